/// Finds the rows of plain text sixty-four bytes at a time: where each of their fields ends.
///
/// A row is plain when `RecordCursor` would have nothing to say of it: quotes stand only around
/// whole fields and none is doubled, and there is no line end in a field and no NUL. The search ends
/// before a row that is not, which the cursor reads; it also ends a little short of the text, so
/// that what is looked at beyond a row is still text.
public struct PlainRows: Sendable {
  /// Marks found: commas and line ends that end a field.
  public internal(set) var count = 0
  /// Where each stands, in order; the first is the place before the first row.
  @usableFromInline var marks = [Int32](repeating: 0, count: window + 80)

  /// Bytes looked through at once: few enough that what is found stays near.
  static var window: Int { 16 << 10 }

  public init() {}

  /// The mark before the row that starts at a place, or the next there is, looked for from another.
  public func mark(before start: Int, from mark: Int) -> Int {
    var mark = mark
    while mark < count, place(of: mark) < start - 1 { mark += 1 }
    return mark
  }

  /// Whether the marks after one are those of a row with so many fields.
  @inlinable @inline(__always)
  public func isRow(after mark: Int, fields: Int, in text: RawSpan) -> Bool {
    var others: UInt8 = 0
    for field in 1..<fields { others |= text.byte(place(of: mark &+ field)) ^ UInt8(ascii: ",") }
    return others == 0 && text.byte(place(of: mark &+ fields)) == UInt8(ascii: "\n")
  }

  /// Where fields side by side stand as the file writes them, quotes and commas too, of the row
  /// after a mark.
  @inlinable @inline(__always)
  public func written(after mark: Int, _ fields: ClosedRange<Int>, in text: RawSpan) -> Range<Int> {
    let start = place(of: mark &+ fields.lowerBound) &+ 1
    let end = place(of: mark &+ fields.upperBound &+ 1)
    let last = end &- Self.carriageReturn(before: end, from: start, in: text)
    return start..<last
  }

  /// Where the text of a cell stands, without the quotes around it.
  @inlinable @inline(__always)
  public func cell(_ field: Int, after mark: Int, in text: RawSpan) -> Range<Int> {
    let start = place(of: mark &+ field) &+ 1
    let end = place(of: mark &+ field &+ 1)
    let quote = text.byte(start) == UInt8(ascii: "\"") ? 1 : 0
    let last = end &- quote &- Self.carriageReturn(before: end, from: start, in: text)
    return start &+ quote..<last
  }

  /// How many bytes before a mark are the first half of a line end.
  @inlinable @inline(__always)
  static func carriageReturn(before mark: Int, from start: Int, in text: RawSpan) -> Int {
    text.byte(mark) == UInt8(ascii: "\n") && mark > start
      && text.byte(mark &- 1) == UInt8(ascii: "\r") ? 1 : 0
  }
}

/// What is known of quotes before a byte.
struct QuoteState {
  /// All ones inside quotes, else none.
  private var inside: UInt64 = 0
  /// One when the byte before ends a field, or a row.
  private var afterEnd: UInt64 = 1
  /// One when the byte before closes a quoted field.
  private var afterClose: UInt64 = 0

  @inline(__always)
  var isInside: Bool { inside != 0 }

  /// Reads sixty-four bytes without quotes, outside quotes; `marks` are its commas and line ends.
  ///
  /// - Returns: whether all of it is plain.
  @inline(__always)
  mutating func pass(marks: UInt64) -> Bool {
    let isPlain = afterClose & ~marks == 0
    afterEnd = marks >> 63
    afterClose = 0
    return isPlain
  }

  /// Reads the next sixty-four bytes, each a bit, the first the lowest.
  ///
  /// - Returns: the marks that end fields, as far as text is plain, and whether all of it is.
  @inline(__always)
  mutating func read(
    quotes: UInt64, marks: UInt64, lineEnds: UInt64
  ) -> (ends: UInt64, isPlain: Bool) {
    let isQuoted = Self.parity(quotes) ^ inside
    let ends = marks & ~isQuoted
    let (opening, closing) = (quotes & isQuoted, quotes & ~isQuoted)
    let odd =
      (opening & ~(ends << 1 | afterEnd)) | ((closing << 1 | afterClose) & ~ends)
      | (lineEnds & isQuoted)
    inside = UInt64(bitPattern: Int64(bitPattern: isQuoted) >> 63)
    afterEnd = ends >> 63
    afterClose = closing >> 63
    return odd == 0 ? (ends, true) : (ends & ((odd & (0 &- odd)) &- 1), false)
  }

  /// By bit, whether the bits up to it are odd in number.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    return bits ^ bits << 32
  }
}
