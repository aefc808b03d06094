package import Borough
import Costing

/// One trial: the verdict, the figures that it rests on, and what is in neither total.
extension TrialHTML {
  /// - Parameter id: unlike that of any other trial on the page.
  static func markup(of tried: TriedRules, _ id: String, in report: TrialReport) -> Markup {
    """
    <div class="trial">
    \(verdict(of: tried, id, in: report))\(differences(of: tried, id, in: report))\
    \(sizes(of: tried.trial, id))\(groups(of: tried.trial, id))\(schools(of: tried.trial, id))\
    \(movers(of: tried, id, in: report))</div>
    """
  }

  /// A part of a trial, under the trial's own heading.
  static func part(_ id: String, _ title: String, _ content: Markup) -> Markup {
    """
    <section aria-labelledby="\(id)">
    <h3 id="\(id)">\(title)</h3>
    \(content)</section>

    """
  }

  private static func verdict(
    of tried: TriedRules, _ id: String, in report: TrialReport
  ) -> Markup {
    let trial = tried.trial
    return ReportHTML.section(
      id, "Trial of \(trial.shownName)",
      """
      \(answer(of: trial.verdict, report.tolerance))<dl class="headlines">
      \(money(of: trial))\(people(of: trial))</dl>
      \(rejection(in: trial, of: report.pupils.count))
      """)
  }

  package static func answer(of verdict: Verdict, _ tolerance: Tolerance) -> Markup {
    """
    <p class="verdict"><strong>\(verdict.answerInWords)</strong> \
    \(sentence(verdict.reason(tolerance)))</p>

    """
  }

  /// With a capital, a full stop and the apostrophe of print.
  static func sentence(_ words: String) -> String {
    let capital = words.prefix(1).uppercased() + words.dropFirst()
    return print(capital.hasSuffix(".") ? capital : capital + ".")
  }

  static func print(_ words: String) -> String {
    words.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’")
  }

  private static func money(of trial: Trial) -> Markup {
    let percent = PercentChange(trial.verdict.change, of: trial.before.topUpInYear)
    let part = percent.map { FigureText.change($0) + " of today’s total" } ?? "from nothing"
    return """
      \(headline("Change", "\(change: trial.verdict.change)", part, "main"))\
      \(headline("Today", "\(trial.before.topUpInYear)", "top-up in the year"))\
      \(headline("Trial", "\(trial.after.topUpInYear)", "top-up in the year"))
      """
  }

  private static func people(of trial: Trial) -> Markup {
    let changes = trial.changes
    let gained = "\(FigureText.pounds(changes.gained)) more between them"
    let lost = "\(FigureText.pounds(changes.lost)) less between them"
    return """
      \(headline("Winners", "\(changes.winners)", gained))\
      \(headline("Losers", "\(changes.losers)", lost))\
      \(headline("Unchanged", "\(changes.unchanged)", "the same to the penny"))
      """
  }

  private static func headline(
    _ name: String, _ figure: Markup, _ note: String, _ kind: String = "other"
  ) -> Markup {
    """
    <div class="\(kind)"><dt>\(name)</dt><dd><span class="amount">\(figure)</span>\
    <span class="note">\(note)</span></dd></div>

    """
  }

  /// Set off where the two totals are not of the same rows.
  private static func rejection(in trial: Trial, of all: Int) -> Markup {
    let sentences = trial.sentencesOnRejection(of: all).map { print($0) }
    let words = sentences.joined(separator: " ")
    return trial.isUneven ? "<p class=\"notice\">\(words)</p>\n" : "<p>\(words)</p>\n"
  }

  private static func differences(
    of tried: TriedRules, _ id: String, in report: TrialReport
  ) -> Markup {
    let found = TermsDifference.all(of: tried, in: report)
    let title = "What differs from today’s rules"
    guard !found.isEmpty else {
      return part(
        id + "-rules", title, "<p>No rule, band or rate in force differs from today’s.</p>\n")
    }
    let table = HTMLTable(
      id: id + "-rules", caption: "Values in force that differ",
      columns: ["Value", "Today", "Trial"].map { .init(title: $0) },
      rows: found.map {
        HTMLTable.Row(
          heading: heading(of: $0), cells: [cell(of: $0.today), cell(of: $0.trial)])
      })
    return part(id + "-rules", title, table.markup)
  }

  private static func heading(of difference: TermsDifference) -> Markup {
    let whom = difference.appliesTo
    let key: Markup = whom.isEmpty ? "" : " <span class=\"key\">for \(typed: whom)</span>"
    guard difference.kind == .rule else { return "\(typed: difference.heading)" }
    return "<code>\(difference.name)</code>\(key)"
  }

  private static func cell(of side: TermsDifference.Side) -> Markup {
    guard !side.place.isEmpty else { return "\(side.value)" }
    return "\(side.value) <span class=\"key\">\(typed: side.place)</span>"
  }
}
