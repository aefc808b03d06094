import Costing
import TestSupport

@testable import Applications

/// Applications of every kind that files can hold, from nothing at all to all of it.
struct RandomCase {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func next() -> ApplicationCase {
    var made = MadeCase.base
    let lineCount = random.pick([0, 1, 2, 3, 6])
    made.lines = (0..<lineCount).map { line(row: Int64($0) + 2) }
    made.cost = MadeCase.cost(made.lines)
    made.rejectedRows = random.pick([0, 0, 0, 1, 3])
    made.outcomes = outcomes()
    made.application = random.chance(10) ? nil : application()
    made.pupil = pupil()
    made.day = random.chance(10) ? nil : MadeCase.day
    made.rules = rules()
    made.payer = payer()
    made.hasStaffFile = random.chance(80)
    made.staff = (0..<4).map {
      StaffHours(
        adult: "TA\($0)", hoursPerWeek: random.pick([100, 1500, 3700]), from: mayBeDay(20),
        to: mayBeDay(20), row: Int64($0))
    }
    made.bookings = made.lines.compactMap { line in
      line.line.time.map { time in
        AdultBooking(
          adult: line.adult, time: time, sharing: line.sharing, weeks: line.line.weeks,
          from: line.line.from, to: line.line.to, file: line.file, row: line.row,
          isThisPupils: true)
      }
    }
    return made
  }

  /// A day from September 2023 to about the panel's and a little beyond.
  private mutating func anyDay() -> CivilDate {
    CivilDate(dayNumber: CivilDate(2023, 9, 1).dayNumber + Int32(random.below(950)))
  }

  private mutating func mayBeDay(_ percent: Int) -> CivilDate? {
    random.chance(percent) ? anyDay() : nil
  }

  private mutating func text() -> String { random.chance(60) ? "made up" : random.pick(["", " "]) }
}

extension RandomCase {
  private mutating func line(row: Int64) -> CaseLine {
    var line = MadeCase.line(
      random.pick(["Reading", "READING", "Swimming"]), pounds: random.pick([0, 50, 4000]),
      minutes: random.pick([30, 600, 1400]), sharing: random.pick([1, 1, 2, 5]),
      adult: random.pick(["", "TA0", "ta0", "TA1", "TA9"]),
      outcome: random.pick(["", "O1", "o1", "O2", "O3", "X"]), row: row)
    line.line.kind = random.pick(ProvisionKind.allCases + [.targeted, .targeted, .targeted])
    line.line.funding = random.pick([.notionalSEN, .notionalSEN, .pupilPremium, .topUp])
    line.line.weeks = random.pick([nil, nil, Weeks(hundredths: 1000), Weeks(hundredths: 3800)])
    line.line.from = mayBeDay(20)
    line.line.to = mayBeDay(20)
    if random.chance(20) { line.line.time = nil }
    if random.chance(20) { line.costed.counted = .zero }
    return line
  }

  private mutating func outcomes() -> [OutcomeRecord] {
    var outcomes: [OutcomeRecord] = []
    let isOrderly = random.chance(70)
    for cycle in 0..<random.pick([0, 1, 2, 2, 3]) {
      for number in 0..<random.pick([1, 2, 3, 3, 5]) {
        outcomes.append(outcome(cycle: cycle, "O\(number + 1)", isOrderly: isOrderly))
      }
    }
    return outcomes
  }

  private mutating func outcome(
    cycle: Int, _ ref: String, isOrderly: Bool
  ) -> OutcomeRecord {
    var outcome = MadeCase.outcome(
      Int64(cycle) + 1, ref, (2024, 9, 2), (2024, 9, 9), (2024, 9, 16), (2024, 12, 20))
    let later = Int64(cycle * 6)
    outcome.assessed = outcome.assessed?.later(byMonths: later)
    outcome.planned = outcome.planned?.later(byMonths: later)
    outcome.started = outcome.started?.later(byMonths: later)
    outcome.reviewed = outcome.reviewed?.later(byMonths: later)
    outcome.progress = random.pick([.met, .met, .met, .exceeded, .partly, Progress.none, nil])
    guard !isOrderly else { return outcome }
    outcome.planned = mayBeDay(80)
    outcome.reviewed = mayBeDay(80)
    outcome.measure = text()
    outcome.after = text()
    return outcome
  }

  private mutating func application() -> Application {
    var application = Application(submitted: MadeCase.day, reason: "made up")
    application.parentsTold = mayBeDay(80)
    application.parentsView = text()
    application.pupilView = text()
    application.parentContribution = text()
    application.pupilContribution = text()
    application.independencePlan = text()
    application.staffTraining = text()
    application.adviceFrom = text()
    application.adviceDate = mayBeDay(80)
    application.reviewDate = random.pick([nil, anyDay(), CivilDate(2026, 6, 1)])
    application.annualReview = random.pick([nil, anyDay(), CivilDate(2025, 6, 1)])
    application.cyclesNotNeeded = random.chance(10) ? random.pick(CyclesNotNeeded.allCases) : nil
    return application
  }

  private mutating func pupil() -> PupilDetails {
    var pupil = MadeCase.pupil
    pupil.senProvision = random.pick([nil, SENProvision.none, .support, .support, .plan])
    pupil.isInFile = random.chance(90)
    pupil.onRollFrom = mayBeDay(30)
    pupil.onRollTo = mayBeDay(20)
    return pupil
  }

  private mutating func rules() -> CheckRules {
    MadeCase.rules([
      (.cyclesNeeded, .count(random.pick([0, 1, 2, 2, 2]))),
      (.outcomesAtLeast, .count(random.pick([1, 3]))),
    ])
  }

  private mutating func payer() -> Payer {
    random.pick([
      .authority(343, by: .home), .authority(343, by: .decision), .notStated(.authorityOfPupil),
      .notStated(.ruleWithoutPlan), .notStated(.authorityOfSchool),
    ])
  }
}
