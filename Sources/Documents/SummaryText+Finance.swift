import Borough
import Costing

/// What council finance asks first, where it is worked.
extension SummaryText {
  static func finance(in report: Report, _ style: Style) -> [String] {
    guard let paper = report.finance else { return [] }
    return aligned(
      [Headline("Due in the year", paper.due, "of awards, for the days on roll; whoever pays")]
        + forecast(paper) + paid(paper) + schools(paper), style)
  }

  private static func forecast(_ paper: FinancePaper) -> [Headline] {
    guard let all = paper.forecast.last else { return [] }
    let beside =
      switch (all.budget, all.variance) {
      case (let budget?, let variance?) where variance > .zero:
        "\(FigureText.pounds(variance)) beyond the budget of \(FigureText.pounds(budget))"
      case (let budget?, let variance?):
        "\(FigureText.pounds(-variance)) within the budget of \(FigureText.pounds(budget))"
      default: "awards we pay, pending and expected; no budget for the year"
      }
    return [Headline("Forecast", all.forecast, beside, isAnswer: true)]
  }

  private static func paid(_ paper: FinancePaper) -> [Headline] {
    guard paper.finance.payments != nil else { return [] }
    let sums = paper.findingSums
    let paid = sums.reduce(Money.zero) { $0 + $1.paid - $1.takenBack }
    let found = FigureText.count(Int64(paper.matchesToAct.count), "difference", "differences")
    let day = paper.finance.day.inWords
    return [Headline("Paid", paid, "as far as \(day); \(found) to put right")]
  }

  private static func schools(_ paper: FinancePaper) -> [Headline] {
    let over = paper.commitments.filter { $0.left.map { $0 < .zero } ?? false }.count
    let overdue = paper.monthSums.reduce(Int64(0)) { $0 + $1.overdue }
    return [
      Headline(
        "Beyond the budget", FigureText.count(Int64(over)),
        "schools committed beyond their notional SEN budget"),
      Headline("Reviews overdue", FigureText.count(overdue), "of awards that are running"),
    ]
  }
}
