import Borough
import Costing

/// Steps from what counts to the top-up, and figures set beside a line's cost.
extension StepWords {
  init(award step: Step, _ explanation: Explanation) {
    let terms = explanation.terms
    switch step {
    case .hours(_, let sum):
      self.init("hours", [Self.hours(sum)], terms.cited([explanation.amountRule]))
    case .realCost(let line, let sum):
      self.init("real-cost", [Self.realCost(sum)], explanation.sources(of: sum, line: line))
    case .schoolShare(let sum): self.init(sum, explanation)
    case .amount(let sum, let change):
      self.init(
        "amount", Self.amount(sum, inPlaceOf: sum.topUp - change),
        terms.cited([sum.rule]) + (sum.band.map { [terms.cited($0)] } ?? []))
    case .limited(let row, _):
      self.init("limited", [Self.limited(by: row)], terms.cited([row]))
    case .partYear(let sum, let change):
      let inPart = sum.topUp + change
      self.init(
        "part-year", sum.clauses(comingTo: inPart), sum.sources(comingTo: inPart, terms))
    default: self.init("step", [""], [])
    }
  }

  /// `worth £331.50 at £17.50 an hour`, and what of it counts where not all does.
  private static func hours(_ sum: HoursSum) -> String {
    let worth =
      "worth \(FigureText.pounds(sum.value)) at \(Rate.timed(sum.rate, per: .hour).text)"
    guard sum.counts < sum.value else { return worth }
    return worth + "; \(FigureText.pounds(sum.counts)) counts, in proportion to the line's cost"
  }

  private static func realCost(_ sum: RealSum) -> String {
    guard let cost = sum.cost else { return "no real pay is known for this role" }
    return "at real pay: " + FigureText.pounds(cost)
  }

  /// - Parameter beyond: what counts beyond the threshold, which the amount takes the place of.
  private static func amount(_ sum: AwardSum, inPlaceOf beyond: Money) -> [String] {
    [award(sum), "in place of \(FigureText.pounds(beyond)), what counts beyond the threshold"]
  }

  private static func award(_ sum: AwardSum) -> String {
    let countable = FigureText.pounds(sum.countable)
    switch sum.rule?.value {
    case .amount(.bandGross)?:
      guard let band = sum.band else { return "no band begins as low as \(countable): no top-up" }
      return less(
        "band \(PlainText.visible(band.name)), \(band.text)", band.value, sum.threshold)
    case .amount(.bandNet)?:
      guard let band = sum.band else { return "no band begins as low as \(countable): no top-up" }
      return "band \(PlainText.visible(band.name)), \(band.text), which is the top-up"
    case .amount(.hours)?:
      let hours = sum.hoursValue ?? .zero
      return less("hours worth \(FigureText.pounds(hours))", hours, sum.threshold)
    case .amount(.points(let each))?:
      let points = FigureText.decimal(sum.points ?? 0, places: 2)
      return "\(points) points × \(FigureText.pounds(each)) = \(FigureText.pounds(sum.topUp))"
    default: return "top-up of \(FigureText.pounds(sum.topUp))"
    }
  }

  /// What a value that includes the threshold leaves of it.
  private static func less(_ words: String, _ value: Money, _ threshold: Money) -> String {
    let taken = FigureText.pounds(threshold)
    guard value > threshold else {
      return words + ", which is not above the threshold of \(taken): no top-up"
    }
    return words + ", less the threshold of \(taken) = \(FigureText.pounds(value - threshold))"
  }

  private static func limited(by row: RuleRow) -> String {
    switch (row.rule, row.value) {
    case (.ceiling, let value): "no more than the ceiling of \(value.text)"
    case (.minimum, let value): "less than the minimum of \(value.text): nothing"
    case (_, .rounding(let rounding)): "top-up " + rounding.inWords
    default: "changed by " + row.rule.name
    }
  }
}

extension StepWords {
  fileprivate init(_ sum: ShareSum, _ explanation: Explanation) {
    let terms = explanation.terms
    let countable = FigureText.pounds(explanation.result.cost.countable)
    let threshold = FigureText.pounds(sum.threshold)
    let upTo =
      sum.isLeft
      ? "up to \(threshold), what the main school leaves of the threshold"
      : "up to the threshold of \(threshold)"
    let metBy = sum.otherMoney
    self.init(
      "school-share",
      ["school's share: what counts, \(countable), \(upTo)" + (metBy.map { "; " + $0 } ?? "")],
      terms.cited([sum.rule, explanation.allCostsRule, metBy == nil ? nil : sum.metBy]))
  }
}

extension ShareSum {
  /// The money that meets it where that is not the notional SEN budget.
  fileprivate var otherMoney: String? {
    guard share > .zero else { return nil }
    switch metBy?.value {
    case .word(.place)?: return "met by the money that comes with the place"
    case .word(.earlyYears)?: return "met by early years funding"
    case .word(.none)?: return "met by no notional SEN budget"
    default: return nil
    }
  }
}

extension Explanation {
  fileprivate var amountRule: RuleRow? {
    for case .amount(let sum, _) in steps { return sum.rule }
    return nil
  }

  /// The rule that makes the ordinary offer count too, where it was used.
  fileprivate var allCostsRule: RuleRow? {
    pupil?.rowsUsed(forPartOfYear: false, terms).first { $0.value == .word(.allCosts) }
  }

  fileprivate func sources(of sum: RealSum, line: Int) -> [CitedValue] {
    guard let post = sum.post, let role = lines[line].sum?.line.role else { return [] }
    return [terms.cited(post.row, for: role)] + terms.cited(post.rules.map { $0 })
  }
}

extension ExplainedLine {
  /// The figures of the line's sum; nil where its group is convened for another pupil.
  var sum: Arithmetic? {
    for step in steps {
      switch step {
      case .line(let sum, _), .share(let sum, _, _, _): return sum
      default: continue
      }
    }
    return nil
  }
}
