/// Reading a field of the current record as text.
extension RecordCursor {
  /// A field's bytes without the spaces around them, as a range of `bytes`.
  func trimmed(_ index: Int) -> Range<Int> {
    let field = field(index)
    var start = Int(field.start)
    var end = Int(field.end)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    let isASCII = start == end || (bytes[start] < 0x80 && bytes[end - 1] < 0x80)
    return isASCII ? start..<end : withoutHardSpaces(start..<end)
  }

  /// Spaces beyond ASCII that nobody can see: a reference with one would be another pupil.
  private func withoutHardSpaces(_ range: Range<Int>) -> Range<Int> {
    var range = range
    var hasMore = true
    while hasMore {
      hasMore = false
      for space in Self.hardSpaces {
        if bytes[range].starts(with: space) {
          range = range.lowerBound + space.count..<range.upperBound
          hasMore = true
        }
        if bytes[range].suffix(space.count).elementsEqual(space), !isInsideCharacter(range, space) {
          range = range.lowerBound..<range.upperBound - space.count
          hasMore = true
        }
        while let first = bytes[range].first, Self.isSpace(first) {
          range = range.lowerBound + 1..<range.upperBound
        }
        while let last = bytes[range].last, Self.isSpace(last) {
          range = range.lowerBound..<range.upperBound - 1
        }
      }
    }
    return range
  }

  /// Whether a lone 0xA0 at the end is the last byte of a letter in UTF-8, as of `à`.
  private func isInsideCharacter(_ range: Range<Int>, _ space: [UInt8]) -> Bool {
    space.count == 1 && range.count > 1 && bytes[range.upperBound - 2] >= 0x80
  }

  /// No-break space, zero-width space, joiners and marks, byte-order mark, and the no-break space
  /// of Windows-1252.
  private static let hardSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x8C], [0xE2, 0x80, 0x8D], [0xE2, 0x80, 0x8E],
    [0xE2, 0x80, 0x8F], [0xE2, 0x80, 0xAF], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF], [0xA0],
  ]

  public func isBlank(_ index: Int) -> Bool { index >= count || trimmed(index).isEmpty }

  /// A hash of a field's bytes as they are written.
  public func hash(_ index: Int) -> UInt64 {
    let range = trimmed(index)
    return Hash.of(bytes[range])
  }

  /// A field's text: trimmed, quotes undoubled, and without the apostrophe that guards a formula.
  public func text(_ index: Int) -> ArraySlice<UInt8> { text(index, trimmed(index)) }

  /// The same as it was typed, with any spaces round it: what people write freely is theirs.
  public func wholeText(_ index: Int) -> ArraySlice<UInt8> {
    let field = field(index)
    return text(index, Int(field.start)..<Int(field.end))
  }

  private func text(_ index: Int, _ range: Range<Int>) -> ArraySlice<UInt8> {
    guard TextEncoding.isUTF8(bytes[range]) else {
      return unguarded(TextEncoding.decodeWindows1252(undoubled(index, range))[...])
    }
    return unguarded(undoubled(index, range))
  }

  private func undoubled(_ index: Int, _ range: Range<Int>) -> ArraySlice<UInt8> {
    guard field(index).hasDoubledQuotes else { return bytes[range] }
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      copy.append(bytes[at])
      at += bytes[at] == Mark.quote ? 2 : 1
    }
    return copy[...]
  }

  /// A field as its file writes it, for a fault to quote.
  public func written(_ index: Int) -> [UInt8] {
    let cell = bytes[trimmed(index)]
    return TextEncoding.isUTF8(cell) ? Array(cell) : TextEncoding.decodeWindows1252(cell)
  }

  /// Where fields side by side stand as the file writes them, quotes and commas too.
  public func written(from first: Int, through last: Int) -> Range<Int> {
    let (head, tail) = (field(first), field(last))
    let start = Int(head.start) - (isQuoted(head) ? 1 : 0)
    return start..<max(start, Int(tail.end) + (isQuoted(tail) ? 1 : 0))
  }

  /// What stands before a field is a comma, a line end, or the quote that opens it.
  private func isQuoted(_ field: Field) -> Bool {
    Int(field.start) > start && bytes[Int(field.start) - 1] == Mark.quote
  }

  /// The whole record as its file writes it, with its line end.
  public var wholeRecord: ArraySlice<UInt8> { bytes[start..<position] }

  private func unguarded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.first == UInt8(ascii: "'"), let second = text.dropFirst().first else { return text }
    return CSVWriter.startsAFormula(second) ? text.dropFirst() : text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == Mark.space || byte == Mark.tab }
}
