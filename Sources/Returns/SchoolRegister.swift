public import Costing
import Tables

/// What schools.csv says of a school.
public struct School: Hashable, Sendable {
  public let number: SchoolNumber
  public let name: String
  /// Folded with `-`; empty when not stated.
  public let phase: String
  public let type: String

  /// The same school, its phase and type not stated.
  var withoutGroups: School { School(number: number, name: name, phase: "", type: "") }
}

/// The schools of schools.csv, found by URN or by DfE number.
public struct SchoolRegister: Sendable {
  /// Whether there was a schools.csv.
  public let wasGiven: Bool
  public private(set) var schools: [School] = []
  private var places = SchoolPlaces()
  /// By a number's place, the school that answers to it.
  private var answering: [Int] = []

  /// Without a file: every school is what it is called.
  public init() {
    wasGiven = false
  }

  /// A row that was rejected still says which numbers are one school, and its name.
  init(_ rows: [SchoolRow]) {
    wasGiven = true
    for row in rows {
      let place = schools.count
      schools.append(row.isRejected ? row.school.withoutGroups : row.school)
      for number in row.numbers {
        let at = places.add(number)
        if at == answering.count { answering.append(place) } else { answering[at] = place }
      }
    }
  }

  public func school(_ number: SchoolNumber) -> School? {
    places.place(of: number).map { schools[answering[$0]] }
  }

  /// Whether schools.csv has a school by this number.
  func has(_ number: SchoolNumber) -> Bool { places.place(of: number) != nil }

  /// The number that a school is kept by: its URN where schools.csv gives one.
  func canonical(_ number: SchoolNumber) -> SchoolNumber {
    places.place(of: number).map { schools[answering[$0]].number } ?? number
  }
}

/// A row of schools.csv, read.
struct SchoolRow: Sendable {
  var school: School
  /// Every number the row answers to.
  var numbers: [SchoolNumber]
  let row: Int64
  var closed: CivilDate?
  var isRejected = false
}

/// Reads schools.csv, or a GIAS extract.
struct SchoolsReader {
  private(set) var rows: [SchoolRow] = []
  private(set) var faults: [Fault] = []
  private(set) var read: Int64 = 0
  private(set) var rejectedRows: [Int64] = []
  private let year: FundingYear

  init(_ text: TextFile, year: FundingYear) {
    self.year = year
    guard var sheet = Sheet<SchoolColumn>.open(text, allowNames: true, faults: &faults) else {
      return
    }
    if sheet.header.has(.establishment) { faults.removeAll { $0.id == .unknownColumn } }
    if !sheet.header.has(.urn), !sheet.header.has(.dfeNumber) {
      faults.append(
        Fault(.missingColumn, file: text.file, row: 1, column: SchoolColumn.urn.name))
      return
    }
    while sheet.advance() {
      read += 1
      if sheet.isWhole(), var row = row(&sheet) {
        row.isRejected = sheet.hasErrors
        rows.append(row)
      }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
    giveNumbersToOpenSchools()
    rejectRepeats(file: text.file)
  }

  private func row(_ sheet: inout Sheet<SchoolColumn>) -> SchoolRow? {
    let urn = sheet.schoolNumber(.urn)
    let authority = authority(&sheet)
    let dfeNumber = dfeNumber(&sheet, authority: authority)
    let closed = sheet.date(.closed)
    _ = sheet.date(.opened)
    _ = sheet.number(.roll, places: 0, zero: .isAValue)
    _ = sheet.money(.notionalSENBudget)
    guard let number = urn.value ?? dfeNumber else {
      if urn.isBlank, dfeNumber == nil { sheet.fault(.blank, .urn) }
      return nil
    }
    let type = sheet.isBlank(.type) ? SchoolColumn.typeOfEstablishment : .type
    return SchoolRow(
      school: School(
        number: number, name: sheet.string(.name), phase: sheet.hyphened(.phase),
        type: sheet.hyphened(type)),
      numbers: [number] + [dfeNumber].compactMap { $0 }.filter { $0 != number }, row: sheet.row,
      closed: closed.value)
  }

  /// A school that became an academy keeps its DfE number and gets a new URN: the number is then
  /// that of the one row that has not closed, and never of one that closed before the year.
  private mutating func giveNumbersToOpenSchools() {
    var open: [SchoolNumber: Int] = [:]
    for row in rows where row.closed == nil {
      for number in row.numbers where !number.isURN { open[number, default: 0] += 1 }
    }
    for index in rows.indices where rows[index].closed != nil {
      let own = rows[index].school.number
      let isPast = rows[index].closed.map { $0 < year.firstDay } ?? false
      rows[index].numbers.removeAll { $0 != own && (isPast || open[$0] == 1) }
    }
  }

  /// GIAS writes 000 for schools that no authority has.
  private func authority(_ sheet: inout Sheet<SchoolColumn>) -> UInt16? {
    let isNone = sheet.header.has(.establishment) && sheet.string(.authority) == "000"
    return isNone ? nil : sheet.authority(.authority).value
  }

  /// Written whole, or as GIAS writes it: the authority and the establishment apart.
  private func dfeNumber(
    _ sheet: inout Sheet<SchoolColumn>, authority: UInt16?
  ) -> SchoolNumber? {
    guard sheet.header.has(.establishment) else { return sheet.schoolNumber(.dfeNumber).value }
    let establishment = sheet.number(.establishment, places: 0, zero: .isAValue).value
    guard let authority, let establishment else { return nil }
    return SchoolNumber(authority: Int64(authority), establishment: establishment)
  }

  /// Two rows that answer to one number are both rejected, and each answers only to its own.
  private mutating func rejectRepeats(file: Int32) {
    var first: [SchoolNumber: Int64] = [:]
    var repeated: [Int64: Int64] = [:]
    for row in rows {
      for number in row.numbers {
        if let other = first[number], other != row.row {
          repeated[row.row] = other
          repeated[other] = repeated[other] ?? row.row
        } else {
          first[number] = row.row
        }
      }
    }
    for (index, row) in rows.enumerated() {
      guard let other = repeated[row.row] else { continue }
      faults.append(Fault(.repeatedSchool, file: file, row: row.row, .row(file: file, other)))
      if !row.isRejected { rejectedRows.append(row.row) }
      rows[index].isRejected = true
      rows[index].numbers = [row.school.number]
    }
  }
}

extension Sheet {
  /// `All-through` and `all through` as `all-through`.
  func hyphened(_ column: Column) -> String {
    let folded = Folding.fold(text(column)).map { $0 == UInt8(ascii: "_") ? 45 : $0 }
    return String(decoding: folded, as: UTF8.self)
  }
}
