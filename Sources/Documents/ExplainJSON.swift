import Borough
import Costing

/// A pupil's working as JSON, with signed pence that add up to the top-up sought.
public struct ExplainJSON: Sendable {
  private let pupil: ExplainedPupil

  public init(_ explanation: Explanation) {
    pupil = ExplainedPupil(explanation)
  }

  /// One object on one line, with no line break after it.
  public var text: String {
    let explanation = pupil.explanation
    let result = explanation.result
    let reference = String(decoding: result.reference, as: UTF8.self)
    return Self.object([
      ("school", Self.string(result.school.description)),
      ("school_name", Self.string(explanation.schoolName)),
      ("pupil", Self.string(reference)),
      ("year", Self.string(explanation.terms.year.description)),
      ("notes", Self.array(result.notes.names.map(Self.string))),
      ("lines", Self.array(zip(explanation.lines, pupil.lines).map(Self.line))),
      ("steps", Self.array(pupil.overall.map(Self.step))),
      ("provision_pence", "\(result.cost.provision.pence)"),
      ("countable_pence", "\(result.cost.countable.pence)"),
      ("above_threshold", result.cost.isAbove ? "true" : "false"),
      ("threshold_pence", "\(result.cost.threshold.pence)"),
      ("school_share_pence", "\(result.cost.schoolShare.pence)"),
      ("top_up_pence", "\(result.cost.topUp.pence)"),
    ])
  }

  private static func line(_ line: ExplainedLine, _ steps: [ExplainedStep]) -> String {
    object([
      ("provision", string(line.provision)), ("file", string(line.file)), ("row", "\(line.row)"),
      ("cost_pence", "\(line.costed.cost.pence)"),
      ("counted_pence", "\(line.costed.counted.pence)"),
      ("reason", line.costed.reason.map { string($0.name) } ?? "null"),
      ("steps", array(steps.map(step))),
    ])
  }

  private static func step(_ step: ExplainedStep) -> String {
    object([
      ("step", string(step.kind)), ("working", array(step.clauses.map(string))),
      ("signed_pence", "\(step.signed.pence)"), ("sources", array(step.sources.map(string))),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  private static func string(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<32:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
