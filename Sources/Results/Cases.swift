import Applications
import Costing
public import Documents
public import Returns
import Tables

/// The applications of a run, put together in one reading of its rows.
public struct Cases<Text: RunText>: Sendable {
  public internal(set) var files: RunFiles<Text>
  public internal(set) var settlement: Settlement
  /// Those asked for, in byte order of school, then reference.
  public let pupils: [Int]
  private let book: CaseBook
  private let details: PupilDetailsFile
  private let excerpts: CaseExcerpts
  private let day: CivilDate?

  /// Every pupil of whom a case's files must say something: those who share a threshold too.
  public static func wanted(_ pupils: [Int], _ settlement: Settlement) -> Set<Int> {
    Set(pupils.flatMap { settlement.sharingAThreshold(with: $0) })
  }

  /// - Parameters:
  ///   - pupils: the numbers of those asked for.
  ///   - book: what every row tells, of those wanted.
  public init(
    of pupils: [Int], _ files: RunFiles<Text>, _ settlement: Settlement, _ book: CaseBook
  ) throws(Text.Problem) {
    let ranks = settlement.ranks()
    self.pupils = pupils.ordered { ranks[$0] < ranks[$1] }
    self.files = files
    self.settlement = settlement
    self.book = book
    day = files.asked.day
    details = try files.details(of: Self.wanted(pupils, settlement), settlement)
    excerpts = CaseExcerpts(
      files.councilTexts, try files.caseTexts(), of: book, settlement,
      allowNames: files.allowNames)
  }

  /// A pupil's application, costed and checked.
  public func paper(_ pupil: Int) -> ApplicationPaper? {
    guard let own = details.details(of: pupil),
      let application = book.application(of: pupil, own, files.records, settlement, on: day),
      let explanation = Explanation(
        of: pupil, book.toldLines(of: pupil), settlement, files: files.names)
    else { return nil }
    return ApplicationPaper(
      application, explanation: explanation, payerName: application.payer.name,
      version: Version.number)
  }

  /// The application's bundle, once it comes out the same when it is worked again from nothing else.
  public func bundle(_ pupil: Int, _ paper: ApplicationPaper) throws(BundleFault)
    -> ApplicationBundle
  {
    let inputs = excerpts.inputs(of: pupil, book, settlement, on: day)
    let again = try ApplicationPaper(bundled: inputs)
    guard again.application.cost == paper.application.cost,
      again.findings.map({ $0.finding.answer }) == paper.findings.map({ $0.finding.answer })
    else { throw .comesOutOtherwise }
    return ApplicationBundle(inputs, again)
  }
}

extension RunFiles {
  /// The text of the files that applications take rows from, read again.
  fileprivate func caseTexts() throws(Text.Problem) -> CaseTexts {
    var texts = CaseTexts()
    texts.schools = try textAgain(.schools)
    texts.pupils = try textAgain(.pupils)
    texts.caseload = try textAgain(.caseload)
    texts.applications = try textAgain(.applications)
    texts.decisions = try textAgain(.decisions)
    texts.evidence = try textAgain(.evidence)
    texts.staff = try textAgain(.staff)
    return texts
  }
}
