public import Costing

/// A line of provision in an application, costed.
public struct CaseLine: Hashable, Sendable {
  public var provision: String
  public var line: ProvisionLine
  public var costed: CostedLine
  /// As the rate card writes it; empty for a line that only costs money.
  public var role: String
  /// Pupils that its time and cost were divided by.
  public var sharing: Int64
  /// As the row writes it; empty for none.
  public var group: String
  public var adult: String
  /// The outcome that it serves, as the row writes it; empty for none.
  public var outcomeRef: String
  /// Whether its cost would go if the pupil left.
  public var ifLeft: IfLeft?
  /// Where it is written, for people: `provision.csv` and its row.
  public var file: String
  public var row: Int64

  public init(
    provision: String, line: ProvisionLine, costed: CostedLine, role: String = "",
    sharing: Int64 = 1, group: String = "", adult: String = "", outcomeRef: String = "",
    ifLeft: IfLeft? = nil, file: String, row: Int64
  ) {
    self.provision = provision
    self.line = line
    self.costed = costed
    self.role = role
    self.sharing = sharing
    self.group = group
    self.adult = adult
    self.outcomeRef = outcomeRef
    self.ifLeft = ifLeft
    self.file = file
    self.row = row
  }
}

/// Time that one row books of one adult, whoever's row it is.
public struct AdultBooking: Hashable, Sendable {
  public var adult: String
  /// The session's, as the row writes it.
  public var time: WeeklyTime
  /// Into how many rows the session falls, so that it takes the adult's week once however many
  /// pupils share it: the pupils of an unnamed group, whose rows each take a part; 1 for a named
  /// group, which is booked once.
  public var sharing: Int64
  /// Weeks that it runs in a full year; nil for all of them.
  public var weeks: Weeks?
  public var from: CivilDate?
  public var to: CivilDate?
  public var file: String
  public var row: Int64
  /// Whether the row is of the pupil whom the application is for.
  public var isThisPupils: Bool

  public init(
    adult: String, time: WeeklyTime, sharing: Int64, weeks: Weeks? = nil, from: CivilDate? = nil,
    to: CivilDate? = nil, file: String, row: Int64, isThisPupils: Bool
  ) {
    self.adult = adult
    self.time = time
    self.sharing = sharing
    self.weeks = weeks
    self.from = from
    self.to = to
    self.file = file
    self.row = row
    self.isThisPupils = isThisPupils
  }
}

/// The hours an adult works for a school: a row of staff.csv.
public struct StaffHours: Hashable, Sendable {
  public var adult: String
  /// Hundredths of an hour a week.
  public var hoursPerWeek: Int64
  public var from: CivilDate?
  public var to: CivilDate?
  public var row: Int64

  public init(
    adult: String, hoursPerWeek: Int64, from: CivilDate? = nil, to: CivilDate? = nil, row: Int64
  ) {
    self.adult = adult
    self.hoursPerWeek = hoursPerWeek
    self.from = from
    self.to = to
    self.row = row
  }
}
