public import Applications
public import Costing
public import Tables

/// A run whose files are all in memory, costed: a page's, or a bundle's.
public struct WholeRun: Sendable {
  public let settlement: Settlement
  public let records: CaseRecords
  /// The files by name, as faults number them.
  public let names: [String]
  private let pupils: TextFile?
  private let blocks: [ProvisionBlock]

  /// Why nothing is costed.
  public enum Problem: Error, Hashable, Sendable {
    case noRates
    case noYear
    /// The first error of a file that cannot be used.
    case fault(FaultID)
  }

  /// - Parameters:
  ///   - files: by their usual names; any other name is provision.
  ///   - year: nil where the rules say.
  public init(_ files: [BundleFile], year: FundingYear?) throws(Problem) {
    var texts: [String: TextFile] = [:]
    var provision: [TextFile] = []
    for (place, file) in files.enumerated() {
      let text = TextFile(file: Int32(place), bytes: file.text)
      if Self.known.contains(file.name) { texts[file.name] = text } else { provision.append(text) }
    }
    names = files.map { $0.name }
    var council = CouncilTexts()
    council.rates = texts["rates.csv"]
    council.rules = texts["rules.csv"]
    council.bands = texts["bands.csv"]
    council.terms = texts["terms.csv"]
    council.pay = texts["pay.csv"]
    guard council.rates != nil else { throw .noRates }
    let read = CouncilFiles(council, allowNames: false)
    guard let year = year ?? read.fundingYear else { throw .noYear }
    let (terms, contradictions) = read.terms(in: year)
    var faults = read.faults + contradictions
    let schools = texts["schools.csv"].map { SchoolsFile($0, year: year) }
    let place = read.council(terms, schools?.register ?? SchoolRegister())
    pupils = texts["pupils.csv"]
    var register =
      pupils.map { PupilsFile($0, place, allowNames: false).register }
      ?? PupilRegister()
    var records = CaseRecords()
    records.caseload = texts["caseload.csv"].map {
      CaseloadFile($0, place, into: &register, allowNames: false)
    }
    records.applications = texts["applications.csv"].map {
      ApplicationsFile($0, place, into: &register, allowNames: false)
    }
    records.decisions = texts["decisions.csv"].map {
      DecisionsFile($0, place, into: &register, allowNames: false)
    }
    records.evidence = texts["evidence.csv"].map {
      EvidenceFile($0, place, into: &register, allowNames: false)
    }
    records.scores = texts["scores.csv"].map {
      ScoresFile($0, place, into: &register, allowNames: false)
    }
    records.staff = texts["staff.csv"].map { StaffFile($0, place, allowNames: false) }
    records.payments = texts["payments.csv"].map {
      PaymentsFile($0, place, into: &register, allowNames: false)
    }
    records.budget = texts["budget.csv"].map { BudgetFile($0, allowNames: false) }
    records.expected = texts["expected.csv"].map { ExpectedFile($0, place, allowNames: false) }
    self.records = records
    var batch = Batch(place, register)
    var blocks: [ProvisionBlock] = []
    for text in provision {
      let read = ProvisionHeader.read(text, allowNames: false)
      faults += read.faults
      guard let opened = read.opened else { continue }
      let block = ProvisionBlock(
        file: text.file, opened.header, text.bytes, bodyStart: opened.bodyStart)
      batch.merge(
        Tally(of: block, place, register, keepingLines: false), file: text.file,
        after: opened.row)
      blocks.append(block)
    }
    if let error = faults.first(where: { $0.id.severity == .error }) { throw .fault(error.id) }
    var settlement = Settlement(batch)
    settlement.award(by: records)
    self.settlement = settlement
    self.blocks = blocks
  }

  /// Every row of provision, with its working.
  public var told: Telling {
    var told = Telling()
    for (place, block) in blocks.enumerated() {
      told.add(Telling(of: block, place, settlement, .lines))
    }
    return told
  }

  private static let known: Set<String> = [
    "rates.csv", "rules.csv", "bands.csv", "terms.csv", "pay.csv", "schools.csv", "pupils.csv",
    "caseload.csv", "applications.csv", "decisions.csv", "evidence.csv", "scores.csv",
    "staff.csv", "payments.csv", "budget.csv", "expected.csv",
  ]

  /// What pupils.csv says of some pupils.
  public func details(of pupils: Set<Int>) -> PupilDetailsFile {
    PupilDetailsFile(
      self.pupils, records.caseload, of: pupils, in: settlement, allowNames: false)
  }
}
