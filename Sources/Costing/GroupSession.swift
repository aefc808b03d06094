/// A named group's session: costed whole, rounded once, and split into shares that add up to it.
public struct GroupSession: Hashable, Sendable {
  public let cost: Money
  /// The larger of the members and the largest group size that any row states.
  public let sharing: Int64
  /// Where the council charges a group convened for one member to that member in full.
  public let convenedForOne: Bool

  public init(cost: Money, sharing: Int64, convenedForOne: Bool) {
    precondition(sharing > 0)
    self.cost = cost
    self.sharing = sharing
    self.convenedForOne = convenedForOne
  }

  /// What one member is charged, before asking whether it counts.
  ///
  /// - Parameters:
  ///   - place: where the member stands among the members in byte order of reference, from 0;
  ///     odd pennies go to the first.
  ///   - line: the member's own row.
  public func charge<Sink: WorkingSink>(
    memberAt place: Int64, for line: ProvisionLine, under terms: Terms, into working: inout Sink
  ) throws(CostingError) -> CostedLine {
    let own = charge(memberAt: place, of: cost, for: line, under: terms)
    if isAnothers(line) {
      working.note(.convenedForAnother)
    } else {
      working.note(
        .share(
          of: line.arithmetic(sharing: 1, under: terms), session: cost,
          sharing: convenedForOne ? 1 : sharing, own))
    }
    var timeAlone = own
    if line.spread != nil {
      let session = try line.sessionTimeAlone(under: terms)
      timeAlone = charge(memberAt: place, of: session, for: line, under: terms)
    }
    return try line.counted(own, timeAlone: timeAlone, under: terms, into: &working)
  }

  func charge(
    memberAt place: Int64, of session: Money, for line: ProvisionLine, under terms: Terms
  ) -> Money {
    guard convenedForOne else { return session.share(at: place, of: sharing, terms.rounding) }
    return isAnothers(line) ? .zero : session
  }

  /// Pupils that the adult's minutes are divided by when a weekly cap adds them up; nil when the
  /// session is another pupil's.
  public func timeSharing(of line: ProvisionLine) -> Int64? {
    guard convenedForOne else { return sharing }
    return isAnothers(line) ? nil : 1
  }

  private func isAnothers(_ line: ProvisionLine) -> Bool {
    convenedForOne && line.kind != .convened
  }
}
