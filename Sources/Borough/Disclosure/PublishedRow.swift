/// One row of a published table, with how much of it is hidden.
public struct PublishedRow: Hashable, Sendable {
  /// A code, a school's number, or `not-stated`.
  public let key: String
  /// What the key stands for, for people.
  public let label: String
  public internal(set) var sums: PublishedSums
  public internal(set) var hiding = Hiding.nothing
  /// Hidden with the top-up, or alone.
  public internal(set) var hidesAward = false

  public init(key: String, label: String, _ sums: PublishedSums) {
    self.key = key
    self.label = label
    self.sums = sums
  }
}

/// A table whose rows add up to all pupils.
public struct PublishedTable: Hashable, Sendable {
  public let grouping: Grouping
  /// Empty where the rows could not be protected, so that the table has its total alone.
  public internal(set) var rows: [PublishedRow]

  public init(_ grouping: Grouping, _ rows: [PublishedRow]) {
    self.grouping = grouping
    self.rows = rows
  }
}

/// A school, and the phase that it is totalled under.
public struct PublishedSchool: Hashable, Sendable {
  /// As groupings write it, such as `primary`; empty where it is not stated.
  public let phase: String
  public internal(set) var row: PublishedRow

  public init(phase: String, _ row: PublishedRow) {
    self.phase = phase
    self.row = row
  }
}

/// One phase, or several put together so that their totals can be shown, with their schools.
public struct PhaseGroup: Hashable, Sendable {
  public internal(set) var phases: [String]
  public internal(set) var total: PublishedRow
  /// How many schools there are, shown each by itself or not.
  public var schoolCount: Int64 { Int64(members.count) }
  /// Empty where they could not be protected.
  public var schools: [PublishedSchool] { areSchoolsShown ? members : [] }
  var members: [PublishedSchool]
  var areSchoolsShown = true
}
