public import Applications
public import Costing

/// One pupil at one school as council finance sees it: who pays, what is sought and what is awarded.
public struct FundedPupil: Sendable {
  /// The child, whichever school's row it is: a UPN at two schools is one child.
  public let child: Int
  public let details: PupilDetails
  public let cost: PupilCost
  public let payer: Payer
  /// What meets the school's share, by the rule `share-met-by`.
  public let shareMetBy: RuleWord?
  /// Days of the year on this school's roll; nil for none of them.
  public let onRoll: ClosedRange<CivilDate>?
  /// What is awarded in the year, in the order of days; no two share a day.
  public let awards: [AwardTerm]
  /// The latest decision on or after the day applied; nil where there is none.
  public let standing: Decision?
  /// Whether an application waits for the panel to agree or decline.
  public let isPending: Bool
  /// Whether a plan, on whichever roll, says what is provided.
  public let hasPlan: Bool
  /// Where the school's own pupils.csv and the authority's caseload.csv name different authorities,
  /// the one that the school says would pay.
  public let payerBySchool: Payer

  public init(
    child: Int, _ details: PupilDetails, _ cost: PupilCost, payer: Payer, payerBySchool: Payer,
    shareMetBy: RuleWord?, onRoll: ClosedRange<CivilDate>?, awards: [AwardTerm],
    standing: Decision?, isPending: Bool, hasPlan: Bool
  ) {
    self.child = child
    self.details = details
    self.cost = cost
    self.payer = payer
    self.payerBySchool = payerBySchool
    self.shareMetBy = shareMetBy
    self.onRoll = onRoll
    self.awards = awards
    self.standing = standing
    self.isPending = isPending
    self.hasPlan = hasPlan
  }

  /// In the order of `pupil-costs.csv`: by school, then reference.
  public static func isBefore(_ one: FundedPupil, _ other: FundedPupil) -> Bool {
    if one.details.school != other.details.school {
      return one.details.school < other.details.school
    }
    return one.details.reference.lexicographicallyPrecedes(other.details.reference)
  }
}
