/// The values that hold in every council until its own rules.csv says otherwise.
public enum NationalRules {
  public static let rows = mainstreamThreshold

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
}
