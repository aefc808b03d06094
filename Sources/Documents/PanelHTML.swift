import Applications
import Costing

/// The bytes of a panel's pack: the agenda, what is worth talking about, and a sheet a case.
///
/// It says nothing of when or where it was made, so the same inputs give the same bytes.
public enum PanelHTML {
  /// All of it on one page, each sheet beginning a new sheet of paper.
  public static func bytes(_ pack: PanelPack) -> [UInt8] {
    let sheets = Markup(pack.cases.enumerated()) { place, panelCase in
      PanelSheet(panelCase: panelCase, number: Int64(place) + 1, back: "#agenda").markup
    }
    let pages = Markup(pack.cases.indices) { pageStyle(of: Int64($0) + 1) }
    return page(pack, style: pages, "\(front(of: pack) { "#\(id(of: $0))" })\(sheets)")
  }

  /// The agenda alone, for a folder in which each sheet has a file of its own.
  public static func agenda(_ pack: PanelPack) -> [UInt8] {
    page(pack, style: "", front(of: pack) { pack.sheetName($0) })
  }

  /// One case's sheet alone.
  ///
  /// - Parameters:
  ///   - number: its place in the agenda, from 1.
  ///   - agenda: the name of the agenda's file beside it; empty for none.
  public static func sheet(_ pack: PanelPack, _ number: Int64, agenda: String) -> [UInt8] {
    let panelCase = pack.cases[Int(number) - 1]
    let style: Markup = "\(style(mark: ApplicationHTML.internalNotice))\(pageStyle(of: number))"
    return HTMLPage(
      title: "Case \(number): \(panelCase.paper.school)", style: style,
      body: """
        <main>
        \(PanelSheet(panelCase: panelCase, number: number, back: agenda, isAlone: true).markup)\
        </main>
        \(footer(of: pack, ApplicationHTML.internalNotice))
        """
    ).bytes
  }

  package static let internalNotice: Markup = "Internal: about children"

  static func id(of number: Int64) -> String { "case-\(number)" }

  private static func page(_ pack: PanelPack, style more: Markup, _ content: Markup) -> [UInt8] {
    HTMLPage(
      title: "High needs panel: applications for top-up funding, \(pack.year)",
      style: "\(style(mark: internalNotice))\(more)",
      body: """
        \(masthead(of: pack))<main>
        \(content)</main>
        \(footer(of: pack, internalNotice))
        """
    ).bytes
  }

  private static func footer(of pack: PanelPack, _ notice: Markup) -> Markup {
    "<footer><p>Made by topup \(pack.version). \(notice)</p></footer>\n"
  }

  private static func masthead(of pack: PanelPack) -> Markup {
    let (first, last) = (pack.year.firstDay.inWords, pack.year.lastDay.inWords)
    return """
      <header>
      <p class="over">\(pack.authority.isEmpty ? "" : "\(typed: pack.authority): ")High needs panel</p>
      <h1>Applications for top-up funding, \(pack.year.description)</h1>
      <p class="under">Funding year from \(first) to \(last)</p>
      <p class="notice"><strong>\(internalNotice).</strong> For members of the panel and the \
      officers who serve it, and for nobody else.</p>
      </header>

      """
  }

  /// - Parameter link: where the sheet of a case is.
  private static func front(of pack: PanelPack, link: (Int64) -> String) -> Markup {
    """
    \(ReportHTML.section("agenda", "Agenda", agendaTable(of: pack, link: link)))\
    \(ReportHTML.section("talk", "Cases worth talking about first", talk(in: pack, link: link)))\
    \(ReportHTML.section("reading", "How to read this pack", reading))
    """
  }

  private static let reading: Markup = """
    <ul>
    <li>Cost is what counts towards the threshold of the provision made for the pupil, as if for a \
    whole year. Top-up sought is for the part of the funding year that it runs. Shortfall is \
    what was sought and not awarded.</li>
    <li>A case is worth talking about when members’ marks for a question are two or more apart, \
    when a check is not met or cannot be answered, when its cost is in the top quarter for the \
    same need and phase, or when what is sought differs by more than a quarter from the award \
    before it. The case with the most such reasons comes first, and a decided case has none.</li>
    <li>No check refuses an application. Each says what was looked for and what was found.</li>
    <li>A cost is compared with those of all pupils of the borough’s returns with the same primary \
    need and phase, the pupil among them, and only where there are ten or more. Quartiles are \
    those of QUARTILE in a spreadsheet.</li>
    <li>Members mark alone. How far their marks agree is shown once every member has given all \
    four.</li>
    </ul>
    \(ReportHTML.thresholdMeans)
    """
}
