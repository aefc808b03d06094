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
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  private let codes = PupilCodes()

  /// A pupil's registration at a school, and the row that states it.
  struct Roll: Sendable {
    var row: Int64
    var enrolment: Enrolment?
    var span = RollSpan()
    var points: Int64?
  }

  init(_ text: TextFile, schools: SchoolRegister, year: FundingYear, allowNames: Bool) {
    self.schools = schools
    firstDay = year.firstDay
    lastDay = year.lastDay
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
    settleTwoSchools(file: text.file)
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
      keep(roll, of: number)
    } else {
      reject(number, .repeatedPupil, roll.row, sheet.file)
      sheet.faults.append(
        Fault(
          .repeatedPupil, file: sheet.file, row: sheet.row, column: PupilColumn.pupil.name,
          .row(file: sheet.file, rolls[number].row)))
    }
    if sheet.hasErrors { register.rejectedRows[number] = sheet.row }
  }

  private mutating func keep(_ roll: Roll, of number: Int) {
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
    return record
  }

  private func readRoll(_ sheet: inout Sheet<PupilColumn>) -> Roll {
    let span = RollSpan(from: sheet.date(.onRollFrom).value, to: sheet.date(.onRollTo).value)
    if let from = span.from, let to = span.to, from > to {
      sheet.fault(.datesOutOfOrder, .onRollTo, .column(PupilColumn.onRollFrom.name))
    }
    return Roll(
      row: sheet.row, enrolment: sheet.code(.enrolment, codes.enrolments).value, span: span,
      points: sheet.number(.points, places: 2, zero: .isAValue).value)
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

  /// A UPN at two schools: dates that do not meet are a move, and of those that do one is the main
  /// school's; else it is an error of all its rows.
  private mutating func settleTwoSchools(file: Int32) {
    var byUPN: [UInt64: [Int]] = [:]
    for number in register.atTwoSchools.sorted() {
      byUPN[register.index.keys[number].reference, default: []].append(number)
    }
    for numbers in byUPN.values {
      if areExplained(numbers) {
        register.rolls.explained.formUnion(numbers)
        share(numbers)
      } else {
        for (place, number) in numbers.enumerated() {
          let other = rolls[numbers[place == 0 ? 1 : 0]].row
          reject(number, .upnAtTwoSchools, other, file)
        }
      }
    }
  }

  /// Whether, of every two rolls at once, both say what they are and only one is the main one, and
  /// each subsidiary roll is beside one main roll and no other.
  private func areExplained(_ numbers: [Int]) -> Bool {
    for (place, one) in numbers.enumerated() {
      for other in numbers[(place + 1)...] where areAtOnce(one, other) {
        guard let left = rolls[one].enrolment, let right = rolls[other].enrolment,
          left != .main || right != .main
        else { return false }
      }
    }
    return numbers.allSatisfy { hasOneMain($0, numbers) }
  }

  /// Whether two rolls share a day of the year.
  private func areAtOnce(_ one: Int, _ other: Int) -> Bool {
    rolls[one].span.overlaps(rolls[other].span, from: firstDay, to: lastDay)
  }

  /// Whether a subsidiary roll that is at once with another is beside just one main roll.
  private func hasOneMain(_ number: Int, _ numbers: [Int]) -> Bool {
    guard rolls[number].enrolment == .subsidiary else { return true }
    let beside = numbers.filter { $0 != number && areAtOnce($0, number) }
    return beside.isEmpty || beside.count { rolls[$0].enrolment == .main } == 1
  }

  /// Notes which subsidiary rolls take what each main roll leaves of the threshold.
  private mutating func share(_ numbers: [Int]) {
    let sorted = numbers.sorted {
      register.school($0).bytes.lexicographicallyPrecedes(register.school($1).bytes)
    }
    var placed: Set<Int> = []
    for main in sorted where rolls[main].enrolment == .main {
      let others = sorted.filter {
        rolls[$0].enrolment == .subsidiary && !placed.contains($0) && areAtOnce($0, main)
      }
      placed.formUnion(others)
      if !others.isEmpty { register.rolls.shared.append([main] + others) }
    }
  }
}
