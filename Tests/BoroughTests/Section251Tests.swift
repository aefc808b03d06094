import Applications
import Costing
import Testing

@testable import Borough

/// Where the statement has money, by the words that schools.csv and GIAS use.
@Suite("Lines and columns of Section 251") struct Section251Tests {
  /// GIAS's own types of establishment, folded.
  static let types: [(String, Section251Line?)] = [
    ("community-school", .maintained), ("voluntary-aided-school", .maintained),
    ("voluntary-controlled-school", .maintained), ("foundation-school", .maintained),
    ("community-special-school", .maintained), ("foundation-special-school", .maintained),
    ("pupil-referral-unit", .maintained), ("local-authority-nursery-school", .maintained),
    ("maintained", .maintained), ("local-authority-maintained-schools", .maintained),
    ("academy-converter", .academies), ("academy-sponsor-led", .academies),
    ("academy-special-converter", .academies),
    ("academy-alternative-provision-converter", .academies),
    ("academies", .academies), ("free-schools", .academies), ("free-schools-special", .academies),
    ("free-schools-alternative-provision", .academies), ("studio-schools", .academies),
    ("university-technical-college", .academies), ("city-technology-college", .academies),
    ("further-education", .academies), ("sixth-form-centres", .academies),
    ("other-independent-school", .independent), ("other-independent-special-school", .independent),
    ("non-maintained-special-school", .independent), ("special-post-16-institution", .independent),
    ("", nil), ("miscellaneous", nil), ("welsh-establishment", nil),
  ]

  @Test("the line is by the type of school", arguments: types)
  func line(_ type: String, _ line: Section251Line?) {
    #expect(Section251Line(schoolType: type) == line)
  }

  static let columns: [(String, String?, Section251Column)] = [
    ("primary", "4", .primary), ("primary", "N1", .primary), ("nursery", "N2", .earlyYears),
    ("middle-deemed-primary", "7", .primary), ("middle-deemed-secondary", "6", .secondary),
    ("secondary", "11", .secondary), ("secondary", "12", .post16), ("special", "13", .post16),
    ("special", "3", .special), ("alternative-provision", "9", .alternative),
    ("16-plus", nil, .post16), ("16-plus", "11", .post16), ("all-through", "N2", .earlyYears),
    ("all-through", "R", .primary), ("all-through", "6", .primary),
    ("all-through", "7", .secondary),
    ("all-through", "14", .post16), ("all-through", nil, .notStated), ("", "2", .primary),
    ("", nil, .notStated), ("not-applicable", "8", .secondary),
  ]

  /// GIAS gives the phase of special schools and pupil referral units as not applicable.
  static let byType: [(String, String, Section251Column)] = [
    ("special-schools", "8", .special), ("academy-special-converter", "3", .special),
    ("special-schools", "13", .post16), ("pupil-referral-unit", "10", .alternative),
    ("free-schools-alternative-provision", "9", .alternative), ("academies", "8", .secondary),
  ]

  @Test("where the phase does not say, the type does", arguments: byType)
  func bySchoolType(_ type: String, _ yearGroup: String, _ column: Section251Column) {
    let group = YearGroup.allCases.first { $0.name == yearGroup }
    #expect(
      Section251Column(phase: "not-applicable", type: type, yearGroup: group) == column)
  }

  @Test("the column is by the phase, and post-16 by the year group", arguments: columns)
  func column(_ phase: String, _ yearGroup: String?, _ column: Section251Column) {
    let group = yearGroup.flatMap { name in YearGroup.allCases.first { $0.name == name } }
    #expect(Section251Column(phase: phase, type: "", yearGroup: group) == column)
  }

  /// £1,200 by the day's school: 153 of 365 days, 1 April to 31 August, are 5 of 12 months: £500 to
  /// the community school and £700 to the academy that it became. Direct payments are a line apart.
  @Test("money is on the line of the school that is open, and direct payments on their own")
  func byTheDayPaid() {
    let (older, newer) = (MadeBorough.school(100_001), MadeBorough.school(200_001))
    var schools = [older, newer].map {
      School(number: $0, name: "", phase: "primary", type: "community-school", authority: 343)
    }
    schools[1] = School(
      number: newer, name: "", phase: "primary", type: "academy-converter", authority: 343)
    schools[1].opened = CivilDate(2025, 9, 1)
    var made = MadeBorough()
    made.schools = SchoolChains(schools, chains: [[older, newer]])
    let year = PaymentCalendarTests.whole
    let award = MadeBorough.award(
      120_000, year, decided: CivilDate(2025, 3, 1), states: (nil, nil))
    var direct = award.decision
    direct.isPersonalBudget = true
    made.add("A", child: 1, at: older, onRoll: year, awards: [award])
    made.add(
      "B", child: 2, at: older, onRoll: year, yearGroup: "12",
      awards: [AwardTerm(direct, amount: Money(pence: 100), days: year)])
    made.add("C", child: 3, at: older, onRoll: year, payer: 341, awards: [award])
    #expect(
      made.finance.section251().filter { $0.value > .zero } == [
        Section251Cell(line: .maintained, column: .primary): Money(pence: 50_000),
        Section251Cell(line: .academies, column: .primary): Money(pence: 70_000),
        Section251Cell(line: .directPayments, column: .post16): Money(pence: 100),
      ])
  }
}
