public import Applications
import Costing
import Tables

/// A bundle that was read: what its figures are to be worked from, and what it says they come to.
public struct ReadBundle: Sendable {
  public let inputs: BundleInputs
  private let document: JSONValue

  /// Why a bundle cannot be worked again.
  public enum Problem: Error, Hashable, Sendable {
    case notJSON(JSONProblem)
    case notABundle
    /// A field that is missing, or does not hold what it should: `inputs.year`.
    case field(String)

    /// For people, to follow the file's name.
    public var words: String {
      switch self {
      case .notJSON(let problem): "is not JSON: \(problem.words)"
      case .notABundle: "is not an application that topup wrote"
      case .field(let path): "has no usable \(path)"
      }
    }
  }

  public init(_ bytes: [UInt8]) throws(Problem) {
    do { document = try JSONValue(reading: bytes) } catch { throw .notJSON(error) }
    guard document["format"]?.text == ApplicationBundle.format else { throw .notABundle }
    guard let inputs = document["inputs"] else { throw .field("inputs") }
    self.inputs = try BundleInputs(inputs)
  }

  /// The start of its SHA-256 in fours, as its document prints it.
  public var code: String { ApplicationBundle.code(of: document["sha256"]?.text ?? "") }

  /// What has been changed since the bundle was written, or comes to something else when it is
  /// worked again: nothing where all of it holds.
  public func differences(from paper: ApplicationPaper) -> [BundleDifference] {
    var found = inputs.files.enumerated().compactMap { place, file in
      let said = document["inputs"]?["files"]?.list?[place]["sha256"]?.text
      return said == SHA256.hexadecimal(of: file.text) ? nil : BundleDifference.changed(file.name)
    }
    let again = JSONValue.object(ApplicationBundle.fields(inputs, paper))
    let differences = JSONValue.differences(document.part(Self.worked), again.part(Self.worked))
    found += differences.map {
      .figure($0.path, said: Self.words($0.one), comesTo: Self.words($0.other))
    }
    let digest = SHA256.hexadecimal(of: document.without("sha256").canonicalBytes)
    if document["sha256"]?.text != digest { found.append(.changed("")) }
    return found
  }

  /// Fields that are worked from the inputs.
  private static let worked = ["rules", "results"]

  private static func words(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    return PlainText.shortened(
      String(decoding: value.canonicalBytes, as: UTF8.self), to: 200, mark: "…")
  }
}

/// One thing that a bundle says and that does not hold.
public enum BundleDifference: Hashable, Sendable {
  /// A file's text is not the one that was worked from; the bundle as a whole where it is empty.
  case changed(String)
  /// A figure, an answer or a rule comes to something else: its place, what the bundle says and
  /// what it comes to.
  case figure(String, said: String, comesTo: String)
}

extension JSONValue {
  fileprivate func part(_ names: [String]) -> JSONValue {
    .object(names.compactMap { name in self[name].map { JSONField(name, $0) } })
  }

  fileprivate func without(_ name: String) -> JSONValue {
    guard case .object(let fields) = self else { return self }
    return .object(fields.filter { $0.name != name })
  }

  fileprivate func text(_ name: String) throws(ReadBundle.Problem) -> String {
    guard let text = self[name]?.text else { throw .field("inputs." + name) }
    return text
  }

  fileprivate func number(_ name: String, _ range: ClosedRange<Int64>) throws(ReadBundle.Problem)
    -> Int64
  {
    guard let number = self[name]?.number, range.contains(number) else {
      throw .field("inputs." + name)
    }
    return number
  }

  fileprivate func list(_ name: String) throws(ReadBundle.Problem) -> [JSONValue] {
    guard let list = self[name]?.list else { throw .field("inputs." + name) }
    return list
  }

  /// A day, or null for none.
  fileprivate func day(_ name: String) throws(ReadBundle.Problem) -> CivilDate? {
    if self[name] == .null { return nil }
    guard let day = CivilDate(written: try text(name)) else { throw .field("inputs." + name) }
    return day
  }
}

extension BundleInputs {
  fileprivate init(_ json: JSONValue) throws(ReadBundle.Problem) {
    guard let year = FundingYear(try json.text("year")) else { throw .field("inputs.year") }
    let written = Array(try json.text("school").utf8)
    guard let school = SchoolNumber.read(written[...]) else { throw .field("inputs.school") }
    var files: [BundleFile] = []
    for file in try json.list("files") {
      files.append(BundleFile(name: try file.text("name"), text: Array(try file.text("text").utf8)))
    }
    guard Set(files.map { $0.name }).count == files.count else { throw .field("inputs.files") }
    var bookings: [AdultBooking] = []
    for booking in try json.list("other_bookings") { bookings.append(try AdultBooking(booking)) }
    self.init(
      year: year, reference: Array(try json.text("pupil").utf8), school: school,
      day: try json.day("judged_on"), files: files,
      rejectedRows: try json.number("rejected_rows", 0...1_000_000), otherBookings: bookings)
  }
}

extension AdultBooking {
  fileprivate init(_ json: JSONValue) throws(ReadBundle.Problem) {
    let units = try json.number("ten_thousandths_of_a_minute", 1...1_000_000_000)
    guard let time = WeeklyTime(tenThousandthsOfAMinute: units) else {
      throw .field("inputs.ten_thousandths_of_a_minute")
    }
    var weeks: Weeks?
    if json["hundredths_of_a_week"] != .null {
      weeks = Weeks(hundredths: try json.number("hundredths_of_a_week", 1...5300))
    }
    self.init(
      adult: try json.text("adult"), time: time,
      sharing: try json.number("sharing", 1...1_000_000), weeks: weeks,
      from: try json.day("from"), to: try json.day("to"), file: try json.text("file"),
      row: try json.number("row", 0...Int64.max), isThisPupils: false)
  }
}
