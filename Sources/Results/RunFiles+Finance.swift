import Borough
import Costing
public import Documents
public import Returns

/// What council finance works from, in a batch of a borough with its decisions.
extension RunFiles {
  /// Nothing where the run has no decisions or payments, or lacks a rule, which is said.
  public func finance(
    _ settlement: Settlement
  ) throws(Text.Problem) -> (paper: FinancePaper?, said: [RunMessage]) {
    guard asked.verb == .batch else { return (nil, []) }
    switch FinanceBook.gap(settlement, records) {
    case .noAwards: return (nil, [])
    case .rules(let rules):
      let names = rules.map { $0.name }.joined(separator: " and ")
      return (nil, [.notWorked("rules.csv has no row for \(names).")])
    case .noTerms(let word):
      return (nil, [.notWorked("the rule payments is \(word.name), which needs terms.csv.")])
    case nil: break
    }
    let details = try details(of: Set(settlement.pupilNumbers), settlement)
    let book = FinanceBook(settlement, records, details)
    guard let finance = book.finance(on: asked.day) else { return (nil, []) }
    let paper = FinancePaper(
      finance, authorityNames: Authorities.names(of: finance), version: Version.number)
    return (paper, [])
  }
}

extension RunMessage {
  fileprivate static func notWorked(_ why: String) -> RunMessage {
    .note("Payments, commitments and the forecast are not worked: " + why)
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
