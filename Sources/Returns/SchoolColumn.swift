/// The columns of schools.csv, or of a GIAS extract by its own column names.
enum SchoolColumn: Int, ColumnSet {
  case urn, dfeNumber, name, phase, type, authority, roll, notionalSENBudget, opened, closed
  case succeeds, ledgerCode
  /// GIAS writes a DfE number's second half apart; its authority is `la_code`.
  case establishment
  /// GIAS's finer type, used when the extract has no group of types.
  case typeOfEstablishment

  private static let names = [
    "urn", "dfe_number", "name", "phase", "type", "authority", "roll", "notional_sen_budget",
    "opened", "closed", "succeeds", "ledger_code", "establishmentnumber",
    "typeofestablishment_name",
  ]

  var name: String { Self.names[rawValue] }

  /// Source of the long ones: the column names of GIAS's "all establishment data" extract.
  var aliases: [String] {
    switch self {
    case .urn: ["school_urn"]
    case .dfeNumber: ["laestab", "la_estab", "dfe_no"]
    case .name: ["establishmentname", "school_name", "school"]
    case .phase: ["phaseofeducation_name"]
    case .type: ["establishmenttypegroup_name"]
    case .authority: ["la_code"]
    case .roll: ["numberofpupils"]
    case .opened: ["opendate"]
    case .closed: ["closedate"]
    case .establishment: ["establishment_number"]
    case .notionalSENBudget, .succeeds, .ledgerCode, .typeOfEstablishment: []
    }
  }

  static var isAboutPupils: Bool { false }
}
