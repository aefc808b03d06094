/// What a field that should be a date turns out to be; whether there is such a day is not asked.
public enum DateReading: Hashable, Sendable {
  case blank
  case date(year: Int64, month: Int64, day: Int64)
  /// A month above 12 where dd/mm/yyyy has it, and a day below 13: written the US way.
  case usDate(year: Int64, month: Int64, day: Int64)
  case notADate
}

/// Reads `2025-04-25`, `25/04/2025` and GIAS's `25-04-2025`: the order is never guessed.
extension RecordCursor {
  public func date(_ index: Int) -> DateReading {
    let range = trimmed(index)
    guard !range.isEmpty else { return .blank }
    var parts: [(value: Int64, digits: Int)] = [(0, 0)]
    var separator: UInt8?
    for at in range {
      let byte = bytes[at]
      if (48...57).contains(byte), parts[parts.count - 1].digits < 4 {
        parts[parts.count - 1].value = parts[parts.count - 1].value * 10 + Int64(byte - 48)
        parts[parts.count - 1].digits += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"),
        separator == nil || separator == byte
      {
        separator = byte
        parts.append((0, 0))
      } else {
        return .notADate
      }
    }
    return Self.date(parts, isISO: separator == UInt8(ascii: "-") && parts[0].digits == 4)
  }

  private static func date(_ parts: [(value: Int64, digits: Int)], isISO: Bool) -> DateReading {
    guard parts.count == 3, !parts.contains(where: { $0.digits == 0 }) else { return .notADate }
    if isISO {
      guard parts[1].digits == 2, parts[2].digits == 2 else { return .notADate }
      return .date(year: parts[0].value, month: parts[1].value, day: parts[2].value)
    }
    guard parts[0].digits <= 2, parts[1].digits <= 2, parts[2].digits == 4 else {
      return .notADate
    }
    let (first, second, year) = (parts[0].value, parts[1].value, parts[2].value)
    if second > 12, second <= 31, (1...12).contains(first) {
      return .usDate(year: year, month: first, day: second)
    }
    return .date(year: year, month: second, day: first)
  }
}
