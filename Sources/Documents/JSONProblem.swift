/// Why a text is not a JSON document that topup reads, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case notUTF8, endsEarly, textAfterEnd, tooDeep
    case noValue, noName, noColon, noCommaOrEnd, repeatedName
    case leadingZero, notWhole, numberTooLarge
    case controlCharacter, unknownEscape, halfCharacter
  }

  public let kind: Kind
  /// The bytes before it.
  public let offset: Int
  /// Counted from 1.
  public let line: Int64
  /// In characters of its line, counted from 1.
  public let column: Int64

  init(_ kind: Kind, at offset: Int, in bytes: [UInt8]) {
    self.kind = kind
    self.offset = offset
    var line: Int64 = 1
    var column: Int64 = 1
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    (self.line, self.column) = (line, column)
  }

  /// `line 3, column 7: a comma or a closing bracket belongs here`.
  public var words: String { "line \(line), column \(column): \(kind.words)" }
}

extension JSONProblem.Kind {
  fileprivate var words: String {
    switch self {
    case .notUTF8: "this is not UTF-8 text"
    case .endsEarly: "the document ends here, unfinished"
    case .textAfterEnd: "something follows the end of the document"
    case .tooDeep: "brackets stand inside one another more than \(JSONReader.deepest) deep"
    case .noValue: "a value belongs here: text in quotes, a whole number, true, false, null, [ or {"
    case .noName: "a name in quotes belongs here"
    case .noColon: "a colon belongs here"
    case .noCommaOrEnd: "a comma or a closing bracket belongs here"
    case .repeatedName: "this name is in the object already"
    case .leadingZero: "this number begins with a 0 too many"
    case .notWhole: "a number has no decimal point and no exponent: money is in whole pence"
    case .numberTooLarge: "this number has too many digits"
    case .controlCharacter: "a control character in a text is written as an escape, \\n or \\u0000"
    case .unknownEscape: "no such escape: write one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000"
    case .halfCharacter: "this escape is half of a character, without its other half"
    }
  }
}
