import Applications
import Costing

extension PotEffect {
  /// As awards.csv writes it.
  var name: String {
    switch self {
    case .outsideThePot: "outside-the-pot"
    case .paidInFull: "in-full"
    case .reducedProRata: "pro-rata"
    case .heldAtFloor: "at-floor"
    case .reducedAboveFloor: "above-floor"
    case .reducedBelowFloor: "below-floor"
    case .nothingLeft: "nothing-left"
    }
  }

  /// What was done to the award, with its sum: `£4,000.00 × £250,000.00 ÷ £310,000.00 = £3,225.8064…`.
  func words(agreed: Money) -> String {
    switch self {
    case .outsideThePot: "in full, from outside the pot: the pupil has a plan"
    case .paidInFull: "in full"
    case .reducedProRata(let sum): sum.text
    case .heldAtFloor: "the floor, and nothing more was left"
    case .reducedAboveFloor(let sum):
      "the floor, \(FigureText.pounds(agreed - sum.part)), and \(sum.text)"
    case .reducedBelowFloor(let sum): "a part of the floor: \(sum.text)"
    case .nothingLeft: "nothing was left of the pot"
    }
  }
}

extension ProRataSum {
  fileprivate var text: String {
    let figures = [part, amount, total].map { FigureText.pounds($0) }
    return "\(figures[0]) × \(figures[1]) ÷ \(figures[2]) = \(exact.text), "
      + "to a whole penny \(FigureText.pounds(share))"
  }
}
