import Tables

/// The columns that one kind of file may have.
protocol ColumnSet: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// As the design writes it: lower case, words joined by `_`.
  var name: String { get }
  /// Other names that mean the same, folded.
  var aliases: [String] { get }
  /// Whether a file without it cannot be used.
  var isNeeded: Bool { get }
  /// Whether the file's rows are pupils, whose names it must not hold.
  static var isAboutPupils: Bool { get }
  /// The columns that a message gives as an example of a header.
  static var example: [String] { get }
}

extension ColumnSet {
  var aliases: [String] { [] }
  var isNeeded: Bool { false }
  static var isAboutPupils: Bool { true }
  static var example: [String] { allCases.filter { $0.isNeeded }.map { $0.name } }
}

/// Where each column stands in one file.
struct Header<Column: ColumnSet>: Hashable, Sendable {
  /// Field number by column, from 0; `absent` when the file does not have it.
  private var places = [Int](repeating: absent, count: Column.allCases.count)
  /// Fields in the header row, empty ones at its end left out.
  private(set) var width = 0
  /// Fields in the header row, the empty ones too: so many have the rows of a spreadsheet.
  private(set) var written = 0

  private static var absent: Int { Int.max }

  init() {}

  /// Finds columns by name in the cursor's current record.
  init(_ cursor: RecordCursor, file: Int32, allowNames: Bool, faults: inout [Fault]) {
    written = cursor.count
    for index in 0..<cursor.count where !cursor.isBlank(index) { width = index + 1 }
    for index in 0..<width where !cursor.isBlank(index) {
      place(cursor, index, file: file, allowNames: allowNames, faults: &faults)
    }
  }

  func place(of column: Column) -> Int { places[column.rawValue] }

  func has(_ column: Column) -> Bool { places[column.rawValue] != Self.absent }

  /// Whether the row looks like a header at all.
  var isEmpty: Bool { places.allSatisfy { $0 == Self.absent } }

  private mutating func place(
    _ cursor: RecordCursor, _ index: Int, file: Int32, allowNames: Bool, faults: inout [Fault]
  ) {
    let name = String(decoding: Folding.fold(cursor.text(index)), as: UTF8.self)
    func fault(_ id: FaultID, _ detail: Fault.Detail) -> Fault {
      let cell = Excerpts.shown(cursor.written(index))
      let shownName = Folding.fold(cell[...]) == Array(name.utf8) ? name : ""
      return Fault(
        id, file: file, row: 1, field: Int32(index + 1), column: shownName, cell: cell, detail)
    }
    guard let column = Self.column(named: name) else {
      let isName = !allowNames && Column.isAboutPupils && NameColumns.has(name)
      faults.append(fault(isName ? .namesColumn : .unknownColumn, .none))
      return
    }
    if has(column) {
      let first = cursor.text(places[column.rawValue])
      faults.append(
        fault(.repeatedColumn, .column(String(decoding: first, as: UTF8.self))))
    } else {
      places[column.rawValue] = index
    }
  }

  private static func column(named name: String) -> Column? {
    Column.allCases.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// Names of columns that hold a pupil's name or birth date.
enum NameColumns {
  private static let subjects = ["", "pupil_", "child_", "childs_", "student_", "learner_"]
  private static let names = [
    "name", "names", "full_name", "fullname", "first_name", "firstname", "forename", "forenames",
    "given_name", "middle_name", "surname", "last_name", "lastname", "family_name",
    "legal_name", "legal_forename", "legal_surname", "preferred_name", "preferred_forename",
    "preferred_surname", "known_as", "initials", "dob", "d_o_b", "date_of_birth", "birth_date",
    "birthdate", "birthday",
  ]

  static func has(_ name: String) -> Bool {
    for subject in subjects {
      for known in names where name == subject + known { return true }
    }
    return false
  }
}
