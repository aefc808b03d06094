import Borough
import Costing

extension StrategyPaper {
  /// `TA2 at £17.20 an hour, 1 hour a week for 38 weeks, shared by 4`.
  func words(of working: StrategyWorking) -> String {
    switch working {
    case .differs(let hasTime, let hasOwnCost):
      Self.differing(hasTime: hasTime, hasOwnCost: hasOwnCost)
    case .told(let told) where told.time == nil && !told.hasOwnCost: "No cost of its own"
    case .told(let told):
      [people(in: told), told.timeWords, told.costWords, told.companyWords]
        .compactMap { $0 }.joined(separator: ", ")
    }
  }

  private static func differing(hasTime: Bool, hasOwnCost: Bool) -> String {
    let parts = [hasTime ? "adults’ time" : nil, hasOwnCost ? "equipment or services" : nil]
    let what = parts.compactMap { $0 }.joined(separator: " and ")
    guard !what.isEmpty else { return "No cost of its own" }
    return what.prefix(1).uppercased() + what.dropFirst() + ", worked pupil by pupil"
  }

  private func people(in told: StrategyWorking.Told) -> String? {
    let names = told.roles
      .map { (name: terms.card.name(of: $0), rate: rate(of: $0)) }
      .ordered { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { "\($0.name) at \($0.rate)" }
    guard names.count > 1, let last = names.last else { return names.first }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func rate(of role: Role) -> String {
    if terms.rules.word(.rateChange) == .byDate { return "the rate of each date" }
    return terms.rates[Int(role.index)]?.rate.short ?? "its rate"
  }
}

extension StrategyWorking.Told {
  fileprivate var timeWords: String? {
    guard let time else { return nil }
    let (least, most) = (time.lowerBound.inWords, time.upperBound.inWords)
    let often = (least == most ? least : "\(least) to \(most)") + " a week"
    guard let weeks else { return often }
    return often + " for " + weeks.words
  }

  fileprivate var costWords: String? {
    guard hasOwnCost else { return nil }
    let beside = time == nil ? "" : "and "
    guard let ownCost else { return beside + "equipment or services at their cost" }
    let each = ownCost.isEach ? " for each pupil" : ""
    let spread = years > 1 ? " over \(years) years" : ""
    return beside + FigureText.pounds(ownCost.amount) + each + spread
  }

  fileprivate var companyWords: String? {
    if time == nil, ownCost?.isEach == true { return nil }
    let alone = time == nil ? "for each pupil" : "one to one"
    guard let sharing else { return alone }
    let (least, most) = (sharing.lowerBound, sharing.upperBound)
    let shared = "shared by \(least)" + (least == most ? "" : " to \(most)")
    return isSomeAlone ? "\(alone), and \(shared)" : shared
  }
}

extension ClosedRange<Weeks> {
  /// `38 weeks`, `1 to 38.6 weeks`.
  fileprivate var words: String {
    let (least, most) = (lowerBound.figure, upperBound.figure)
    if least == most { return least == "1" ? "1 week" : least + " weeks" }
    return "\(least) to \(most) weeks"
  }
}

extension Weeks {
  fileprivate var figure: String { FigureText.decimal(hundredths, places: 2) }
}
