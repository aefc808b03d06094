public import Costing

/// What the panel decided of one pupil's application: a row of decisions.csv.
public struct Decision: Hashable, Sendable {
  public var decided: CivilDate
  public var outcome: DecisionOutcome
  public var reason: String
  /// Pounds awarded in the funding year, between `from` and `to`; nil where the row states none.
  public var amount: Money?
  /// The band awarded, as bands.csv names it; empty for none.
  public var band = ""
  public var from: CivilDate?
  public var to: CivilDate?
  public var reviewBy: CivilDate?
  /// The authority that pays, in three digits, where the row states one.
  public var payer: UInt16?
  public var isPersonalBudget = false
  /// Why an award ended.
  public var endReason = ""
  /// When a pot that is shared by priority comes to it, 1 first; nil for last.
  public var priority: Int64?
  /// The row of decisions.csv, as a spreadsheet counts.
  public var row: Int64 = 0

  public init(decided: CivilDate, outcome: DecisionOutcome, reason: String) {
    self.decided = decided
    self.outcome = outcome
    self.reason = reason
  }
}

/// What a panel may decide.
public enum DecisionOutcome: UInt8, Code {
  case agree, agreeInPart, deferred, decline

  public var name: String {
    switch self {
    case .agree: "agree"
    case .agreeInPart: "agree-in-part"
    case .deferred: "defer"
    case .decline: "decline"
    }
  }

  public var isAward: Bool { self == .agree || self == .agreeInPart }
}

/// One member's marks for one application, each 1 to 5: a row of scores.csv.
public struct Score: Hashable, Sendable {
  /// The member, as names are matched: in one spelling.
  public var member: String
  public var efficient: Int64?
  public var likelyToSucceed: Int64?
  public var evidence: Int64?
  public var outcomes: Int64?
  /// The row of scores.csv, as a spreadsheet counts.
  public var row: Int64 = 0

  public init(member: String) {
    self.member = member
  }

  /// In the order of the file's columns.
  public var marks: [Int64?] { [efficient, likelyToSucceed, evidence, outcomes] }
}
