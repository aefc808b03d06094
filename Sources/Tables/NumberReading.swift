/// What a field that should be a number turns out to be.
public enum NumberReading: Hashable, Sendable {
  case blank
  /// The number times ten to the places asked for.
  case number(Int64)
  case negative(Int64)
  case tooManyPlaces
  case tooLarge
  /// Not a number; the digits as it would be written if a comma stood for the point.
  case notANumber(nearest: String?)
}

/// Reads `1234.5`, `1,234.50`, `£1,234.50`, `-1,234.50` and `(1,234.50)`, and nothing that has to
/// be guessed at.
extension RecordCursor {
  /// - Parameter places: the most decimal places that may be written.
  public func number(_ index: Int, places: Int) -> NumberReading {
    var digits = trimmed(index)
    guard !digits.isEmpty else { return .blank }
    let isNegative = takeSign(&digits)
    var reader = DigitReader(places: places)
    for at in digits {
      guard reader.take(bytes[at]) else { return .notANumber(nearest: commaAsPoint(digits)) }
    }
    switch reader.reading {
    case .notANumber: return .notANumber(nearest: commaAsPoint(digits))
    case .number(let value) where isNegative && value != 0: return .negative(value)
    case let reading: return reading
    }
  }

  /// Takes `-`, `£` or brackets off the ends; true when they make it negative.
  private func takeSign(_ range: inout Range<Int>) -> Bool {
    var start = range.lowerBound
    var end = range.upperBound
    var isNegative = false
    if bytes[start] == UInt8(ascii: "("), end - start > 2, bytes[end - 1] == UInt8(ascii: ")") {
      isNegative = true
      start += 1
      end -= 1
    }
    if !isNegative, bytes[start] == UInt8(ascii: "-") {
      isNegative = true
      start += 1
    }
    if end - start > 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA3 {
      start += 2
    } else if end - start > 1, bytes[start] == TextEncoding.windowsPound {
      start += 1
    }
    range = start..<end
    return isNegative
  }

  /// `12,5` as `12.5`, for a message; nil when that is not what was meant.
  private func commaAsPoint(_ range: Range<Int>) -> String? {
    var text = ""
    var commas = 0
    for at in range {
      if bytes[at] == Mark.comma { commas += 1 }
      guard bytes[at] == Mark.comma || (48...57).contains(bytes[at]) else { return nil }
      text += bytes[at] == Mark.comma ? "." : String(UnicodeScalar(bytes[at]))
    }
    return commas == 1 && bytes[range.lowerBound] != Mark.comma && range.count <= 20 ? text : nil
  }
}

/// Takes a number's characters one at a time.
struct DigitReader {
  private let places: Int
  private var value: Int64 = 0
  private var digits = 0
  private var afterComma: Int?
  private var decimals: Int?
  private var overflowed = false

  init(places: Int) {
    self.places = places
  }

  /// False when the character cannot stand here.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return takeDigit(Int64(byte - 48))
    case Mark.comma: return takeComma()
    case UInt8(ascii: "."): return takePoint()
    default: return false
    }
  }

  private mutating func takeDigit(_ digit: Int64) -> Bool {
    if let count = decimals {
      decimals = count + 1
      if count >= places { return true }
    } else {
      digits += 1
      if let count = afterComma { afterComma = count + 1 }
    }
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (next, carry) = tens.addingReportingOverflow(digit)
    overflowed = overflowed || overflow || carry
    value = overflowed ? 0 : next
    return true
  }

  /// A comma stands after one to three digits, then after every three; never after zeros alone,
  /// as `0,500` is a half to whoever writes a comma for the point.
  private mutating func takeComma() -> Bool {
    let isFirst = afterComma == nil && (1...3).contains(digits) && value > 0
    guard decimals == nil, afterComma == 3 || isFirst else { return false }
    afterComma = 0
    return true
  }

  private mutating func takePoint() -> Bool {
    guard decimals == nil, afterComma == nil || afterComma == 3 else { return false }
    decimals = 0
    return true
  }

  /// With commas, three decimals are taken for a slip of the separators: `5,449.200`.
  var reading: NumberReading {
    guard digits + (decimals ?? 0) > 0, decimals != 0, afterComma == nil || afterComma == 3 else {
      return .notANumber(nearest: nil)
    }
    let written = decimals ?? 0
    if afterComma != nil, written == 3 { return .notANumber(nearest: nil) }
    if written > places { return .tooManyPlaces }
    guard !overflowed else { return .tooLarge }
    var scaled = value
    for _ in written..<places {
      let (tens, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return .tooLarge }
      scaled = tens
    }
    return .number(scaled)
  }
}
