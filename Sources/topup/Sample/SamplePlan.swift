/// One pupil's made-up provision map, added to line by line.
struct SamplePlan {
  let pupil: SamplePupil
  private(set) var lines: [SampleLine] = []
  var numbers: SplitMix64

  init(for pupil: SamplePupil, _ numbers: SplitMix64) {
    self.pupil = pupil
    self.numbers = numbers
    addSupport()
    addSmallGroups()
    for extra in Self.extras
    where self.numbers.chance(pupil.hasPlan ? extra.withPlan : extra.without) {
      extra.add(&self)
    }
  }

  mutating func add(_ line: SampleLine) { lines.append(line) }

  func line(_ provision: String) -> SampleLine { SampleLine(provision, for: pupil) }

  /// What may be added, and for how many in a hundred with an EHC plan and without.
  private static let extras:
    [(withPlan: Int64, without: Int64, add: @Sendable (inout SamplePlan) -> Void)] = [
      (42, 24, { $0.addTherapy() }), (28, 10, { $0.addPsychology() }),
      (16, 12, { $0.addTeaching() }), (32, 16, { $0.addCoordination() }),
      (34, 12, { $0.addLunchtime() }), (9, 4, { $0.addBreak() }), (34, 44, { $0.addUniversal() }),
      (48, 30, { $0.addEquipment() }), (50, 34, { $0.addService() }), (24, 20, { $0.addBlock() }),
      (14, 18, { $0.addOtherwisePaid() }), (12, 16, { $0.addInclusiveMainstream() }),
      (4, 2, { $0.addConvened() }),
    ]
}

/// Adults' time that most pupils have.
extension SamplePlan {
  private static let assistants: [(String, Int64)] = [
    ("TA2", 46), ("TA3", 26), ("LSA", 18), ("HLTA", 10),
  ]

  /// One-to-one support, the largest line first; a second adult for some of those with most.
  private mutating func addSupport() {
    var quarters = numbers.within(pupil.support.quarterHours)
    let names = numbers.pick(numbers.within(pupil.support.lines), of: SampleMenu.oneToOne)
    for (index, name) in names.enumerated() {
      let isLast = index == names.count - 1
      let share = isLast ? quarters : max(1, quarters * numbers.within(45...65) / 100)
      quarters = max(1, quarters - share)
      add(supported(name, quarters: share))
    }
    guard pupil.support == .full, numbers.chance(35) else { return }
    add(supported("Second adult for moving and handling", quarters: numbers.within(16...40)))
  }

  private mutating func supported(_ name: String, quarters: Int64) -> SampleLine {
    var line = line(name)
    write(15 * quarters, of: numbers.pick(weighted: Self.assistants), into: &line)
    if pupil.hasPlan, numbers.chance(30) { line[.funding] = "top-up" }
    writeWeeks(into: &line)
    return line
  }

  private mutating func addSmallGroups() {
    let count = pupil.support == .full ? 0 : numbers.within(1...2)
    for name in numbers.pick(count, of: SampleMenu.smallGroups) {
      var line = line(name)
      let role = numbers.pick(weighted: Self.assistants)
      write(numbers.pick([30, 45, 60, 60, 75, 90, 100, 150]), of: role, into: &line)
      line[.groupSize] = "\(numbers.within(2...6))"
      if numbers.chance(40) { line[.weeks] = "\(numbers.pick([6, 10, 12, 12, 18, 24, 36]))" }
      if numbers.chance(8) { line[.costEach] = "\(numbers.within(4...18)).50" }
      add(line)
    }
  }

  /// Writes an adult's time in one of the three ways that schools do.
  mutating func write(_ minutes: Int64, of role: String, into line: inout SampleLine) {
    line[.staff] = role
    line.minutes = minutes
    switch numbers.below(100) {
    case 0..<22 where minutes % 15 == 0:
      line[.hoursPerWeek] = Self.hours(minutes)
    case 22..<40:
      let even = [1, 2, 3, 4, 5].filter { minutes % $0 == 0 && minutes / $0 <= 120 }
      let sessions = even.isEmpty ? 5 : numbers.pick(even)
      line[.sessionsPerWeek] = "\(sessions)"
      line[.minutesPerSession] = "\(minutes / sessions)"
    default: line[.minutesPerWeek] = "\(minutes)"
    }
    // Whether the school says who; SampleStaff says which of its adults that is.
    if numbers.chance(55) { line[.adult] = "\(role) \(numbers.within(1...9))" }
    if numbers.chance(70) { line[.outcomeRef] = "O\(numbers.within(1...4))" }
    if numbers.chance(50) { line[.ifLeft] = numbers.pick(["yes", "yes", "no", "part"]) }
  }

  /// Most lines of time leave the weeks to the council's year.
  private mutating func writeWeeks(into line: inout SampleLine) {
    if numbers.chance(24) { line[.weeks] = numbers.pick(["38", "38", "39", "38.6", "36", "30"]) }
  }

  /// `1.25` for 75 minutes, exactly.
  static func hours(_ minutes: Int64) -> String {
    "\(minutes / 60)\(["", ".25", ".5", ".75"][Int(minutes % 60 / 15)])"
  }
}
