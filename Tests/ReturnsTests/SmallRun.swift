import Applications
import Borough
import Costing
import Tables

@testable import Returns

/// A run of a few rows of each file, written out, and what is read of each.
struct SmallRun {
  let council: Council
  var register = PupilRegister()
  private(set) var pupilsText: TextFile?

  init(bands: String? = nil, rules: String = "", pupils: String? = nil) {
    var texts = GeneratedCouncil.texts(
      rates: "role,from,rate,per,source\nTA,2025-04-01,17.50,hour,made up\n",
      rules: "rule,applies_to,from,value,source\n" + rules)
    texts.bands = bands.map { GeneratedCouncil.file(2, $0) }
    let files = CouncilFiles(texts, allowNames: false)
    guard let year = FundingYear("2025-26") else { preconditionFailure("a funding year") }
    let schools = SchoolsFile(
      GeneratedCouncil.file(3, "urn,dfe_number\n100001,343/2001\n"), year: year)
    council = files.council(files.terms(in: year).terms, schools.register)
    if let pupils {
      let text = GeneratedCouncil.file(4, pupils)
      pupilsText = text
      register = PupilsFile(text, council, allowNames: false).register
    }
  }

  mutating func applications(_ text: String) -> ApplicationsFile {
    ApplicationsFile(GeneratedCouncil.file(5, text), council, into: &register, allowNames: false)
  }

  mutating func decisions(_ text: String) -> DecisionsFile {
    DecisionsFile(GeneratedCouncil.file(6, text), council, into: &register, allowNames: false)
  }

  mutating func evidence(_ text: String) -> EvidenceFile {
    EvidenceFile(GeneratedCouncil.file(7, text), council, into: &register, allowNames: false)
  }

  mutating func scores(_ text: String) -> ScoresFile {
    ScoresFile(GeneratedCouncil.file(8, text), council, into: &register, allowNames: false)
  }

  func staff(_ text: String) -> StaffFile {
    StaffFile(GeneratedCouncil.file(9, text), council, allowNames: false)
  }

  /// What becomes of the run with this provision.
  func settled(_ provision: String) -> Settlement {
    Settlement(batch(provision, keepingLines: false))
  }

  func batch(_ provision: String, keepingLines keepsLines: Bool) -> Batch {
    let (block, row) = Self.block(provision)
    var batch = Batch(council, register)
    batch.merge(
      Tally(of: block, council, register, keepingLines: keepsLines), file: 10, after: row)
    return batch
  }

  /// What is told of the accepted rows of a settled provision.
  static func lines(_ provision: String, _ settlement: Settlement) -> [ToldLine] {
    Telling(of: block(provision).block, 0, settlement, .lines).lines
  }

  private static func block(_ provision: String) -> (block: ProvisionBlock, row: Int64) {
    let text = GeneratedCouncil.file(10, provision)
    guard let opened = ProvisionHeader.read(text, allowNames: false).opened else {
      preconditionFailure("the header can be used")
    }
    let block = ProvisionBlock(
      file: 10, opened.header, text.bytes, bodyStart: opened.bodyStart)
    return (block, opened.row)
  }
}

extension Settlement {
  /// The number of the one pupil whose reference is written so.
  func number(_ reference: String) -> Int { pupils(named: Array(reference.utf8)).first ?? -1 }
}

extension [Fault] {
  /// `3 decided-twice from`: row, fault and column.
  var words: [String] { map { "\($0.row) \($0.id.rawValue) \($0.column)" } }
}

extension PupilRecords {
  /// Rows that are accepted.
  var keptRows: [Int64] { byPupil.values.flatMap { $0.map { $0.row } }.sorted() }
}
