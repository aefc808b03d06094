/// Steps through comma-separated text a record at a time, marking where each field stands.
///
/// Works on whole records in UTF-8, as `RecordSplitter` cuts them. Nothing is copied and the list
/// of fields is used again for each record.
public struct RecordCursor: Sendable {
  /// The longest field that is read; a quote still open after as much is taken for a slip.
  public static let longestField = 1 << 20

  public let bytes: [UInt8]
  /// Fields of the current record; only the first `count` are its own.
  private(set) var fields = [Field](repeating: .empty, count: 64)
  public private(set) var count = 0
  /// Where the current record stands, without its line end.
  public private(set) var start = 0
  public private(set) var end = 0
  /// The first thing wrong with the current record as text.
  public private(set) var damage: RecordDamage?
  /// Whether a quoted field of the current record holds a line end.
  public private(set) var hasLineBreak = false
  /// Whether a quote of the current record never closes; other damage may come before it.
  public private(set) var isUnclosed = false
  /// Where the record after the current one starts.
  public private(set) var position = 0
  private let longest: Int

  public init(_ bytes: [UInt8], longestField: Int = RecordCursor.longestField) {
    self.bytes = bytes
    longest = longestField
  }

  /// Begins at a record that starts there.
  public mutating func start(at position: Int) { self.position = position }

  /// Moves to the next record; false when there is none.
  public mutating func advance() -> Bool {
    guard position < bytes.count else { return false }
    start = position
    count = 0
    damage = nil
    hasLineBreak = false
    isUnclosed = false
    var mark = readField(from: start)
    while mark < bytes.count, bytes[mark] == Mark.comma { mark = readField(from: mark + 1) }
    end = beforeCarriageReturn(mark, notBefore: start)
    position = min(mark + 1, bytes.count)
    return true
  }

  /// Whether the current record would be another if more text followed.
  public var mayGoOn: Bool { isUnclosed || position == bytes.count }

  public func field(_ index: Int) -> Field {
    index < count ? fields[index] : .empty
  }

  /// Whether every field is empty: the trailing rows that spreadsheets leave.
  public var isBlank: Bool {
    for index in 0..<count where !trimmed(index).isEmpty { return false }
    return true
  }

  /// Whether a line inside a field has as many commas as a row: a quote may have been left open.
  public func hasRowsInACell(width: Int) -> Bool {
    guard hasLineBreak, width > 2 else { return false }
    for index in 0..<count {
      let lines = bytes[Int(fields[index].start)..<Int(fields[index].end)].split(
        separator: Mark.newline)
      for line in lines.dropFirst() where line.count(where: { $0 == Mark.comma }) >= width - 2 {
        return true
      }
    }
    return false
  }

  /// Reads one field and returns where the mark that ends it stands: comma, line end or the end.
  private mutating func readField(from begin: Int) -> Int {
    guard begin < bytes.count, bytes[begin] == Mark.quote else {
      return readPlain(from: begin)
    }
    guard let close = Quotes.closing(in: bytes, after: begin, within: longest) else {
      note(.unclosedQuote(field: Int32(count)))
      isUnclosed = true
      let mark = lineEnd(from: begin)
      keep(begin, beforeCarriageReturn(mark, notBefore: begin))
      return mark
    }
    return readQuoted(from: begin, to: close.at, doubled: close.doubled)
  }

  /// Reads fields without quotes, one after another, as most are; the last ends at a line end, at the
  /// end, or before a field that opens with a quote.
  private mutating func readPlain(from begin: Int) -> Int {
    let text = bytes
    let span = text.span
    var start = begin
    var at = begin
    while at < span.count {
      let byte = span[at]
      guard byte <= Mark.comma, byte == Mark.comma || byte == Mark.newline || byte == 0 else {
        at += 1
        continue
      }
      if byte == 0 {
        note(.nulByte(field: Int32(count)))
      } else if byte == Mark.newline {
        break
      } else {
        keep(start, at)
        if at + 1 < span.count, span[at + 1] == Mark.quote { return at }
        start = at + 1
      }
      at += 1
    }
    keep(start, beforeCarriageReturn(at, notBefore: start))
    return at
  }

  private mutating func readQuoted(from begin: Int, to close: Int, doubled: Bool) -> Int {
    let mark = nextMark(from: close + 1)
    for at in begin..<close where bytes[at] <= Mark.newline {
      if bytes[at] == 0 { note(.nulByte(field: Int32(count))) }
      if bytes[at] == Mark.newline { hasLineBreak = true }
    }
    if beforeCarriageReturn(mark, notBefore: close + 1) > close + 1 {
      note(.textAfterQuote(field: Int32(count)))
      keep(begin, beforeCarriageReturn(mark, notBefore: begin))
    } else {
      keep(begin + 1, close, doubled: doubled)
    }
    return mark
  }

  private mutating func keep(_ begin: Int, _ last: Int, doubled: Bool = false) {
    if last - begin > longest { note(.fieldTooLong(field: Int32(count))) }
    guard count < fields.count else {
      fields.append(Field(start: Int32(begin), end: Int32(last), hasDoubledQuotes: doubled))
      count += 1
      return
    }
    fields[count] = Field(start: Int32(begin), end: Int32(last), hasDoubledQuotes: doubled)
    count += 1
  }

  private mutating func nextMark(from begin: Int) -> Int {
    var at = begin
    while at < bytes.count {
      let byte = bytes[at]
      if byte == Mark.comma || byte == Mark.newline { return at }
      if byte == 0 { note(.nulByte(field: Int32(count))) }
      at += 1
    }
    return at
  }

  private func lineEnd(from begin: Int) -> Int {
    var at = begin
    while at < bytes.count, bytes[at] != Mark.newline { at += 1 }
    return at
  }

  /// The end of a field or record at `mark`, leaving out the first half of a CRLF.
  private func beforeCarriageReturn(_ mark: Int, notBefore begin: Int) -> Int {
    let isLineEnd = mark >= bytes.count || bytes[mark] == Mark.newline
    return isLineEnd && mark > begin && bytes[mark - 1] == Mark.carriageReturn ? mark - 1 : mark
  }

  private mutating func note(_ found: RecordDamage) {
    if damage == nil { damage = found }
  }
}

/// Where a quoted field ends: one answer for the cursor and for the splitter.
enum Quotes {
  /// The quote that closes the one at `open`, and whether quotes are doubled between them; nil
  /// when none does within `longest` bytes.
  static func closing(
    in bytes: [UInt8], after open: Int, within longest: Int
  ) -> (at: Int, doubled: Bool)? {
    var at = open + 1
    var doubled = false
    let limit = min(bytes.count, open + longest + 2)
    while at < limit {
      if bytes[at] != Mark.quote {
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] == Mark.quote {
        doubled = true
        at += 2
      } else {
        return (at, doubled)
      }
    }
    return nil
  }
}
