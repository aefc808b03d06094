/// One made-up school's pupils and their provision.
struct SampleRoll {
  let school: SampleSchool
  let pupils: [SamplePupil]
  /// Pupil by pupil.
  let lines: [SampleLine]
  /// In the order of pupils.
  let applications: [SampleApplication]
  let staff: [SampleStaff.Adult]

  /// - Parameter index: the school's place in the borough, from 0.
  init(of school: SampleSchool, at index: Int, seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: 1 + UInt64(index))
    let pupils = (0..<school.pupils).map { SamplePupil(at: $0, of: school, &numbers) }
    let groups = Self.groupLines(of: pupils, &numbers)
    var maps: [[SampleLine]] = []
    for (place, pupil) in pupils.enumerated() {
      maps.append(SamplePlan(for: pupil, SplitMix64(seed: numbers.next())).lines + groups[place])
    }
    let chosen = SampleChoice(of: pupils, maps, at: index, seed: seed)
    for (place, application) in chosen.applications { application.write(into: &maps[place]) }
    var staff = SampleStaff(SplitMix64(seed: seed, stream: 5_000_000 + UInt64(index)))
    staff.book(&maps, of: Set(chosen.applications.map { $0.place }))
    // One adult of the borough, for whoever looks for such.
    if index == 0, let first = chosen.applications.first { staff.overBook(maps[first.place]) }
    self.school = school
    self.pupils = pupils
    self.lines = maps.flatMap { $0 }
    self.applications = chosen.applications.map { $0.application }
    self.staff = staff.adults
  }
}

/// Named groups: sessions that three to six pupils of one school share.
extension SampleRoll {
  /// Each pupil's rows, which agree exactly with those of the others in the group.
  private static func groupLines(
    of pupils: [SamplePupil], _ numbers: inout SplitMix64
  ) -> [[SampleLine]] {
    var lines = [[SampleLine]](repeating: [], count: pupils.count)
    guard pupils.count >= 3 else { return lines }
    let count = Int64(pupils.count)
    for number in 0..<(count * 14 / 100) {
      let name = numbers.pick(SampleMenu.namedGroups)
      let members = min(count, numbers.within(3...6))
      let write = session(name, members: members, number: number + 1, &numbers)
      let first = numbers.below(count)
      for place in (first..<(first + members)).map({ Int($0 % count) }) {
        var line = SampleLine(name, for: pupils[place])
        for (column, cell) in write { line[column] = cell }
        line.minutes = Int64(line[.minutesPerWeek]) ?? 0
        lines[place].append(line)
      }
    }
    return lines
  }

  /// What every row of the group says; some say that others share it who are not on the return.
  private static func session(
    _ name: String, members: Int64, number: Int64, _ numbers: inout SplitMix64
  ) -> [(SampleColumn, String)] {
    var cells: [(SampleColumn, String)] = [
      (.staff, numbers.pick(["TA2", "TA3", "HLTA"])), (.group, "\(name) \(number)"),
      (.minutesPerWeek, "\(numbers.pick([30, 45, 60, 75, 90, 120, 150] as [Int64]))"),
    ]
    if numbers.chance(40) { cells.append((.weeks, numbers.pick(["10", "12", "24", "36"]))) }
    if numbers.chance(50) { cells.append((.groupSize, "\(members + numbers.within(0...1))")) }
    if numbers.chance(15) { cells.append((.cost, "\(numbers.within(24...240)).01")) }
    return cells
  }
}
