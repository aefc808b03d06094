import Applications
import Costing
import Documents
import Returns
import Tables

/// The applications of a run, put together in one reading of its rows.
struct Cases {
  let files: LoadedFiles
  let settlement: Settlement
  /// Those asked for, in byte order of school, then reference.
  let pupils: [Int]
  private let book: CaseBook
  private let details: PupilDetailsFile
  private let excerpts: CaseExcerpts
  private let day: CivilDate?

  /// - Parameters:
  ///   - pupils: the numbers of those asked for.
  ///   - faults: takes up what is said of rows, as other verbs do.
  init(
    of pupils: [Int], _ files: LoadedFiles, _ settlement: Settlement, _ engine: Engine,
    on day: CivilDate?, _ faults: ([SchoolFault]) throws -> Void
  ) async throws {
    let ranks = settlement.ranks()
    self.pupils = pupils.sorted { ranks[$0] < ranks[$1] }
    self.files = files
    self.settlement = settlement
    self.day = day
    let wanted = Set(pupils.flatMap { settlement.sharingAThreshold(with: $0) })
    var book = CaseBook(of: wanted, files: files.names)
    try await engine.tell(settlement, .lines) { telling, _ in
      try faults(telling.faults)
      book.add(telling, settlement)
    }
    self.book = book
    details = try files.details(of: wanted, settlement)
    excerpts = CaseExcerpts(
      files.councilTexts, try files.caseTexts(), of: book, settlement,
      allowNames: files.allowNames)
  }

  /// A pupil's application, costed and checked.
  func paper(_ pupil: Int) -> ApplicationPaper? {
    guard let own = details.details(of: pupil),
      let application = book.application(of: pupil, own, files.records, settlement, on: day),
      let explanation = Explanation(
        of: pupil, book.toldLines(of: pupil), settlement, files: files.names)
    else { return nil }
    return ApplicationPaper(
      application, explanation: explanation, payerName: application.payer.name,
      version: Help.version)
  }

  /// The application's bundle, once it comes out the same when it is worked again from nothing else.
  func bundle(_ pupil: Int, _ paper: ApplicationPaper) throws(BundleFault) -> ApplicationBundle {
    let inputs = excerpts.inputs(of: pupil, book, settlement, on: day)
    let again = try ApplicationPaper(bundled: inputs)
    guard again.application.cost == paper.application.cost,
      again.findings.map({ $0.finding.answer }) == paper.findings.map({ $0.finding.answer })
    else { throw .comesOutOtherwise }
    return ApplicationBundle(inputs, again)
  }
}

extension Command {
  /// Reads the run's files and puts together the applications of the pupils chosen, saying every
  /// fault on the way.
  func cases(
    _ found: FoundInputs, of choose: (LoadedFiles, Settlement) throws -> [Int]
  ) async throws -> Cases {
    let files = try await LoadedFiles(found, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let pupils = try choose(files, settlement)
    var log = FaultLog(files.names, terminal)
    for fault in files.faultsBeforeRows(settlement) { log.say(fault) }
    let cases = try await Cases(of: pupils, files, settlement, engine, on: asked.day) {
      for told in $0 { log.say(told.fault) }
    }
    log.finish(writtenTo: nil)
    return cases
  }
}

/// A bundle that does not say what it was made from.
enum BundleFault: Error, Hashable {
  case run(WholeRun.Problem)
  /// No row of the pupil can be costed.
  case noPupil
  case comesOutOtherwise
}

extension ApplicationPaper {
  /// The application that a bundle's inputs come to.
  init(bundled inputs: BundleInputs) throws(BundleFault) {
    let run: WholeRun
    do { run = try WholeRun(inputs.files, year: inputs.year) } catch { throw .run(error) }
    let pupil = run.settlement.pupils(named: inputs.reference).first {
      run.settlement.school(of: $0) == inputs.school
    }
    guard let pupil else { throw .noPupil }
    var book = CaseBook(of: [pupil], files: run.names)
    book.add(run.told, run.settlement)
    guard let own = run.details(of: [pupil]).details(of: pupil),
      let application = book.application(
        of: pupil, own, run.records, run.settlement, on: inputs.day, bundled: inputs),
      let explanation = Explanation(
        of: pupil, book.toldLines(of: pupil), run.settlement, files: run.names)
    else { throw .noPupil }
    self.init(
      application, explanation: explanation, payerName: application.payer.name,
      version: Help.version)
  }
}

extension LoadedFiles {
  /// The text of the files that applications take rows from, read again.
  fileprivate func caseTexts() throws(FileProblem) -> CaseTexts {
    func text(_ kind: FileKind) throws(FileProblem) -> TextFile? {
      guard let table = tables.first(where: { $0.kind == kind }) else { return nil }
      return TextFile(file: table.file, bytes: try table.source.text.all)
    }
    var texts = CaseTexts()
    texts.schools = try text(.schools)
    texts.pupils = try text(.pupils)
    texts.caseload = try text(.caseload)
    texts.applications = try text(.applications)
    texts.decisions = try text(.decisions)
    texts.evidence = try text(.evidence)
    texts.staff = try text(.staff)
    return texts
  }
}

extension Payer {
  /// What the authority is called; empty where that is not known.
  fileprivate var name: String {
    guard case .authority(let code, _) = self else { return "" }
    return Authorities.name(of: Int64(code)) ?? ""
  }
}
