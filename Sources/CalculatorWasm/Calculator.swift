import Applications
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
  private var files: [BundleFile] = []

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
    files.append(BundleFile(name: kind + ".csv", text: text))
  }
}

extension Calculator {
  private func pupilCosts() -> [UInt8] {
    do {
      return Self.csv(try WholeRun(files, year: year).settlement.results())
    } catch {
      switch error {
      case .noRates: return Self.refusal(FaultID.fileMissing.rawValue)
      case .noYear: return Self.refusal("no-year")
      case .fault(let id): return Self.refusal(id.rawValue)
      }
    }
  }

  private static func csv(_ results: [PupilResult]) -> [UInt8] {
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    for result in results { PupilCostsCSV.append(result, to: &writer) }
    return writer.bytes
  }

  private static func refusal(_ why: String) -> [UInt8] { Array("error \(why)\n".utf8) }
}
