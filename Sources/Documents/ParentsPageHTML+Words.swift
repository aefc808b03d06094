import Applications
import Costing

extension CaseLine {
  /// How many children have it together.
  var company: String {
    if line.kind == .universal { return "Open to all children" }
    guard sharing > 1 else { return "Just your child" }
    return line.time == nil ? "Shared by \(sharing) children" : "In a group of \(sharing)"
  }
}

extension WeeklyTime {
  /// `1 hour 30 minutes`, `12.5 minutes`.
  var inWords: String {
    let (hours, rest) = tenThousandthsOfAMinute.quotientAndRemainder(
      dividingBy: 60 * Self.unitsInAMinute)
    let minutes = FigureText.decimal(rest, places: 4)
    let parts = [
      hours == 0 ? nil : FigureText.count(hours, "hour", "hours"),
      rest == 0 ? nil : minutes == "1" ? "1 minute" : minutes + " minutes",
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension Markup.StringInterpolation {
  /// What somebody typed, for a page that leaves the school: a pupil number in it is left out.
  mutating func appendInterpolation(anonymous words: String) {
    appendInterpolation(prose: words.withoutUPNs)
  }
}

extension String {
  /// With `[pupil number]` for whatever looks like a UPN, its check letter right or not.
  var withoutUPNs: String {
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = bytes[at...].firstIndex { !$0.isInAWord } ?? bytes.count
      if end > at, UPN.read(bytes[at..<end]) != .notOne {
        kept += Array("[pupil number]".utf8)
      } else {
        kept += bytes[at..<end]
      }
      if end < bytes.count { kept.append(bytes[end]) }
      at = end + 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isInAWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
