import Applications
import Costing

/// The files that a school fills in on the page, and what is asked for each column.
enum SchoolTable: String, CaseIterable, Sendable {
  case provision, pupils, applications, evidence, staff, pay

  var fileName: String { rawValue + ".csv" }

  /// A line of provision; the first are those of the table, the rest are asked in the form alone.
  static func provision(roles: [String]) -> [FieldForm] {
    [
      FieldForm("provision", "Provision", hint: "What is provided, such as Precision teaching"),
      FieldForm(
        "staff", "Who gives it", .suggestions(roles), short: "Adult",
        hint: "A role on the council’s rate card; blank for a cost alone"),
      FieldForm(
        "minutes_per_week", "Minutes a week", .number,
        hint: "The adult’s time in a week, before it is shared by a group"),
      FieldForm("hours_per_week", "Hours a week", .number, hint: "Instead of minutes a week"),
      FieldForm(
        "minutes_per_session", "Minutes a session", .number,
        hint: "With sessions a week, instead of minutes a week"),
      FieldForm("sessions_per_week", "Sessions a week", .number),
      FieldForm("weeks", "Weeks", .number, hint: "Blank for all of the council’s school year"),
      FieldForm(
        "group_size", "Group size", .number, short: "In the group",
        hint: "Pupils who share it; blank for one"),
      FieldForm(
        "group", "Shared session", hint: "One name on the row of each pupil of the same session"),
      FieldForm(
        "cost", "Cost", .money, short: "Price",
        hint: "In pounds for the year: equipment, a licence, an agreement. For the whole group"),
      FieldForm("cost_each", "Cost for this pupil", .money, hint: "Instead of a cost to be shared"),
      FieldForm("spread_years", "Years it is spread over", .number, hint: "For a one-off cost"),
      FieldForm("bought", "Bought on", .date, hint: "Needed with years, such as 27/3/2026"),
      FieldForm(
        "funding", "Paid from", .choice(fundings), hint: "Blank for the notional SEN budget"),
      FieldForm("kind", "Kind", .choice(kinds), hint: "Blank for targeted support"),
      FieldForm("adult", "Which adult", hint: "Your own reference, to find time booked twice"),
      FieldForm("outcome_ref", "Outcome it serves", hint: "As under Evidence, such as O1"),
      FieldForm("if_left", "Would the cost go if the pupil left?", .choice(goes)),
      FieldForm("from", "From", .date, hint: "Blank for the whole year, such as 27/3/2026"),
      FieldForm("to", "To", .date, hint: "The last day, such as 17/7/2026"),
    ]
  }

  /// Columns of a line that its table shows where none of its rows says otherwise.
  static let shownAlways = [
    "provision", "staff", "minutes_per_week", "weeks", "group_size", "cost", "outcome_ref",
  ]

  static let pupil: [FieldForm] = [
    FieldForm(
      "year_group", "Year group",
      .choice(
        YearGroup.allCases.map {
          FieldForm.Choice(code: $0.name, label: $0.label)
        })),
    FieldForm(
      "sen_provision", "SEN provision",
      .choice(
        SENProvision.allCases.map {
          FieldForm.Choice(code: $0.name, label: $0.label)
        })),
    FieldForm("primary_need", "Main need", .choice(needs)),
    FieldForm("secondary_need", "Second need", .choice(needs)),
    FieldForm("placement", "Placement", .choice(placements), hint: "Blank for mainstream"),
    FieldForm(
      "enrolment", "Enrolment",
      .choice([
        FieldForm.Choice(code: "main", label: "Main"),
        FieldForm.Choice(code: "subsidiary", label: "Subsidiary"),
      ]), hint: "Where the pupil is at two schools"),
    FieldForm("on_roll_from", "On roll from", .date, hint: "Blank for the whole year"),
    FieldForm("on_roll_to", "On roll to", .date, hint: "The last day on roll"),
    FieldForm("home_authority", "Home authority", hint: "Its number, such as 343"),
    FieldForm(
      "responsible_authority", "Responsible authority",
      hint: "The one that keeps the plan, such as 343"),
    FieldForm("looked_after", "Looked after", .choice(yesOrNo)),
    FieldForm(
      "points", "Points", .number, hint: "Where the council’s top-up is worked from points"),
    FieldForm("placement_reason", "Reason for the placement"),
    FieldForm("enhanced_transition", "Enhanced transition", .choice(yesOrNo)),
  ]

  static let application: [FieldForm] = [
    FieldForm("submitted", "Submitted on", .date, hint: "Such as 27/3/2026"),
    FieldForm("reason", "Why top-up is sought", .prose),
    FieldForm("parents_told", "Parents told on", .date),
    FieldForm("parents_view", "What the parents say", .prose),
    FieldForm("pupil_view", "What the pupil says", .prose),
    FieldForm("parent_contribution", "What the parents do", .prose),
    FieldForm("pupil_contribution", "What the pupil does", .prose),
    FieldForm("independence_plan", "How the pupil will come to need less", .prose),
    FieldForm("staff_training", "Training of the staff", .prose),
    FieldForm("advice_from", "Specialist advice from"),
    FieldForm("advice_date", "Date of the advice", .date),
    FieldForm("attendance_percent", "Attendance, per cent", .number),
    FieldForm("review_date", "To be reviewed on", .date),
    FieldForm("annual_review", "Last annual review", .date, hint: "Of a pupil with a plan"),
    FieldForm("safeguarding", "Safeguarding", .prose, hint: "Only what the panel must know"),
    FieldForm("signed_by", "Signed by", hint: "A post, such as Headteacher"),
    FieldForm("signed_on", "Signed on", .date),
    FieldForm(
      "cycles_not_needed", "Why two cycles are not needed",
      .choice(
        CyclesNotNeeded.allCases.map { FieldForm.Choice(code: $0.name, label: $0.reason) })),
  ]

  static let outcome: [FieldForm] = [
    FieldForm("cycle", "Cycle", .number, hint: "1 for the first"),
    FieldForm("outcome_ref", "Outcome’s reference", short: "Ref", hint: "Such as O1"),
    FieldForm("outcome", "Outcome", .prose),
    FieldForm("assessed", "Assessed", .date),
    FieldForm("planned", "Planned", .date),
    FieldForm("started", "Started", .date),
    FieldForm("reviewed", "Reviewed", .date),
    FieldForm("measure", "How it is measured"),
    FieldForm("before", "Before"),
    FieldForm("expected", "Expected"),
    FieldForm("why_expected", "Why that is expected"),
    FieldForm("after", "After"),
    FieldForm("progress", "Progress", .choice(codes(Progress.allCases))),
  ]

  static let adult: [FieldForm] = [
    FieldForm("adult", "Adult", hint: "Your own reference, as on lines of provision"),
    FieldForm("role", "Role"),
    FieldForm("hours_per_week", "Hours a week", .number),
    FieldForm("from", "From", .date),
    FieldForm("to", "To", .date),
  ]

  static let post: [FieldForm] = [
    FieldForm("role", "Role"),
    FieldForm("from", "From", .date),
    FieldForm("salary_fte", "Full-time salary", .money),
    FieldForm("hours_per_week", "Hours a week", .number),
    FieldForm("full_time_hours", "Full-time hours", .number),
    FieldForm("weeks_worked", "Weeks worked", .number),
    FieldForm("leave_days", "Days of leave", .number),
    FieldForm("paid_weeks", "Paid weeks", .number),
    FieldForm("pension_percent", "Pension, per cent", .number),
  ]

  private static let fundings = codes(FundingSource.allCases)
  private static let kinds = codes(ProvisionKind.allCases)
  private static let goes = codes(IfLeft.allCases)
  private static let needs = Need.allCases.map {
    FieldForm.Choice(code: $0.name, label: $0.label)
  }
  private static let placements = codes(Placement.allCases)
  private static let yesOrNo = [
    FieldForm.Choice(code: "yes", label: "Yes"), FieldForm.Choice(code: "no", label: "No"),
  ]

  /// Codes as people read them: `notional-sen` is Notional sen.
  private static func codes<Value: Code>(_ values: [Value]) -> [FieldForm.Choice] {
    values.map { value in
      let words = value.name.split(separator: "-").joined(separator: " ")
      return FieldForm.Choice(
        code: value.name, label: words.prefix(1).uppercased() + words.dropFirst())
    }
  }
}
