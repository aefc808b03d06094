public import Costing

/// What may not be shown, and how far a reader must be kept from it.
///
/// A hidden number is protected when another borough, with the same published tables, has every
/// value in its place that the rule names: for a count, each from 1 to one below the limit; for
/// money, amounts as far as the dominance share below it and above it. That is the protection
/// interval of Hundepool and others, "Handbook on Statistical Disclosure Control", chapter 4, with
/// the share of the p% rule on both sides.
public struct DisclosureRule: Hashable, Sendable {
  /// Counts of pupils from 1 to one below it are hidden: the rule `suppress-below`.
  public let limit: Int64
  /// Hundredths of a per cent, the rule `suppress-dominance`: money is hidden where one pupil is over
  /// this share of it.
  public let share: Int64

  public init(limit: Int64, share: Int64) {
    self.limit = limit
    self.share = share
  }

  public init(_ rules: RulesInForce) {
    limit = if case .count(let limit)? = rules.row(.suppressBelow)?.value { limit } else { 5 }
    share =
      if case .percent(let share)? = rules.row(.suppressDominance)?.value { share } else { 5000 }
  }

  func hides(_ count: Int64) -> Bool { count > 0 && count < limit }

  /// Money of too few pupils, or with one over the share of it.
  func hides(_ money: Contributions) -> Bool {
    guard money.total > .zero else { return false }
    return hides(money.pupils)
      || Int128(money.largest.pence) * 10_000 > Int128(money.total.pence) * Int128(share)
  }

  /// The same of what each pupil has of it, one amount a pupil.
  func hides(sumOf amounts: [Money]) -> Bool {
    var money = Contributions()
    for amount in amounts { money.add(amount) }
    return hides(money)
  }

  /// How far below and above an amount a reader's bounds must lie, a part of a penny going up.
  func reach(of pence: Int64) -> Int64 {
    Int64(clamping: (Int128(pence) * Int128(share) + 9_999) / 10_000)
  }
}
