import Costing
import Tables

/// Reads rows of provision one after another, noting every fault of each.
struct ProvisionReader {
  var sheet: Sheet<ProvisionColumn>
  let council: Council
  /// Whether what the rules and rates cannot cost is a fault; not so where many rules are tried.
  var asksTerms = true
  /// Schools' own references, and references that could not be used, as the block names them.
  private(set) var names = NameTable()
  private(set) var groups = NameTable()
  private var folded: [UInt8] = []
  private var lastSchool: (written: SchoolNumber, kept: SchoolNumber)?

  init(_ block: ProvisionBlock, _ council: Council, after row: Int64) {
    var cursor = RecordCursor(block.bytes)
    cursor.start(at: block.bodyStart)
    sheet = Sheet(cursor, block.header.columns, file: block.file, after: row)
    self.council = council
  }

  /// The sheet's current row.
  mutating func read() -> ProvisionRow {
    var row = ProvisionRow()
    guard sheet.isWhole() else {
      readBroken(&row)
      return row
    }
    readIdentity(&row)
    if sheet.isBlank(.provision) { sheet.fault(.blank, .provision) }
    readTime(&row)
    readCost(&row)
    readDates(&row)
    readCodes(&row)
    checkWhole(&row)
    return row
  }

  /// What can still be told of a row that is broken as text: whose it is, and its group, so that
  /// it re-prices nobody.
  private mutating func readBroken(_ row: inout ProvisionRow) {
    let damage = sheet.faults
    readIdentity(&row)
    readCodes(&row)
    sheet.faults = damage
    row.isPupilUsable = false
    row.unreadable = .everything
    switch sheet.cursor.damage {
    case .textAfterQuote, .nulByte: break
    case .unclosedQuote, .fieldTooLong, nil:
      row.group = nil
      row.mayBeOf = sheet.header.has(.group) ? piecesAsGroups() : []
    }
  }

  /// What stands between commas, one of which may be the group's name out of its place.
  private mutating func piecesAsGroups() -> [Int] {
    var numbers: [Int] = []
    for piece in sheet.cursor.wholeRecord.split(separator: UInt8(ascii: ",")).prefix(100) {
      Folding.fold(piece, into: &folded)
      if !folded.isEmpty { numbers.append(groups.add(folded[...])) }
    }
    return numbers
  }

  private mutating func readIdentity(_ row: inout ProvisionRow) {
    let reference = sheet.text(.pupil)
    let pupil = PupilCell.read(reference, &sheet, .pupil)
    let school = sheet.needed(sheet.schoolNumber(.school), .school)
    row.school = school.map { canonical($0) }
    if let school = row.school, !reference.isEmpty {
      row.pupil = pupil.key(at: school, reference, &names)
      row.isPupilUsable = pupil.isUsable
    }
    guard !sheet.isBlank(.group) else { return }
    let group = sheet.text(.group)
    Folding.fold(group, into: &folded)
    row.group = folded.isEmpty ? groups.add(group) : groups.add(folded[...])
    if row.school == nil, let group = row.group { row.mayBeOf = [group] }
  }

  /// A school's rows usually follow each other.
  mutating func canonical(_ number: SchoolNumber) -> SchoolNumber {
    if let last = lastSchool, last.written == number { return last.kept }
    let kept = council.schools.canonical(number)
    lastSchool = (number, kept)
    return kept
  }

  private mutating func readTime(_ row: inout ProvisionRow) {
    readRole(&row)
    let minutes = weeklyMinutes(.minutesPerWeek, unitsInOne: 100)
    let hours = weeklyMinutes(.hoursPerWeek, unitsInOne: 6000)
    let sessions = sessions()
    let isBare = !sheet.isBlank(.bareMinutes)
    if isBare { sheet.fault(.bareMinutes, .bareMinutes) }
    let given = (minutes.isBlank ? 0 : 1) + (hours.isBlank ? 0 : 1) + (sessions.isBlank ? 0 : 1)
    if given > 1 { sheet.fault(.timeTwice, secondWay(minutes, hours)) }
    if given == 1, !isBare, let units = minutes.value ?? hours.value ?? sessions.value {
      row.line.time = WeeklyTime(tenThousandthsOfAMinute: units)
    } else if given > 0 || isBare {
      row.unreadable.insert(.time)
    }
    let weeks = sheet.weeks(.weeks)
    row.line.weeks = weeks.value
    if weeks.isUnreadable { row.unreadable.insert(.weeks) }
  }

  private mutating func readRole(_ row: inout ProvisionRow) {
    guard !sheet.isBlank(.staff) else { return }
    Folding.fold(sheet.text(.staff), into: &folded)
    row.line.role = council.roles.role(folded: folded)
    guard row.line.role == nil else { return }
    row.unreadable.insert(.role)
    let nearest = council.roles.nearest(to: folded, in: council.terms.card)
    sheet.fault(
      .roleNotOnCard, .staff,
      nearest.map { .nearest($0) } ?? .choices(council.terms.card.names))
  }

  /// Time in a week, in ten-thousandths of a minute, from a column to two places.
  private mutating func weeklyMinutes(_ column: ProvisionColumn, unitsInOne: Int64) -> Cell<Int64> {
    let cell = sheet.number(column, places: 2)
    guard case .value(let hundredths) = cell else { return cell }
    return withinAWeek(hundredths * unitsInOne, column)
  }

  private mutating func sessions() -> Cell<Int64> {
    let minutes = sheet.number(.minutesPerSession, places: 2)
    let sessions = sheet.number(.sessionsPerWeek, places: 2, most: 1_008_000)
    if minutes.isBlank, sessions.isBlank { return .blank }
    if minutes.isBlank { sheet.fault(.timeIncomplete, .minutesPerSession) }
    if sessions.isBlank { sheet.fault(.timeIncomplete, .sessionsPerWeek) }
    guard let each = minutes.value, let count = sessions.value else { return .unreadable }
    guard case .value = withinAWeek(each * 100, .minutesPerSession) else { return .unreadable }
    return withinAWeek(each * count, .minutesPerSession)
  }

  private mutating func withinAWeek(_ units: Int64, _ column: ProvisionColumn) -> Cell<Int64> {
    if WeeklyTime(tenThousandthsOfAMinute: units) != nil { return .value(units) }
    sheet.fault(.beyondAWeek, column, .limit(10_080))
    return .unreadable
  }

  private func secondWay(_ minutes: Cell<Int64>, _ hours: Cell<Int64>) -> ProvisionColumn {
    if !minutes.isBlank, !hours.isBlank { return .hoursPerWeek }
    return sheet.isBlank(.minutesPerSession) ? .sessionsPerWeek : .minutesPerSession
  }
}
