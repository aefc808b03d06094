public import Applications

/// One application, costed and checked: what its documents and its bundle say.
public struct WorkedApplication: Sendable {
  public var application: ApplicationCase
  /// In the order of `EvidenceCheck.all`.
  public var findings: [CheckedFinding]
  public var explanation: Explanation
  /// topup's own version.
  public var version: String

  public init(_ application: ApplicationCase, _ explanation: Explanation, version: String) {
    self.application = application
    self.explanation = explanation
    self.version = version
    findings = EvidenceCheck.all.map {
      CheckedFinding(check: $0, finding: $0.finding(in: application))
    }
  }
}

/// A check and what it found.
public struct CheckedFinding: Sendable {
  public var check: EvidenceCheck
  public var finding: CheckFinding

  public init(check: EvidenceCheck, finding: CheckFinding) {
    self.check = check
    self.finding = finding
  }
}
