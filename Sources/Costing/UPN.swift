/// A unique pupil number: check letter, authority, establishment, year, serial; thirteen characters.
///
/// A temporary one ends in a letter. Source: DfE, Unique Pupil Numbers guide.
public struct UPN: Hashable, Comparable, Sendable {
  /// Letter, eleven digits and last character as one number, in the order of the text.
  public let packed: UInt64

  static let tenToTheEleventh: UInt64 = 100_000_000_000

  /// A number that `packed` gave.
  public init(packed: UInt64) {
    self.packed = packed
  }

  /// What thirteen characters that look like a UPN turn out to be.
  public enum Reading: Hashable, Sendable {
    /// Not a letter, eleven digits, and a digit or letter: a school's own reference.
    case notOne
    case wrongCheckLetter
    case upn(UPN)
  }

  /// Reads ASCII in either case; `bytes` are the whole reference.
  public static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard bytes.count == 13, let first = letter(bytes[bytes.startIndex]) else { return .notOne }
    var digits: UInt64 = 0
    var sum: UInt64 = 0
    var weight: UInt64 = 2
    for byte in bytes.dropFirst().dropLast() {
      guard let digit = digit(byte) else { return .notOne }
      digits = digits * 10 + digit
      sum += digit * weight
      weight += 1
    }
    guard let last = last(bytes[bytes.endIndex - 1]) else { return .notOne }
    guard let final = last.checkValue, let check = checkValue(of: first),
      (sum + final * weight) % 23 == check
    else { return .wrongCheckLetter }
    return .upn(UPN(packed: (first * tenToTheEleventh + digits) * 36 + last.order))
  }

  public static func < (left: UPN, right: UPN) -> Bool { left.packed < right.packed }

  /// The authority that issued it, which says nothing about where the pupil is now.
  public var issuingAuthority: Int64 {
    Int64(packed / 36 % Self.tenToTheEleventh / 100_000_000)
  }

  /// In ASCII, upper case.
  public var bytes: [UInt8] {
    var text = [UInt8](repeating: 0, count: 13)
    let last = UInt8(packed % 36)
    text[12] = last < 10 ? 48 + last : 55 + last
    var rest = packed / 36
    for index in stride(from: 11, through: 1, by: -1) {
      text[index] = 48 + UInt8(rest % 10)
      rest /= 10
    }
    text[0] = 65 + UInt8(rest)
    return text
  }

  /// The check letter that the rest of a reference calls for; nil when nothing could be right.
  public static func checkLetter(for bytes: ArraySlice<UInt8>) -> String? {
    letters.first { letter in
      var whole = Array(bytes)
      guard !whole.isEmpty else { return false }
      whole[0] = letter
      if case .upn = read(whole[...]) { return true }
      return false
    }.map { String(decoding: [$0], as: UTF8.self) }
  }

  fileprivate static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  private static func digit(_ byte: UInt8) -> UInt64? {
    (48...57).contains(byte) ? UInt64(byte - 48) : nil
  }

  /// 0 for A … 25 for Z, in either case.
  private static func letter(_ byte: UInt8) -> UInt64? {
    let upper = byte & 0xDF
    return byte >= 65 && (65...90).contains(upper) ? UInt64(upper - 65) : nil
  }

  private static func last(_ byte: UInt8) -> (order: UInt64, checkValue: UInt64?)? {
    if let digit = digit(byte) { return (digit, digit) }
    return letter(byte).map { (10 + $0, checkValue(of: $0)) }
  }

  /// Place in `ABCDEFGHJKLMNPQRTUVWXYZ`, which leaves out I, O and S.
  static func checkValue(of letter: UInt64) -> UInt64? {
    switch letter {
    case 8, 14, 18: nil
    default: letter - (letter > 8 ? 1 : 0) - (letter > 14 ? 1 : 0) - (letter > 18 ? 1 : 0)
    }
  }
}

extension UPN {
  /// A permanent number from its parts; fails when a part has too many digits.
  public init?(authority: Int64, establishment: Int64, year: Int64, serial: Int64) {
    guard (0...999).contains(authority), (0...9999).contains(establishment),
      (0...99).contains(year), (0...999).contains(serial)
    else { return nil }
    let digits = ((authority * 10_000 + establishment) * 100 + year) * 1000 + serial
    var sum: Int64 = 0
    var rest = digits
    for weight in stride(from: Int64(13), through: 3, by: -1) {
      sum += rest % 10 * weight
      rest /= 10
    }
    let letter = UInt64(Self.letters[Int((sum + rest * 2) % 23)] - 65)
    let (leading, last) = digits.quotientAndRemainder(dividingBy: 10)
    packed = (letter * Self.tenToTheEleventh + UInt64(leading)) * 36 + UInt64(last)
  }
}
