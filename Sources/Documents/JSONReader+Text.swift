extension JSONReader {
  /// The reader stands at the opening quote.
  mutating func text() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try takeEscape(to: &text)
      case 0..<32: throw problem(.controlCharacter, at: position)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw problem(.endsEarly, at: position)
  }

  private mutating func takeEscape(to text: inout [UInt8]) throws(JSONProblem) {
    let start = position
    position += 1
    guard let letter = next else { throw problem(.endsEarly, at: position) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "u"): text += try numbered(from: start).utf8
    default: throw problem(.unknownEscape, at: start)
    }
  }

  /// A character by its UTF-16 number; one beyond U+FFFF has two halves, each its own escape.
  private mutating func numbered(from start: Int) throws(JSONProblem) -> String {
    var units = [try unit(from: start)]
    if UTF16.isLeadSurrogate(units[0]), take("\\u") { units.append(try unit(from: start)) }
    guard let character = String(validating: units, as: UTF16.self) else {
      throw problem(.halfCharacter, at: start)
    }
    return character
  }

  private mutating func unit(from start: Int) throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw problem(.endsEarly, at: position) }
      guard let digit = Self.digit(byte) else { throw problem(.unknownEscape, at: start) }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
