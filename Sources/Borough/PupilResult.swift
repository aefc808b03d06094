public import Costing

/// One pupil at one school, costed: a row of `pupil-costs.csv`.
public struct PupilResult: Hashable, Sendable {
  public let school: SchoolNumber
  /// The reference as files write it; a UPN in upper case.
  public let reference: [UInt8]
  public let cost: PupilCost
  /// For the year; nil where nothing is decided.
  public let awarded: Money?
  public let notes: PupilNotes

  public init(
    school: SchoolNumber, reference: [UInt8], cost: PupilCost, awarded: Money? = nil,
    notes: PupilNotes
  ) {
    self.school = school
    self.reference = reference
    self.cost = cost
    self.awarded = awarded
    self.notes = notes
  }

  /// What was sought in the year beyond the award.
  public var shortfall: Money? { awarded.map { max(.zero, cost.topUpInYear - $0) } }
  /// What was awarded beyond what was sought in the year.
  public var awardOver: Money? { awarded.map { max(.zero, $0 - cost.topUpInYear) } }
}

/// What a reader of a pupil's figures must know about where they come from.
public struct PupilNotes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Not in pupils.csv, or no such file was given.
  public static let notInPupilsFile = PupilNotes(rawValue: 1)
  /// The placement was blank and was taken as mainstream.
  public static let placementNotStated = PupilNotes(rawValue: 2)
  /// A rule or rate used was set a year or more before the year and not restated.
  public static let provisional = PupilNotes(rawValue: 4)
  /// The top-up runs for a part of the year.
  public static let partYear = PupilNotes(rawValue: 8)
  /// No day of the year has the top-up in it: not on roll, or not applied for or decided yet.
  public static let notStarted = PupilNotes(rawValue: 16)

  /// The codes that `pupil-costs.csv` prints, in this order.
  public var names: [String] {
    var names: [String] = []
    if contains(.notInPupilsFile) { names.append("not-in-pupils-file") }
    if contains(.placementNotStated) { names.append("placement-not-stated") }
    if contains(.partYear) { names.append("part-year") }
    if contains(.notStarted) { names.append("not-started") }
    if contains(.provisional) { names.append("provisional") }
    return names
  }
}
