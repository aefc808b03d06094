import Documents
import TestSupport

/// A made-up document of JSON, spaced and escaped anyhow, beside the value it must be read as.
struct MadeJSON {
  let value: JSONValue
  let text: [UInt8]

  init(_ random: inout SeededRandom) {
    var text = ""
    value = Self.value(&random, depth: 0, to: &text)
    self.text = Array(text.utf8)
  }

  private static func value(
    _ random: inout SeededRandom, depth: Int, to text: inout String
  ) -> JSONValue {
    text += space(&random)
    defer { text += space(&random) }
    switch random.below(depth < 5 ? 9 : 5) {
    case 0:
      text += "null"
      return .null
    case 1:
      let truth = random.chance(50)
      text += "\(truth)"
      return .truth(truth)
    case 2:
      let small = Int64.random(in: -99...99, using: &random)
      let number = random.pick([0, 600_000, .min, .max, small])
      text += "\(number)"
      return .number(number)
    case 3, 4: return .text(quoted(&random, to: &text))
    case 5, 6: return list(&random, depth: depth, to: &text)
    default: return object(&random, depth: depth, to: &text)
    }
  }

  private static func list(
    _ random: inout SeededRandom, depth: Int, to text: inout String
  ) -> JSONValue {
    text += "["
    let values = (0..<random.below(5)).map { place in
      if place > 0 { text += "," }
      return value(&random, depth: depth + 1, to: &text)
    }
    text += values.isEmpty ? space(&random) + "]" : "]"
    return .list(values)
  }

  /// The place makes each name another.
  private static func object(
    _ random: inout SeededRandom, depth: Int, to text: inout String
  ) -> JSONValue {
    text += "{"
    let fields = (0..<random.below(5)).map { place in
      text += place > 0 ? "," : ""
      text += space(&random)
      let name = quoted(&random, end: "\(place)", to: &text)
      text += space(&random) + ":"
      return JSONField(name, value(&random, depth: depth + 1, to: &text))
    }
    text += fields.isEmpty ? space(&random) + "}" : "}"
    return .object(fields)
  }

  private static func space(_ random: inout SeededRandom) -> String {
    random.pick(["", "", "", " ", "\n", "\r\n", "\t "])
  }

  private static func quoted(
    _ random: inout SeededRandom, end: String = "", to text: inout String
  ) -> String {
    var value = ""
    text += "\""
    for _ in 0..<random.below(6) {
      let (character, ways) = random.pick(characters)
      value += character
      text += random.pick(ways)
    }
    text += end + "\""
    return value + end
  }

  /// Characters, and the ways to write each.
  private static let characters: [(String, [String])] = [
    ("a", ["a", #"\u0061"#]), ("Z", ["Z"]), ("/", ["/", #"\/"#, #"\u002f"#]),
    ("\"", [#"\""#, #"\u0022"#]), ("\\", [#"\\"#, #"\u005C"#]), ("\n", [#"\n"#, #"\u000a"#]),
    ("\u{1F}", [#"\u001F"#, #"\u001f"#]), ("\u{7F}", ["\u{7F}"]), ("\0", [#"\u0000"#]),
    ("é", ["é", #"\u00e9"#]), ("€", ["€", #"\u20AC"#]), ("\u{FB33}", ["\u{FB33}"]),
    ("😀", ["😀", #"\uD83D\uDE00"#, #"\ud83d\ude00"#]), ("{[:,]}", ["{[:,]}"]),
  ]
}

extension MadeJSON {
  /// The text with one to three changes, most of which make it no document of JSON.
  func mutated(_ random: inout SeededRandom) -> [UInt8] {
    var text = text
    for _ in 0...random.below(3) {
      let place = random.below(text.count + 1)
      let rest = place..<min(text.count, place + 1 + random.below(3))
      switch random.below(4) {
      case 0: text.removeSubrange(rest)
      case 1: text.insert(contentsOf: random.pick(Self.pieces), at: place)
      case 2: text.replaceSubrange(rest, with: random.pick(Self.pieces))
      default: text.insert(contentsOf: text[rest], at: random.below(text.count + 1))
      }
    }
    return text
  }

  /// Bytes of all kinds, those that matter to JSON most often.
  static func noise(_ random: inout SeededRandom) -> [UInt8] {
    (0..<random.below(20)).flatMap { _ in
      random.chance(10) ? [UInt8.random(in: 0...255, using: &random)] : random.pick(pieces)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\"", "\\", "/", "\\u", "\\ud83d", "\\ude00", "00", "-",
      "+", ".", "e", "E1", "0", "7", "true", "false", "null", "nul", " ", "\n", "\r", "\t", "\u{B}",
      "\0", "a", "é", "\u{FEFF}", "\"a\":1", "99999999999999999999", "1.5",
    ].map { Array($0.utf8) } + [[0xC3], [0x80], [0xED, 0xA0, 0x80], [0xFF]]
}
