public import Costing

/// What a school writes of one pupil when it seeks a top-up: a row of applications.csv.
///
/// A text is empty, and a day nil, where the row does not say.
public struct Application: Hashable, Sendable {
  public var submitted: CivilDate
  public var reason: String
  /// The day parents were told that the school makes special provision.
  public var parentsTold: CivilDate?
  public var parentsView = ""
  public var pupilView = ""
  public var parentContribution = ""
  public var pupilContribution = ""
  /// How the support is to make the pupil more independent of it.
  public var independencePlan = ""
  public var staffTraining = ""
  public var adviceFrom = ""
  public var adviceDate: CivilDate?
  /// In hundredths of one per cent.
  public var attendance: Int64?
  /// The day agreed for the next review.
  public var reviewDate: CivilDate?
  /// The day of the plan's last annual review.
  public var annualReview: CivilDate?
  public var safeguarding = ""
  public var signedBy = ""
  public var signedOn: CivilDate?
  /// Why the usual cycles are not asked for; nil where they are.
  public var cyclesNotNeeded: CyclesNotNeeded?
  /// The row of applications.csv, as a spreadsheet counts.
  public var row: Int64 = 0

  public init(submitted: CivilDate, reason: String) {
    self.submitted = submitted
    self.reason = reason
  }
}

/// Why a pupil cannot have been through the usual cycles at this school.
public enum CyclesNotNeeded: UInt8, Code {
  case newToSchool, suddenNeed, lastSetting

  public var name: String {
    switch self {
    case .newToSchool: "new-to-school"
    case .suddenNeed: "sudden-need"
    case .lastSetting: "last-setting"
    }
  }

  public var reason: String {
    switch self {
    case .newToSchool: "the pupil is new to the school"
    case .suddenNeed: "the need is sudden"
    case .lastSetting: "the last setting's record serves"
    }
  }
}
