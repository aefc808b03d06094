import Costing

@testable import Applications

/// A made-up application that meets every check that applies to it, for tests to change one thing
/// of.
///
/// A pupil on SEN support, two reviewed cycles of three outcomes, three lines at £7,212.50 a year,
/// and a panel on 1 March 2026.
enum MadeCase {
  static let day = CivilDate(2026, 3, 1)
  static let year = FundingYear(startYear: 2025, .financial)!
  static let reference = "ZQ7-4411"

  static func changed(_ change: (inout ApplicationCase) -> Void) -> ApplicationCase {
    var made = base
    change(&made)
    return made
  }

  static let base = ApplicationCase(
    pupil: pupil, schoolName: "Made Up Primary", cost: cost(lines), lines: lines,
    outcomes: outcomes, application: application,
    bookings: [booking("TA1", 300, row: 2), booking("TA2", 120, sharing: 3, row: 3)],
    staff: [
      StaffHours(adult: "TA1", hoursPerWeek: 2500, row: 2),
      StaffHours(adult: "TA2", hoursPerWeek: 1000, row: 3),
    ],
    hasStaffFile: true, payer: .authority(343, by: .home), rules: rules(), year: year, day: day)

  static let pupil: PupilDetails = {
    var pupil = PupilDetails(reference: Array(reference.utf8), school: SchoolNumber(urn: 900_001)!)
    pupil.senProvision = .support
    pupil.homeAuthority = 343
    pupil.isInFile = true
    return pupil
  }()

  static let lines = [
    line("Reading programme", pounds: 6000, minutes: 300, adult: "TA1", outcome: "R1", row: 2),
    line(
      "Speech group", pounds: 800, minutes: 120, sharing: 3, adult: "TA2", outcome: "S1", row: 3),
    CaseLine(
      provision: "Sensory kit",
      line: ProvisionLine(ownCost: OwnCost(Money(pence: 412_50), isEach: false)),
      costed: CostedLine(
        cost: Money(pence: 412_50), counted: Money(pence: 412_50), reason: nil),
      outcomeRef: "E1", file: "provision.csv", row: 4),
  ]

  static let outcomes =
    ["R1", "S1", "E1"].map {
      outcome(1, $0, (2024, 9, 2), (2024, 9, 9), (2024, 9, 16), (2024, 12, 20))
    }
    + ["R1", "S1", "E1"].map {
      outcome(2, $0, (2025, 1, 6), (2025, 1, 13), (2025, 1, 20), (2025, 4, 1))
    }

  static let application: Application = {
    var application = Application(submitted: day, reason: "made up")
    application.parentsTold = CivilDate(2024, 9, 3)
    application.parentsView = "made up"
    application.pupilView = "made up"
    application.parentContribution = "made up"
    application.pupilContribution = "made up"
    application.independencePlan = "made up"
    application.staffTraining = "made up"
    application.reviewDate = CivilDate(2026, 7, 1)
    return application
  }()
}

/// The parts that tests make anew.
extension MadeCase {
  typealias Day = (Int64, Int64, Int64)

  /// A council whose year has 38 weeks and which pays for its residents.
  static func rules(_ more: [(Rule, RuleValue)] = []) -> CheckRules {
    let council: [(Rule, RuleValue)] = [
      (.weeksPerYear, .weeks(Weeks(hundredths: 3800)!)), (.payerWithoutPlan, .word(.home)),
    ]
    let from = CivilDate(2025, 4, 1)
    let rows = (more + council).map { RuleRow($0.0, from: from, $0.1, source: "made up", row: 2) }
    return CheckRules(RulesInForce(rows, in: year))
  }

  static func line(
    _ provision: String, pounds: Int64, minutes: Int64, sharing: Int64 = 1, adult: String = "",
    outcome: String = "", row: Int64
  ) -> CaseLine {
    let cost = Money(pence: pounds * 100)
    return CaseLine(
      provision: provision,
      line: ProvisionLine(
        time: WeeklyTime(tenThousandthsOfAMinute: minutes * 10_000), groupSize: sharing),
      costed: CostedLine(cost: cost, counted: cost, reason: nil), role: "TA", sharing: sharing,
      adult: adult, outcomeRef: outcome, file: "provision.csv", row: row)
  }

  static func outcome(
    _ cycle: Int64, _ ref: String, _ assessed: Day, _ planned: Day, _ started: Day, _ reviewed: Day
  ) -> OutcomeRecord {
    func date(_ day: Day) -> CivilDate { CivilDate(day.0, day.1, day.2) }
    var outcome = OutcomeRecord(cycle: cycle, ref: ref, outcome: "made up")
    outcome.assessed = date(assessed)
    outcome.planned = date(planned)
    outcome.started = date(started)
    outcome.reviewed = date(reviewed)
    outcome.measure = "made up"
    outcome.before = "1"
    outcome.expected = "4"
    outcome.whyExpected = "made up"
    outcome.after = "5"
    outcome.progress = .met
    return outcome
  }

  static func booking(
    _ adult: String, _ minutes: Int64, sharing: Int64 = 1, row: Int64
  ) -> AdultBooking {
    AdultBooking(
      adult: adult, time: WeeklyTime(tenThousandthsOfAMinute: minutes * 10_000)!, sharing: sharing,
      file: "provision.csv", row: row, isThisPupils: true)
  }

  static let national = terms([])

  static func terms(_ more: [(Rule, RuleValue)]) -> Terms {
    let from = CivilDate(2025, 4, 1)
    let rows = more.map { RuleRow($0.0, from: from, $0.1, source: "made up", row: 2) }
    var tables = CouncilTables()
    tables.bands = [
      BandRow(
        "B", from: from, atLeast: Money(pence: 4000_00), value: Money(pence: 900_00),
        source: "made up", row: 2)
    ]
    return Terms(RulesInForce(NationalRules.rows + rows, in: year), RateCard(), tables)
  }

  /// What the lines come to in a mainstream school.
  static func cost(_ lines: [CaseLine], under terms: Terms = national) -> PupilCost {
    var sums = PupilSums()
    for line in lines { sums.add(line.costed) }
    var working = NoWorking()
    let mainstream = RuleSubject(placement: .mainstream)
    guard let pupil = try? terms.terms(for: mainstream),
      let cost = try? PupilCost(sums, PupilStanding(), under: pupil, terms, into: &working)
    else { preconditionFailure("the national threshold is in force") }
    return cost
  }
}

extension EvidenceCheck {
  /// What the check finds in the made-up application with one thing changed.
  func finding(_ change: (inout ApplicationCase) -> Void = { _ in }) -> CheckFinding {
    finding(in: MadeCase.changed(change))
  }
}
