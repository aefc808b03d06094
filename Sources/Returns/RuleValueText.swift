public import Borough
import Costing
import Tables

/// A rule's value in words and numbers: `band net`, `hours 17.50`, `school-days 190`.
struct WordsAndNumber {
  let words: [UInt8]
  /// Times ten to four places; nil when there is none.
  let tenThousandths: Int64?

  /// Nil when what stands last looks like a number and is not one, or is none of a rule's values.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let last = parts.last else { return nil }
    var number: Int64?
    if parts.count > 1, last.utf8.contains(where: { (48...57).contains($0) }) {
      guard let read = Self.number(last) else { return nil }
      number = read
    }
    let words = number == nil ? parts : Array(parts.dropLast())
    self.words = Folding.folded(words.joined(separator: " ")[...])
    tenThousandths = number
  }

  static func number(_ text: Substring) -> Int64? {
    // In quotes, so that `10,000` is one field.
    var cursor = RecordCursor(Array("\"\(text)\"".utf8))
    guard !text.contains("\""), cursor.advance(), cursor.count == 1,
      case .number(let value) = cursor.number(0, places: 4),
      value <= Money.mostInOneLine.pence * 100
    else { return nil }
    return value
  }

  func isWord(_ word: String) -> Bool { words == Folding.folded(word[...]) }

  /// The number to two places; nil when there is none, it is zero or has more places.
  var hundredths: Int64? {
    guard let tenThousandths, tenThousandths > 0, tenThousandths % 100 == 0 else { return nil }
    return tenThousandths / 100
  }
}

/// A per cent written with or without its sign, in hundredths.
enum Percent {
  static func read(_ text: String) -> Int64? {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let value = WordsAndNumber.number(number), value % 100 == 0 else { return nil }
    return value / 100
  }
}

extension AmountRule {
  /// Reads `cost-less-threshold`, `band gross`, `band net`, `hours 17.50` or `points 350`.
  init?(_ text: String) {
    guard let value = WordsAndNumber(text) else { return nil }
    switch value.tenThousandths {
    case nil where value.isWord("cost-less-threshold"): self = .costLessThreshold
    case nil where value.isWord("band gross"): self = .bandGross
    case nil where value.isWord("band net"): self = .bandNet
    case .some(let rate) where value.isWord("hours") && rate > 0: self = .hours(rate)
    case .some where value.isWord("points"):
      guard let pence = value.hundredths else { return nil }
      self = .points(Money(pence: pence))
    default: return nil
    }
  }
}

extension YearBasis {
  /// Reads `school-days 190`, or `school-days` for as many as the year has.
  init?(_ text: String) {
    guard let value = WordsAndNumber(text),
      let unit = YearUnit.allCases.first(where: { value.isWord($0.name) })
    else { return nil }
    if value.tenThousandths != nil, value.hundredths == nil { return nil }
    self.init(unit, divisorHundredths: value.hundredths)
  }
}

extension TargetedFunding {
  /// Reads `share 50` or `allowance 0.02`.
  init?(_ text: String) {
    guard let value = WordsAndNumber(text), let number = value.tenThousandths else { return nil }
    if value.isWord("share"), number <= 1_000_000, number % 100 == 0 {
      self = .share(number / 100)
    } else if value.isWord("allowance"), number <= 10_000 {
      self = .allowance(number)
    } else {
      return nil
    }
  }
}

extension Rounding {
  /// Reads `half-up 0.01`, `half-even 50` and the like.
  init?(_ text: String) {
    guard let value = WordsAndNumber(text), let unitPence = value.hundredths,
      let way: Way = Self.ways.first(where: { value.isWord($0.name) })?.way
    else { return nil }
    self.init(way, unitPence: unitPence)
  }

  private static let ways: [(name: String, way: Way)] = [
    ("half-up", .halfUp), ("half-even", .halfEven), ("down", .down),
  ]
}

extension Tolerance {
  /// Reads `0.5%`, or pounds: `10000`, `£10,000`.
  public init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = Percent.read(text), percent <= 10_000 else { return nil }
      self = .percent(percent)
    } else {
      guard let value = WordsAndNumber.number(text[...]), value % 100 == 0 else { return nil }
      self = .pounds(Money(pence: value / 100))
    }
  }
}
