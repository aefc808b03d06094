import Borough
import Costing
import Tables
import Testing

@testable import Returns

/// How payments.csv is read.
@Suite("Rows of payments.csv") struct PaymentsFileTests {
  private static func rows(_ text: String) -> [PaymentsFile.Row] {
    var run = SmallRun()
    return PaymentsFile(
      GeneratedCouncil.file(5, text), run.council, into: &run.register, allowNames: false
    ).rows
  }

  @Test("what is taken back is below zero, in either way of writing it")
  func takenBack() {
    let rows = Self.rows(
      """
      school,pupil,period_from,period_to,amount
      100001,A1,2025-04-01,2025-04-30,"1,234.50"
      100001,A1,2025-04-01,2025-04-30,"-1,234.50"
      100001,A1,2025-04-01,2025-04-30,"(1,234.50)"
      100001,A1,2025-04-01,2025-04-30,0.00

      """)
    #expect(rows.map { $0.payment.amount.pence } == [123_450, -123_450, -123_450, 0])
  }

  @Test("a UPN is in upper case, a school's own reference as written, and a total has none")
  func references() {
    let rows = Self.rows(
      """
      school,pupil,period_from,period_to,amount
      100001,h801200001001,2025-04-01,2025-04-30,1
      343/2001,a1,2025-04-01,2025-04-30,2
      100001,,2025-04-01,2025-04-30,3

      """)
    #expect(
      rows.map { String(decoding: $0.payment.reference, as: UTF8.self) } == [
        "H801200001001", "a1", "",
      ])
    #expect(rows.map { $0.payment.school.description } == ["100001", "100001", "100001"])
    #expect(rows.map { $0.key == nil } == [false, false, true])
  }
}
