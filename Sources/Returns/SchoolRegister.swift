public import Costing
import Tables

/// What schools.csv says of a school.
public struct School: Hashable, Sendable {
  public let number: SchoolNumber
  public let name: String
  /// Folded with `-`; empty when not stated.
  public let phase: String
  public let type: String
  /// The authority it is in, in three digits; nil where neither its row nor its number says.
  public let authority: UInt16?

  /// The same school, its phase and type not stated.
  var withoutGroups: School {
    School(number: number, name: name, phase: "", type: "", authority: authority)
  }
}

/// The schools of schools.csv, found by URN or by DfE number.
public struct SchoolRegister: Sendable {
  /// Whether there was a schools.csv.
  public let wasGiven: Bool
  public private(set) var schools: [School] = []
  private var places = SchoolPlaces()
  /// By a number's place, the school that answers to it.
  private var answering: [Int] = []
  /// By a number's place, the number that its school is kept by.
  private var kept: [SchoolNumber] = []
  /// Whether each number is the one that its school is kept by.
  private var isEachItsOwn = true

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
      answer(to: row.school.number, with: place)
      if let other = row.otherNumber { answer(to: other, with: place) }
    }
    kept = answering.map { schools[$0].number }
    isEachItsOwn = kept == places.numbers
  }

  private mutating func answer(to number: SchoolNumber, with place: Int) {
    let at = places.add(number)
    if at == answering.count { answering.append(place) } else { answering[at] = place }
  }

  public func school(_ number: SchoolNumber) -> School? {
    places.place(of: number).map { schools[answering[$0]] }
  }

  /// Whether schools.csv has a school by this number.
  func has(_ number: SchoolNumber) -> Bool { places.place(of: number) != nil }

  /// The number that a school is kept by: its URN where schools.csv gives one.
  func canonical(_ number: SchoolNumber) -> SchoolNumber {
    isEachItsOwn ? number : places.place(of: number).map { kept[$0] } ?? number
  }
}

/// A row of schools.csv, read.
struct SchoolRow: Sendable {
  var school: School
  /// The DfE number that it answers to beside its own; nil when that is its own, or another's.
  var otherNumber: SchoolNumber?
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
  private var cells = FoldedCells()

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

  private mutating func row(_ sheet: inout Sheet<SchoolColumn>) -> SchoolRow? {
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
        number: number, name: sheet.string(.name), phase: cells.hyphened(sheet.text(.phase)),
        type: cells.hyphened(sheet.text(type)),
        authority: authority ?? dfeNumber?.authority ?? number.authority),
      otherNumber: dfeNumber == number ? nil : dfeNumber, row: sheet.row, closed: closed.value)
  }

  /// A school that became an academy keeps its DfE number and gets a new URN: the number is then
  /// that of the one row that has not closed, and never of one that closed before the year.
  private mutating func giveNumbersToOpenSchools() {
    guard rows.contains(where: { $0.closed != nil }) else { return }
    var open: [SchoolNumber: Int] = [:]
    for row in rows where row.closed == nil {
      for number in [row.school.number, row.otherNumber] {
        if let number, !number.isURN { open[number, default: 0] += 1 }
      }
    }
    for index in rows.indices {
      guard let closed = rows[index].closed, let other = rows[index].otherNumber else { continue }
      if closed < year.firstDay || open[other] == 1 { rows[index].otherNumber = nil }
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
    var places = SchoolPlaces()
    /// By a number's place, the first row that answers to it.
    var first: [Int64] = []
    var repeated: [Int64: Int64] = [:]
    func meet(_ number: SchoolNumber?, _ row: Int64) {
      guard let number else { return }
      let place = places.add(number)
      if place == first.count { first.append(row) }
      guard first[place] != row else { return }
      repeated[row] = first[place]
      repeated[first[place]] = repeated[first[place]] ?? row
    }
    for index in rows.indices {
      meet(rows[index].school.number, rows[index].row)
      meet(rows[index].otherNumber, rows[index].row)
    }
    guard !repeated.isEmpty else { return }
    for (index, row) in rows.enumerated() {
      guard let other = repeated[row.row] else { continue }
      faults.append(Fault(.repeatedSchool, file: file, row: row.row, .row(file: file, other)))
      if !row.isRejected { rejectedRows.append(row.row) }
      rows[index].isRejected = true
      rows[index].otherNumber = nil
    }
  }
}

/// Cells folded as `all-through`, each spelling once: a country's schools are of few phases and types.
struct FoldedCells {
  private var written = NameTable()
  private var folded: [String] = []

  /// `All-through` and `all through` as `all-through`.
  mutating func hyphened(_ cell: ArraySlice<UInt8>) -> String {
    let number = written.add(cell)
    if number == folded.count {
      let name = Folding.fold(cell).map { $0 == UInt8(ascii: "_") ? 45 : $0 }
      folded.append(String(decoding: name, as: UTF8.self))
    }
    return folded[number]
  }
}
