import Costing
import Tables

/// A line that cannot be costed, or cannot be counted, before other rows are known: a named
/// group's, or one that waits for the pupil's other lines.
struct HeldLine: Sendable {
  var place: RowPlace
  var school: SchoolNumber
  /// Nil when the row does not say whose it is; it still counts as one of its group.
  var pupil: PupilKey?
  var group: Int?
  var line: ProvisionLine
  var unreadable: Unreadable
  var isRejected: Bool
  /// Whether the row is only thought to be of the group.
  var isStray = false

  /// One that may be of a group, counted among those who share and nothing else.
  init(_ stray: Stray, of line: HeldLine) {
    place = stray.place
    school = line.school
    pupil = stray.pupil
    group = line.group
    self.line = ProvisionLine()
    unreadable = .everything
    isRejected = true
    isStray = true
  }

  init(_ row: ProvisionRow, at number: Int64, isRejected: Bool) {
    guard let school = row.school ?? row.pupil?.school else {
      preconditionFailure("a held line has a school")
    }
    place = RowPlace(file: 0, row: number)
    self.school = school
    pupil = row.pupil
    group = row.group
    line = row.line
    unreadable = row.unreadable
    self.isRejected = isRejected
  }
}

/// A rejected row that may be of a named group without saying so.
struct Stray: Sendable {
  var place: RowPlace
  /// Nil when the row does not say: then any of the schools in its file.
  var school: SchoolNumber?
  var pupil: PupilKey?
  var groups: [Int]
}

/// Strays by the groups that they may be of.
struct Strays {
  private var byGroup: [Int: [Stray]] = [:]

  init(_ strays: [Stray]) {
    for stray in strays {
      for group in Set(stray.groups) { byGroup[group, default: []].append(stray) }
    }
  }

  /// Those of the group's school, or of no known school in a file of the group's.
  func thatMayBe(of rows: ArraySlice<HeldLine>) -> [HeldLine] {
    guard let first = rows.first, let group = first.group, let found = byGroup[group] else {
      return []
    }
    let files = Set(rows.map { $0.place.file })
    return found.filter {
      $0.school.map { $0 == first.school } ?? files.contains($0.place.file)
    }.map { HeldLine($0, of: first) }
  }
}
