import Applications
import Costing

/// What a school is told of a decision.
extension LetterHTML {
  static func schoolTitle(_ letter: DecisionLetter) -> String {
    "Decision on top-up funding, \(letter.paper.application.year)"
  }

  static func schoolsLetter(_ letter: DecisionLetter) -> Markup {
    """
    \(ReportHTML.section("decided", "What the panel decided", decided(letter)))\
    \(ReportHTML.section("why", "Why", reason(of: letter)))\
    \(ReportHTML.section("pays", "Who meets the cost", whoPays(letter)))\
    \(ReportHTML.section("rights", "What this decision does not change", rights(letter)))\
    \(ReportHTML.section("ask", "Questions", questions(letter)))
    """
  }

  private static func decided(_ letter: DecisionLetter) -> Markup {
    let (decision, sought) = (letter.decision, letter.figures.topUpSought)
    return switch decision.outcome {
    case .agree:
      """
      <p><strong>The panel agreed on \(decision.decided) to top-up funding for this pupil of \
      \(anonymous: letter.award)</strong>\(letter.span).\(beside(sought, letter))</p>
      \(terms(of: letter))
      """
    case .agreeInPart:
      """
      <p><strong>The panel agreed on \(decision.decided) to a part of the top-up funding that the \
      school sought for this pupil: \(anonymous: letter.award)</strong> of \(sought)\(letter.span).</p>
      \(terms(of: letter))
      """
    case .deferred:
      """
      <p><strong>The panel put off its decision on \(decision.decided).</strong> It has neither \
      agreed nor declined the top-up funding of \(sought) that the school sought for this \
      pupil.\(again(decision))</p>

      """
    case .decline where letter.paper.isMetBySchool:
      """
      <p><strong>The panel looked at this application on \(decision.decided). The school meets all \
      of the cost, so there is no top-up funding to agree.</strong>\(again(decision))</p>

      """
    case .decline:
      """
      <p><strong>The panel decided on \(decision.decided) not to agree top-up funding for this \
      pupil.</strong> The school sought \(sought).\(again(decision))</p>

      """
    }
  }

  private static func beside(_ sought: Money, _ letter: DecisionLetter) -> Markup {
    letter.figures.awarded == sought
      ? " It is all that the school sought." : " The school sought \(sought)."
  }

  private static func again(_ decision: Decision) -> Markup {
    decision.reviewBy.map { " It is to be looked at again by \($0)." } ?? ""
  }

  private static func terms(of letter: DecisionLetter) -> Markup {
    let review: Markup =
      letter.decision.reviewBy.map { "The award is to be reviewed by \($0)." }
      ?? "No day is recorded for the review of the award."
    let budget: Markup =
      letter.decision.isPersonalBudget ? " It is given as a personal budget." : ""
    return "<p>\(review)\(budget)</p>\n"
  }

  private static func whoPays(_ letter: DecisionLetter) -> Markup {
    let cost = letter.paper.application.cost
    guard !letter.paper.isMetBySchool else {
      return "<p>The school meets all of this: \(cost.schoolShare)\(award(letter)).</p>\n"
    }
    return """
      <p>The provision that counts costs \(cost.countable) in a whole year. The school meets \
      \(cost.schoolShare) of it, up to the threshold\(award(letter)).\(left(letter))</p>

      """
  }

  private static func award(_ letter: DecisionLetter) -> Markup {
    guard letter.decision.outcome.isAward else { return "" }
    guard case .authority = letter.paper.application.payer else {
      return ". Which authority pays the top-up of \(anonymous: letter.award) is not stated"
    }
    return ". \(letter.payer) the top-up of \(anonymous: letter.award)"
  }

  private static func left(_ letter: DecisionLetter) -> Markup {
    guard letter.leavesShortfall, let shortfall = letter.figures.shortfall else {
      return letter.decision.outcome == .deferred ? " No top-up has been agreed yet." : ""
    }
    return letter.decision.outcome == .decline
      ? " No top-up is paid by this decision." : " \(shortfall) of what was sought is not awarded."
  }

  private static func rights(_ letter: DecisionLetter) -> Markup {
    rights(
      letter.paper.application.pupil.senProvision,
      lead: "This decision is about the school’s funding.",
      plan: """
        It does not change the provision in the pupil’s EHC plan, or the authority’s duty to \
        secure that provision.
        """,
      noPlan: """
        The parents or the school may ask the authority for an EHC needs assessment, whatever the \
        decision. The threshold settles who pays, and is not a test for an assessment.
        """)
  }

  private static func questions(_ letter: DecisionLetter) -> Markup {
    HTMLFacts(facts: [
      .init(name: "Whom to ask about it", value: ApplicationHTML.ruledLine),
      .init(name: "Signed for the panel", value: ApplicationHTML.ruledLine),
    ]).markup
  }
}
