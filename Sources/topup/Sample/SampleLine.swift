/// The columns of provision.csv, in the order in which topup documents them.
enum SampleColumn: Int, CaseIterable {
  case pupil, school, provision, staff, minutesPerWeek, hoursPerWeek, minutesPerSession
  case sessionsPerWeek, weeks, groupSize, group, cost, costEach, spreadYears, bought, funding
  case kind, adult, outcomeRef, ifLeft, from, to
  /// A school's own, which topup does not know.
  case notes

  static let known = allCases.filter { $0 != .notes }

  private static let names = [
    "pupil", "school", "provision", "staff", "minutes_per_week", "hours_per_week",
    "minutes_per_session", "sessions_per_week", "weeks", "group_size", "group", "cost",
    "cost_each", "spread_years", "bought", "funding", "kind", "adult", "outcome_ref", "if_left",
    "from", "to", "notes",
  ]

  var name: String { Self.names[rawValue] }
}

/// A made-up row of provision, as its cells are written.
struct SampleLine {
  private var cells = [String](repeating: "", count: SampleColumn.allCases.count)
  /// Minutes a week of an adult's time, however the row writes them; 0 for none.
  var minutes: Int64 = 0
  /// A row whose last fields were lost.
  var isCutShort = false

  init(_ provision: String, for pupil: SamplePupil) {
    self[.pupil] = pupil.reference
    self[.school] = "\(pupil.school.urn)"
    self[.provision] = provision
  }

  subscript(column: SampleColumn) -> String {
    get { cells[column.rawValue] }
    set { cells[column.rawValue] = newValue }
  }

  func has(_ column: SampleColumn) -> Bool { !self[column].isEmpty }

  /// Pupils who share it, as far as the row says.
  var sharing: Int64 { Int64(self[.groupSize]) ?? 1 }
  var isShared: Bool { sharing > 1 || has(.group) }

  /// Whether it runs in fewer weeks than the council's year has, and not between two days.
  var isInFewWeeks: Bool {
    has(.weeks) && !has(.from) && Int64(self[.weeks].prefix { $0 != "." }) ?? 38 < 38
  }

  /// The same, with the days of the summer term where it runs in weeks that the term has.
  var inSummerTerm: SampleLine {
    guard isInFewWeeks, !has(.group), Int64(self[.weeks].prefix { $0 != "." }) ?? 38 <= 12 else {
      return self
    }
    var line = self
    (line[.from], line[.to]) = ("2025-04-22", "2025-07-18")
    return line
  }

  /// Pence of its cost for a year that surely count towards the threshold: time that nothing keeps from
  /// counting, at the lowest rate.
  var leastPence: Int64 {
    let counts =
      !has(.kind) && ["", "top-up"].contains(self[.funding]) && self[.staff] != "SENCO"
      && !has(.from) && !has(.group)
    let weeks = Int64(self[.weeks].prefix { $0 != "." }) ?? 38
    return counts ? minutes * weeks * SampleTariff.leastPencePerHour / (60 * sharing) : 0
  }
}
