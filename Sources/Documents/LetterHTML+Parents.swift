import Applications
import Costing

/// What parents are told of a decision, in plain words.
extension LetterHTML {
  static let parentsTitle = "A decision about money for your child’s help"

  static func parentsNote(_ letter: DecisionLetter) -> Markup {
    """
    \(ReportHTML.section("decided", "What was decided", decided(letter)))\
    \(ReportHTML.section("why", "Why", "<p>The panel wrote:</p>\n\(reason(of: letter))"))\
    \(ReportHTML.section("pays", "Who pays for what", whoPays(letter)))\
    \(ReportHTML.section("rights", "What this does not change", rights(letter)))\
    \(ReportHTML.section("ask", "Who to ask", questions(letter)))
    """
  }

  private static func decided(_ letter: DecisionLetter) -> Markup {
    """
    <p>Your child’s school asked the council for money towards the help that your child gets. \
    A group of people called the high needs panel decides.</p>
    <p>\(answer(letter))</p>

    """
  }

  private static func answer(_ letter: DecisionLetter) -> Markup {
    let (decision, sought) = (letter.decision, letter.figures.topUpSought)
    return switch decision.outcome {
    case .agree:
      """
      <strong>On \(decision.decided) the panel agreed to \(anonymous: letter.award)</strong>\
      \(letter.span).\(budget(decision))\(again(decision))
      """
    case .agreeInPart:
      """
      <strong>On \(decision.decided) the panel agreed to part of it: \(anonymous: letter.award)\
      </strong>\(letter.span). The school had asked for \(sought).\(budget(decision))\(again(decision))
      """
    case .deferred:
      """
      <strong>On \(decision.decided) the panel put off its decision.</strong> It has not said yes \
      or no to the \(sought) that the school asked for.\(again(decision))
      """
    case .decline where letter.paper.isMetBySchool:
      """
      <strong>On \(decision.decided) the panel looked at this. The school meets the cost of all of \
      this help, so there was no other money to give.</strong>\(again(decision))
      """
    case .decline:
      """
      <strong>On \(decision.decided) the panel decided not to give this money.</strong> The school \
      had asked for \(sought).\(again(decision))
      """
    }
  }

  private static func budget(_ decision: Decision) -> Markup {
    decision.isPersonalBudget ? " It is given as a personal budget." : ""
  }

  private static func again(_ decision: Decision) -> Markup {
    decision.reviewBy.map { " The panel will look at it again by \($0)." } ?? ""
  }

  private static func whoPays(_ letter: DecisionLetter) -> Markup {
    let cost = letter.paper.application.cost
    guard !letter.paper.isMetBySchool else {
      return "<p>The school meets all of this: \(cost.schoolShare).\(award(letter))</p>\n"
    }
    return """
      <p>The help that we count costs \(cost.countable) in a whole year. The school meets \
      \(cost.schoolShare) of that from the money it has.\(award(letter))</p>

      """
  }

  private static func award(_ letter: DecisionLetter) -> Markup {
    switch letter.decision.outcome {
    case .agree, .agreeInPart:
      " \(letter.payer) the \(anonymous: letter.award) that was agreed.\(left(letter))"
    case .deferred: " No other money has been agreed yet."
    case .decline: " No other money comes from this decision."
    }
  }

  private static func left(_ letter: DecisionLetter) -> Markup {
    guard letter.leavesShortfall, let shortfall = letter.figures.shortfall else { return "" }
    return " The panel did not agree to the other \(shortfall)."
  }

  private static func rights(_ letter: DecisionLetter) -> Markup {
    rights(
      letter.paper.application.pupil.senProvision,
      lead: "This decision is about the school’s money.",
      plan: """
        It does not change the help in your child’s EHC plan. The council must make sure that your \
        child gets that help.
        """,
      noPlan: """
        You can ask the council for an EHC needs assessment, whatever this decision says, and so \
        can the school. What the help costs is not a test for that.
        """)
  }

  private static func questions(_ letter: DecisionLetter) -> Markup {
    """
    \(HTMLFacts(facts: [.init(name: "About this decision", value: ApplicationHTML.ruledLine)]).markup)\
    \(ParentsPageHTML.questions)
    """
  }
}
