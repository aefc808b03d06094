import Testing

@testable import topup

/// The made-up borough is clean, and the same wherever it is made.
struct BoroughTests {
  @Test func oneSeedGivesTheSameBytesAndAnotherDoesNot() {
    let first = Sample(seed: 7, schools: 5, pupils: 120).borough()
    let again = Sample(seed: 7, schools: 5, pupils: 120).borough()
    let other = Sample(seed: 8, schools: 5, pupils: 120).borough()
    #expect(first.map(\.bytes) == again.map(\.bytes))
    #expect(first[0].bytes != other[0].bytes)
  }

  @Test func theBytesOfASeedNeverChange() {
    let files = Sample(seed: 1, schools: 3, pupils: 20).borough()
    #expect(files.map { fingerprint($0.bytes) } == Self.fingerprintsOfSeedOne)
  }

  /// In order of name, as first made on Linux: a change here changes every saved borough.
  private static let fingerprintsOfSeedOne: [UInt64] = [
    18_010_167_369_138_877_830, 87_215_471_455_073_626, 9_192_885_520_617_479_631,
    17_905_079_263_128_525_214, 2_938_934_185_853_265_269,
  ]

  @Test func itHasTheSchoolsAndPupilsAskedForAndFiveFiles() throws {
    let files = Sample(seed: 3, schools: 20, pupils: 1500).borough()
    #expect(
      files.map(\.name)
        == ["provision.csv", "pupils.csv", "rates.csv", "rules.csv", "schools.csv"])
    let schools = Grid(try #require(files.last).bytes)
    let pupils = Grid(files[1].bytes)
    #expect(schools.rows.count == 20)
    #expect(pupils.rows.count == 1500)
    #expect(Set(schools["urn"]).count == 20)
    #expect(Set(pupils["school"]).isSubset(of: Set(schools["urn"])))
  }

  @Test func everyUPNIsValidAndEveryPupilIsAtOneSchool() {
    let pupils = Grid(Sample(seed: 3, schools: 20, pupils: 1500).borough()[1].bytes)
    let upns = pupils["pupil"].filter { !$0.hasPrefix("A-") }
    #expect(upns.count > 1400 && upns.count < 1500)
    #expect(upns.allSatisfy(hasItsCheckLetter))
    #expect(Set(upns).count == upns.count)
    let atSchools = zip(pupils["school"], pupils["pupil"]).map { "\($0) \($1)" }
    #expect(Set(atSchools).count == 1500)
  }

  @Test func oneSchoolMayHaveMoreThanItsOwnSerials() {
    let pupils = Grid(Sample(seed: 4, schools: 1, pupils: 4000).borough()[1].bytes)
    #expect(Set(pupils["pupil"]).count == 4000)
    #expect(pupils["pupil"].filter { !$0.hasPrefix("A-") }.allSatisfy(hasItsCheckLetter))
  }

  @Test func theCheckOfLettersIsItselfRight() {
    #expect(hasItsCheckLetter("B801200005001"))
    #expect(hasItsCheckLetter("P207000016049"))
    #expect(!hasItsCheckLetter("Q207000016049"))
  }
}

/// What a pupil's provision is made of.
struct BoroughProvisionTests {
  private let files = Sample(seed: 3, schools: 12, pupils: 800).borough()
  private var provision: Grid { Grid(files[0].bytes) }

  @Test func aPupilHasSixOrSevenLinesAndNoTwoRowsAreAlike() {
    let rows = provision.rows
    #expect((4800...5600).contains(rows.count))
    #expect(Set(rows).count == rows.count)
  }

  @Test func everyPupilInProvisionIsInPupils() {
    let pupils = Grid(files[1].bytes)
    let known = Set(zip(pupils["school"], pupils["pupil"]).map { "\($0) \($1)" })
    let provided = zip(provision["school"], provision["pupil"]).map { "\($0) \($1)" }
    #expect(Set(provided) == known)
  }

  @Test func rowsOfANamedGroupAgreeAndItHasThreeToSixPupils() {
    let grid = provision
    let columns = ["school", "group", "staff", "minutes_per_week", "weeks", "cost", "group_size"]
    var members: [String: Set<String>] = [:]
    var stated: [String: Set<[String]>] = [:]
    for row in grid.rows where !grid.cell("group", row).isEmpty {
      let group = "\(grid.cell("school", row)) \(grid.cell("group", row))"
      members[group, default: []].insert(grid.cell("pupil", row))
      stated[group, default: []].insert(columns.map { grid.cell($0, row) })
    }
    #expect(members.count > 80)
    #expect(members.values.allSatisfy { (3...6).contains($0.count) })
    #expect(stated.values.allSatisfy { $0.count == 1 })
  }

  @Test func everyWayOfWritingProvisionIsThere() {
    let grid = provision
    let header = grid.header
    #expect(header == SampleColumn.known.map(\.name))
    for column in header { #expect(grid[column].contains { !$0.isEmpty }, "\(column)") }
    #expect(Set(grid["kind"]) == ["", "universal", "lunchtime", "break", "convened"])
    #expect(Set(grid["funding"]).isSuperset(of: ["top-up", "pupil-premium", "health"]))
  }

  /// A line of time with dates must say how many weeks of it are in the year.
  @Test func linesOfTimeWithDatesStateTheirWeeks() {
    let grid = provision
    let dated = grid.rows.filter { !grid.cell("from", $0).isEmpty }
    #expect(!dated.isEmpty)
    #expect(dated.allSatisfy { !grid.cell("weeks", $0).isEmpty })
  }

  @Test func everyRoleHasARateForTheYear() {
    let rates = Grid(files[2].bytes)
    let thisYear = rates.rows.filter { rates.cell("from", $0) == "2025-04-01" }
    let roles = Set(thisYear.map { rates.cell("role", $0) })
    #expect(roles.count == 10)
    #expect(Set(provision["staff"]).subtracting([""]) == roles)
  }
}
