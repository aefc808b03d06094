import Costing
import Tables

/// Reads pupils.csv: every pupil once at each school.
struct PupilsReader {
  var register = PupilRegister()
  private(set) var faults: [Fault] = []
  private(set) var read: Int64 = 0
  private(set) var rejectedRows: [Int64] = []
  private var names = NameTable()
  private var reportedTwice: Set<Int64> = []
  private(set) var rolls = RollRows()
  private(set) var isUTF8: Bool
  private let file: Int32
  /// Nil where the file cannot be used.
  private let header: Header<PupilColumn>?
  /// The row before the next piece's first.
  private var row: Int64
  private let schools: SchoolRegister
  let firstDay: CivilDate
  let lastDay: CivilDate
  private let codes = PupilCodes()

  /// - Parameters:
  ///   - sheet: the file, opened; nil where it cannot be used, and the faults say why.
  ///   - byteCount: how long the file is.
  init(
    _ sheet: Sheet<PupilColumn>?, file: Int32, _ faults: [Fault], ofBytes byteCount: Int64,
    _ schools: SchoolRegister, _ year: FundingYear
  ) {
    self.file = file
    self.faults = faults
    self.schools = schools
    header = sheet?.header
    isUTF8 = sheet.map { TextEncoding.isUTF8($0.cursor.bytes[..<$0.cursor.position]) } ?? true
    row = sheet?.row ?? 0
    firstDay = year.firstDay
    lastDay = year.lastDay
    register.wasGiven = true
    register.file = file
    register.reserve(Int(byteCount / Self.fewestBytes))
  }

  /// A row of pupils.csv with a UPN and some codes is seldom shorter.
  private static let fewestBytes: Int64 = 42

  /// Adds the next rows.
  mutating func take(_ piece: PupilsPiece) {
    guard let header else { return }
    var sheet = Sheet(RecordCursor(piece.unlikeText), header, file: file, after: 0)
    var rest = piece.unlike[...]
    for alike in piece.alike {
      while let other = rest.first, other.row < alike.row {
        read(rest.removeFirst(), &sheet)
      }
      add(alike)
    }
    for other in rest { read(other, &sheet) }
    row += Int64(piece.rows)
    isUTF8 = isUTF8 && piece.isUTF8
  }

  /// What only all rows show.
  mutating func finish() {
    guard header != nil else { return }
    if read == 0 { faults.append(Fault(.noRows, file: file, row: 0)) }
    settleTwoSchools(file: file)
    faults.sort { $0.row < $1.row }
    rejectedRows = Array(Set(rejectedRows)).sorted()
  }

  private mutating func add(_ alike: PupilAlike) {
    read += 1
    let (number, isNew) = register.add(alike.key, names)
    let row = row + Int64(alike.row)
    if isNew {
      keep(row, alike.said.enrolment, of: number)
      register.set(alike.said.record, of: number)
    } else {
      rejectedRows.append(row)
      faults.append(repeated(number, row))
    }
  }

  /// Rejects both rows of a pupil whom an earlier row has at the same school; what is wrong with the
  /// later is returned.
  private mutating func repeated(_ number: Int, _ row: Int64) -> Fault {
    reject(number, .repeatedPupil, row, file)
    register.rejectedRows[number] = row
    return Fault(
      .repeatedPupil, file: file, row: row, column: PupilColumn.pupil.name,
      .row(file: file, rolls.row(of: number)))
  }

  private mutating func read(_ place: PupilsPiece.Place, _ sheet: inout Sheet<PupilColumn>) {
    if let text = place.alone {
      var alone = Sheet(RecordCursor(text), sheet.header, file: file, after: 0)
      return read(&alone, at: 0, after: row + Int64(place.row) - 1)
    }
    read(&sheet, at: place.start, after: row + Int64(place.row) - 1)
  }

  private mutating func read(
    _ sheet: inout Sheet<PupilColumn>, at start: Int, after row: Int64
  ) {
    guard sheet.readRow(at: start, after: row) else { return }
    read += 1
    if sheet.isWhole() { read(&sheet) } else { rejectPupil(ofBroken: &sheet) }
    if sheet.hasErrors { rejectedRows.append(sheet.row) }
    faults.append(contentsOf: sheet.faults)
  }

  private mutating func read(_ sheet: inout Sheet<PupilColumn>) {
    let reference = sheet.text(.pupil)
    let pupil = PupilCell.read(reference, &sheet, .pupil)
    let school = sheet.needed(sheet.schoolNumber(.school), .school).map { schools.canonical($0) }
    let roll = sheet.roll(codes)
    let record = sheet.record(codes)
    guard pupil.isUsable, let school else { return rejectEverywhere(pupil, sheet.row) }
    let key = pupil.key(at: school, reference, &names)
    let (number, isNew) = register.add(key, names)
    if isNew {
      keep(sheet.row, roll.enrolment, of: number)
      register.set(record, of: number)
      keep(roll, of: number)
    } else {
      sheet.faults.append(repeated(number, sheet.row))
    }
    if sheet.hasErrors { register.rejectedRows[number] = sheet.row }
  }

  private mutating func keep(_ row: Int64, _ enrolment: Enrolment?, of number: Int) {
    rolls.add(row, of: number)
    if let enrolment { rolls.enrolments[number] = enrolment }
  }

  private mutating func keep(_ roll: PupilRoll, of number: Int) {
    if let from = roll.span.from, from > firstDay { register.rolls.spans[number] = roll.span }
    if let to = roll.span.to, to < lastDay { register.rolls.spans[number] = roll.span }
    if let points = roll.points { register.rolls.points[number] = points }
  }

  /// A UPN whose school cannot be read is not to be costed at any.
  private mutating func rejectEverywhere(_ pupil: PupilCell, _ row: Int64) {
    if let upn = pupil.upn { register.rejectedUPNs[upn.packed] = row }
  }

  /// A row that is broken as text still says whose it is, so that no provision of theirs is costed
  /// as if the row were not there.
  private mutating func rejectPupil(ofBroken sheet: inout Sheet<PupilColumn>) {
    let damage = sheet.faults
    let reference = sheet.text(.pupil)
    let pupil = PupilCell.read(reference, &sheet, .pupil)
    let school = sheet.schoolNumber(.school).value.map { schools.canonical($0) }
    sheet.faults = damage
    guard pupil.isUsable, let school else { return rejectEverywhere(pupil, sheet.row) }
    let key = pupil.key(at: school, reference, &names)
    let (number, isNew) = register.add(key, names)
    if isNew { keep(sheet.row, nil, of: number) }
    register.rejectedRows[number] = sheet.row
  }

  /// Both of two rows for one pupil at one school are rejected.
  mutating func reject(_ number: Int, _ id: FaultID, _ other: Int64, _ file: Int32) {
    let first = rolls.row(of: number)
    if reportedTwice.insert(first).inserted {
      faults.append(
        Fault(id, file: file, row: first, column: "pupil", .row(file: file, other)))
    }
    rejectedRows.append(first)
    register.rejectedRows[number] = first
  }
}
