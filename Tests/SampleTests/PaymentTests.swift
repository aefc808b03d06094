import Borough
import Costing
import Testing

@testable import topup

/// The made-up council's payments: what falls due each month, but for six troubles.
struct PaymentTests {
  private let payments = StandardBorough.payments
  private let pupils = StandardBorough.pupils

  /// Pence.
  private func amount(_ row: [String]) -> Int {
    Int(payments.cell("amount", row).filter { $0 != "." }) ?? 0
  }

  /// Rows by school, pupil and month.
  private var months: [String: [[String]]] {
    Dictionary(grouping: payments.rows) {
      "\(payments.pupil($0)) \(payments.cell("period_from", $0))"
    }
  }

  @Test func thereIsAYearOfThemWithNoReferenceTwice() {
    let refs = payments["ledger_ref"]
    #expect(refs.count > 2000 && Set(refs).count == refs.count)
    #expect(Set(payments["period_from"]).count == 12)
    let known = Set(pupils["pupil"] + [""])
    #expect(payments["pupil"].allSatisfy { known.contains($0) })
    #expect(payments.rows.allSatisfy { payments.cell("paid_on", $0) <= "2026-03-31" })
  }

  @Test func oneMonthIsPaidTwiceAndOneIsTakenBackAgain() throws {
    let again = months.values.filter { $0.count > 1 }.sorted { $0.count < $1.count }
    #expect(again.map { $0.count } == [2, 3])
    let twice = try #require(again.first)
    #expect(amount(twice[0]) == amount(twice[1]))
    let back = try #require(again.last).map { amount($0) }.sorted()
    #expect(back == [-back[2], back[2], back[2]])
    #expect(payments.rows.count { amount($0) < 0 } == 1)
  }

  /// Nobody is paid for after they left, but one who left the borough and one who moved.
  @Test func oneIsPaidAfterLeavingAndOneToTheSchoolLeft() {
    let rows = Dictionary(grouping: pupils.rows) { pupils.pupil($0) }
    let late = payments.rows.filter { row in
      let stay = rows[payments.pupil(row)]?.first
      let last = stay.map { pupils.cell("on_roll_to", $0) } ?? ""
      return !last.isEmpty && last < payments.cell("period_from", row)
    }
    #expect(late.count == 2)
    let moved = late.filter { row in
      pupils["pupil"].count { $0 == payments.cell("pupil", row) } == 2
    }
    #expect(moved.count == 1)
  }

  @Test func oneSchoolIsPaidInTotalsOnly() {
    let totals = payments.rows.filter { payments.cell("pupil", $0).isEmpty }
    let paid = Set(totals.map { payments.cell("school", $0) })
    #expect(totals.count == 12 && paid.count == 1)
    #expect(payments.rows.count { paid.contains(payments.cell("school", $0)) } == 12)
  }

  @Test func theAcademyIsPaidFromSeptemberAndTheSchoolBeforeItUntilThen() throws {
    let schools = StandardBorough.schools
    let new = try #require(schools.rows.first { !schools.cell("succeeds", $0).isEmpty })
    func days(_ number: String) -> [String] {
      payments.rows.filter { payments.cell("school", $0) == number }
        .map { payments.cell("period_from", $0) }
    }
    let (before, after) = (days(schools.cell("succeeds", new)), days(schools.cell("urn", new)))
    #expect(before.max() == "2025-08-01" && after.min() == "2025-09-01")
  }

  /// Twelve payments of an award of a stated amount for all the year are that amount.
  @Test func monthsOfAnAwardAddUpToIt() {
    let decisions = StandardBorough.allDecisions
    let awards = Dictionary(grouping: decisions.rows) { decisions.pupil($0) }
    let paid = Dictionary(grouping: payments.rows) { payments.pupil($0) }
    let leaving = Set(
      pupils.rows.filter { !pupils.cell("on_roll_to", $0).isEmpty }.map { pupils.pupil($0) })
    var compared = 0
    for (pupil, rows) in awards
    where rows.count == 1 && paid[pupil]?.count == 12 && !leaving.contains(pupil) {
      let stated = decisions.cell("amount", rows[0])
      guard !stated.isEmpty, decisions.cell("from", rows[0]) <= "2025-04-01" else { continue }
      let sum = (paid[pupil] ?? []).reduce(0) { $0 + amount($1) }
      #expect(sum == Int(stated.filter { $0 != "." }))
      compared += 1
    }
    #expect(compared > 15)
  }

  @Test func whatIsBackdatedIsPaidTogetherAfterThePanel() {
    let late = payments.rows.filter {
      payments.cell("paid_on", $0).prefix(7) != payments.cell("period_from", $0).prefix(7)
    }
    let september = late.filter { payments.cell("paid_on", $0).hasPrefix("2025-09") }
    #expect(september.count > 10)
    #expect(september.contains { payments.cell("period_from", $0) == "2025-04-01" })
  }

  /// The match finds what was planted and nothing else.
  @Test func theMatchFindsEveryTroubleAndNoOther() throws {
    let finance = try #require(SampleBooks.finance(of: StandardBorough.files))
    let found = Dictionary(grouping: finance.matches()) { $0.finding }.mapValues { $0.count }
    #expect(found[.matched, default: 0] > 2000)
    let troubles = found.filter { $0.key != .matched }
    #expect(
      troubles == [
        .paidAfterLeaving: 1, .paidTwice: 1, .paidToAnotherSchool: 1, .awardedNotPaid: 2,
        .schoolTotal: 12, .homeAuthorityChanged: 3,
      ])
    #expect(finance.matches().count { $0.finding == .matched && $0.takenBack > .zero } == 1)
  }
}

/// The made-up council's other files.
struct CouncilTests {
  @Test func theAuthorityKnowsThreePupilsToLiveElsewhere() {
    let (grid, pupils) = (StandardBorough.caseload, StandardBorough.pupils)
    let homes = Dictionary(uniqueKeysWithValues: zip(pupils.pupils, pupils["home_authority"]))
    let moved = grid.rows.filter { homes[grid.pupil($0)] != grid.cell("home_authority", $0) }
    #expect(moved.count == 3)
    #expect(Set(grid.pupils) == StandardBorough.withPlans)
  }

  @Test func theBudgetIsByLineAndPhaseWithALineOfItsOwn() {
    let grid = StandardBorough.budget
    let lines = zip(grid["line"], grid["phase"]).map { "\($0) \($1)" }
    #expect(Set(lines).count == lines.count)
    #expect(Set(grid["line"]) == ["1.2.1", "1.2.2", "1.2.4", "1.2.11", "Outreach service"])
    #expect(grid["year"].allSatisfy { $0 == "2025-26" })
  }

  @Test func pupilsAreToComeToReceptionAndYear7InSeptember() {
    let grid = StandardBorough.expected
    #expect(Set(grid["year_group"]) == ["R", "7"] && Set(grid["from"]) == ["2025-09-01"])
    #expect(Set(grid["school"]).isSubset(of: StandardBorough.schools["urn"]))
  }

  @Test func twoSchoolsHaveLessForSENThanTheirFirstSixThousands() throws {
    let finance = try #require(SampleBooks.finance(of: StandardBorough.files))
    let over = finance.commitments().filter { ($0.left ?? .zero) < .zero }
    #expect(over.count == 2)
  }
}
