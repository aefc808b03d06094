/// The columns of rates.csv.
enum RateColumn: Int, ColumnSet {
  case role, from, rate, per, minutes, weeks, source

  private static let names = ["role", "from", "rate", "per", "minutes", "weeks", "source"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { self == .role ? ["staff", "delivered_by"] : [] }
  var isNeeded: Bool { self != .minutes && self != .weeks }
}

/// The columns of rules.csv.
enum RuleColumn: Int, ColumnSet {
  case rule, appliesTo, from, value, source

  private static let names = ["rule", "applies_to", "from", "value", "source"]

  var name: String { Self.names[rawValue] }
  var isNeeded: Bool { self != .appliesTo }
  static var example: [String] { names }
}
