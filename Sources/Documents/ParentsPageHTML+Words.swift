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
  /// With `[pupil number]` for whatever looks like a UPN, its check letter right or not, however its
  /// characters are set apart and whatever word it is in.
  var withoutUPNs: String {
    let scalars = Array(unicodeScalars)
    var kept = ""
    var at = 0
    while at < scalars.count {
      if let end = Self.endOfUPN(in: scalars, from: at) {
        kept += "[pupil number]"
        at = end
      } else {
        kept.unicodeScalars.append(scalars[at])
        at += 1
      }
    }
    return kept
  }

  private static func endOfUPN(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var upn: [UInt8] = []
    var at = start
    var apart = 0
    while at < scalars.count, upn.count < 13, apart < 3 {
      if let byte = scalars[at].inAUPN {
        upn.append(byte)
        apart = 0
      } else if upn.isEmpty || !scalars[at].setsApart {
        return nil
      } else {
        apart += 1
      }
      at += 1
    }
    return upn.count == 13 && UPN.read(upn[...]) != .notOne ? at : nil
  }
}

extension Unicode.Scalar {
  /// A letter or a digit in ASCII, of full width too.
  fileprivate var inAUPN: UInt8? {
    let code = (0xFF10...0xFF5A).contains(value) ? value - 0xFEE0 : value
    guard let byte = UInt8(exactly: code) else { return nil }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte & 0xDF
    default: return nil
    }
  }

  /// Spaces of every kind, line ends, strokes, points, hyphens and what takes no room.
  fileprivate var setsApart: Bool {
    switch value {
    case 9, 10, 13, 0x20, 0x2D...0x2F, 0x5F, 0xA0, 0xAD, 0x2000...0x2015, 0x2028, 0x2029, 0x202F:
      true
    default: false
    }
  }
}
