/// What a line is worth beside the council's tariff: its hours at one rate, and its real cost.
extension ProvisionLine {
  /// The line as a pupil's rules read it: where all costs count, the ordinary offer is costed with
  /// the rest.
  public func read(under pupil: PupilTerms) -> ProvisionLine {
    guard pupil.countsAllCosts, kind == .universal else { return self }
    var line = self
    line.kind = .targeted
    return line
  }

  /// Whether a line of time without dates states fewer weeks than the council's year: for a pupil
  /// on roll for a part of it, that part may then be taken twice.
  public func hasShortWeeks(under terms: Terms) -> Bool {
    guard time != nil, from == nil, to == nil, let weeks, let whole = terms.weeksPerYear else {
      return false
    }
    return weeks.hundredths < whole.hundredths
  }

  /// What the line's hours are worth where the top-up is worked from hours; nil where it is not, or
  /// the line has no time.
  ///
  /// - Parameters:
  ///   - line: what the line costs and what of that counts, and how much of it has room in the
  ///     threshold where its money only fills that: of its hours as much counts.
  ///   - member: the named group's session and the pupil's place in it; nil for a line alone.
  public func hoursValue(
    _ line: (of: CostedLine, share: FilledShare), in member: GroupMember?, for pupil: PupilTerms,
    under terms: Terms
  ) throws(CostingError) -> HoursSum? {
    guard case .hours(let rate) = pupil.amount, time != nil else { return nil }
    let exact = try exactTime(at: TimePrice(hour: rate), under: terms)
    let value = try shared(exact, in: member, under: terms)
    var counts = value
    if line.of.reason != nil || line.share != .all {
      let counted = Int128(line.of.counted.pence) * Int128(line.share.counted.pence)
      counts = try Money(
        pence: Int128(value.pence) * counted,
        dividedBy: max(1, Int128(line.of.cost.pence)) * Int128(line.share.of.pence), .downToAPenny)
    }
    return HoursSum(rate: rate, value: value, counts: counts)
  }

  /// What the line costs at the school's real pay.
  ///
  /// - Parameter member: the named group's session and the pupil's place in it.
  public func realCost(
    in member: GroupMember?, under terms: Terms
  ) throws(CostingError) -> RealSum {
    var post: PostCost?
    var worked = ExactMoney.nothing
    if let role, time != nil {
      post = terms.posts[Int(role.index)]
      guard let price = post?.price else { return RealSum(post: nil, cost: nil) }
      worked = try exactTime(at: price, under: terms)
    }
    let cost =
      member == nil
      ? try exactCost(worked, sharing: sharing(under: terms)).rounded(terms.rounding)
      : try shared(exactCost(worked, sharing: 1), in: member, under: terms)
    return RealSum(post: post, cost: cost)
  }

  /// An amount for the whole session, or for all who share a line, as this pupil's part of it.
  private func shared(
    _ exact: ExactMoney, in member: GroupMember?, under terms: Terms
  ) throws(CostingError) -> Money {
    guard let member else {
      return try exact.shared(by: sharing(under: terms)).rounded(terms.rounding)
    }
    return member.session.charge(
      memberAt: member.place, of: try exact.rounded(terms.rounding), for: self, under: terms)
  }
}

/// A pupil's place in a named group's session.
public struct GroupMember: Hashable, Sendable {
  public let session: GroupSession
  /// Among the members in byte order of reference, from 0.
  public let place: Int64

  public init(_ session: GroupSession, place: Int64) {
    self.session = session
    self.place = place
  }
}
