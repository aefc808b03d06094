/// Adults' time that only some pupils have.
extension SamplePlan {
  mutating func addTherapy() {
    var line = line(numbers.pick(SampleMenu.therapy))
    let minutes = numbers.pick([20, 30, 30, 45, 60] as [Int64])
    write(minutes, of: "Speech and language therapist", into: &line)
    line[.weeks] = "\(numbers.pick([3, 6, 6, 10, 12] as [Int64]))"
    add(line)
  }

  mutating func addPsychology() {
    var line = line(numbers.pick(SampleMenu.psychology))
    write(numbers.pick([195, 390]), of: "Educational psychologist", into: &line)
    line[.weeks] = numbers.pick(["1", "1", "0.5", "2"])
    add(line)
  }

  /// A few have more of a teacher's week than the council's cap.
  mutating func addTeaching() {
    var line = line(numbers.pick(SampleMenu.teaching))
    let isWithTeacher = numbers.chance(60)
    let most: Int64 = isWithTeacher && numbers.chance(12) ? 26 : 6
    let minutes = 15 * numbers.within(2...most)
    write(minutes, of: isWithTeacher ? "Teacher" : "Specialist teacher", into: &line)
    if numbers.chance(70) { line[.groupSize] = "\(numbers.within(2...4))" }
    line[.weeks] = "\(numbers.pick([12, 24, 36, 38] as [Int64]))"
    add(line)
  }

  mutating func addCoordination() {
    var line = line(numbers.pick(SampleMenu.coordination))
    write(numbers.pick([10, 15, 20, 30]), of: "SENCO", into: &line)
    add(line)
  }

  mutating func addLunchtime() {
    var line = line(numbers.pick(SampleMenu.lunchtimes))
    write(numbers.pick([100, 150, 200, 225, 300]), of: "MSA", into: &line)
    line[.kind] = "lunchtime"
    if numbers.chance(40) { line[.groupSize] = "\(numbers.within(2...5))" }
    add(line)
  }

  mutating func addBreak() {
    var line = line(numbers.pick(SampleMenu.breaks))
    write(numbers.pick([50, 75, 100]), of: "TA2", into: &line)
    line[.kind] = "break"
    add(line)
  }

  mutating func addConvened() {
    var line = line(numbers.pick(SampleMenu.convened))
    write(numbers.pick([30, 45, 60]), of: "TA2", into: &line)
    line[.kind] = "convened"
    line[.groupSize] = "\(numbers.within(3...5))"
    add(line)
  }

  mutating func addInclusiveMainstream() {
    var line = line(numbers.pick(SampleMenu.inclusiveMainstream))
    write(numbers.pick([60, 120, 150, 300, 450]), of: "HLTA", into: &line)
    line[.groupSize] = "\(numbers.within(4...8))"
    line[.funding] = "inclusive-mainstream-fund"
    add(line)
  }

  /// Support between two dates, with the weeks of it that fall in the year.
  mutating func addBlock() {
    var line = line(numbers.pick(SampleMenu.blocks))
    write(numbers.pick([30, 60, 75, 120, 150]), of: numbers.pick(["TA2", "TA3"]), into: &line)
    let (from, to, weeks) = numbers.pick(Self.blockDates)
    line[.from] = from
    line[.to] = to
    line[.weeks] = weeks
    add(line)
  }

  /// The last is outside the year, and so does not count.
  private static let blockDates = [
    ("2025-04-22", "2025-05-23", "5"), ("2025-06-02", "2025-07-18", "7"),
    ("2025-09-08", "2025-10-24", "7"), ("2025-11-03", "2025-12-19", "7"),
    ("2025-09-08", "2026-02-13", "19"), ("2026-01-05", "", "11"), ("2025-04-22", "", "36"),
    ("2024-11-04", "2025-02-14", "12"),
  ]
}

/// What costs money without an adult's time, and what other money pays for.
extension SamplePlan {
  /// Some are spread over years, and some of those years are over.
  mutating func addEquipment() {
    var line = line(numbers.pick(SampleMenu.equipment))
    let isLarge = numbers.chance(25)
    line[.cost] = pounds(isLarge ? 600...2400 : 18...380)
    if isLarge || numbers.chance(30) {
      line[.spreadYears] = numbers.pick(["3", "3", "4", "5"])
      line[.bought] = numbers.pick(Self.buyingDates)
    }
    if !isLarge, numbers.chance(30) { line[.groupSize] = "\(numbers.within(2...4))" }
    if numbers.chance(50) { line[.ifLeft] = "no" }
    add(line)
  }

  mutating func addService() {
    var line = line(numbers.pick(SampleMenu.services))
    if numbers.chance(55) {
      line[.costEach] = pounds(45...520)
    } else {
      line[.cost] = pounds(400...3200)
      line[.groupSize] = "\(numbers.within(4...12))"
    }
    if numbers.chance(40) { line[.outcomeRef] = "O\(numbers.within(1...4))" }
    add(line)
  }

  mutating func addUniversal() {
    var line = line(numbers.pick(SampleMenu.universal))
    line[.kind] = "universal"
    if numbers.chance(25) {
      write(numbers.pick([150, 300]), of: "TA2", into: &line)
      line[.groupSize] = "\(numbers.within(24...31))"
    }
    add(line)
  }

  mutating func addOtherwisePaid() {
    let (funding, name) = numbers.pick(SampleMenu.otherwisePaid)
    var line = line(name)
    if numbers.chance(60) {
      write(numbers.pick([30, 60, 90, 150]), of: "TA3", into: &line)
    } else {
      line[.costEach] = pounds(60...900)
    }
    line[.funding] = funding
    add(line)
  }

  private mutating func pounds(_ range: ClosedRange<Int64>) -> String {
    "\(numbers.within(range)).\(numbers.pick(["00", "00", "50", "99", "25"]))"
  }

  private static let buyingDates = [
    "2021-09-10", "2022-11-21", "2023-06-05", "2024-01-15", "2024-09-12", "2025-04-28",
    "2025-09-03", "2025-11-17",
  ]
}
