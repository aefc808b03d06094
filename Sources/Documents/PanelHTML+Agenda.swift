import Applications
import Costing

/// Every case on one table, and those worth talking about with their reasons.
extension PanelHTML {
  static func agendaTable(of pack: PanelPack, link: (Int64) -> String) -> Markup {
    let table = HTMLTable(
      id: "cases", caption: "Cases in the order of \(pack.order.inWords)",
      columns: [
        .init(title: "Case"), .init(title: "Pupil"), .init(title: "School"), .init(title: "Need"),
        .init(title: "Year"), .init(title: "Submitted"),
      ]
        + [
          "Cost", "Threshold", "Top-up sought", "Awarded", "Shortfall", "Checks not met",
        ].map { .init(title: $0, isNumber: true) },
      rows: pack.cases.enumerated().map { place, panelCase in
        row(of: panelCase, Int64(place) + 1, link(Int64(place) + 1))
      },
      total: total(of: pack))
    return pack.cases.isEmpty ? "<p>There is no application.</p>\n" : table.markup
  }

  private static func row(
    of panelCase: PanelCase, _ number: Int64, _ link: String
  ) -> HTMLTable.Row {
    let application = panelCase.paper.application
    let figures = panelCase.figures
    return HTMLTable.Row(
      heading: "<a href=\"\(link)\">Case \(number)</a>",
      cells: [
        "\(typed: panelCase.reference)", school(of: application),
        "\(application.pupil.primaryNeed?.name ?? "")",
        "\(application.pupil.yearGroup?.name ?? "")",
        application.application.map { "\($0.submitted)" } ?? "",
        "\(figures.cost)", "\(figures.threshold)", "\(figures.topUpSought)",
        amount(figures.awarded), amount(figures.shortfall),
        "\(Int64(panelCase.findings(.notMet).count))",
      ])
  }

  private static func school(of application: ApplicationCase) -> Markup {
    let number = application.pupil.school.description
    guard !application.schoolName.isEmpty else { return "\(number)" }
    return "\(typed: application.schoolName) <span class=\"key\">\(number)</span>"
  }

  /// Blank until it is known.
  static func amount(_ amount: Money?) -> Markup { amount.map { "\($0)" } ?? "" }

  /// What is awarded and short is of the cases that are decided.
  private static func total(of pack: PanelPack) -> HTMLTable.Row {
    let figures = pack.cases.map { $0.figures }
    func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero, +) }
    let decided = figures.filter { $0.awarded != nil }
    return HTMLTable.Row(
      heading: "All",
      cells: [
        "\(FigureText.count(Int64(figures.count), "case", "cases"))", "", "", "", "",
        "\(sum(figures.map { $0.cost }))", "",
        "\(sum(figures.map { $0.topUpSought }))",
        amount(decided.isEmpty ? nil : sum(decided.compactMap { $0.awarded })),
        amount(decided.isEmpty ? nil : sum(decided.compactMap { $0.shortfall })),
        "\(pack.cases.reduce(0) { $0 + Int64($1.findings(.notMet).count) })",
      ])
  }

  static func talk(in pack: PanelPack, link: (Int64) -> String) -> Markup {
    let cases = pack.worthTalking
    guard !cases.isEmpty else {
      return "<p>Nothing stands out in the cases that are not yet decided.</p>\n"
    }
    return """
      <ol class="talk">
      \(Markup(cases) { number, panelCase in
        """
        <li><p><a href="\(link(number))">Case \(number)</a>, \
        \(typed: panelCase.paper.school)</p>
        \(points(of: panelCase))</li>
        """
      })</ol>

      """
  }

  static func points(of panelCase: PanelCase) -> Markup {
    """
    <ul>
    \(Markup(panelCase.talkingPoints) { "<li>\($0.sentence)</li>" })</ul>

    """
  }
}
