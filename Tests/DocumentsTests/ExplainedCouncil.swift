import Borough
import Costing
import Documents
import Testing

/// A council with one rate for each period, 38 weeks, and a few rules of its own.
struct ExplainedCouncil {
  var card = RateCard()
  var rows: [RuleRow] = NationalRules.rows
  var tables = CouncilTables()
  var subject = RuleSubject(placement: .mainstream)
  var standing = PupilStanding()
  let ta: Role
  let teacher: Role
  let therapist: Role
  let mentor: Role

  static let day = CivilDate(2025, 4, 1)

  init() {
    ta = card.add(role: "TA2")
    teacher = card.add(role: "Teacher")
    therapist = card.add(role: "Therapist")
    mentor = card.add(role: "Mentor")
    card.add(RateRow(from: Self.day, .timed(175_000, per: .hour), source: "tariff", row: 2), to: ta)
    card.add(
      RateRow(from: Self.day, .timed(5_000, per: .minute), source: "tariff", row: 3), to: teacher)
    card.add(
      RateRow(
        from: CivilDate(2024, 4, 1),
        .worked(1_050_000, per: .day, hundredthsOfAMinute: 39_000), source: "tariff", row: 4),
      to: therapist)
    if let weeks = Weeks(hundredths: 3800) {
      card.add(
        RateRow(
          from: Self.day, .weeklyHourYear(6_550_000, builtOn: weeks), source: "tariff", row: 5),
        to: mentor)
      rule(.weeksPerYear, .weeks(weeks), row: 2)
    }
  }

  mutating func rule(
    _ rule: Rule, _ value: RuleValue, _ scope: RuleScope = RuleScope(), row: Int64
  ) {
    rows.append(RuleRow(rule, scope, from: Self.day, value, source: "handbook", row: row))
  }

  var terms: Terms {
    get throws {
      let year = try #require(FundingYear(startYear: 2025, .financial))
      return Terms(RulesInForce(rows, in: year), card, tables)
    }
  }

  /// Costs lines of one mainstream pupil as a run does, keeping the working.
  func explain(_ named: [(String, ProvisionLine)]) throws -> Explanation {
    try explain(named, sessions: [:])
  }

  /// - Parameter sessions: by line's place, a named group's session and the pupil's place in it.
  func explain(
    _ named: [(String, ProvisionLine)], sessions: [Int: (GroupSession, Int64)]
  ) throws -> Explanation {
    let terms = try terms
    let pupil = try terms.terms(for: subject)
    let entries = named.enumerated().map { place, line in
      PupilLines.Entry(line.1, sessions[place].map { GroupMember($0.0, place: $0.1) })
    }
    var alone: [CostedLine] = []
    var lines: [ExplainedLine] = []
    for (place, entry) in entries.enumerated() {
      var working = Working()
      alone.append(try entry.cost(for: pupil, under: terms, into: &working))
      lines.append(
        ExplainedLine(
          provision: named[place].0, file: "oak.csv", row: Int64(place + 2),
          costed: alone[place], steps: working.steps))
    }
    var overall = Working()
    let settled = try PupilLines(
      entries, alone, threshold: standing.thresholdLeft ?? pupil.threshold, for: pupil,
      under: terms, into: &overall)
    for place in lines.indices { lines[place].costed = settled.costed[place] }
    let cost = try cost(settled, pupil, terms, into: &overall)
    return Explanation(
      result: PupilResult(
        school: try #require(SchoolNumber(urn: 123_456)), reference: Array("A7".utf8),
        cost: cost, notes: .notInPupilsFile),
      schoolName: "Oak Primary", lines: lines, steps: overall.steps, terms: terms, pupil: pupil)
  }

  private func cost(
    _ settled: PupilLines, _ pupil: PupilTerms, _ terms: Terms, into working: inout Working
  ) throws -> PupilCost {
    var sums = PupilSums()
    for line in settled.costed { sums.add(line) }
    var standing = standing
    standing.hoursValue = settled.hoursValue
    return try PupilCost(sums, standing, under: pupil, terms, into: &working)
  }

  static func minutes(_ minutes: Int64) -> WeeklyTime? {
    WeeklyTime(tenThousandthsOfAMinute: minutes * 10_000)
  }

  /// Money beside time, for the year.
  static func pounds(pence: Int64, each: Bool = false) -> OwnCost {
    OwnCost(Money(pence: pence), isEach: each)
  }
}

extension ExplainedCouncil {
  /// A pupil with something left out for each reason that there is.
  static func everyReason() throws -> Explanation {
    var council = ExplainedCouncil()
    council.rule(.weeklyCap, .minutesPerWeek(try #require(minutes(300))), row: 3)
    council.rule(.convenedGroup, .word(.full), row: 4)
    council.rule(.lunchtime, .word(.doesNotCount), row: 5)
    var fund = RuleScope()
    fund.source = .inclusiveMainstreamFund
    council.rule(.fundingCounts, .word(.fillsThresholdOnly), fund, row: 6)
    let late = Spread(years: 2, bought: CivilDate(2020, 1, 1))
    return try council.explain([
      ("Capped", ProvisionLine(role: council.teacher, time: minutes(200))),
      (
        "Convened",
        ProvisionLine(role: council.teacher, time: minutes(250), kind: .convened)
      ),
      (
        "Fund",
        ProvisionLine(
          ownCost: pounds(pence: 700_000), funding: .inclusiveMainstreamFund)
      ),
      (
        "Universal", ProvisionLine(ownCost: pounds(pence: 5_000), kind: .universal)
      ),
      (
        "Lunch",
        ProvisionLine(role: council.ta, time: minutes(100), kind: .lunchtime)
      ),
      (
        "Old",
        ProvisionLine(
          role: council.ta, time: minutes(7),
          ownCost: pounds(pence: 99), spread: late)
      ),
      (
        "Past",
        ProvisionLine(ownCost: pounds(pence: 4_000), to: CivilDate(2025, 3, 31))
      ),
      (
        "Health",
        ProvisionLine(role: council.therapist, time: minutes(7), funding: .health)
      ),
    ])
  }
}
