import Borough
import Costing
import Documents
import Tables

/// Rules and rates of the made-up borough, and a borough small enough to check by hand.
extension SampleReport {
  static var terms: Terms {
    var card = RateCard()
    let teacher = card.add(role: "Teacher")
    card.add(
      RateRow(
        from: CivilDate(2026, 4, 1),
        .worked(553_000_000, per: .year, hundredthsOfAMinute: 7_590_000),
        source: "made up: pay scales, M6", row: 2),
      to: teacher)
    addAssistant(to: &card)
    var teachers = RuleScope()
    teachers.role = teacher
    let rules = [
      RuleRow(
        .weeksPerYear, from: CivilDate(2026, 4, 1), .weeks(Weeks(hundredths: 3860)!),
        source: "made up: high needs handbook, page 4", row: 2),
      RuleRow(
        .weeklyCap, teachers, from: CivilDate(2025, 4, 1),
        .minutesPerWeek(WeeklyTime(tenThousandthsOfAMinute: 3_000_000)!),
        source: "made up: high needs handbook, page 6", row: 3),
    ]
    return Terms(RulesInForce(NationalRules.rows + rules, in: year), card, CouncilTables())
  }

  /// Terms with the national rules, one rate and nothing of the council's own but `rules`.
  static func fewTerms(_ rules: [RuleRow] = []) -> Terms {
    var card = RateCard()
    addAssistant(to: &card)
    return Terms(RulesInForce(NationalRules.rows + rules, in: year), card, CouncilTables())
  }

  private static func addAssistant(to card: inout RateCard) {
    let role = card.add(role: "Teaching assistant level 2")
    card.add(
      RateRow(
        from: CivilDate(2025, 4, 1), .timed(148_925, per: .hour), source: "made up: <tariff>",
        row: 3),
      to: role)
  }

  /// Two schools, two pupils: £9,000.00 and £4,000.00 countable, £100.00 that does not count.
  static var small: Report {
    let (one, two) = (totals(900_000, 600_000, 10_000), totals(400_000, 400_000, 0))
    var all = one
    all.add(two)
    var bands = Array(CostBand.all.prefix(3))
    bands[2].pupils = 2
    return Report(
      terms: fewTerms(),
      totals: [
        TotalsRow(.all, key: "all", label: "All pupils", all),
        TotalsRow(.school, key: "100100", label: "Ash \"Grove\", Infants", one),
        TotalsRow(.school, key: "343/2001", label: "=cmd", two),
      ],
      bands: bands, counts: [RowCount(kind: "provision", read: 5, rejected: 2)],
      faults: [FaultCount(.notANumber, 2), FaultCount(.provisional, 1)],
      version: "0.1.0")
  }

  private static func totals(_ countable: Int64, _ share: Int64, _ notCounted: Int64) -> Totals {
    var totals = Totals()
    totals.pupils = 1
    totals.aboveThreshold = countable > share ? 1 : 0
    totals.provision = Money(pence: countable + notCounted)
    totals.countable = Money(pence: countable)
    totals.schoolShare = Money(pence: share)
    totals.topUp = Money(pence: countable - share)
    totals.topUpInYear = totals.topUp
    return totals
  }
}
