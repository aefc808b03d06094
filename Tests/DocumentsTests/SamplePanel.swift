import Applications
import Borough
import Costing
import Documents

/// A made-up meeting: one pupil's papers at different schools, references and stages.
enum SamplePanel {
  static let day = CivilDate(2025, 6, 2)

  static func decision(
    _ outcome: DecisionOutcome, pence: Int64? = nil, day: CivilDate = day
  ) -> Decision {
    var decision = Decision(
      decided: day, outcome: outcome,
      reason: "The panel asks for a plan to share the support.\nIt thanks the school.")
    decision.amount = pence.map { Money(pence: $0) }
    decision.row = 7
    return decision
  }

  static func score(_ member: String, _ marks: [Int64]) -> Score {
    var score = Score(member: member)
    (score.efficient, score.likelyToSucceed) = (marks[0], marks[1])
    (score.evidence, score.outcomes) = (marks[2], marks[3])
    return score
  }

  static let members: Set = ["Chair", "Health", "Head teacher"]

  /// Efficient 4, likely to succeed 3 to 4, evidence 2 to 5, outcomes 2 to 5.
  static let apart = ScoreSummary(
    [
      score("Chair", [4, 4, 3, 2]), score("Health", [4, 3, 2, 5]),
      score("Head teacher", [4, 3, 5, 4]),
    ], panel: members)

  /// Ten pupils of £2,000.00, £3,000.00 … £11,000.00: quartiles £4,250.00, £6,500.00, £8,750.00.
  static var comparison: Comparison {
    var costs = BoroughCosts()
    for thousands in Int64(2)...11 {
      costs.add(Money(pence: thousands * 100_000), need: .slcn, phase: "primary")
    }
    return costs.comparison(need: .slcn, phase: "primary")
  }

  /// An application of £11,218.21 that seeks £5,218.21: `SampleApplication`.
  static func panelCase(
    _ reference: String = "A7", school: Int64 = 123_456, submitted: CivilDate? = nil,
    provision: SENProvision? = .support, paper: ApplicationPaper? = nil,
    comparison: Comparison = .notShown(.tooFew), scores: ScoreSummary = .notUsed,
    decisions: [Decision] = [], awarded: Money? = nil
  ) throws -> PanelCase {
    var paper = try paper ?? SampleApplication().paper
    paper.application.pupil.reference = Array(reference.utf8)
    paper.application.pupil.school = SchoolNumber(urn: school)!
    paper.application.pupil.senProvision = provision
    if let submitted { paper.application.application?.submitted = submitted }
    let decisions = Decisions(decisions, submitted: paper.application.application?.submitted)
    return PanelCase(
      paper, phase: "primary", comparison: comparison, scores: scores, decisions: decisions,
      awarded: awarded ?? award(of: decisions.sinceSubmitted, paper))
  }

  /// Nothing for a band, as there is no bands.csv.
  private static func award(of decisions: [Decision], _ paper: ApplicationPaper) -> Money? {
    guard decisions.allSatisfy({ $0.band.isEmpty || $0.amount != nil }) else { return nil }
    let year = paper.application.year
    return Award(decisions, in: year) { _ in
      paper.application.cost.topUpInYear
    }?.amount
  }

  static func pack(_ cases: [PanelCase], order: AgendaOrder = .submitted) -> PanelPack {
    PanelPack(
      cases, year: FundingYear(startYear: 2025, .financial)!, order: order, authority: "Sefton",
      version: "0.1.0")
  }
}
