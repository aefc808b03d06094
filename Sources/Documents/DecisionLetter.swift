public import Applications
public import Costing

/// A decision as it is told to the school and to the pupil's parents.
public struct DecisionLetter: Sendable {
  public enum Audience: UInt8, Code {
    case school, parents

    public var name: String { self == .school ? "school" : "parents" }
  }

  public let paper: ApplicationPaper
  public let decision: Decision
  let figures: PanelFigures
  /// The pupil's, from a list that the school or the council holds; empty to write it by hand.
  public var name: String
  /// What the authority whose panel it is is called; empty where that is not known.
  public var authority: String

  /// Fails where no decision stands.
  public init?(
    _ panelCase: PanelCase, name: String = "", authority: String = ""
  ) {
    guard let decision = panelCase.decisions.standing else { return nil }
    self.paper = panelCase.paper
    self.decision = decision
    figures = panelCase.figures
    self.name = name
    self.authority = authority
  }
}

extension DecisionLetter {
  /// Whether the panel gave less than was sought, or nothing.
  var leavesShortfall: Bool { figures.shortfall.map { $0 > .zero } ?? false }

  /// `£3,000.00`, `band C`: what is awarded.
  var award: String { decision.award(of: figures.awarded) }

  /// The days that the award runs, else those of the funding year; after a comma.
  var span: Markup {
    guard decision.from == nil, decision.to == nil else { return decision.span }
    let year = paper.application.year
    return ", for the funding year from \(year.firstDay) to \(year.lastDay)"
  }

  /// What the authority that pays is called in a sentence.
  var payer: Markup {
    guard case .authority(let code, _) = paper.application.payer else {
      return "It is not yet recorded which council pays"
    }
    return paper.payerName.isEmpty
      ? "Authority \(plain: Int64(code)) pays" : "\(typed: paper.payerName) pays"
  }
}
