/// Numbers of a ZIP file at fixed places after a mark of four bytes, the lowest byte first.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.3, section 4.3.
struct ZipRecord {
  private let bytes: ArraySlice<UInt8>

  /// What stands before a file, in the list of all files, and at the end of the ZIP file.
  enum Kind: UInt32 {
    case file = 0x0403_4B50
    case listed = 0x0201_4B50
    case end = 0x0605_4B50

    var count: Int {
      switch self {
      case .file: 30
      case .listed: 46
      case .end: 22
      }
    }
  }

  /// None where the mark is another or the bytes end before the record does.
  init?(_ kind: Kind, in archive: [UInt8], at place: Int) {
    guard let bytes = archive.part(kind.count, at: place) else { return nil }
    self.bytes = bytes
    guard long(0) == kind.rawValue else { return nil }
  }

  func short(_ place: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: number(at: place, 2))
  }

  func long(_ place: Int) -> UInt32 { number(at: place, 4) }

  private func number(at place: Int, _ count: Int) -> UInt32 {
    let start = bytes.startIndex + place
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension [UInt8] {
  /// So many bytes from a place on, or none where there are fewer.
  func part(_ length: Int, at place: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, place <= count, length >= 0, length <= count - place else { return nil }
    return self[place..<place + length]
  }

  mutating func append(short number: UInt16) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  mutating func append(long number: UInt32) {
    append(short: UInt16(truncatingIfNeeded: number))
    append(short: UInt16(truncatingIfNeeded: number >> 16))
  }
}
