import Borough
import Costing
import Tables
import Testing

@testable import Documents

/// A post worked by hand: £25,185 full-time, 25 of 37 hours, 39 weeks worked, 33 days of leave.
///
/// Paid weeks 39 × 260.715 ÷ 227.715 = 44.6518…; pay 25,185 × 25 ÷ 37 × 44.6518… ÷ 52.143 =
/// 14,572.14; NI 15% of 9,572.14 = 1,435.82; pension 20% = 2,914.43; in all 18,922.39.
@Suite("What a school really pays") struct RealPayTests {
  static var council: ExplainedCouncil {
    get throws {
      var council = ExplainedCouncil()
      council.tables.pay = [council.ta: [try post()]]
      return council
    }
  }

  static func post(
    from: CivilDate = CivilDate(2025, 4, 1), _ paid: PayRow.PaidWeeks = .leave(3300),
    _ pension: PayRow.Pension = .percent(2000)
  ) throws -> PayRow {
    PayRow(
      from: from, salary: Money(pence: 2_518_500), hoursPerWeek: 2500, fullTimeHours: 3700,
      weeksWorked: try #require(Weeks(hundredths: 3900)), paid: paid, pension: pension,
      source: "pay scales", row: 2)
  }

  @Test("topup rules prints a post as a business manager would work it")
  func working() throws {
    let text = RulesText.text(try Self.council.terms)
    let real = try #require(text.components(after: "\nReal pay\n"))
    #expect(real.hasPrefix(Self.worked))
  }

  @Test("paid weeks that are stated are not worked out, and a pension not stated is not counted")
  func stated() throws {
    var council = ExplainedCouncil()
    let row = try Self.post(.weeks(4465), .notStated)
    council.tables.pay = [council.ta: [row]]
    let pay = try #require(RulesTable(try council.terms).pay.first)
    #expect(pay.working[0] == "paid weeks, as stated: 44.65")
    #expect(pay.working[3] == "pension: pay.csv does not say, and none is counted")
    council.tables.pay = [council.ta: [try Self.post(.weeks(4465), .teachers)]]
    let teacher = try #require(RulesTable(try council.terms).pay.first)
    #expect(teacher.working[3].hasPrefix("pension: 28.68%, by teachers-pension, of the pay: £"))
  }

  @Test("pay that nobody has restated is marked, and so is the table")
  func provisional() throws {
    var council = ExplainedCouncil()
    council.tables.pay = [council.ta: [try Self.post(from: CivilDate(2024, 4, 1))]]
    let table = RulesTable(try council.terms)
    #expect(table.pay[0].isProvisional && table.isProvisional)
    #expect(
      RulesText.text(try council.terms).contains(
        "25 hours a week, since 1 April 2024, provisional\n"))
  }

  /// 600 × 38 ÷ 60 ÷ 4 = 95 hours, 780 × 38 ÷ 60 = 494. An hour is 18,922.39 ÷ (25 × 38) =
  /// 19.9183…: 1,892.24 and 9,839.64. Countable 10,307.50, top-up 4,307.50; ÷ 19.9183… = 216.26.
  @Test("a pupil's lines are costed at it, and the top-up buys hours of it")
  func explained() throws {
    let text = ExplainText(try Self.council.explain(Self.lines(Self.council))).text
    #expect(text.contains("\n  at real pay: £1,892.24 [3, 4, 5]\n"))
    #expect(
      text.contains(
        """
        Top-up sought                                                                          £4,307.50

        Real cost £11,731.88 beside tariff £10,307.50
        The top-up buys 216.26 hours at real pay of £19.92 an hour; the plan has 589 hours

        """))
  }

  @Test("where nothing is sought the plan's hours stand alone")
  func nothingSought() throws {
    let council = try Self.council
    let text = ExplainText(try council.explain([Self.lines(council)[0]])).text
    #expect(text.contains("\nThe plan has 95 hours, at real pay of £19.92 an hour\n"))
    #expect(!text.contains("buys"))
  }

  @Test("real-costs.csv has blanks where some line's pay is not known")
  func csv() throws {
    let council = try Self.council
    var named = Self.lines(council)
    let known = try council.explain(named)
    named.append(
      ("Teacher", ProvisionLine(role: council.teacher, time: ExplainedCouncil.minutes(60))))
    let unknown = try council.explain(named)
    var writer = CSVWriter()
    RealCostsCSV.appendHeader(to: &writer)
    for explanation in [known, unknown] {
      let real = try #require(explanation.realCosts)
      RealCostsCSV.append(explanation.result, real, to: &writer)
    }
    let result = known.result
    let awarded = PupilResult(
      school: result.school, reference: result.reference, cost: result.cost,
      awarded: Money(pence: 300_000), notes: result.notes)
    RealCostsCSV.append(awarded, try #require(known.realCosts), to: &writer)
    // With the teacher 1,140.00 more is provided and sought: 5,447.50 ÷ 19.9183… = 273.49. An
    // award of 3,000.00 ÷ 19.9183… = 150.615….
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        school,pupil,provision,real_cost,difference,hours_in_plan,real_cost_of_an_hour,top_up,\
        hours_top_up_buys,awarded,hours_award_buys,lines_without_real_cost\r
        123456,A7,10307.50,11731.88,1424.38,589.00,19.92,4307.50,216.26,,,0\r
        123456,A7,11447.50,,,589.00,19.92,5447.50,273.49,,,1\r
        123456,A7,10307.50,11731.88,1424.38,589.00,19.92,4307.50,216.26,3000.00,150.62,0\r

        """)
  }

  @Test("a line's own cost buys no time, and a session convened for another is nobody else's hours")
  func costBesideTime() throws {
    let council = try Self.council
    var real = RealCosts(topUp: Money(pence: 100_000))
    let line = ProvisionLine(
      role: council.ta, time: ExplainedCouncil.minutes(60),
      ownCost: ExplainedCouncil.pounds(pence: 30_000))
    // 38 hours, and 300.00 of the 1,060.00 is not time: 20.00 an hour; 1,000.00 buys 50 hours.
    real.add(
      line, tariff: Money(pence: 96_500), real: Money(pence: 106_000), sharing: 1,
      under: try council.terms)
    real.add(line, tariff: .zero, real: .zero, sharing: nil, under: try council.terms)
    #expect(real.difference == Money(pence: 9_500))
    #expect(real.hoursInPlan == 3_800 && real.ofAnHour == Money(pence: 2_000))
    #expect(real.hoursTopUpBuys == 5_000)
  }

  @Test("a pupil with no hours has a real cost and no price for an hour")
  func noHours() throws {
    var real = RealCosts(topUp: .zero)
    let line = ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 30_000))
    real.add(
      line, tariff: Money(pence: 30_000), real: Money(pence: 30_000), sharing: 1,
      under: try Self.council.terms)
    #expect(real.real == Money(pence: 30_000) && real.hoursInPlan == nil)
    #expect(real.ofAnHour == nil && real.hoursTopUpBuys == nil)
  }
}

extension RealPayTests {
  private static func lines(_ council: ExplainedCouncil) -> [(String, ProvisionLine)] {
    [
      (
        "Reading",
        ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(600), groupSize: 4)
      ),
      ("Maths", ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(780))),
    ]
  }

  private static let worked = """
      TA2: £25,185.00 a year full-time, 25 hours a week, since 1 April 2025: pay scales (pay.csv row 2)
        paid weeks: 39 weeks worked × 52.143 × 5 ÷ (52.143 × 5 - 33 days of leave) = 44.652, held
          exactly
        pay: £25,185.00 × 25 ÷ 37 hours × paid weeks ÷ 52.143 = £14,572.1358…, which is £14,572.14
        national insurance: 15% of the pay above £5,000.00, for this employment: £1,435.82
        pension: 20% of the pay: £2,914.43
        real cost: £14,572.14 + £1,435.82 + £2,914.43 = £18,922.39
        an hour worked: £18,922.39 ÷ (25 hours × 39 weeks) = £19.41
        an hour delivered in the council's weeks: £18,922.39 ÷ (25 hours × 38 weeks) = £19.92; the
          tariff is £17.50 an hour

    """
}

extension String {
  /// What follows a heading.
  func components(after heading: String) -> Substring? {
    firstRange(of: heading).map { self[$0.upperBound...] }
  }
}
