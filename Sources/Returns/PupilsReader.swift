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
  /// By pupil's number, the row that states it and the kind of roll.
  private var rolls: [RollRow] = []
  private let schools: SchoolRegister
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  private let codes = PupilCodes()

  /// A pupil's registration at a school as a row states it.
  struct Roll: Sendable {
    var enrolment: Enrolment?
    var span = RollSpan()
    var points: Int64?
  }

  /// What is kept of it for every pupil, in few bytes: days and points are with the register.
  struct RollRow: Sendable {
    var row: Int32
    var enrolment: Enrolment?
  }

  /// What a row without a fault says beside whose it is.
  struct Known {
    let roll: Roll
    let record: PupilRecord
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
    var known = KnownCells<Known>(sheet.header, but: [.pupil, .school])
    while sheet.advance() {
      read += 1
      if addKnown(known, sheet) { continue }
      if sheet.isWhole() { read(&sheet, &known) } else { rejectPupil(ofBroken: &sheet) }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
    settleTwoSchools(file: text.file)
    faults.sort { $0.row < $1.row }
    rejectedRows = Array(Set(rejectedRows)).sorted()
  }

  /// Adds a row like one that has been read, whose pupil and school can be read at a glance.
  ///
  /// - Returns: false when the row must be read cell by cell.
  private mutating func addKnown(_ known: KnownCells<Known>, _ sheet: Sheet<PupilColumn>) -> Bool {
    guard known.mayKnow(sheet.cursor), let found = known.find(sheet.cursor),
      let (upn, school) = sheet.identityAtAGlance(.pupil, .school)
    else { return false }
    let (number, isNew) = register.add(PupilKey(schools.canonical(school), upn), names)
    if isNew { add(number, found, sheet.row) }
    return isNew
  }

  private mutating func add(_ number: Int, _ said: Known, _ row: Int64) {
    rolls.append(RollRow(row: Int32(clamping: row), enrolment: said.roll.enrolment))
    register.records[number] = said.record
    keep(said.roll, of: number)
  }

  private mutating func read(
    _ sheet: inout Sheet<PupilColumn>, _ known: inout KnownCells<Known>
  ) {
    let reference = sheet.text(.pupil)
    let pupil = PupilCell.read(reference, &sheet, .pupil)
    let school = sheet.needed(sheet.schoolNumber(.school), .school).map { schools.canonical($0) }
    let roll = readRoll(&sheet)
    let record = readRecord(&sheet)
    guard pupil.isUsable, let school else { return rejectEverywhere(pupil, sheet.row) }
    let key = pupil.key(at: school, reference, &names)
    let (number, isNew) = register.add(key, names)
    if isNew {
      add(number, Known(roll: roll, record: record), sheet.row)
      if sheet.faults.isEmpty { known.keep(Known(roll: roll, record: record), sheet.cursor) }
    } else {
      reject(number, .repeatedPupil, sheet.row, sheet.file)
      sheet.faults.append(
        Fault(
          .repeatedPupil, file: sheet.file, row: sheet.row, column: PupilColumn.pupil.name,
          .row(file: sheet.file, Int64(rolls[number].row))))
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
    if isNew { rolls.append(RollRow(row: Int32(clamping: sheet.row))) }
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
      enrolment: sheet.code(.enrolment, codes.enrolments).value, span: span,
      points: sheet.number(.points, places: 2, zero: .isAValue).value)
  }

  /// Both of two rows for one pupil at one school are rejected.
  private mutating func reject(_ number: Int, _ id: FaultID, _ other: Int64, _ file: Int32) {
    let first = Int64(rolls[number].row)
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
    for numbers in register.numbersOfOneUPN {
      if areExplained(numbers) {
        register.rolls.explained.formUnion(numbers)
        share(numbers)
      } else {
        for (place, number) in numbers.enumerated() {
          let other = Int64(rolls[numbers[place == 0 ? 1 : 0]].row)
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
    let spans = register.rolls.spans
    return (spans[one] ?? RollSpan()).overlaps(
      spans[other] ?? RollSpan(), from: firstDay, to: lastDay)
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
