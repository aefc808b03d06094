import Applications
import Costing

/// The bytes of `awards.html`: every award, and what sharing a pot did to it.
public enum AwardsHTML {
  public static func bytes(_ list: AwardList) -> [UInt8] {
    let title = "Awards of top-up, \(list.year)"
    let body: Markup = """
      <header>
      <p class="over">High needs panel</p>
      <h1>\(title)</h1>
      <p class="under">Funding year from \(list.year.firstDay) to \(list.year.lastDay)</p>
      <p class="notice"><strong>Internal: about children.</strong> Small numbers are not \
      suppressed.</p>
      </header>
      <main>
      \(summary(list))\(table(list))</main>
      <footer><p>Made by topup \(list.version).</p></footer>

      """
    let style: Markup = """
      \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\
      \(PaperStyle.print(mark: PanelHTML.internalNotice))
      """
    return HTMLPage(title: title, style: style, body: body).bytes
  }

  private static func summary(_ list: AwardList) -> Markup {
    let notes = AwardsText.notes(list)
    guard !notes.isEmpty else { return "" }
    return ReportHTML.section(
      "summary", "What was shared", Markup(notes) { "<p>\($0)</p>" })
  }

  private static func table(_ list: AwardList) -> Markup {
    let isShared = list.sharing != nil
    func amounts(_ amount: (@escaping (AwardRow) -> Money) -> Markup) -> [Markup] {
      [amount { $0.sought }, amount { $0.award.amount }]
        + (isShared ? [amount { $0.awarded }] : []) + [amount { $0.shortfall }]
    }
    let figures = ["Sought", "Agreed"] + (isShared ? ["Awarded"] : []) + ["Shortfall"]
    let columns =
      [HTMLTable.Column(title: "School and pupil")]
      + figures.map { HTMLTable.Column(title: $0, isNumber: true) }
      + (isShared ? [HTMLTable.Column(title: "How the pot pays it")] : [])
      + [HTMLTable.Column(title: "Decision")]
    let rows = list.rows.map { row in
      let school = row.schoolName.isEmpty ? "\(row.school)" : row.schoolName
      let pupil = String(decoding: row.reference, as: UTF8.self)
      return HTMLTable.Row(
        heading: "\(typed: school) <span class=\"key\">\(typed: pupil)</span>",
        cells: amounts { "\($0(row))" } + (isShared ? ["\(effect(row))"] : [])
          + ["\(typed: words(row))"])
    }
    let table = HTMLTable(
      id: "awards", caption: "Each award for the year", columns: columns, rows: rows,
      total: HTMLTable.Row(
        heading: "All awards",
        cells: amounts { "\(list.total($0))" } + (isShared ? [""] : []) + [""]))
    return ReportHTML.section("awards", "Awards", table.markup)
  }

  private static func words(_ row: AwardRow) -> String {
    row.decision.map { "\($0.outcome.label): \($0.reason)" } ?? ""
  }

  private static func effect(_ row: AwardRow) -> String {
    guard let share = row.share else { return "not from this pot" }
    return share.effect.words(agreed: share.agreed)
  }
}
