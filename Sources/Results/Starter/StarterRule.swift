import Costing

/// A row of a council's first rules.csv, with what a finance officer would ask about it.
struct StarterRule {
  let rule: Rule
  let appliesTo: String
  let value: String
  private let remark: String

  /// Nobody is to take a value that nobody has confirmed for the council's own.
  let source = "to confirm: your high needs handbook"

  /// - Parameter remark: what this value means here, and which councils do otherwise.
  init(_ rule: Rule, of appliesTo: String = "", _ value: String, _ remark: String) {
    self.rule = rule
    self.appliesTo = appliesTo
    self.value = value
    self.remark = remark
  }

  init(_ rule: Rule, of appliesTo: String = "", _ word: RuleWord, _ remark: String) {
    self.init(rule, of: appliesTo, word.name, remark)
  }

  /// What the row decides, what this value means, and what could be written instead.
  var note: String {
    let parts = ["Decides \(rule.definition.meaning).", remark, instead]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var instead: String {
    guard case .oneOf(let words) = rule.definition.form else { return "" }
    let others = words.map { $0.name }.filter { $0 != value }
    return "Instead: \(others.joined(separator: ", "))."
  }
}

extension StarterRule {
  /// In the order of `Rule`. Left out is whose council it is, and what an employer pays, which is
  /// national and is asked for only with pay.csv.
  static func all(_ year: FundingYear) -> [StarterRule] {
    let first = StarterRule(
      .fundingYear, year.description,
      "A year from 1 April is written \(year.written(.financial)), and one from 1 September "
        + "\(year.written(.academic)). Change it once the next year's rows are here.")
    return [first] + thresholds + ofLines + ofAwards + ofApplications + ofFinance
  }
}

extension FundingYear {
  fileprivate func written(_ calendar: Calendar) -> String {
    FundingYear(startYear: startYear, calendar)?.description ?? description
  }
}
