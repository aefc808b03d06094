public import Applications
import Borough
import Costing
public import Documents
import Returns

/// A bundle's inputs, worked again.
public final class BundledRun: Sendable {
  public let run: MemoryRun
  public let paper: ApplicationPaper
  private let pupil: Int

  public init(_ inputs: BundleInputs) throws(BundleFault) {
    do { run = try MemoryRun(bundle: inputs.files, year: inputs.year) } catch { throw .run(error) }
    let settlement = run.settlement
    let pupil = settlement.pupils(named: inputs.reference).first {
      settlement.school(of: $0) == inputs.school
    }
    guard let pupil else { throw .noPupil }
    self.pupil = pupil
    var book = CaseBook(of: [pupil], files: run.files.names)
    book.add(run.told, settlement)
    guard let own = run.details(of: [pupil]).details(of: pupil),
      let application = book.application(
        of: pupil, own, run.files.records, settlement, on: inputs.day, bundled: inputs),
      let explanation = Explanation(
        of: pupil, book.toldLines(of: pupil), settlement, files: run.files.names)
    else { throw .noPupil }
    paper = ApplicationPaper(
      application, explanation: explanation, payerName: application.payer.name,
      version: Version.number)
  }

  /// The application as a panel looks at it.
  ///
  /// - Parameters:
  ///   - costs: of the borough's pupils, where its files are known.
  ///   - members: every member who marks any case, in one spelling.
  public func panelCase(_ costs: BoroughCosts, _ members: Set<String>) -> PanelCase {
    let (records, settlement) = (run.files.records, run.settlement)
    let own = paper.application.pupil
    let phase = run.files.council.schools.school(own.school)?.phase ?? ""
    let decisions = Decisions(
      records.decisions?.decisions(of: pupil, in: settlement) ?? [],
      submitted: paper.application.application?.submitted)
    return PanelCase(
      paper, phase: phase, comparison: costs.comparison(need: own.primaryNeed, phase: phase),
      scores: ScoreSummary(
        records.scores?.scores(of: pupil, in: settlement) ?? [], panel: members),
      decisions: decisions,
      awarded: settlement.award(of: pupil, decisions.sinceSubmitted, records)?.amount)
  }
}
