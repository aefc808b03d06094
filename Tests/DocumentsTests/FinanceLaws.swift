import Applications
import Borough
import Costing
import TestSupport
import Testing

@testable import Documents

@Suite("Laws of the pages of finance") struct FinanceLaws {
  @Test(
    "every statement adds up, and together they are the report",
    arguments: 1...40 as ClosedRange<UInt64>)
  func statements(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let paper = try SampleFinance.paper(payments: Self.payments(&random))
    let statements = SchoolStatement.all(of: paper)
    for one in statements {
      #expect(one.paid - one.takenBack - one.toTakeBack + one.toPay == one.dueSoFar)
      for award in one.awards {
        #expect(award.lines.reduce(.zero) { $0 + $1.amount } == award.record.due)
      }
      #expect(one.payers(343).reduce(.zero) { $0 + $1.due } == one.due)
    }
    #expect(statements.reduce(.zero) { $0 + $1.due } == paper.due)
    let findings = paper.findingSums
    #expect(statements.reduce(.zero) { $0 + $1.paid } == findings.reduce(.zero) { $0 + $1.paid })
    #expect(statements.reduce(.zero) { $0 + $1.toPay } == findings.reduce(.zero) { $0 + $1.under })
    #expect(
      statements.reduce(.zero) { $0 + $1.toTakeBack } == findings.reduce(.zero) { $0 + $1.over })
  }

  @Test(
    "however what is due is cut, the parts come to it", arguments: 1...10 as ClosedRange<UInt64>)
  func cuts(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let paper = try SampleFinance.paper(payments: Self.payments(&random))
    #expect(paper.periodSums.reduce(.zero) { $0 + $1.all } == paper.due)
    #expect(paper.schoolDues.reduce(.zero) { $0 + $1.all } == paper.due)
    #expect(paper.payerDues.reduce(.zero) { $0 + $1.due } == paper.due)
    #expect(paper.needDues.reduce(.zero) { $0 + $1.due } == paper.due)
    #expect(paper.phaseDues.reduce(.zero) { $0 + $1.due } == paper.due)
  }

  /// Of the sample's pupils and of one whom nobody knows, for whole months, some taken back.
  private static func payments(_ random: inout SeededRandom) -> [Payment] {
    (0..<random.below(30)).map { place in
      let child = random.below(6)
      let month = Int64(random.below(9)) + 4
      let first = CivilDate(2026, month, 1)
      let last = CivilDate(dayNumber: first.later(byMonths: 1).dayNumber - 1)
      let reference = child < 5 ? SampleFinance.references[child] : "Z"
      return Payment(
        school: random.pick([SampleFinance.oak, SampleFinance.elm, SampleFinance.ash]),
        child: random.chance(10) ? nil : child < 5 ? child : -1, reference: Array(reference.utf8),
        period: first...last, paidOn: last,
        amount: Money(pence: Int64(random.below(40_000)) - 8_000), ledgerRef: "",
        row: Int64(place) + 2)
    }
  }
}
