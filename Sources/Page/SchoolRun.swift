import Applications
import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// A school's files, costed: every figure, fault and check that its desk shows.
final class SchoolRun: Sendable {
  /// Why nothing is costed; empty when it is.
  let problem: String
  /// Of every file, in the order of files and rows.
  let faults: [Fault]
  /// The files by name, as faults number them.
  let names: [String]
  private let run: MemoryRun?

  /// - Parameter year: as people write it; empty for the rules to say.
  init(_ files: [PageFile], year: String) {
    var asked = Invocation(verb: .apply)
    asked.inputs = ["."]
    asked.year = FundingYear(year)
    let memory = MemoryFiles(files.map { MemoryFile(path: $0.name, bytes: $0.bytes) })
    do {
      let run = try MemoryRun(memory, asked, readingAll: true)
      self.run = run
      problem = ""
      names = run.files.names
      faults = run.faults.map { $0.fault }
    } catch {
      run = nil
      problem = error.atTheDesk
      (faults, names) = error.faults
    }
  }

  var council: Council? { run?.files.council }
  var terms: Terms? { council?.terms }
  var roles: [String] { terms?.card.names ?? [] }

  /// Rows that were read and rejected, by kind of file.
  var counts: [RowCount] { run.map { $0.files.counts($0.settlement) } ?? [] }

  func result(of pupil: SchoolPupil) -> PupilResult? {
    run.flatMap { run in number(of: pupil).flatMap { run.settlement.result(of: $0) } }
  }

  /// At real pay, where the school has said what its posts are paid.
  func realCost(of pupil: SchoolPupil) -> RealCosts? {
    guard let run, let result = result(of: pupil) else { return nil }
    return run.settlement.resultsAtRealPay().first { $0.result == result }?.real
  }

  /// A pupil's lines with their working; nothing where no row can be costed.
  func explanation(of pupil: SchoolPupil) -> Explanation? {
    guard let run, let number = number(of: pupil) else { return nil }
    var explaining = Explaining(run.settlement, files: run.files.names)
    run.tell(.lines, explaining: [number]) { telling, _ in explaining.add(telling.lines) }
    return explaining.explanation(of: number)
  }

  /// A pupil's application, costed and checked.
  func cases(of pupils: [SchoolPupil]) -> Cases<MemoryText>? {
    guard let run else { return nil }
    let numbers = pupils.compactMap { number(of: $0) }
    var book = CaseBook(
      of: Cases<MemoryText>.wanted(numbers, run.settlement), files: run.files.names)
    run.tell(.lines) { telling, _ in book.add(telling, run.settlement) }
    return Cases(of: numbers, run.files, run.settlement, book)
  }

  /// The files of a pupil's application, as the command writes them to a folder.
  func applicationFiles(of pupil: SchoolPupil) -> [PageFile] {
    guard let run, let cases = cases(of: [pupil]) else { return [] }
    var written = MemoryOutputs()
    _ = cases.writeApplications(to: &written)
    written.finish(manifest: run.files.manifest(of: .apply))
    return written.files.map { PageFile(name: $0.name, bytes: $0.bytes) }
  }

  func paper(of pupil: SchoolPupil) -> ApplicationPaper? {
    cases(of: [pupil]).flatMap { cases in cases.pupils.first.flatMap { cases.paper($0) } }
  }

  private func number(of pupil: SchoolPupil) -> Int? {
    guard let run, let school = SchoolNumber.read(Array(pupil.school.utf8)[...]) else { return nil }
    let known = run.files.council.schools.school(school)?.number ?? school
    return run.settlement.pupils(named: Array(pupil.reference.utf8)).first {
      run.settlement.school(of: $0) == known
    }
  }
}
