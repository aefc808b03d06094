import Borough
import Costing

/// Which schools spend their notional SEN budget on first £6,000s.
extension FinanceHTML {
  static func committed(_ paper: FinancePaper) -> Markup {
    let line = paper.councilsLine
    return """
      <p>Schools that spend all of their notional SEN budget, or more than all, on the thresholds \
      of pupils whose top-up is in payment, their first £6,000s: \
      \(schools(paper) { $0 >= Chart.whole }) of \(Int64(paper.commitments.count)).\
      \(councils(line, paper))</p>
      \(shareChart(paper))\(commitmentTable(paper))\(besidesTable(paper))
      """
  }

  private static func schools(_ paper: FinancePaper, _ isMeant: (Int64) -> Bool) -> Markup {
    let count = paper.commitments.filter { $0.committedShare.map(isMeant) ?? false }.count
    return "<strong>\(Int64(count))</strong>"
  }

  private static func councils(_ line: Int64?, _ paper: FinancePaper) -> Markup {
    guard let line else { return "" }
    return """
       At \(ShareChart.short(line)) of the budget or over it, from where the council gives more by \
      the rule <code>targeted-funding</code>: \(schools(paper) { $0 >= line }).
      """
  }

  /// The council's own line, or the whole of the budget where it has none.
  private static func line(_ paper: FinancePaper) -> Int64 { paper.councilsLine ?? Chart.whole }

  private static func shareChart(_ paper: FinancePaper) -> Markup {
    let all = paper.commitments.enumerated().compactMap { place, one in
      one.committedShare.map { (place: place, school: one.school, share: $0) }
    }.filter { $0.share > 0 }
    guard all.count > 1 else { return "" }
    let most = all.ordered { $0.share == $1.share ? $0.place < $1.place : $0.share > $1.share }
      .prefix(mostBars)
    return ShareChart(
      id: "committed-chart",
      title: "Share of the notional SEN budget committed"
        + (all.count > most.count ? ": the \(most.count) schools with most" : ""),
      summary: """
        The most is \(ShareChart.text(most[0].share)), at \(paper.name(of: most[0].school)). \
        \(seeTable)
        """,
      bars: most.map {
        let (name, number) = (paper.name(of: $0.school), $0.school.description)
        return ShareChart.Bar(label: name, key: name == number ? nil : number, share: $0.share)
      }, line: line(paper)
    ).markup
  }

  private static func commitmentTable(_ paper: FinancePaper) -> Markup {
    HTMLTable(
      id: "committed", caption: "Notional SEN budget and what it is committed to, by school",
      columns: [.init(title: "School")]
        + numbers([
          "Budget", "Pupils", "Committed", "Share", "Left", "Other pupils on SEN support",
          "Left for each", "Targeted funding",
        ]),
      rows: paper.commitments.map { row($0.school, paper, cells(of: $0, line(paper))) },
      total: HTMLTable.Row(heading: "All schools", cells: total(paper.commitments)),
      isOfSchools: true
    ).markup
  }

  private static func cells(of one: Commitment, _ line: Int64) -> [Markup] {
    let share: Markup =
      one.committedShare.map {
        let mark: Markup = $0 >= line ? " <span class=\"mark\">at or over</span>" : ""
        return "\(ShareChart.text($0))\(mark)"
      } ?? ""
    return [
      known(one.budget), "\(one.pupils)", "\(one.committed)", share, amount(one.left),
      "\(one.otherPupils)", amount(one.leftForEach), amount(one.targeted),
    ]
  }

  /// What may be committed next, and what the budget meets below the threshold.
  private static func besidesTable(_ paper: FinancePaper) -> Markup {
    let all = paper.commitments
    return HTMLTable(
      id: "besides", caption: "What else the notional SEN budget is asked to meet, by school",
      columns: [.init(title: "School")]
        + numbers([
          "Pupils pending", "Their thresholds", "On SEN support below the threshold", "Their cost",
        ]),
      rows: all.map {
        row(
          $0.school, paper,
          ["\($0.pendingPupils)", "\($0.pending)", "\($0.supportPupils)", "\($0.support)"])
      },
      total: HTMLTable.Row(
        heading: "All schools",
        cells: [
          count(all) { $0.pendingPupils }, money(all) { $0.pending },
          count(all) { $0.supportPupils }, money(all) { $0.support },
        ]),
      isOfSchools: true
    ).markup
  }

  private static func amount(_ amount: Money?) -> Markup { amount.map { "\($0)" } ?? "" }

  /// A share, and what is left for each, are of one school.
  private static func total(_ all: [Commitment]) -> [Markup] {
    [
      money(all) { $0.budget }, count(all) { $0.pupils }, money(all) { $0.committed }, "",
      money(all) { $0.left }, count(all) { $0.otherPupils }, "", money(all) { $0.targeted },
    ]
  }

  private static func money(_ all: [Commitment], _ amount: (Commitment) -> Money?) -> Markup {
    "\(all.reduce(Money.zero) { $0 + (amount($1) ?? .zero) })"
  }

  private static func count(_ all: [Commitment], _ number: (Commitment) -> Int64) -> Markup {
    "\(all.reduce(Int64(0)) { $0 + number($1) })"
  }
}
