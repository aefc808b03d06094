import Testing

@testable import topup

/// The made-up borough's year: who comes and goes, and what was decided of them.
struct YearTests {
  private let pupils = StandardBorough.pupils
  private let decisions = StandardBorough.allDecisions
  private let schools = StandardBorough.schools

  private var awards: Grid { decisions.only { decisions.cell("decision", $0).hasPrefix("agree") } }

  @Test func pupilsComeAndGoButForThoseWhoseSchoolApplies() {
    let grid = pupils
    let coming = grid.rows.filter { !grid.cell("on_roll_from", $0).isEmpty }
    let going = grid.rows.filter { !grid.cell("on_roll_to", $0).isEmpty }
    #expect(coming.count > 50 && going.count > 90)
    let applying = Set(StandardBorough.applications.pupils)
    #expect((coming + going).allSatisfy { !applying.contains(grid.pupil($0)) })
    #expect(Set(coming.map { grid.cell("on_roll_from", $0) }).count > 5)
  }

  @Test func manyOfYears6And11LeaveInJulyAndSomeAwardsEndThenWithTheReason() {
    let (grid, awards) = (pupils, awards)
    let leaving = grid.rows.filter { grid.cell("on_roll_to", $0) == "2025-07-31" }
    #expect(leaving.count > 50)
    #expect(Set(leaving.map { grid.cell("year_group", $0) }) == ["6", "11"])
    let ending = awards.rows.filter { awards.cell("to", $0) == "2025-07-31" }
    #expect(ending.count > 10)
    #expect(ending.allSatisfy { awards.cell("end_reason", $0).hasPrefix("End of Year ") })
    #expect(Set(ending.map { awards.pupil($0) }).isSubset(of: leaving.map { grid.pupil($0) }))
  }

  /// A line with fewer weeks than a year and no days would be asked about: are they of a year?
  @Test func nothingOfAPartYearPupilIsForAFewWeeksOfNoKnownDays() {
    let provision = StandardBorough.provision
    let partYear = Set(
      pupils.rows.filter {
        pupils.cell("on_roll_from", $0) + pupils.cell("on_roll_to", $0) != ""
      }.map { pupils.pupil($0) })
    let lines = provision.rows.filter { partYear.contains(provision.pupil($0)) }
    #expect(lines.count > 400)
    for line in lines where provision.cell("from", line).isEmpty {
      #expect(Double(provision.cell("weeks", line)) ?? 38 >= 38)
    }
  }

  @Test func thePupilsFileSaysWhoIsResponsibleAndWhyAPupilIsHere() {
    let grid = pupils
    let responsible = grid.rows.filter { !grid.cell("responsible_authority", $0).isEmpty }
    #expect((10...40).contains(responsible.count))
    #expect(
      responsible.allSatisfy {
        grid.cell("looked_after", $0) == "yes" && grid.cell("sen_provision", $0) == "E"
      })
    for row in grid.rows {
      let isFromElsewhere = grid.cell("home_authority", row) != "343"
      #expect(grid.cell("placement_reason", row).isEmpty == !isFromElsewhere)
    }
    let prepared = grid.rows.filter { grid.cell("enhanced_transition", $0) == "yes" }
    #expect(Set(prepared.map { grid.cell("year_group", $0) }) == ["6", "11"])
  }

  @Test func aSchoolBecomesAnAcademyInSeptember() throws {
    let closed = schools.rows.filter { !schools.cell("closed", $0).isEmpty }
    let opened = schools.rows.filter { !schools.cell("opened", $0).isEmpty }
    let (old, new) = (try #require(closed.first), try #require(opened.first))
    #expect(closed.count == 1 && opened.count == 1)
    #expect(schools.cell("closed", old) == "2025-08-31")
    #expect(schools.cell("opened", new) == "2025-09-01")
    #expect(schools.cell("succeeds", new) == schools.cell("urn", old))
    #expect(schools.cell("dfe_number", new) == schools.cell("dfe_number", old))
    #expect(schools.cell("type", old) == "maintained" && schools.cell("type", new) == "academy")
    #expect(schools.cell("name", new).hasSuffix("Academy"))
    #expect(!pupils["school"].contains(schools.cell("urn", old)))
  }

  @Test func everySchoolHasItsOwnLedgerCode() {
    let codes = schools["ledger_code"]
    #expect(Set(codes).count == codes.count && !codes.contains(""))
  }

  @Test func mostPlansHaveAnAwardAndSomeSENSupport() {
    let awarded = Set(awards.pupils)
    let planned = StandardBorough.withPlans.intersection(awarded).count
    #expect(planned > 220)
    #expect((30...80).contains(awarded.count - planned))
  }

  /// Some go on from years before, some with a review that was to be done in them.
  @Test func awardsContinueAndReviewsAreOverdue() {
    let grid = awards
    let continuing = grid.rows.filter { grid.cell("from", $0) < "2025-04-01" }
    #expect(continuing.count > 120)
    let overdue = continuing.filter { grid.cell("review_by", $0) < "2025-04-01" }
    #expect((4...40).contains(overdue.count))
    #expect(grid["personal_budget"].count { $0 == "yes" } > 3)
    #expect(Set(grid["payer"]).isSuperset(of: ["", "343", "888"]))
  }

  @Test func someAwardsChangeInNovemberAndSomeAreBackdatedInSeptember() {
    let grid = awards
    let later = grid.rows.filter { grid.cell("from", $0) == "2025-11-01" }
    let earlier = grid.rows.filter { grid.cell("to", $0) == "2025-10-31" }
    #expect(later.count > 5)
    #expect(Set(later.map { grid.pupil($0) }) == Set(earlier.map { grid.pupil($0) }))
    let backdated = grid.rows.filter {
      grid.cell("decided", $0) == "2025-09-18" && grid.cell("from", $0) == "2025-04-01"
    }
    #expect(backdated.count > 3)
  }
}
