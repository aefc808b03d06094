public import Applications
import Borough
public import Costing

/// What a run's files beside provision say of applications; each may be absent.
public struct CaseRecords: Sendable {
  public var evidence: EvidenceFile?
  public var applications: ApplicationsFile?
  public var decisions: DecisionsFile?
  public var scores: ScoresFile?
  public var staff: StaffFile?
  public var names: NamesFile?
  public var caseload: CaseloadFile?
  public var payments: PaymentsFile?
  public var budget: BudgetFile?
  public var expected: ExpectedFile?

  /// No files.
  public init() {}
}

extension CaseBook {
  /// A pupil's application as far as the run's files say; nil where nothing of the pupil is costed.
  ///
  /// - Parameters:
  ///   - day: on which dates are judged; nil for the one the application was submitted on.
  ///   - inputs: what a bundle says beside its files, where the run is of a bundle.
  public func application(
    of pupil: Int, _ details: PupilDetails, _ records: CaseRecords, _ settlement: Settlement,
    on day: CivilDate?, bundled inputs: BundleInputs? = nil
  ) -> ApplicationCase? {
    guard let result = settlement.result(of: pupil) else { return nil }
    let council = settlement.batch.council
    let school = council.schools.school(result.school)
    let rules = CheckRules(council.terms.rules)
    let application = records.applications?.application(of: pupil, in: settlement)
    let decisions = records.decisions?.decisions(of: pupil, in: settlement) ?? []
    let lines = caseLines(of: pupil, council)
    let adults = Set(lines.map { $0.adult }.filter { !$0.isEmpty }).ordered(by: isBeforeInBytes)
    var found = ApplicationCase(
      pupil: details, schoolName: school?.name ?? "", cost: result.cost, lines: lines,
      outcomes: records.evidence?.outcomes(of: pupil, in: settlement) ?? [],
      application: application,
      payer: settlement.payer(of: details, decisions),
      rules: rules, year: council.year, day: day ?? application?.submitted)
    found.rejectedRows = rejectedRows(of: pupil) + (inputs?.rejectedRows ?? 0)
    found.bookings =
      bookings(of: pupil, at: result.school).filter { inputs == nil || $0.isThisPupils }
      + (inputs?.otherBookings ?? [])
    found.staff = adults.flatMap { records.staff?.hours(of: $0, at: result.school) ?? [] }
    found.hasRejectedRecords =
      records.evidence?.hasRejected(of: pupil, in: settlement) ?? false
      || records.applications?.hasRejected(of: pupil, in: settlement) ?? false
    found.hasStaffFile = records.staff != nil
    return found
  }

  private func isBeforeInBytes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
