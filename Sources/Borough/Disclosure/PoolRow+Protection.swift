/// Whether a hidden row is protected by the other hidden rows: each test names another borough with
/// the same published tables, made by moving pupils and money between hidden rows.
extension PoolRow {
  func isProtected(_ hiding: Hiding, by partners: Partners, _ rule: DisclosureRule) -> Bool {
    switch hiding {
    case .nothing: sensitivity.hiding == .nothing
    case .topUp: isTopUpProtected(by: partners, rule)
    case .everything: isRowProtected(by: partners, rule)
    }
  }

  // MARK: Pupils and cost shown

  /// Only who is above, and how much of the cost is beyond the threshold, may differ: what moves from
  /// share to excess in one row moves back in others.
  private func isTopUpProtected(by partners: Partners, _ rule: DisclosureRule) -> Bool {
    guard !givesItselfAway(rule) else { return false }
    if sensitivity.contains(.excess) {
      let reach = rule.reach(of: excess)
      if partners.excessDown < reach || partners.excessUp < reach { return false }
    }
    if sensitivity.contains(.topUp), partners.topUp < rule.reach(of: topUp) { return false }
    return isAboveProtected(by: partners, rule)
  }

  private func isAboveProtected(by partners: Partners, _ rule: DisclosureRule) -> Bool {
    let most = rule.limit - 1
    if sensitivity.contains(.above) {
      guard partners.aboveDown >= most - above, partners.aboveUp >= above - 1 else { return false }
    }
    if sensitivity.contains(.below) {
      let below = pupils - above
      guard partners.aboveUp >= most - below, partners.aboveDown >= below - 1 else { return false }
    }
    return true
  }

  // MARK: Everything hidden

  private func isRowProtected(by partners: Partners, _ rule: DisclosureRule) -> Bool {
    guard sensitivity.hiding != .nothing else { return true }
    guard partners.rows > 0 else { return false }
    return areCountsProtected(by: partners, rule) && isMoneyProtected(by: partners, rule)
  }

  /// Pupils move with as much of the school's share as they must take, and always leave one.
  private func areCountsProtected(by partners: Partners, _ rule: DisclosureRule) -> Bool {
    let most = rule.limit - 1
    if sensitivity.contains(.pupils), partners.pupils < most - pupils { return false }
    if sensitivity.contains(.above) {
      let fromShown =
        lowest > 0 ? min(partners.aboveOfShown, excess / lowest) : partners.aboveOfShown
      let more = min(pupils + partners.pupils - above, partners.above + fromShown)
      if more < most - above { return false }
    }
    if sensitivity.contains(.below), partners.below < most - (pupils - above) { return false }
    return true
  }

  private func isMoneyProtected(by partners: Partners, _ rule: DisclosureRule) -> Bool {
    let (down, up) = (shareDown(partners), shareUp(partners))
    if sensitivity.contains(.schoolShare) {
      let reach = rule.reach(of: share)
      if down < reach || up < reach { return false }
    }
    if sensitivity.contains(.countable) {
      let reach = rule.reach(of: countable)
      if excess + down < reach || partners.excess + up < reach { return false }
    }
    if sensitivity.contains(.excess) {
      let fromShown = min(excessUp, partners.excessOfShown)
      if partners.excess + fromShown < rule.reach(of: excess) { return false }
    }
    return !sensitivity.contains(.topUp) || partners.topUp >= rule.reach(of: topUp)
  }

  /// How much of the school's share the partners could give, with all pupils but one of each.
  private func shareUp(_ partners: Partners) -> Int64 {
    let moved = min(partners.above, partners.pupils + pupils - above)
    return min(
      highest * (pupils + partners.pupils) - share,
      partners.share - lowest * (partners.above - moved))
  }

  /// How much of it the partners could take, with all pupils but one.
  private func shareDown(_ partners: Partners) -> Int64 {
    let moved = min(above, pupils - 1 + partners.notAbove)
    return min(
      share - lowest * (above - moved), highest * (pupils - 1) + partners.shareRoom)
  }
}
