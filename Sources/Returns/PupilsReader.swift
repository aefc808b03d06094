import Costing
import Tables

/// Reads pupils.csv: every pupil once at each school.
struct PupilsReader {
  private(set) var register = PupilRegister()
  private(set) var faults: [Fault] = []
  private(set) var read: Int64 = 0
  private(set) var rejectedRows: [Int64] = []
  private var names = NameTable()
  private var reportedTwice: Set<Int64> = []
  /// By pupil's number.
  private var rolls: [Roll] = []
  private let schools: SchoolRegister
  private let year: FundingYear
  private let codes = PupilCodes()

  /// A pupil's registration at a school, and the row that states it.
  struct Roll: Sendable {
    var row: Int64
    var enrolment: Enrolment?
    var from: CivilDate?
    var to: CivilDate?
  }

  init(_ text: TextFile, schools: SchoolRegister, year: FundingYear, allowNames: Bool) {
    self.schools = schools
    self.year = year
    register.wasGiven = true
    register.file = text.file
    guard var sheet = Sheet<PupilColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      read += 1
      if sheet.isWhole() { read(&sheet) } else { rejectPupil(ofBroken: &sheet) }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
    rejectTwoSchools(file: text.file)
    faults.sort { $0.row < $1.row }
    rejectedRows = Array(Set(rejectedRows)).sorted()
  }

  private mutating func read(_ sheet: inout Sheet<PupilColumn>) {
    let reference = sheet.text(.pupil)
    let pupil = PupilCell.read(reference, &sheet, .pupil)
    let school = sheet.needed(sheet.schoolNumber(.school), .school).map { schools.canonical($0) }
    let roll = readRoll(&sheet)
    let record = readRecord(&sheet)
    guard pupil.isUsable, let school else { return rejectEverywhere(pupil, sheet.row) }
    let key = pupil.key(at: school, reference, &names)
    let (number, isNew) = register.add(key, names)
    if isNew {
      rolls.append(roll)
      register.records[number] = record
    } else {
      reject(number, .repeatedPupil, roll.row, sheet.file)
      sheet.faults.append(
        Fault(
          .repeatedPupil, file: sheet.file, row: sheet.row, column: PupilColumn.pupil.name,
          .row(file: sheet.file, rolls[number].row)))
    }
    if sheet.hasErrors { register.rejectedRows[number] = sheet.row }
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
    if isNew { rolls.append(Roll(row: sheet.row)) }
    register.rejectedRows[number] = sheet.row
  }

  private func readRecord(_ sheet: inout Sheet<PupilColumn>) -> PupilRecord {
    var record = PupilRecord()
    record.yearGroup = sheet.code(.yearGroup, codes.yearGroups).value
    record.senProvision = sheet.code(.senProvision, codes.provision).value
    record.primaryNeed = sheet.code(.primaryNeed, codes.needs).value
    let secondary = sheet.code(.secondaryNeed, codes.needs).value
    record.placement = sheet.code(.placement, codes.placements).value
    record.homeAuthority = sheet.authority(.homeAuthority).value
    record.isInFile = true
    for (need, column) in [
      (record.primaryNeed, PupilColumn.primaryNeed), (secondary, .secondaryNeed),
    ]
    where need == .nsa && record.senProvision != .support {
      sheet.fault(.needWithoutSupport, column)
    }
    _ = sheet.authority(.responsibleAuthority)
    _ = sheet.number(.points, places: 2, zero: .isAValue)
    return record
  }

  /// Reads dates on roll; a part of the year is refused, as this version costs whole years.
  private func readRoll(_ sheet: inout Sheet<PupilColumn>) -> Roll {
    let roll = Roll(
      row: sheet.row, enrolment: sheet.code(.enrolment, codes.enrolments).value,
      from: sheet.date(.onRollFrom).value, to: sheet.date(.onRollTo).value)
    if let from = roll.from, let to = roll.to, from > to {
      sheet.fault(.datesOutOfOrder, .onRollTo, .column(PupilColumn.onRollFrom.name))
      return roll
    }
    if let from = roll.from, from > year.firstDay { sheet.fault(.partYearNotYet, .onRollFrom) }
    if let to = roll.to, to < year.lastDay { sheet.fault(.partYearNotYet, .onRollTo) }
    return roll
  }

  /// Both of two rows for one pupil at one school are rejected.
  private mutating func reject(_ number: Int, _ id: FaultID, _ other: Int64, _ file: Int32) {
    let first = rolls[number].row
    if reportedTwice.insert(first).inserted {
      faults.append(
        Fault(id, file: file, row: first, column: "pupil", .row(file: file, other)))
    }
    rejectedRows.append(first)
    register.rejectedRows[number] = first
  }

  /// A UPN at two schools: with dates or enrolments that make it two rolls, a part-year; else an
  /// error of both rows.
  private mutating func rejectTwoSchools(file: Int32) {
    var byUPN: [UInt64: [Int]] = [:]
    for number in register.atTwoSchools.sorted() {
      byUPN[register.index.keys[number].reference, default: []].append(number)
    }
    for numbers in byUPN.values {
      let id: FaultID = areTwoRolls(numbers.map { rolls[$0] }) ? .partYearNotYet : .upnAtTwoSchools
      for (place, number) in numbers.enumerated() {
        let other = rolls[numbers[place == 0 ? 1 : 0]].row
        reject(number, id, other, file)
      }
    }
  }

  private func areTwoRolls(_ rolls: [Roll]) -> Bool {
    let mains = rolls.filter { $0.enrolment == .main }.count
    if rolls.allSatisfy({ $0.enrolment != nil }), mains == 1 { return true }
    for (place, roll) in rolls.enumerated() {
      for other in rolls[(place + 1)...] where roll.overlaps(other) { return false }
    }
    return true
  }
}

extension PupilsReader.Roll {
  func overlaps(_ other: PupilsReader.Roll) -> Bool {
    if let to, let from = other.from, to < from { return false }
    if let from, let to = other.to, to < from { return false }
    return true
  }
}
