package import Costing

extension Rule {
  static func named(_ name: String) -> Rule? { allCases.first { $0.name == name } }

  /// A row of rules.csv to copy, with the source for its writer to put right.
  func exampleRow(appliesTo: String) -> String {
    "\(name),\(appliesTo),2025-04-01,\(definition.form.example),council handbook page 4"
  }
}

extension RuleForm {
  /// A value as rules.csv writes it.
  fileprivate var example: String {
    switch self {
    case .money: "6000.00"
    case .weeks: "38"
    case .minutesPerWeek: "300"
    case .rounding: "half-up 0.01"
    case .fundingYear: "2025-26"
    case .awardRounding: "half-up 1"
    case .authority: "343"
    case .count: "5"
    case .percent: "15"
    case .amount: "band net"
    case .yearBasis: "school-days 190"
    case .targetedFunding: "share 50"
    case .oneOf(let words): words.first?.name ?? ""
    }
  }

  /// To follow "Write".
  package var inWords: String {
    switch self {
    case .money: "pounds, such as 6000.00"
    case .weeks: "weeks, such as 38 or 38.6"
    case .minutesPerWeek: "minutes a week, such as 300"
    case .rounding: "half-up, half-even or down, then 0.01 or 1, such as half-up 0.01"
    case .fundingYear: "2025-26 or 2025-26 academic"
    case .awardRounding:
      "half-up, half-even or down, then the pounds to round to, such as half-up 0.01 or down 10"
    case .authority: "the authority's three digits, such as 343"
    case .count: "a whole number, such as 5"
    case .percent: "a per cent, such as 15 or 28.68"
    case .amount:
      "cost-less-threshold, band gross, band net, hours and the pounds for an hour, such as "
        + "hours 17.50, or points and the pounds for a point, such as points 350"
    case .yearBasis:
      FaultFacts.list(YearUnit.allCases.map { $0.name })
        + ", then how many make a year, such as school-days 190"
    case .targetedFunding:
      "share and a per cent, such as share 50, or allowance and the pupils for each pupil on "
        + "roll, such as allowance 0.02"
    case .oneOf(let words): FaultFacts.list(words.map { $0.name })
    }
  }
}

extension RuleReach {
  /// What to write in `applies_to`.
  var inWords: String {
    switch self {
    case .everything: "Leave applies to blank: the rule holds for all"
    case .pupils:
      "Write \(FaultFacts.list(Placement.allCases.map { $0.name })), a year group, N, K or E, "
        + "or some of these joined by +, such as mainstream + K + 12"
    case .roles: "Write a role from rates.csv, or leave it blank for all"
    case .fundingSources: "Write a code of funding, such as pupil-premium, or leave it blank"
    }
  }
}
