public import Costing

/// What was paid beside what is due and who is on roll, for one pupil or one school and some days.
public struct Match: Hashable, Sendable {
  /// The school that was paid, or that the money is due to.
  public let school: SchoolNumber
  /// As files write it; empty for a school's total.
  public let reference: [UInt8]
  public let days: ClosedRange<CivilDate>
  public let finding: MatchFinding
  /// Due from this authority for those days at that school.
  public let due: Money
  /// Paid, and taken back, which is not below zero.
  public let paid: Money
  public let takenBack: Money
  /// Another school, or an authority, that the finding is about; empty where it is about none.
  public let other: String
  /// Rows of payments.csv, in order.
  public let rows: [Int64]

  /// Paid beyond what is due, what was taken back taken off; below zero where it is too little.
  public var difference: Money { paid - takenBack - due }
}

/// What a match finds.
public enum MatchFinding: UInt8, Code {
  /// What was paid is what is due.
  case matched
  case paidAfterLeaving
  case awardedNotPaid
  case paidTwice
  case paidToAnotherSchool
  case paidWithoutAward
  case paidMore
  case paidLess
  /// Paid for a pupil whom another authority pays for, or of whom nothing says who does.
  case notOursToPay
  /// A school's total for a period, beside all that is due there to pupils with no payment of their
  /// own for it.
  case schoolTotal
  /// The school and the authority name different home or responsible authorities, and so payers.
  case homeAuthorityChanged

  public var name: String {
    switch self {
    case .matched: "matched"
    case .paidAfterLeaving: "paid-after-leaving"
    case .awardedNotPaid: "awarded-not-paid"
    case .paidTwice: "paid-twice"
    case .paidToAnotherSchool: "paid-to-another-school"
    case .paidWithoutAward: "paid-without-award"
    case .paidMore: "paid-more"
    case .paidLess: "paid-less"
    case .notOursToPay: "not-ours-to-pay"
    case .schoolTotal: "school-total"
    case .homeAuthorityChanged: "home-authority-changed"
    }
  }
}
