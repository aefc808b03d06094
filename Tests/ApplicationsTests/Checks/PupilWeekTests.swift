import Costing
import Testing

@testable import Applications

/// The pupil has 300 and 120 minutes of a week's 1,950.
@Suite("The pupil's week possible")
struct PupilWeekTests {
  static func finding(
    with more: [CaseLine], _ change: (inout ApplicationCase) -> Void = { _ in }
  ) -> CheckFinding {
    EvidenceCheck.pupilWeek.finding {
      $0.lines += more
      change(&$0)
    }
  }

  @Test("is met to the last minute, however many share a session")
  func met() {
    let line = MadeCase.line("Swimming", pounds: 1, minutes: 1530, sharing: 30, row: 9)
    #expect(
      Self.finding(with: [line])
        == CheckFinding(
          .met,
          "The pupil's fullest week, that of 1 April 2025, has 1,950 minutes of support, and a "
            + "pupil's week is 1,950 minutes."))
  }

  @Test("is not met a minute beyond, and names the rows")
  func over() {
    let line = MadeCase.line("Swimming", pounds: 1, minutes: 1531, sharing: 30, row: 9)
    let finding = Self.finding(with: [line])
    #expect(finding.answer == .notMet && finding.supplier == .senco)
    #expect(
      finding.found
        == "The pupil has 1,951 minutes of support in the week of 1 April 2025, and a pupil's week "
        + "is 1,950 minutes: rows 2, 3 and 9 of provision.csv.")
  }

  @Test("is met by lines that follow each other")
  func dates() {
    var autumn = MadeCase.line("Autumn", pounds: 1, minutes: 1000, row: 8)
    autumn.line.to = CivilDate(2025, 12, 19)
    var spring = MadeCase.line("Spring", pounds: 1, minutes: 1000, row: 9)
    spring.line.from = CivilDate(2026, 1, 5)
    #expect(Self.finding(with: [autumn, spring]).answer == .met)
    spring.line.from = CivilDate(2025, 12, 1)
    #expect(Self.finding(with: [autumn, spring]).answer == .notMet)
  }

  @Test("cannot be told where lines of some weeks may never fall in one week")
  func someWeeks() {
    var line = MadeCase.line("Swimming", pounds: 1, minutes: 1600, row: 9)
    line.line.weeks = Weeks(hundredths: 600)
    let finding = Self.finding(with: [line])
    #expect(finding.answer == .cannotTell)
    #expect(
      finding.found
        == "If rows 2, 3 and 9 of provision.csv fall in the same weeks, they come to "
        + "2,020 minutes, and a pupil's week is 1,950 minutes.")
  }

  @Test("cannot be told while no rule says how long the week is")
  func noRule() {
    let finding = Self.finding(with: []) {
      $0.rules = MadeCase.rules([(.pupilWeekMinutes, .count(1950))])
    }
    #expect(finding.answer == .cannotTell && finding.supplier == .council)
  }

  @Test("leaves out the ordinary offer")
  func ordinary() {
    var line = MadeCase.line("Class teaching", pounds: 1, minutes: 1900, row: 9)
    line.line.kind = .universal
    #expect(Self.finding(with: [line]).answer == .met)
  }

  @Test("does not apply where no line is time")
  func noTime() {
    #expect(Self.finding(with: []) { $0.lines = [$0.lines[2]] }.answer == .doesNotApply)
  }
}
