public import Applications
import Borough
public import Costing

/// One application as a panel looks at it: its paper, and what is known beside it.
public struct PanelCase: Sendable {
  public let paper: ApplicationPaper
  /// The school's phase, as groupings write it; empty where it is not stated.
  public let phase: String
  public let comparison: Comparison
  public let scores: ScoreSummary
  public let decisions: Decisions
  /// What the decision that stands awards in the funding year; nil while there is none.
  public var awarded: Money?

  /// - Parameter awarded: what decisions come to in the year; nil while nothing is decided.
  public init(
    _ paper: ApplicationPaper, phase: String, comparison: Comparison, scores: ScoreSummary,
    decisions: Decisions, awarded: Money? = nil
  ) {
    self.paper = paper
    self.phase = phase
    self.comparison = comparison
    self.scores = scores
    self.decisions = decisions
    self.awarded = awarded
  }

  public var figures: PanelFigures {
    PanelFigures(paper.application.cost, sought: sought, awarded: awarded)
  }

  /// For the part of the year that it runs; for a whole year while only a decision can start it.
  private var sought: Money {
    let cost = paper.application.cost
    return awaitsDecision ? cost.topUp : cost.topUpInYear
  }

  /// Whether the council's rule starts a top-up at its decision, and there is none.
  var awaitsDecision: Bool {
    paper.explanation.terms.topUpStart == .decision
      && paper.explanation.result.notes.contains(.notStarted) && decisions.isOpen
  }

  public var talkingPoints: [TalkingPoint] {
    TalkingPoint.all(
      scores, answers: paper.findings.map { ($0.check.title, $0.finding.answer) }, comparison,
      figures, decisions)
  }

  package var key: AgendaKey {
    let pupil = paper.application.pupil
    return AgendaKey(
      submitted: paper.form?.submitted, school: pupil.school, reference: pupil.reference,
      topUpSought: sought, points: talkingPoints.count)
  }

  func findings(
    _ answer: CheckAnswer
  ) -> [(check: EvidenceCheck, finding: CheckFinding)] {
    paper.findings.filter { $0.finding.answer == answer }
  }

  /// As its files write it.
  package var reference: String {
    String(decoding: paper.application.pupil.reference, as: UTF8.self)
  }
}

/// All that is put before one meeting of a panel.
public struct PanelPack: Sendable {
  /// In the order of the agenda: the first is case 1.
  public let cases: [PanelCase]
  public let year: FundingYear
  public let order: AgendaOrder
  /// What the authority whose panel it is is called; empty where that is not known.
  public let authority: String
  /// topup's own version.
  public let version: String

  public init(
    _ cases: [PanelCase], year: FundingYear, order: AgendaOrder = .submitted,
    authority: String = "", version: String
  ) {
    let keyed = cases.map { (key: $0.key, panelCase: $0) }
    self.cases = keyed.ordered { order.precedes($0.key, $1.key) }.map { $0.panelCase }
    self.year = year
    self.order = order
    self.authority = authority
    self.version = version
  }

  /// What the sheet of a case is called in the folder for print: the pupil is not named in it.
  public func sheetName(_ number: Int64) -> String {
    let width = "\(cases.count)".utf8.count
    let digits = "\(number)"
    return "sheet-" + String(repeating: "0", count: width - digits.utf8.count) + digits + ".html"
  }

  /// Cases with something to talk about, the most first; each with its place in the agenda.
  var worthTalking: [(number: Int64, panelCase: PanelCase)] {
    let keyed = cases.enumerated().map { (number: Int64($0) + 1, key: $1.key, panelCase: $1) }
    return keyed.filter { $0.key.points > 0 }
      .ordered { AgendaOrder.worthTalking.precedes($0.key, $1.key) }
      .map { ($0.number, $0.panelCase) }
  }
}
