public import Applications
import Borough
import Costing
import Tables

/// `application.json`: one pupil's application, with all that it takes to work it again.
public struct ApplicationBundle: Sendable {
  /// What stands first in a bundle, for whoever opens one.
  static let format = "topup application"

  public let bytes: [UInt8]
  /// The SHA-256 in hexadecimal of the canonical form of all but this, which is the last field.
  public let digest: String

  public init(_ inputs: BundleInputs, _ paper: ApplicationPaper) {
    var fields = Self.fields(inputs, paper)
    digest = SHA256.hexadecimal(of: JSONValue.object(fields).canonicalBytes)
    fields.append(JSONField("sha256", .text(digest)))
    bytes = JSONValue.object(fields).printed
  }

  /// `2707 c2ad 91ee 03b4`: the start of a digest in fours, as people compare by eye.
  static func code(of digest: String) -> String {
    var code = ""
    for (place, character) in digest.prefix(16).enumerated() {
      if place > 0, place % 4 == 0 { code += " " }
      code.append(character)
    }
    return code
  }

  static func fields(_ inputs: BundleInputs, _ paper: ApplicationPaper) -> [JSONField] {
    [
      JSONField("format", .text(format)),
      JSONField("topup", .text(paper.version)),
      JSONField(
        "internal", .text("Internal: about one child. Keep it where pupils' files are kept.")),
      JSONField("inputs", inputs.json),
      JSONField("rules", .list(paper.rules)),
      JSONField("results", .object(paper.results)),
    ]
  }
}

extension BundleInputs {
  fileprivate var json: JSONValue {
    var fields = [
      JSONField("year", .text(year.description)),
      JSONField("pupil", .text(String(decoding: reference, as: UTF8.self))),
      JSONField("school", .text(school.description)),
      JSONField("judged_on", day.map { .text($0.description) } ?? .null),
      JSONField("rejected_rows", .number(rejectedRows)),
    ]
    fields.append(JSONField("other_bookings", .list(otherBookings.map { $0.json })))
    fields.append(JSONField("files", .list(files.map { $0.json })))
    return .object(fields)
  }
}

extension BundleFile {
  fileprivate var json: JSONValue {
    .object([
      JSONField("name", .text(name)),
      JSONField("sha256", .text(SHA256.hexadecimal(of: text))),
      JSONField("text", .text(String(decoding: text, as: UTF8.self))),
    ])
  }
}

extension AdultBooking {
  fileprivate var json: JSONValue {
    .object([
      JSONField("adult", .text(adult)),
      JSONField("ten_thousandths_of_a_minute", .number(time.tenThousandthsOfAMinute)),
      JSONField("sharing", .number(sharing)),
      JSONField("hundredths_of_a_week", weeks.map { .number($0.hundredths) } ?? .null),
      JSONField("from", from.map { .text($0.description) } ?? .null),
      JSONField("to", to.map { .text($0.description) } ?? .null),
      JSONField("file", .text(file)),
      JSONField("row", .number(row)),
    ])
  }
}
