import Borough
import Costing
import Documents
import Returns
import Tables

/// Costs a council's files handed over as one text: what the page and the tests call.
///
///     year 2025-26
///     rates 123
///     …123 bytes of rates.csv…
///     provision 456
///     …
///
/// The year may be left out when the rules name one. The answer is `pupil-costs.csv`, or lines
/// that begin `error` with the ids of what keeps the files from being used.
struct Calculator {
  /// What the files come to, or why they cannot be used.
  static func answer(_ bundle: [UInt8]) -> [UInt8] {
    guard let calculator = Calculator(bundle) else { return refusal("not-a-bundle") }
    return calculator.pupilCosts()
  }

  private var year: FundingYear?
  private var files: [String: TextFile] = [:]
  private var provision: [TextFile] = []

  init?(_ bundle: [UInt8]) {
    var at = 0
    while at < bundle.count {
      guard let end = bundle[at...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let words = String(decoding: bundle[at..<end], as: UTF8.self)
        .split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      at = end + 1
      if words[0] == "year" {
        year = FundingYear(String(words[1]))
        continue
      }
      guard let count = Int(words[1]), count >= 0, count <= bundle.count - at else { return nil }
      take(String(words[0]), Array(bundle[at..<at + count]))
      at += count
    }
  }

  private mutating func take(_ kind: String, _ bytes: [UInt8]) {
    let encoding = TextEncoding.stated(by: bytes)
    let text = encoding == .utf8WithMark ? Array(bytes.dropFirst(3)) : encoding.decoded(bytes)
    let file = TextFile(file: Int32(files.count + provision.count), bytes: text)
    if kind == "provision" { provision.append(file) } else { files[kind] = file }
  }
}

extension Calculator {
  private func pupilCosts() -> [UInt8] {
    var texts = CouncilTexts()
    texts.rates = files["rates"]
    texts.rules = files["rules"]
    texts.bands = files["bands"]
    texts.terms = files["terms"]
    texts.pay = files["pay"]
    guard texts.rates != nil else { return Self.refusal(FaultID.fileMissing.rawValue) }
    let council = CouncilFiles(texts, allowNames: false)
    guard let year = year ?? council.fundingYear else { return Self.refusal("no-year") }
    let (terms, contradictions) = council.terms(in: year)
    var faults = council.faults + contradictions
    let schools = files["schools"].map { SchoolsFile($0, year: year) }
    let place = council.council(terms, schools?.register ?? SchoolRegister())
    var pupils = PupilRegister()
    if let text = files["pupils"] {
      pupils = PupilsFile(text, place, allowNames: false).register
    }
    if let text = files["applications"] {
      _ = ApplicationsFile(text, place, into: &pupils, allowNames: false)
    }
    if let text = files["decisions"] {
      _ = DecisionsFile(text, place, into: &pupils, allowNames: false)
    }
    var batch = Batch(place, pupils)
    for text in provision {
      let read = ProvisionHeader.read(text, allowNames: false)
      faults += read.faults
      guard let opened = read.opened else { continue }
      let block = ProvisionBlock(
        file: text.file, opened.header, text.bytes, bodyStart: opened.bodyStart)
      batch.merge(
        Tally(of: block, place, pupils, keepingLines: false), file: text.file,
        after: opened.row)
    }
    let errors = faults.filter { $0.id.severity == .error }
    guard errors.isEmpty else { return Self.refusal(errors[0].id.rawValue) }
    return Self.csv(Settlement(batch).results())
  }

  private static func csv(_ results: [PupilResult]) -> [UInt8] {
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    for result in results { PupilCostsCSV.append(result, to: &writer) }
    return writer.bytes
  }

  private static func refusal(_ why: String) -> [UInt8] { Array("error \(why)\n".utf8) }
}
