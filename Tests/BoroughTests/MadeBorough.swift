import Applications
import Costing

@testable import Borough

/// A borough made for a test, its authority 343, one pupil after another.
struct MadeBorough {
  static let authority: UInt16 = 343
  var year = FundingYear(startYear: 2025, .financial)!
  var terms: [TermRow]?
  var basis = PaymentBasis.months
  var schools = SchoolChains([], chains: [])
  var rules: [(Rule, RuleValue)] = []
  var pupils: [FundedPupil] = []
  var payments: [Payment]?
  var day: CivilDate?

  static func school(_ urn: Int64) -> SchoolNumber { SchoolNumber(urn: urn)! }

  var finance: BoroughFinance { finance(calendar, financeRules) }

  func finance(_ calendar: PaymentCalendar, _ rules: FinanceRules) -> BoroughFinance {
    BoroughFinance(
      year: year, authority: Self.authority, calendar, schools, rules, pupils,
      payments: payments, budget: [], expected: [], on: day, supportPupils: [:])
  }

  var calendar: PaymentCalendar { PaymentCalendar(basis, YearDays(year, terms: terms)) }

  var financeRules: FinanceRules { FinanceRules(councilTerms) }

  private var councilTerms: Terms {
    let rows = rules.map {
      RuleRow($0.0, from: year.firstDay, $0.1, source: "made up", row: 2)
    }
    var tables = CouncilTables()
    tables.terms = terms
    return Terms(RulesInForce(NationalRules.rows + rows, in: year), RateCard(), tables)
  }

  /// A pupil with a plan whose provision is £10,000 a year.
  mutating func add(
    _ reference: String, child: Int, at school: SchoolNumber, onRoll: ClosedRange<CivilDate>?,
    yearGroup: String = "4", payer: UInt16? = authority, awards: [AwardTerm]
  ) {
    var details = PupilDetails(reference: Array(reference.utf8), school: school)
    details.senProvision = .plan
    details.yearGroup = YearGroup.allCases.first { $0.name == yearGroup }
    let payer = payer.map { Payer.authority($0, by: .home) } ?? .notStated(.authorityOfPupil)
    pupils.append(
      FundedPupil(
        child: child, details, Self.cost, payer: payer, payerBySchool: payer,
        shareMetBy: .notionalSEN, onRoll: onRoll, awards: awards,
        standing: awards.last?.decision, isPending: false, hasPlan: true))
  }

  /// Of £6,000 that the school meets and £4,000 that is sought.
  private static let cost: PupilCost = {
    var sums = PupilSums()
    sums.add(Money(pence: 1_000_000), counted: Money(pence: 1_000_000))
    var working = NoWorking()
    let year = FundingYear(startYear: 2025, .financial)!
    let terms = Terms(RulesInForce(NationalRules.rows, in: year), RateCard(), CouncilTables())
    guard let pupil = try? terms.terms(for: RuleSubject(placement: .mainstream)),
      let cost = try? PupilCost(sums, PupilStanding(), under: pupil, terms, into: &working)
    else { preconditionFailure("a pupil's cost") }
    return cost
  }()

  /// An award decided on a day, of an amount for some days; `states` are what its row gives.
  static func award(
    _ pence: Int64, _ days: ClosedRange<CivilDate>, decided: CivilDate,
    states: (from: CivilDate?, to: CivilDate?), row: Int64 = 2
  ) -> AwardTerm {
    var decision = Decision(decided: decided, outcome: .agree, reason: "made up")
    decision.from = states.from
    decision.to = states.to
    decision.row = row
    return AwardTerm(decision, amount: Money(pence: pence), days: days)
  }

  static func payment(
    _ pence: Int64, _ days: ClosedRange<CivilDate>, child: Int?, at school: SchoolNumber,
    _ reference: String, row: Int64
  ) -> Payment {
    Payment(
      school: school, child: child, reference: Array(reference.utf8), period: days, paidOn: nil,
      amount: Money(pence: pence), ledgerRef: "", row: row)
  }
}
