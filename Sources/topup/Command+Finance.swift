import Borough
import Costing
import Documents
import Returns

/// What council finance works from, in a batch of a borough with its decisions.
extension Command {
  /// Nothing where the run has no decisions or payments, or lacks a rule, which is said.
  func finance(_ settlement: Settlement, _ files: LoadedFiles) throws -> FinancePaper? {
    guard asked.verb == .batch else { return nil }
    switch FinanceBook.gap(settlement, files.records) {
    case .noAwards: return nil
    case .rules(let rules):
      let names = rules.map { $0.name }.joined(separator: " and ")
      terminal.note(
        "Payments, commitments and the forecast are not worked: rules.csv has no row for \(names).")
      return nil
    case .noTerms(let word):
      terminal.note(
        "Payments, commitments and the forecast are not worked: the rule payments is "
          + "\(word.name), which needs terms.csv.")
      return nil
    case nil: break
    }
    let details = try files.details(of: Set(settlement.pupilNumbers), settlement)
    let book = FinanceBook(settlement, files.records, details)
    guard let finance = book.finance(on: asked.day) else { return nil }
    return FinancePaper(
      finance, authorityNames: Authorities.names(of: finance), version: Help.version)
  }
}

extension Authorities {
  /// What the authorities of a run are called, by their codes.
  fileprivate static func names(of finance: BoroughFinance) -> [UInt16: String] {
    var names: [UInt16: String] = [:]
    for code in finance.authorities { names[code] = name(of: Int64(code)) }
    return names
  }
}
