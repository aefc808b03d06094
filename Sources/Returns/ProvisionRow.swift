import Costing
import Tables

/// One row of provision, read: what can be used of it, even when the row is rejected.
struct ProvisionRow {
  /// The school as schools.csv knows it; nil when the cell could not be read.
  var school: SchoolNumber?
  /// Whose it is; nil when the pupil's cell or the school's could not be read.
  var pupil: PupilKey?
  /// Whether `pupil` is good enough to be costed, and not only to be counted in a group.
  var isPupilUsable = false
  /// The named group, by its number among the block's groups.
  var group: Int?
  /// Groups that the row may be of, its fields not standing where the header says, or its school
  /// being unreadable: each is counted as one more to share, so that a bad row re-prices nobody.
  var mayBeOf: [Int] = []
  var line = ProvisionLine()
  var unreadable: Unreadable = []
}

/// What of a row could not be read, and so can neither agree nor disagree with its group's rows.
struct Unreadable: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let role = Unreadable(rawValue: 1)
  static let time = Unreadable(rawValue: 2)
  static let weeks = Unreadable(rawValue: 4)
  static let dates = Unreadable(rawValue: 8)
  static let cost = Unreadable(rawValue: 16)
  static let spread = Unreadable(rawValue: 32)
  static let groupSize = Unreadable(rawValue: 64)
  static let kind = Unreadable(rawValue: 128)
  static let everything = Unreadable(rawValue: 255)
}
