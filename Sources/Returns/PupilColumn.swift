/// The columns of pupils.csv.
enum PupilColumn: Int, PupilRowColumn {
  case pupil, school, yearGroup, senProvision, primaryNeed, secondaryNeed, placement, enrolment
  case onRollFrom, onRollTo, homeAuthority, responsibleAuthority, lookedAfter, points
  case placementReason, enhancedTransition

  private static let names = [
    "pupil", "school", "year_group", "sen_provision", "primary_need", "secondary_need",
    "placement", "enrolment", "on_roll_from", "on_roll_to", "home_authority",
    "responsible_authority", "looked_after", "points", "placement_reason", "enhanced_transition",
  ]

  var name: String { Self.names[rawValue] }

  var aliases: [String] {
    switch self {
    case .pupil: CommonAliases.pupil
    case .school: CommonAliases.school
    case .yearGroup: ["year", "nc_year", "ncy", "national_curriculum_year"]
    case .senProvision: ["sen_status", "sen_stage"]
    case .homeAuthority: ["home_la"]
    case .responsibleAuthority: ["responsible_la"]
    default: []
    }
  }

  var isNeeded: Bool { self == .pupil || self == .school }
}
