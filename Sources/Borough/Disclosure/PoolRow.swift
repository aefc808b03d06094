import Costing

/// The figures of a row as a reader who knows the rules reckons with them, in pence and pupils.
///
/// A reader knows that none above is more than all, that the school's share of those above is at
/// least the lowest threshold and of all at most the highest, and that it is part of what counts.
struct PoolRow: Hashable, Sendable {
  let pupils: Int64
  let above: Int64
  let share: Int64
  let excess: Int64
  let topUp: Int64
  let awarded: Int64
  let sensitivity: Sensitivity
  /// The thresholds of the run.
  let lowest: Int64
  let highest: Int64

  init(_ sums: PublishedSums, _ rule: DisclosureRule, thresholds: ClosedRange<Money>) {
    pupils = sums.pupils
    above = sums.above
    share = sums.schoolShare.total.pence
    excess = sums.excess.total.pence
    topUp = sums.topUp.total.pence
    awarded = sums.awarded.total.pence
    sensitivity = sums.sensitivity(under: rule)
    lowest = thresholds.lowerBound.pence
    highest = thresholds.upperBound.pence
  }

  var countable: Int64 { share + excess }

  /// Where pupils and cost are shown: how much less, and more, of the cost may be beyond the
  /// threshold.
  var excessDown: Int64 { min(excess, highest * pupils - share) }
  var excessUp: Int64 { share - lowest * above }

  /// Where pupils and cost are shown: the most who could be above.
  var mostAbove: Int64 { lowest > 0 ? min(pupils, countable / lowest) : pupils }

  /// Whether the row's own pupils and cost, shown, give away what it hides of the top-up.
  func givesItselfAway(_ rule: DisclosureRule) -> Bool {
    if sensitivity.contains(.excess) {
      let reach = rule.reach(of: excess)
      if excessDown < reach || excessUp < reach { return true }
    }
    if sensitivity.contains(.above), mostAbove < rule.limit - 1 { return true }
    return sensitivity.contains(.below) && mostAbove < pupils - 1
  }
}
