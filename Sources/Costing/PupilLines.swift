/// One pupil's lines when every row is known: each costed, then looked at together.
public struct PupilLines: Sendable {
  /// A line and, where it is a named group's, the pupil's place in the session.
  public struct Entry: Sendable {
    public let line: ProvisionLine
    public let member: GroupMember?

    public init(_ line: ProvisionLine, _ member: GroupMember?) {
      self.line = line
      self.member = member
    }

    /// What the line comes to alone.
    public func cost<Sink: WorkingSink>(
      for pupil: PupilTerms, under terms: Terms, into working: inout Sink
    ) throws(CostingError) -> CostedLine {
      let line = line.read(under: pupil)
      guard let member else { return try line.annualCost(under: terms, into: &working) }
      return try member.session.charge(
        memberAt: member.place, for: line, under: terms, into: &working)
    }

    /// Pupils that the adult's time is divided by; nil when none of it is this pupil's.
    fileprivate func timeSharing(under terms: Terms) throws(CostingError) -> Int64? {
      guard let member else { return try line.sharing(under: terms) }
      return member.session.timeSharing(of: line)
    }
  }

  /// By entry, what each comes to.
  public private(set) var costed: [CostedLine]
  /// By entry, where pay.csv was read: what each costs at real pay, if that is known.
  public private(set) var real: [Money?] = []
  /// What the countable hours are worth, where the top-up is worked from hours.
  public private(set) var hoursValue = Money.zero

  /// Settles one pupil's lines in the order given: weekly caps, money that only fills the
  /// threshold, then hours and real pay.
  ///
  /// - Parameters:
  ///   - costed: what each entry came to alone.
  ///   - threshold: the pupil's, or what another roll has left of it.
  public init<Sink: WorkingSink>(
    _ entries: [Entry], _ costed: [CostedLine], threshold: Money, for pupil: PupilTerms,
    under terms: Terms, into working: inout Sink
  ) throws(CostingError) {
    self.costed = costed
    var open: [OpenLine] = []
    var openAt: [Int] = []
    for (place, entry) in entries.enumerated() {
      let line = entry.line.read(under: pupil)
      let sharing = try entry.timeSharing(under: terms)
      guard let waits = OpenLine(costed[place], line, at: place, sharing: sharing, under: terms)
      else { continue }
      open.append(waits)
      openAt.append(place)
    }
    if !open.isEmpty {
      try OpenLine.settle(&open, threshold: threshold, under: terms, into: &working)
      for (line, place) in zip(open, openAt) { self.costed[place] = line.costed }
    }
    guard terms.needsEveryLine else { return }
    let filling = FundFilling(open)
    for place in entries.indices {
      try addValues(entries[place], place, filling, pupil, terms, &working)
    }
  }

  private mutating func addValues<Sink: WorkingSink>(
    _ entry: Entry, _ place: Int, _ filling: FundFilling, _ pupil: PupilTerms, _ terms: Terms,
    _ working: inout Sink
  ) throws(CostingError) {
    let line = entry.line.read(under: pupil)
    let counts = filling.counted(place, costed[place])
    if let hours = try line.hoursValue(counts, in: entry.member, for: pupil, under: terms) {
      hoursValue += hours.counts
      working.note(.hours(line: place, hours))
    }
    guard !terms.posts.isEmpty else { return }
    let sum = try line.realCost(in: entry.member, under: terms)
    real.append(sum.cost)
    working.note(.realCost(line: place, sum))
  }
}

/// What of the lines that fill the threshold counts where hours are asked for: so much of each as
/// counts of them all, so that no line's place in the file decides whose hours count.
private struct FundFilling {
  /// By line's place, what of it counted before the threshold was filled.
  private var before: [Int: Money] = [:]
  private var allBefore = Money.zero
  private var allCounted = Money.zero

  init(_ open: [OpenLine]) {
    for line in open where line.fund != nil {
      before[line.place] = line.beforeFilling
      allBefore += line.beforeFilling
      allCounted += line.costed.counted
    }
  }

  /// What a line counts for, as far as its hours are asked for.
  func counted(_ place: Int, _ costed: CostedLine) -> (of: CostedLine, share: FilledShare) {
    guard let before = before[place], allCounted < allBefore else { return (costed, .all) }
    var line = costed
    line.counted = before
    return (line, FilledShare(counted: allCounted, of: allBefore))
  }
}

/// How much of the lines that fill the threshold has room in it.
public struct FilledShare: Hashable, Sendable {
  let counted: Money
  let of: Money

  static let all = FilledShare(counted: Money(pence: 1), of: Money(pence: 1))
}
