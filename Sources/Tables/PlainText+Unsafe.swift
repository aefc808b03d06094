// The unsafe code of this module. Every load is sound because any pattern of bytes is a number, and
// because its place was found in the text it is loaded from: `PlainRows` ends its search so far from
// the end of the text that `reach` bytes beyond any row it finds are text too.

extension PlainRows {
  /// How many bytes beyond a row may be loaded.
  static var reach: Int { 32 }

  /// Where a mark stands, of those that were found and the one before them.
  @inlinable @inline(__always)
  public func place(of mark: Int) -> Int { Int(unsafe marks.span[unchecked: mark]) }

  /// Finds the rows from one that starts at `begin`.
  public mutating func find(in text: RawSpan, from begin: Int) {
    marks[0] = Int32(begin) - 1
    let limit = min(text.byteCount, begin + Self.window) - 64 - Self.reach
    count = unsafe marks.withUnsafeMutableBufferPointer {
      unsafe Self.find(in: text, from: begin, to: limit, into: $0)
    }
  }

  private static func find(
    in text: RawSpan, from begin: Int, to limit: Int, into marks: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var found = 1
    var state = QuoteState()
    var at = begin
    while at <= limit {
      let bytes = SixtyFour(of: text, at)
      var ends = bytes.places(of: Mark.comma, or: Mark.newline)
      var isPlain = true
      if state.isInside || bytes.has(Mark.quote, or: 0) {
        guard !bytes.has(0, or: 0) else { break }
        (ends, isPlain) = state.read(
          quotes: bytes.places(of: Mark.quote, or: Mark.quote), marks: ends,
          lineEnds: bytes.places(of: Mark.newline, or: Mark.newline))
      } else {
        isPlain = state.pass(marks: ends)
        if !isPlain { ends = 0 }
      }
      let count = ends.nonzeroBitCount
      unsafe write(ends, at, to: marks.extracting(found...))
      found += count
      if !isPlain { break }
      at += 64
    }
    return found - 1
  }

  /// Writes where bits are, eight at a time, as a loop that ends at the last would be guessed wrong
  /// each time.
  @inline(__always)
  private static func write(
    _ bits: UInt64, _ at: Int, to marks: UnsafeMutableBufferPointer<Int32>
  ) {
    var rest = bits
    var place = 0
    repeat {
      for next in place..<place + 8 {
        // Sound because `marks` has room for a mark at every byte of the window and eighty more.
        let bit = Int32(truncatingIfNeeded: rest.trailingZeroBitCount)
        unsafe marks[next] = Int32(truncatingIfNeeded: at) &+ bit
        rest &= rest &- 1
      }
      place += 8
    } while rest != 0
  }
}

/// Sixty-four bytes of text.
@usableFromInline struct SixtyFour {
  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  private let third: SIMD16<UInt8>
  private let fourth: SIMD16<UInt8>

  @inline(__always)
  init(of text: RawSpan, _ at: Int) {
    first = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: SIMD16<UInt8>.self)
    second = unsafe text.unsafeLoadUnaligned(
      fromUncheckedByteOffset: at + 16, as: SIMD16<UInt8>.self)
    third = unsafe text.unsafeLoadUnaligned(
      fromUncheckedByteOffset: at + 32, as: SIMD16<UInt8>.self)
    fourth = unsafe text.unsafeLoadUnaligned(
      fromUncheckedByteOffset: at + 48, as: SIMD16<UInt8>.self)
  }

  /// Whether any byte is one of two.
  @inline(__always)
  func has(_ one: UInt8, or other: UInt8) -> Bool {
    let (one, other) = (SIMD16(repeating: one), SIMD16(repeating: other))
    let found =
      Self.mask(first, one, other) | Self.mask(second, one, other) | Self.mask(third, one, other)
      | Self.mask(fourth, one, other)
    let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// Which of the bytes are one of two, a bit for each, the first the lowest.
  @inline(__always)
  func places(of one: UInt8, or other: UInt8) -> UInt64 {
    let (one, other) = (SIMD16(repeating: one), SIMD16(repeating: other))
    return Self.bits(Self.mask(first, one, other))
      | Self.bits(Self.mask(second, one, other)) << 16
      | Self.bits(Self.mask(third, one, other)) << 32
      | Self.bits(Self.mask(fourth, one, other)) << 48
  }

  @inline(__always)
  private static func mask(
    _ bytes: SIMD16<UInt8>, _ one: SIMD16<UInt8>, _ other: SIMD16<UInt8>
  ) -> SIMD16<UInt8> {
    // Sound because a mask is bytes of all ones or none.
    unsafe unsafeBitCast(bytes .== one, to: SIMD16<UInt8>.self)
      | unsafeBitCast(bytes .== other, to: SIMD16<UInt8>.self)
  }

  /// Sixteen bytes of all ones or none, a bit for each.
  @inlinable @inline(__always)
  static func bits(_ mask: SIMD16<UInt8>) -> UInt64 {
    let ofBit = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    // Sound because any bytes are two words.
    let halves = unsafe unsafeBitCast(mask & ofBit, to: SIMD2<UInt64>.self)
    return gathered(halves[0]) | gathered(halves[1]) << 8
  }

  /// Eight bytes, each with a bit of its own, as one.
  @inlinable @inline(__always)
  static func gathered(_ bytes: UInt64) -> UInt64 {
    (bytes &* 0x0101_0101_0101_0101) >> 56
  }
}

extension RawSpan {
  @inlinable @inline(__always)
  public func byte(_ at: Int) -> UInt8 {
    unsafe unsafeLoad(fromUncheckedByteOffset: at, as: UInt8.self)
  }

  /// Eight bytes, the first the lowest.
  @inlinable @inline(__always)
  public func word(_ at: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
  }

  /// Eight bytes, or those there are before the end of the text; the others are zero.
  func wordOrLess(_ at: Int) -> UInt64 {
    let rest = byteCount - at
    if rest >= 8 { return word(at) }
    if rest <= 0 { return 0 }
    if byteCount >= 8 { return word(byteCount - 8) >> UInt64(64 - 8 * rest) }
    var word: UInt64 = 0
    for place in at..<byteCount { word |= UInt64(byte(place)) << UInt64(8 * (place - at)) }
    return word
  }

  /// Sixteen bytes of which only so many are kept; the others are zero.
  @inlinable @inline(__always)
  public func words(_ at: Int, keeping kept: Int) -> (UInt64, UInt64) {
    let places = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let bytes = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: SIMD16<UInt8>.self)
    let count = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: min(kept, 16)))
    // Sound because a mask is bytes of all ones or none.
    let kept = unsafe bytes & unsafeBitCast(places .< count, to: SIMD16<UInt8>.self)
    let words = unsafe unsafeBitCast(kept, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  /// Whether a range is the same bytes as those that begin at `start` of another text, where they
  /// are followed by zeros, at least one, up to a multiple of sixteen. Neither holds zeros itself.
  @inlinable @inline(__always)
  public func isSame(_ range: Range<Int>, asPadded other: RawSpan, _ start: Int) -> Bool {
    var at = range.lowerBound
    var there = start
    while at <= range.upperBound {
      let (head, tail) = words(at, keeping: range.upperBound &- at)
      if (head ^ other.word(there)) | (tail ^ other.word(there &+ 8)) != 0 { return false }
      at &+= 16
      there &+= 16
    }
    return true
  }

  /// Whether two ranges of this text are the same bytes.
  @inlinable @inline(__always)
  public func isSame(_ range: Range<Int>, as other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    var at = range.lowerBound
    var there = other.lowerBound
    while range.upperBound &- at >= 8 {
      if word(at) != word(there) { return false }
      at &+= 8
      there &+= 8
    }
    let rest = range.upperBound &- at
    return rest == 0
      || (word(at) ^ word(there)) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* rest) == 0
  }
}

extension ArraySlice<UInt8> {
  /// What is asked of text, lent for as long as the asking takes.
  @inline(__always)
  func asked<Answer>(_ ask: (RawSpan) -> Answer) -> Answer { unsafe ask(span.bytes) }
}

extension [UInt8] {
  /// What is asked of text, lent for as long as the asking takes.
  @inlinable @inline(__always)
  public func asked<Answer>(_ ask: (RawSpan) -> Answer) -> Answer { unsafe ask(span.bytes) }

  /// Which of sixteen bytes are `byte`, a bit for each, the first the lowest; there must be sixteen.
  @inlinable @inline(__always)
  public func places(of byte: UInt8, inSixteenFrom start: Int) -> UInt32 {
    precondition(start >= 0 && start + 16 <= count)
    let bytes = unsafe span.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: SIMD16<UInt8>.self)
    let wanted = SIMD16(repeating: byte)
    // Sound because a mask is bytes of all ones or none.
    return unsafe UInt32(
      truncatingIfNeeded: SixtyFour.bits(unsafeBitCast(bytes .== wanted, to: SIMD16<UInt8>.self)))
  }
}
