public import Costing

/// A pupil at a school, by which two runs know the same pupil.
public struct PupilPlace: Hashable, Comparable, Sendable {
  public let school: SchoolNumber
  /// As files write it; a UPN in upper case.
  public let reference: [UInt8]
  /// Whether the reference is known at any school; a school's own is known there alone.
  public let isUPN: Bool

  public init(_ school: SchoolNumber, _ reference: [UInt8]) {
    self.school = school
    self.reference = reference
    if case .upn = UPN.read(reference[...]) { isUPN = true } else { isUPN = false }
  }

  public static func < (left: PupilPlace, right: PupilPlace) -> Bool {
    if left.school != right.school { return left.school < right.school }
    return left.reference.lexicographicallyPrecedes(right.reference)
  }
}

/// What one run says of a pupil at a school, as far as two runs are compared by it.
public struct PupilFigures: Hashable, Sendable {
  /// For the part of the year that the top-up runs.
  public private(set) var sought = Money.zero
  /// For the year; nil where nothing is decided.
  public private(set) var awarded: Money?
  /// What the authority is expected to pay in the year: what is awarded, else what is sought.
  public private(set) var expected = Money.zero
  /// Rows of provision that are the pupil's and are rejected.
  public var rejectedRows: Int64 = 0
  /// Whether a row of applications or decisions that is the pupil's is rejected.
  public var hasRejectedCase = false
  /// The last day on roll, where it is before the year's.
  public var lastDay: CivilDate?

  /// Named by a row, and nothing costed.
  public init() {}

  public init(sought: Money, awarded: Money?) {
    self.sought = sought
    self.awarded = awarded
    expected = awarded ?? sought
  }

  /// Adds the same pupil under another number of the same school.
  public mutating func add(_ other: PupilFigures) {
    sought += other.sought
    if let amount = other.awarded { awarded = (awarded ?? .zero) + amount }
    expected += other.expected
    rejectedRows += other.rejectedRows
    hasRejectedCase = hasRejectedCase || other.hasRejectedCase
    lastDay = lastDay.flatMap { one in other.lastDay.map { max(one, $0) } }
  }

  /// Whether the last day on roll is earlier than another run had it.
  func endsEarlier(than before: PupilFigures) -> Bool {
    guard let lastDay else { return false }
    return before.lastDay.map { lastDay < $0 } ?? true
  }
}

/// Every pupil whom a row of a run's provision names, and what the run says of each.
public struct RunFigures: Sendable {
  public private(set) var pupils: [PupilPlace: PupilFigures] = [:]
  /// Whether decisions were read: without them nothing is known to be awarded.
  public let areAwardsKnown: Bool

  public init(areAwardsKnown: Bool) {
    self.areAwardsKnown = areAwardsKnown
  }

  public mutating func add(_ figures: PupilFigures, of pupil: PupilPlace) {
    if pupils[pupil] == nil { pupils[pupil] = figures } else { pupils[pupil]?.add(figures) }
  }

  /// Notes a rejected row of provision.
  public mutating func addRejectedRow(of pupil: PupilPlace) {
    pupils[pupil, default: PupilFigures()].rejectedRows += 1
  }

  /// Nothing for a pupil whom no row names.
  func figures(_ pupil: PupilPlace) -> PupilFigures { pupils[pupil] ?? PupilFigures() }
}

/// A run on the way from an earlier run to a new one: what it reads new, and what it comes to.
///
/// The rules come first, then rates, pupils, provision and decisions, so that each is told of
/// what the pupils had before it: the last step is the new run itself.
public struct BridgeStep: Sendable {
  /// What a change at this step is, where nothing of the pupil's own says otherwise.
  public let reason: MovementReason
  public let figures: RunFigures

  public init(_ reason: MovementReason, _ figures: RunFigures) {
    self.reason = reason
    self.figures = figures
  }
}
