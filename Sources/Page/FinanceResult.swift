import Borough
import Costing
import Results
import Returns

/// What the changes that are tried come to, or why they cannot be.
enum FinanceResult: Sendable {
  case tried(FinanceTried)
  case problem(String)

  init(_ bench: FinanceTrial, _ changes: [FinanceChange], _ written: String) {
    guard let tolerance = Self.tolerance(written) else {
      self = .problem("Write the tolerance as a per cent, such as 0.5, or as pounds, such as £200.")
      return
    }
    do throws(SweepProblem) {
      self = .tried(try bench.tried(changes, within: tolerance))
    } catch { self = .problem(FinanceWords.sentence("Not tried: " + error.words)) }
  }

  /// `0.5`, `0.5%`, `£200`.
  static func tolerance(_ text: String) -> Tolerance? {
    let digits = text.filter { $0 != "£" && $0 != "," && $0 != "%" && $0 != " " }
    guard let hundredths = FinanceWords.hundredths(digits) else { return nil }
    return text.contains("£") ? .pounds(Money(pence: hundredths)) : .percent(hundredths)
  }
}
