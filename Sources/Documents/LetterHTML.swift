import Applications
import Costing

/// The bytes of a letter about a decision, to print on A4.
///
/// It names the pupil only as the list it is given does, or leaves a line to write on, and never
/// holds the pupil's reference; row numbers of decisions.csv tell the letters apart.
public enum LetterHTML {
  public static func bytes(
    _ letter: DecisionLetter, for audience: DecisionLetter.Audience
  ) -> [UInt8] {
    let title = audience == .school ? schoolTitle(letter) : parentsTitle
    let content = audience == .school ? schoolsLetter(letter) : parentsNote(letter)
    return HTMLPage(
      title: title, style: style(row: row(of: letter)),
      body: """
        <header>
        <p class="over">\(over(letter))</p>
        <h1>\(title)</h1>
        \(address(of: letter, audience))</header>
        <main>
        \(content)</main>
        <footer><p>\(ParentsPageHTML.mark). \(row(of: letter))</p></footer>

        """
    ).bytes
  }

  private static func over(_ letter: DecisionLetter) -> Markup {
    letter.authority.isEmpty
      ? "High needs panel" : "\(typed: letter.authority): high needs panel"
  }

  /// Whoever writes the names in finds the pupil by it.
  private static func row(of letter: DecisionLetter) -> Markup {
    letter.decision.row > 0 ? "Row \(letter.decision.row) of decisions.csv" : ""
  }

  private static func address(
    of letter: DecisionLetter, _ audience: DecisionLetter.Audience
  ) -> Markup {
    let name: Markup =
      letter.name.isEmpty ? ApplicationHTML.ruledLine : "\(anonymous: letter.name)"
    var facts: [HTMLFacts.Fact] = []
    if audience == .school {
      facts.append(
        .init(
          name: "To", value: "The head teacher and the SENCO, \(anonymous: letter.paper.school)",
          isWide: true))
    }
    facts += [
      .init(name: audience == .school ? "Pupil" : "Name", value: name),
      .init(name: "Date of this letter", value: ApplicationHTML.ruledLine),
    ]
    return HTMLFacts(facts: facts).markup
  }

  /// As it was recorded, its line breaks where they were.
  static func reason(of letter: DecisionLetter) -> Markup {
    let decision = letter.decision
    let end: Markup =
      decision.endReason.isEmpty
      ? "" : "<p>The award ends for this reason: \(anonymous: decision.endReason)</p>\n"
    return "<blockquote>\(anonymous: decision.reason)</blockquote>\n\(end)"
  }

  /// What holds with a plan or without; both, where nobody says which.
  static func rights(
    _ provision: SENProvision?, lead: Markup, plan: Markup, noPlan: Markup
  ) -> Markup {
    switch provision {
    case .plan: return "<p>\(lead) \(plan)</p>\n"
    case .support, .some(.none): return "<p>\(lead) \(noPlan)</p>\n"
    case nil:
      return """
        <p>\(lead)</p>
        <ul>
        <li>With an EHC plan: \(plan)</li>
        <li>Without one: \(noPlan)</li>
        </ul>

        """
    }
  }

  /// - Parameter row: for the foot of each printed page.
  private static func style(row: Markup) -> Markup {
    """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: ParentsPageHTML.mark))\(PaperStyle.onePupil)\(letterStyle)
    @page{@bottom-center{content:"\(row)";font:8pt Arial,sans-serif}}

    """
  }

  private static let letterStyle: Markup = """
    header,main,footer{max-width:48rem}
    header .facts{margin:1rem 0 0}
    section p,section li{max-width:none}
    section>p:first-of-type{margin-top:0}
    ul{margin:0;padding-left:1.25rem}
    blockquote{margin:0;padding:.25rem 0 .25rem 1rem;border-left:.25rem solid #1f5f7a}
    .facts div:has(.ruled){border:0}
    section>.facts+p{margin-top:1rem}
    @media print{section{margin:0 0 5mm}h1{font-size:18pt}h2{margin-bottom:1.5mm;font-size:12pt}
    p{margin:0 0 2mm}header .facts{margin:4mm 0 6mm}section>.facts+p{margin-top:3mm}}

    """
}
