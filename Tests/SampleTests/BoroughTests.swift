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

  /// In the order in which they are written, as first made on Linux: a change here changes every saved borough.
  private static let fingerprintsOfSeedOne: [UInt64] = [
    11_438_709_109_483_154_009, 10_577_904_226_089_527_178, 9_192_885_520_617_479_631,
    9_691_032_990_269_761_502, 10_353_397_859_979_021_747, 14_988_860_218_113_155_849,
    16_139_752_401_038_783_706, 13_389_598_933_166_645_962, 8_449_119_837_497_837_076,
    15_464_401_972_183_436_480, 4_303_438_785_373_812_731, 12_970_922_444_775_241_491,
    7_474_201_095_536_118_395, 17_267_313_689_197_043_312,
  ]

  /// As it was before the sample had applications and a year of awards.
  @Test func whoGivesALineAndWhatItIsForNeverChangesWhatItCosts() {
    let sample = Sample(seed: 1, schools: 3, pupils: 20)
    let beside: Set<SampleColumn> = [.adult, .outcomeRef, .ifLeft]
    let costed = SampleColumn.known.filter { !beside.contains($0) }
    let rows = sample.schools.indices.flatMap { sample.roll(at: $0).lines }
      .map { line in costed.map { line[$0].filter { $0 != "\"" } }.joined(separator: "|") }
    #expect(rows.count == 117)
    #expect(fingerprint(Array(rows.joined(separator: "\n").utf8)) == 16_536_169_701_642_490_135)
  }

  @Test func itHasTheSchoolsAndPupilsAskedForAndFourteenFiles() {
    let files = Sample(seed: 3, schools: 20, pupils: 1500).borough()
    #expect(
      files.map(\.name)
        == [
          "provision.csv", "pupils.csv", "rates.csv", "rules.csv", "schools.csv",
          "applications.csv", "decisions.csv", "evidence.csv", "scores.csv", "staff.csv",
          "caseload.csv", "payments.csv", "budget.csv", "expected.csv",
        ])
    let schools = files.grid("schools.csv")
    let pupils = files.grid("pupils.csv")
    #expect(schools.rows.count == 21)
    #expect(Set(schools["urn"]).count == 21)
    #expect(Set(schools["dfe_number"]).count == 20)
    #expect(pupils.rows.count { pupils.cell("on_roll_from", $0) <= "2025-04-01" } > 1400)
    #expect((1501...1530).contains(pupils.rows.count))
    #expect(Set(pupils["school"]).isSubset(of: Set(schools["urn"])))
  }

  @Test func everyUPNIsValidAndNobodyIsAtTwoSchoolsAtOnce() throws {
    let pupils = Sample(seed: 3, schools: 20, pupils: 1500).borough().grid("pupils.csv")
    let upns = pupils["pupil"].filter { !$0.hasPrefix("A-") }
    #expect(upns.count > 1400)
    #expect(upns.allSatisfy(hasItsCheckLetter))
    #expect(Set(pupils.pupils).count == pupils.rows.count)
    let rows = Dictionary(grouping: pupils.rows) { pupils.cell("pupil", $0) }
    let movers = rows.filter { $0.value.count > 1 && !$0.key.hasPrefix("A-") }.values
    #expect(upns.count - Set(upns).count == movers.count && movers.count > 4)
    for rows in movers {
      let next = try #require(rows.first { !pupils.cell("on_roll_from", $0).isEmpty })
      let left = try #require(rows.first { !pupils.cell("on_roll_to", $0).isEmpty })
      #expect(
        rows.count == 2 && pupils.cell("on_roll_to", left) < pupils.cell("on_roll_from", next))
    }
  }

  @Test func oneSchoolMayHaveMoreThanItsOwnSerials() {
    let pupils = Sample(seed: 4, schools: 1, pupils: 4000).borough().grid("pupils.csv")
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
  private var provision: Grid { files.grid("provision.csv") }

  @Test func aPupilHasSixOrSevenLinesAndNoTwoRowsAreAlike() {
    let rows = provision.rows
    #expect((4800...5600).contains(rows.count))
    #expect(Set(rows).count == rows.count)
  }

  @Test func everyPupilInProvisionIsInPupils() {
    #expect(Set(provision.pupils) == Set(files.grid("pupils.csv").pupils))
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
    let rates = files.grid("rates.csv")
    let thisYear = rates.rows.filter { rates.cell("from", $0) == "2025-04-01" }
    let roles = Set(thisYear.map { rates.cell("role", $0) })
    #expect(roles.count == 10)
    #expect(Set(provision["staff"]).subtracting([""]) == roles)
  }
}
