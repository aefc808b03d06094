import Borough
import Costing
import Tables

/// A row of schools.csv, read.
struct SchoolRow: Sendable {
  var school: School
  /// The DfE number that it answers to beside its own; nil when that is its own, or another's.
  var otherNumber: SchoolNumber?
  let row: Int64
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
    noteUnclearSuccessions(file: text.file)
  }

  private mutating func row(_ sheet: inout Sheet<SchoolColumn>) -> SchoolRow? {
    let urn = sheet.schoolNumber(.urn)
    let authority = authority(&sheet)
    let dfeNumber = dfeNumber(&sheet, authority: authority)
    let closed = sheet.date(.closed)
    let opened = sheet.date(.opened)
    if let first = opened.value, let last = closed.value, first > last {
      sheet.fault(.datesOutOfOrder, .closed, .column(SchoolColumn.opened.name))
    }
    let roll = sheet.number(.roll, places: 0, zero: .isAValue)
    let notionalSENBudget = sheet.money(.notionalSENBudget)
    let succeeds = sheet.schoolNumber(.succeeds)
    guard let number = urn.value ?? dfeNumber else {
      if urn.isBlank, dfeNumber == nil { sheet.fault(.blank, .urn) }
      return nil
    }
    let type = sheet.isBlank(.type) ? SchoolColumn.typeOfEstablishment : .type
    var school = School(
      number: number, name: sheet.string(.name), phase: cells.hyphened(sheet.text(.phase)),
      type: cells.hyphened(sheet.text(type)),
      authority: authority ?? dfeNumber?.authority ?? number.authority)
    school.roll = roll.value
    school.notionalSENBudget = notionalSENBudget.value
    school.opened = opened.value
    school.closed = closed.value
    school.succeeds = succeeds.value
    school.ledgerCode = sheet.string(.ledgerCode)
    return SchoolRow(
      school: school, otherNumber: dfeNumber == number ? nil : dfeNumber, row: sheet.row)
  }

  /// A school that became an academy keeps its DfE number and gets a new URN: the number is then
  /// that of the one row that has not closed, and never of one that closed before the year.
  private mutating func giveNumbersToOpenSchools() {
    guard rows.contains(where: { $0.school.closed != nil }) else { return }
    var open: [SchoolNumber: Int] = [:]
    for row in rows where row.school.closed == nil {
      for number in [row.school.number, row.otherNumber] {
        if let number, !number.isURN { open[number, default: 0] += 1 }
      }
    }
    for index in rows.indices {
      guard let closed = rows[index].school.closed, let other = rows[index].otherNumber else {
        continue
      }
      if closed < year.firstDay || open[other] == 1 { rows[index].otherNumber = nil }
    }
  }

  /// A school that took over from one that has no row, or that another took over from too, is on its
  /// own.
  private mutating func noteUnclearSuccessions(file: Int32) {
    guard rows.contains(where: { $0.school.succeeds != nil }) else { return }
    var numbers: Set<SchoolNumber> = []
    var claims: [SchoolNumber: [Int64]] = [:]
    var olders: [SchoolNumber: SchoolNumber] = [:]
    for row in rows {
      numbers.insert(row.school.number)
      if let other = row.otherNumber { numbers.insert(other) }
      guard let older = row.school.succeeds else { continue }
      claims[older, default: []].append(row.row)
      olders[row.school.number] = older
    }
    for row in rows {
      guard let older = row.school.succeeds else { continue }
      let rival = claims[older]?.first { $0 != row.row }
      guard rival != nil || !numbers.contains(older) || Self.isInRing(row.school.number, olders)
      else {
        continue
      }
      faults.append(
        Fault(
          .successionUnclear, file: file, row: row.row, column: SchoolColumn.succeeds.name,
          cell: older.bytes, rival.map { .row(file: file, $0) } ?? .none))
    }
  }

  /// Whether a school took over, one from another, from itself.
  private static func isInRing(
    _ number: SchoolNumber, _ older: [SchoolNumber: SchoolNumber]
  ) -> Bool {
    var seen: Set<SchoolNumber> = []
    var at = older[number]
    while let here = at, seen.insert(here).inserted {
      if here == number { return true }
      at = older[here]
    }
    return false
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
