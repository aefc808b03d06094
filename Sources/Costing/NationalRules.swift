/// The values that hold in every council until its own rules.csv says otherwise.
public enum NationalRules {
  public static let rows = mainstreamThreshold + employerNI + teachersPension

  /// The cost of one pupil's additional support that a mainstream school meets first.
  ///
  /// The 2026 Regulations had not been read when this was written: from April 2026 the value is
  /// provisional until a council restates it.
  static let mainstreamThreshold = [
    RuleRow(
      national: .threshold, RuleScope(placement: .mainstream), from: CivilDate(2024, 4, 1),
      .money(Money(pence: 600_000)), .finance2024Regulation11),
    RuleRow(
      national: .threshold, RuleScope(placement: .mainstream), from: CivilDate(2025, 4, 1),
      .money(Money(pence: 600_000)), .notionalSENGuidance2025),
  ]

  /// What an employer pays on top of pay, for each employment, by the year it is paid in.
  ///
  /// The tax year starts five days into the funding year, and is taken to start with it.
  static let employerNI =
    ni(2024, percent: 1380, above: 910_000, .employerNI2024)
    + ni(2025, percent: 1500, above: 500_000, .employerNI2025)
    + ni(2026, percent: 1500, above: 500_000, .employerNI2025)

  private static func ni(
    _ year: Int64, percent: Int64, above pence: Int64, _ citation: Citation
  ) -> [RuleRow] {
    let from = CivilDate(year, 4, 1)
    return [
      RuleRow(national: .employerNI, RuleScope(), from: from, .percent(percent), citation),
      RuleRow(
        national: .employerNIThreshold, RuleScope(), from: from, .money(Money(pence: pence)),
        citation),
    ]
  }

  /// 28.68% of pay until March 2027.
  static let teachersPension = (2024...2026).map { (year: Int64) in
    RuleRow(
      national: .teachersPension, RuleScope(), from: CivilDate(year, 4, 1), .percent(2868),
      .teachersPension2024)
  }
}
