import Testing

@testable import topup

/// The made-up applications are whole enough to build one from, and some lack what a panel asks for.
struct ApplicationTests {
  private let applications = StandardBorough.applications

  @Test func aFewPupilsInAHundredApplyOnceEachWithAPlanAndWithout() {
    let applying = Set(applications.pupils)
    #expect((60...120).contains(applying.count))
    #expect(applications.rows.count == applying.count)
    #expect(applying.isSubset(of: StandardBorough.pupils.pupils))
    let planned = applying.intersection(StandardBorough.withPlans).count
    #expect(planned > 30 && applying.count - planned > 30)
  }

  @Test func everyRowIsOfAPupilWhoApplies() {
    for grid in [StandardBorough.evidence, StandardBorough.scores, StandardBorough.decisions] {
      #expect(!grid.rows.isEmpty)
      #expect(Set(grid.pupils).isSubset(of: Set(applications.pupils)))
      let upns = grid["pupil"].filter { !$0.hasPrefix("A-") }
      #expect(upns.allSatisfy(hasItsCheckLetter))
    }
  }

  @Test func everyApplicationHasEvidence() {
    #expect(Set(StandardBorough.evidence.pupils) == Set(applications.pupils))
  }

  /// ISO days are in the order of their text.
  @Test func datesAreInOrder() {
    let grid = applications
    let window = "2025-02-04"..."2025-11-14"
    for row in grid.rows {
      let submitted = grid.cell("submitted", row)
      #expect(window.contains(submitted))
      for column in ["parents_told", "advice_date", "annual_review", "signed_on"] {
        #expect(grid.cell(column, row) <= submitted, "\(column)")
      }
      let review = grid.cell("review_date", row)
      #expect(review.isEmpty || review > submitted)
    }
  }

  @Test func aPlanHasItsAnnualReviewAndNobodyElseHas() {
    let grid = applications
    let reviewed = Set(
      grid.rows.filter { !grid.cell("annual_review", $0).isEmpty }.map { grid.pupil($0) })
    let applying = StandardBorough.withPlans.intersection(grid.pupils)
    #expect(reviewed.isSubset(of: applying))
    #expect(reviewed.count < applying.count && reviewed.count > applying.count * 8 / 10)
  }

  @Test(arguments: [
    "parents_told", "parents_view", "pupil_view", "parent_contribution", "pupil_contribution",
    "independence_plan", "staff_training", "attendance_percent", "review_date", "signed_by",
  ])
  func aFewLeaveOut(_ column: String) {
    let blank = applications[column].count { $0.isEmpty }
    #expect((1...15).contains(blank))
  }

  @Test func oneOrTwoNeedNoEarlierCycles() {
    let codes = applications["cycles_not_needed"].filter { !$0.isEmpty }
    #expect((1...2).contains(codes.count))
    #expect(Set(codes).isSubset(of: ["new-to-school", "sudden-need", "last-setting"]))
  }

  @Test func aBoroughTooSmallForApplicationsHasNoFileOfThem() {
    let names = Sample(seed: 1, schools: 1, pupils: 0).borough().map(\.name)
    #expect(!names.contains("applications.csv") && !names.contains("staff.csv"))
  }
}
