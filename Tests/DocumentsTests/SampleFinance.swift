import Applications
import Borough
import Costing
import Documents

/// A made-up council's year, small enough to work by hand: 2026-27, paid by months, each month of an
/// award alike.
///
/// | pupil | school | home | payer | award | due |
/// |---|---|---|---|---|---|
/// | 001, Year 6 | Oak | 343 | 343 | £2,400.00, £200.00 a month | £2,400.00 |
/// | 002 | Oak | 341 | 341 | £1,200.00, £100.00 a month | £1,200.00 |
/// | 003, SEN support | Oak | 343 | 343 | pending: £1,000.00 sought | |
/// | 004, left 31 August | Elm | 343 | 343 | £1,200.00, decided in June | 5 × £100.00 = £500.00 |
/// | 005 | Ash, in 341 | 343 | 343 | £600.00, £50.00 a month | £600.00 |
///
/// Due in all £4,700.00, of which this council pays £3,500.00.
enum SampleFinance {
  static let oak = SchoolNumber(urn: 100_100)!
  static let elm = SchoolNumber(authority: 343, establishment: 2001)!
  static let ash = SchoolNumber(authority: 341, establishment: 2002)!
  static let references = ["001", "002", "003", "004", "005"].map { "B343200126" + $0 }

  static func paper(payments: [Payment] = payments) throws -> FinancePaper {
    FinancePaper(
      try finance(payments), authorityNames: [343: "Sefton", 341: "Liverpool & <City>"],
      version: "0.1.0")
  }

  static func finance(_ payments: [Payment] = payments) throws -> BoroughFinance {
    let terms = terms
    return BoroughFinance(
      year: terms.year, authority: 343, PaymentCalendar(.months, terms.days),
      SchoolChains(schools, chains: []), FinanceRules(terms), try pupils(terms),
      payments: payments,
      budget: [
        BudgetLine(
          line: "1.2.1", phase: "", year: terms.year, amount: Money(pence: 500_000), row: 2)
      ],
      expected: [], on: nil, supportPupils: [oak: 4])
  }

  static var terms: Terms {
    func row(_ rule: Rule, _ value: RuleValue, _ row: Int64) -> RuleRow {
      RuleRow(rule, from: CivilDate(2026, 4, 1), value, source: "made up", row: row)
    }
    return SampleReport.fewTerms([
      row(.authority, .authority(343), 2), row(.payments, .word(.months), 3),
      row(.targetedFunding, .targetedFunding(.share(5000)), 4),
    ])
  }

  private static var schools: [School] {
    var oak = School(
      number: oak, name: "Oak <i>& Acorn</i>", phase: "primary", type: "community-school",
      authority: 343)
    oak.notionalSENBudget = Money(pence: 1_200_000)
    var elm = School(
      number: elm, name: "Elm Academy", phase: "secondary", type: "academy", authority: 343)
    elm.notionalSENBudget = Money(pence: 2_000_000)
    let ash = School(
      number: ash, name: "Ash School", phase: "primary", type: "community-school", authority: 341)
    return [oak, elm, ash]
  }

  /// 001: £200.00 for April, £50.00 of it taken back; May twice; nothing for June. 004: its three
  /// months to June together.
  static var payments: [Payment] {
    func paid(
      _ child: Int, _ school: SchoolNumber, _ from: CivilDate, _ to: CivilDate, _ pence: Int64,
      _ row: Int64
    ) -> Payment {
      Payment(
        school: school, child: child, reference: Array(references[child].utf8),
        period: from...to, paidOn: to, amount: Money(pence: pence), ledgerRef: "", row: row)
    }
    let april = CivilDate(2026, 4, 1)
    let (mayFirst, mayLast) = (CivilDate(2026, 5, 1), CivilDate(2026, 5, 31))
    return [
      paid(0, oak, april, CivilDate(2026, 4, 30), 20_000, 2),
      paid(0, oak, april, CivilDate(2026, 4, 30), -5_000, 3),
      paid(0, oak, mayFirst, mayLast, 20_000, 4), paid(0, oak, mayFirst, mayLast, 20_000, 5),
      paid(3, elm, april, CivilDate(2026, 6, 30), 30_000, 6),
    ]
  }
}
