/// Comma-separated text read the slow, obvious way: the twin that `RecordCursor` must agree with.
///
/// Written from the contract: fields may be quoted and then hold commas, line breaks and quotes
/// written twice; a record ends at LF or CRLF. Text after a closing quote, a quote that never
/// closes, a NUL and a field over the limit are damage. A quote that has not closed within the
/// limit is taken for a slip: its field ends with its line, and reading resumes at the next.
struct SlowReader {
  struct Record: Equatable {
    var fields: [[UInt8]] = []
    /// The first thing wrong: what, and in which field.
    var damage: String?
    /// All its bytes, with its line end.
    var whole: [UInt8] = []
  }

  let longestField: Int
  private(set) var records: [Record] = []
  private var rest: [UInt8]
  private var record = Record()

  init(_ bytes: [UInt8], longestField: Int) {
    self.longestField = longestField
    rest = bytes
    while !rest.isEmpty { readRecord() }
  }

  private mutating func readRecord() {
    record = Record()
    while readField() {}
    records.append(record)
  }

  /// Reads a field and what ends it; true when that is a comma, so that another follows.
  private mutating func readField() -> Bool {
    if rest.first == quote, let (text, count) = quotedField() {
      take(count)
      if text.contains(0) { damage("nul") }
      let after = unquotedField()
      if after.contains(0) { damage("nul") }
      if after.isEmpty {
        record.fields.append(text)
      } else {
        damage("text after quote")
        record.fields.append(record.whole.suffix(count) + after)
      }
      take(after.count)
    } else {
      readUnquotedField(isSlip: rest.first == quote)
    }
    return takeEnd()
  }

  private mutating func readUnquotedField(isSlip: Bool) {
    if isSlip { damage("unclosed quote") }
    let text = isSlip ? restOfLine() : unquotedField()
    if text.contains(0) { damage("nul") }
    if text.count > longestField { damage("too long") }
    record.fields.append(text)
    take(text.count)
  }

  /// The text between quotes, quotes undoubled, and how many bytes it takes with its quotes; nil
  /// when no quote closes it within the limit.
  private func quotedField() -> (text: [UInt8], count: Int)? {
    var text: [UInt8] = []
    var at = 1
    while at < rest.count, at <= longestField + 1 {
      if rest[at] != quote {
        text.append(rest[at])
        at += 1
      } else if at + 1 < rest.count, rest[at + 1] == quote {
        text.append(quote)
        at += 2
      } else {
        return (text, at + 1)
      }
    }
    return nil
  }

  private func unquotedField() -> [UInt8] {
    Array(restOfLine().prefix { $0 != comma })
  }

  /// Up to LF, CRLF or the end, where a last CR is taken for half of a CRLF.
  private func restOfLine() -> [UInt8] {
    var line = Array(rest.prefix { $0 != lineFeed })
    if line.last == carriageReturn { line.removeLast() }
    return line
  }

  /// Takes a comma, a line end or nothing; true for a comma.
  private mutating func takeEnd() -> Bool {
    if rest.first == comma {
      take(1)
      return true
    }
    if rest.first == carriageReturn { take(1) }
    if rest.first == lineFeed { take(1) }
    return false
  }

  private mutating func take(_ count: Int) {
    record.whole += rest.prefix(count)
    rest.removeFirst(count)
  }

  private mutating func damage(_ what: String) {
    if record.damage == nil { record.damage = "\(what) in field \(record.fields.count)" }
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
