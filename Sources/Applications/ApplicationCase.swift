public import Costing

/// All that is known of one pupil's application: what the school writes, and what it costs.
public struct ApplicationCase: Sendable {
  public var pupil: PupilDetails
  /// As schools.csv writes it; empty where it does not.
  public var schoolName: String
  public var cost: PupilCost
  /// The pupil's accepted lines, in the order of file and row.
  public var lines: [CaseLine]
  /// Rows of the pupil's provision that could not be used, which nobody has costed.
  public var rejectedRows: Int64
  /// Whether a row of evidence.csv or applications.csv about the pupil was rejected.
  public var hasRejectedRecords = false
  /// In the order of cycle, then of evidence.csv.
  public var outcomes: [OutcomeRecord]
  /// Nil where applications.csv has no row for the pupil.
  public var application: Application?
  /// Every booking of the adults named in the pupil's lines.
  public var bookings: [AdultBooking]
  /// Their rows of staff.csv.
  public var staff: [StaffHours]
  /// Whether there is a staff.csv.
  public var hasStaffFile: Bool
  public var payer: Payer
  public var rules: CheckRules
  public var year: FundingYear
  /// The day on which dates are judged: the one asked for, else the one the application was
  /// submitted on; nil where neither is known.
  public var day: CivilDate?

  public init(
    pupil: PupilDetails, schoolName: String, cost: PupilCost, lines: [CaseLine],
    rejectedRows: Int64 = 0, outcomes: [OutcomeRecord], application: Application?,
    bookings: [AdultBooking] = [], staff: [StaffHours] = [], hasStaffFile: Bool = false,
    payer: Payer, rules: CheckRules, year: FundingYear, day: CivilDate?
  ) {
    self.pupil = pupil
    self.schoolName = schoolName
    self.cost = cost
    self.lines = lines
    self.rejectedRows = rejectedRows
    self.outcomes = outcomes
    self.application = application
    self.bookings = bookings
    self.staff = staff
    self.hasStaffFile = hasStaffFile
    self.payer = payer
    self.rules = rules
    self.year = year
    self.day = day
  }

  public var cycles: [Cycle] { Cycle.all(of: outcomes) }

  /// The latest cycle, whose outcomes this application is for; nil when there is no evidence.
  public var lastCycle: Cycle? { cycles.last }
}
