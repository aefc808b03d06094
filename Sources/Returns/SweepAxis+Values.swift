import Costing
import Tables

/// The values of a sweep's axis.
extension SweepAxis {
  static func points(
    _ text: Substring, of target: Target
  ) throws(SweepProblem) -> [Point] {
    if let first = text.indices.first(where: { text[$0...].hasPrefix("..") }) {
      return try range(text, from: text[..<first], rest: text[first...].dropFirst(2), target)
    }
    var points: [Point] = []
    for value in text.split(separator: ",", omittingEmptySubsequences: false) {
      let trimmed = String(value.drop { $0 == " " })
      guard !isRestOfANumber(trimmed) else { throw .value(String(text), nil) }
      points.append(try point(trimmed, of: target))
    }
    return points
  }

  /// `000` of `£6,000`: a comma stands between values here, never between thousands.
  private static func isRestOfANumber(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (48...57).contains($0) } && text.hasPrefix("0")
  }

  /// `0..5%/0.5`: from, to and step.
  private static func range(
    _ text: Substring, from: Substring, rest: Substring, _ target: Target
  ) throws(SweepProblem) -> [Point] {
    let parts = rest.split(separator: "/")
    let isPercent = text.contains("%")
    guard parts.count == 2, let first = number(from), let last = number(parts[0]),
      let step = number(parts[1]), step > 0, first <= last
    else { throw .range(String(text)) }
    guard (last - first) / step < mostPoints else { throw .tooMany }
    var points: [Point] = []
    for value in stride(from: first, through: last, by: Int(step)) {
      points.append(try point(written(value) + (isPercent ? "%" : ""), of: target))
    }
    return points
  }

  private static func point(_ text: String, of target: Target) throws(SweepProblem) -> Point {
    switch target {
    case .rates, .bands:
      guard let percent = percent(text[...]) else { throw .value(text, nil) }
      return Point(text: written(percent * 100) + "%", change: .uplift(percent))
    case .rule(let rule, _):
      if text.hasSuffix("%"), rule.definition.form != .percent, let percent = percent(text[...]) {
        return Point(text: text, change: .uplift(percent))
      }
      var cursor = RecordCursor(Array(text.utf8))
      guard cursor.advance(), let value = rule.definition.form.read(cursor, 0) else {
        throw .value(text, rule)
      }
      return Point(text: text, change: .value(value))
    }
  }

  /// Hundredths of one per cent, more than taking all away.
  private static func percent(_ text: Substring) -> Int64? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text
    guard let value = number(digits), value % 100 == 0, value > -1_000_000,
      value <= 100_000_000
    else { return nil }
    return value / 100
  }

  /// A number with its sign, times ten to four places.
  private static func number(_ text: Substring) -> Int64? {
    var digits = text.hasSuffix("%") ? text.dropLast() : text
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    return WordsAndNumber.number(digits).map { isNegative ? -$0 : $0 }
  }

  /// `2.5` of 25,000.
  private static func written(_ tenThousandths: Int64) -> String {
    let size = tenThousandths.magnitude
    var text = "\(size / 10_000)"
    var rest = size % 10_000
    if rest > 0 {
      var decimals = "\(rest + 10_000)".dropFirst()
      while decimals.last == "0" { decimals = decimals.dropLast() }
      rest = 0
      text += "." + decimals
    }
    return (tenThousandths < 0 ? "-" : "") + text
  }
}
