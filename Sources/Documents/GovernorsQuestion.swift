import Borough
import Costing

/// What governors may ask of a year, each question with the figure that it is about.
enum GovernorsQuestion {
  /// Three: of the budget, of the top-up, and of what the money does.
  static func all(of paper: GovernorsPaper) -> [Markup] {
    [ofTheBudget(paper.commitment), ofTheTopUp(paper), ofWhatItDoes(paper)]
  }

  private static func ofTheBudget(_ one: Commitment) -> Markup {
    let others = FigureText.count(
      one.otherPupils, "other pupil on SEN support", "other pupils on SEN support")
    guard let left = one.left else {
      return "How much is our notional SEN budget, and what is it spent on?"
    }
    guard left > .zero || one.pupils == 0 else {
      let ask: Markup =
        one.otherPupils > 0
        ? "How is support for the \(others) paid for?"
        : "How would we meet the needs of one more pupil?"
      return """
        All of our notional SEN budget is committed to the thresholds of \
        \(FigureText.count(one.pupils, "pupil", "pupils")). \(ask)
        """
    }
    let ask: Markup = one.otherPupils > 0 ? ", and does it reach the \(others)?" : "?"
    return """
      After thresholds, \(left) is left of our notional SEN budget. What does it pay for\(ask)
      """
  }

  private static func ofTheTopUp(_ paper: GovernorsPaper) -> Markup {
    if paper.overdue > 0 {
      return """
        \(FigureText.count(paper.overdue, "review of an award is", "reviews of awards are")) \
        overdue. When will each be held, and what would we do if the money stopped?
        """
    }
    if paper.topUpInYear > paper.awarded {
      return """
        We seek \(paper.topUpInYear) of top-up and \(paper.awarded) is awarded. What do we provide \
        that nobody has agreed to fund, and how is it paid for?
        """
    }
    if paper.ending > 0 {
      return """
        \(FigureText.count(paper.ending, "award ends", "awards end")) within \
        \(Int64(BoroughFinance.daysAhead)) days. What happens for those pupils then?
        """
    }
    return "Does every pupil with an award get what the award is for?"
  }

  private static func ofWhatItDoes(_ paper: GovernorsPaper) -> Markup {
    guard paper.provision > .zero else {
      return "What do we provide for pupils with special educational needs, and what does it cost?"
    }
    return """
      What we provide costs \(paper.provision). Which of it has made most difference to pupils, how \
      do we know, and what would we change?
      """
  }
}
