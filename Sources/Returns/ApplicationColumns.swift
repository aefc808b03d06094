/// Columns of a file whose rows are each about one pupil at one school.
protocol PupilRowColumn: ColumnSet {
  static var pupil: Self { get }
  static var school: Self { get }
}

/// The columns of applications.csv.
enum ApplicationColumn: Int, PupilRowColumn {
  case pupil, school, submitted, reason, parentsTold, parentsView, pupilView, parentContribution
  case pupilContribution, independencePlan, staffTraining, adviceFrom, adviceDate
  case attendancePercent, reviewDate, annualReview, safeguarding, signedBy, signedOn
  case cyclesNotNeeded

  private static let names = [
    "pupil", "school", "submitted", "reason", "parents_told", "parents_view", "pupil_view",
    "parent_contribution", "pupil_contribution", "independence_plan", "staff_training",
    "advice_from", "advice_date", "attendance_percent", "review_date", "annual_review",
    "safeguarding", "signed_by", "signed_on", "cycles_not_needed",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { rawValue <= Self.reason.rawValue }
}

/// The columns of decisions.csv.
enum DecisionColumn: Int, PupilRowColumn {
  case pupil, school, decided, decision, amount, band, from, to, reviewBy, reason, payer
  case personalBudget, endReason, priority

  private static let names = [
    "pupil", "school", "decided", "decision", "amount", "band", "from", "to", "review_by",
    "reason", "payer", "personal_budget", "end_reason", "priority",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { rawValue <= Self.decision.rawValue || self == .reason }
}

/// The columns of evidence.csv.
enum EvidenceColumn: Int, PupilRowColumn {
  case pupil, school, cycle, outcomeRef, outcome, assessed, planned, started, reviewed, measure
  case before, expected, whyExpected, after, progress

  private static let names = [
    "pupil", "school", "cycle", "outcome_ref", "outcome", "assessed", "planned", "started",
    "reviewed", "measure", "before", "expected", "why_expected", "after", "progress",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { rawValue <= Self.outcome.rawValue }

  /// Those of dates, in the order in which they happen.
  static let dates: [EvidenceColumn] = [.assessed, .planned, .started, .reviewed]
}

/// The columns of scores.csv.
enum ScoreColumn: Int, PupilRowColumn {
  case pupil, school, member, efficient, likelyToSucceed, evidence, outcomes

  private static let names = [
    "pupil", "school", "member", "efficient", "likely_to_succeed", "evidence", "outcomes",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { rawValue <= Self.member.rawValue }
}

/// The columns of staff.csv.
enum StaffColumn: Int, ColumnSet {
  case school, adult, role, hoursPerWeek, from, to

  private static let names = ["school", "adult", "role", "hours_per_week", "from", "to"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] {
    switch self {
    case .school: CommonAliases.school
    case .role: ["staff", "delivered_by"]
    default: []
    }
  }
  var isNeeded: Bool { self == .school || self == .adult || self == .hoursPerWeek }
}
