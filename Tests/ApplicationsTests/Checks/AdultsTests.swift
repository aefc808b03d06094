import Costing
import Testing

@testable import Applications

/// TA1 works 25 hours, which is 1,500 minutes; the pupil has 300 of them.
@Suite("Adults not over-booked")
struct AdultsTests {
  static func finding(
    with more: [AdultBooking], _ change: (inout ApplicationCase) -> Void = { _ in }
  ) -> CheckFinding {
    EvidenceCheck.adults.finding {
      $0.bookings += more
      change(&$0)
    }
  }

  @Test("is met to the last minute of their hours")
  func met() {
    #expect(
      Self.finding(with: [MadeCase.booking("ta1", 1200, row: 30)])
        == CheckFinding(.met, "TA1 and TA2 can give the time that the school's rows book."))
  }

  @Test("is not met a minute beyond, and names the rows of the whole school")
  func over() {
    var far = MadeCase.booking("TA1", 1, row: 7)
    far.file = "returns/b.csv"
    let finding = Self.finding(with: [far, MadeCase.booking("TA1", 1200, row: 30)])
    #expect(finding.answer == .notMet && finding.supplier == .businessManager)
    #expect(
      finding.found
        == "TA1 is booked for 1,501 minutes in the week of 1 April 2025, and staff.csv has "
        + "1,500 minutes: rows 2 and 30 of provision.csv and row 7 of returns/b.csv.")
  }

  @Test("counts a session that pupils share once: seven rows of 120 minutes among 7 are 120")
  func shared() {
    let rows = (40...46).map { MadeCase.booking("TA1", 1200, sharing: 7, row: $0) }
    #expect(Self.finding(with: rows).answer == .met)
    let more = rows + [MadeCase.booking("TA1", 1, row: 50)]
    #expect(Self.finding(with: more).answer == .notMet)
  }

  @Test("adds rows only where their dates meet")
  func dates() {
    func bookings(_ second: CivilDate) -> [AdultBooking] {
      var autumn = MadeCase.booking("TA1", 900, row: 30)
      autumn.weeks = Weeks(hundredths: 1400)
      autumn.to = CivilDate(2025, 12, 19)
      var spring = MadeCase.booking("TA1", 900, row: 31)
      spring.weeks = Weeks(hundredths: 1200)
      spring.from = second
      return [autumn, spring]
    }
    #expect(Self.finding(with: bookings(CivilDate(2025, 12, 20))).answer == .met)
    let finding = Self.finding(with: bookings(CivilDate(2025, 12, 19)))
    #expect(
      finding.found
        == "TA1 is booked for 2,100 minutes in the week of 19 December 2025, and staff.csv has "
        + "1,500 minutes: rows 2, 30 and 31 of provision.csv.")
  }

  @Test("leaves out rows that run in another year")
  func anotherYear() {
    var past = MadeCase.booking("TA1", 1500, row: 30)
    past.to = CivilDate(2025, 3, 31)
    var next = MadeCase.booking("TA1", 1500, row: 31)
    next.from = CivilDate(2026, 4, 1)
    #expect(Self.finding(with: [past, next]).answer == .met)
  }

  @Test("cannot be told where rows of some weeks may never fall in one week")
  func someWeeks() {
    var short = MadeCase.booking("TA1", 1201, row: 30)
    short.weeks = Weeks(hundredths: 3799)
    let finding = Self.finding(with: [short])
    #expect(finding.answer == .cannotTell && finding.supplier == .businessManager)
    #expect(
      finding.found
        == "If rows 2 and 30 of provision.csv fall in the same weeks, TA1 is booked for "
        + "1,501 minutes, and staff.csv has 1,500 minutes.")
    short.weeks = Weeks(hundredths: 3800)
    #expect(Self.finding(with: [short]).answer == .notMet)
  }

  @Test("follows hours that change in the year")
  func changedHours() {
    func hours(from change: CivilDate) -> [StaffHours] {
      [
        StaffHours(
          adult: "TA1", hoursPerWeek: 2500, to: CivilDate(dayNumber: change.dayNumber - 1), row: 2),
        StaffHours(adult: "TA1", hoursPerWeek: 400, from: change, row: 4),
      ]
    }
    let cut = CivilDate(2026, 1, 5)
    let finding = Self.finding(with: []) { $0.staff = hours(from: cut) + [$0.staff[1]] }
    #expect(
      finding.found
        == "TA1 is booked for 300 minutes in the week of 5 January 2026, and staff.csv has "
        + "240 minutes: row 2 of provision.csv.")
  }

  @Test("adds the hours of two posts held at once")
  func twoPosts() {
    let finding = Self.finding(with: [MadeCase.booking("TA1", 1500, row: 30)]) {
      $0.staff.append(StaffHours(adult: "TA1", hoursPerWeek: 500, row: 4))
    }
    #expect(finding.answer == .met)
  }

  @Test("takes a row without dates as running when the adult works, and one with dates as it says")
  func partYear() {
    func finding(from: CivilDate?) -> CheckFinding {
      Self.finding(with: []) {
        $0.staff[0].to = CivilDate(2025, 12, 31)
        $0.bookings[0].from = from
      }
    }
    #expect(finding(from: nil).answer == .met)
    #expect(
      finding(from: CivilDate(2025, 9, 1)).found
        == "TA1 is booked for 300 minutes in the week of 1 January 2026, and staff.csv has "
        + "0 minutes: row 2 of provision.csv.")
  }

  @Test("cannot be told without staff.csv, an adult's row in it, or a name on any line")
  func unknown() {
    let noFile = Self.finding(with: []) { $0.hasStaffFile = false }
    #expect(noFile.answer == .cannotTell)
    #expect(noFile.toMeet == "Write each adult's hours_per_week in staff.csv.")
    let noRow = Self.finding(with: []) { $0.staff.removeLast() }
    #expect(noRow.answer == .cannotTell)
    #expect(noRow.found == "TA2 is not in staff.csv for 2025-26.")
    let left = Self.finding(with: []) { $0.staff[1].to = CivilDate(2025, 3, 31) }
    #expect(left == noRow)
    let noName = Self.finding(with: []) { for index in 0...1 { $0.lines[index].adult = " " } }
    #expect(noName.answer == .cannotTell && noName.supplier == .senco)
    #expect(noName.found == "No line of time says which adult gives it.")
  }

  @Test("says which lines name nobody, where others do")
  func someUnnamed() {
    let finding = Self.finding(with: []) { $0.lines[1].adult = "" }
    #expect(
      finding
        == CheckFinding(
          .met,
          "TA1 can give the time that the school's rows book; no adult is named on row 3 of "
            + "provision.csv."))
  }

  @Test("does not apply where no line is time")
  func noTime() {
    #expect(Self.finding(with: []) { $0.lines = [$0.lines[2]] }.answer == .doesNotApply)
  }
}
