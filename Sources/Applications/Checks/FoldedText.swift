import Costing

extension String {
  /// Whether there is nothing to read.
  var isBlank: Bool { utf8.allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// What names and references are compared by: in lower case, each run of spaces as one, none at
  /// the ends.
  var folded: [UInt8] {
    var folded: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case 0...UInt8(ascii: " "):
        if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      default: folded.append(byte)
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return folded
  }
}

extension [String] {
  /// Each name once, as it was first written.
  var once: [String] {
    var seen: Set<[UInt8]> = []
    return filter { seen.insert($0.folded).inserted }
  }
}

extension CaseLine {
  /// Whether the line names the outcome as the one that it is for.
  public func serves(_ outcome: OutcomeRecord) -> Bool {
    !outcomeRef.isBlank && outcomeRef.folded == outcome.ref.folded
  }

  /// Whether it is the ordinary offer, open to all, which is no provision for one pupil's outcomes.
  var isOrdinary: Bool { line.kind == .universal }
}
