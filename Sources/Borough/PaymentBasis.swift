public import Costing

/// How a council divides a year's awards into payments: the rule `payments`.
public enum PaymentBasis: UInt8, Code {
  /// A payment a month, each month the same, and days of a month alike.
  case months
  /// A payment a month, in proportion to its school days.
  case schoolDays
  /// A payment a term, each term the same, and school days of a term alike.
  case terms
  /// Thirteen payments, in proportion to days: the last has the day or two that are left.
  case fourWeeks

  /// - Returns: nil for a word that is no basis of payments.
  public init?(_ word: RuleWord) {
    switch word {
    case .months: self = .months
    case .schoolDays: self = .schoolDays
    case .terms: self = .terms
    case .fourWeeks: self = .fourWeeks
    default: return nil
    }
  }

  /// As rules.csv writes it.
  public var name: String {
    switch self {
    case .months: RuleWord.months.name
    case .schoolDays: RuleWord.schoolDays.name
    case .terms: RuleWord.terms.name
    case .fourWeeks: RuleWord.fourWeeks.name
    }
  }
}
