/// The columns of caseload.csv.
enum CaseloadColumn: Int, PupilRowColumn {
  case pupil, school, homeAuthority, responsibleAuthority

  private static let names = ["pupil", "school", "home_authority", "responsible_authority"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { self == .pupil || self == .school }
}

/// The columns of payments.csv.
enum PaymentColumn: Int, PupilRowColumn {
  case pupil, school, periodFrom, periodTo, paidOn, amount, ledgerRef

  private static let names = [
    "pupil", "school", "period_from", "period_to", "paid_on", "amount", "ledger_ref",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool {
    switch self {
    case .school, .periodFrom, .periodTo, .amount: true
    case .pupil, .paidOn, .ledgerRef: false
    }
  }
}

/// The columns of budget.csv.
enum BudgetColumn: Int, ColumnSet {
  case line, phase, year, amount

  private static let names = ["line", "phase", "year", "amount"]

  var name: String { Self.names[rawValue] }
  var isNeeded: Bool { self != .phase }
  static var isAboutPupils: Bool { false }
}

/// The columns of expected.csv.
enum ExpectedColumn: Int, ColumnSet {
  case school, yearGroup, need, pupils, from

  private static let names = ["school", "year_group", "need", "pupils", "from"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { self == .school ? CommonAliases.school : [] }
  var isNeeded: Bool { self != .need }
  static var isAboutPupils: Bool { false }
}
