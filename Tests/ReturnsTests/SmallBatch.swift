import Borough
import Costing
import Returns
import Tables

/// A batch of a few rows, written out: what each pupil costs, and the ids of each row's faults.
struct SmallBatch {
  /// `100001 A 12.34`: school, reference and provision in pounds.
  let costs: [String]
  /// `3 convened-twice`: row and fault.
  let faults: [String]
  let read: Int64
  let rejected: Int64

  private static let rates = "role,from,rate,per,source\nTA,2025-04-01,17.50,hour,made up\n"

  init(rules: String = "", _ provision: String) {
    let files = CouncilFiles(
      GeneratedCouncil.texts(
        rates: Self.rates, rules: "rule,applies_to,from,value,source\n" + rules),
      allowNames: false)
    guard let year = FundingYear("2025-26") else { preconditionFailure("a funding year") }
    let schools = SchoolsFile(GeneratedCouncil.file(2, "urn,dfe_number\n"), year: year)
    let council = files.council(files.terms(in: year).terms, schools.register)
    let text = GeneratedCouncil.file(3, provision)
    guard let opened = ProvisionHeader.read(text, allowNames: false).opened else {
      preconditionFailure("the header can be used")
    }
    let block = ProvisionBlock(
      file: 3, opened.header, text.bytes, bodyStart: opened.bodyStart)
    var batch = Batch(council, PupilRegister())
    let tally = Tally(of: block, council, PupilRegister(), keepingLines: false)
    batch.merge(tally, file: 3, after: opened.row)
    let settlement = Settlement(batch)
    costs = settlement.results().map { result in
      let pounds = CSVWriter.pounds(pence: result.cost.provision.pence)
      return "\(result.school) \(String(decoding: result.reference, as: UTF8.self)) \(pounds)"
    }
    faults = Telling(of: block, 0, settlement, []).faults
      .filter { $0.fault.id.severity == .error }
      .map { "\($0.fault.row) \($0.fault.id.rawValue)" }
    read = batch.read
    rejected = settlement.rejected
  }
}
