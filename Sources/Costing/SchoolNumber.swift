/// A school: its URN of six digits, or its DfE number, authority and establishment.
public struct SchoolNumber: Hashable, Sendable {
  /// A URN as it stands; a DfE number as seven digits.
  public let number: UInt32

  /// The greatest that one can be.
  public static var most: UInt32 { 9_999_999 }

  /// Fails unless the URN has six digits and does not start with 0.
  public init?(urn: Int64) {
    guard (100_000...999_999).contains(urn) else { return nil }
    number = UInt32(urn)
  }

  /// Fails unless the authority has three digits and the establishment four.
  public init?(authority: Int64, establishment: Int64) {
    guard (100...999).contains(authority), (1...9999).contains(establishment) else { return nil }
    number = UInt32(authority * 10_000 + establishment)
  }

  @inlinable public var isURN: Bool { number < 1_000_000 }

  /// The authority that a DfE number begins with.
  public var authority: UInt16? { isURN ? nil : UInt16(number / 10_000) }

  /// `123456`, or `343/2001`, in ASCII.
  public var bytes: [UInt8] {
    var digits = Array("\(number)".utf8)
    if !isURN { digits.insert(UInt8(ascii: "/"), at: 3) }
    return digits
  }
}

extension SchoolNumber: Comparable, CustomStringConvertible {
  /// In byte order of what is written.
  @inlinable
  public static func < (left: SchoolNumber, right: SchoolNumber) -> Bool {
    if left.isURN == right.isURN { return left.number < right.number }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  public var description: String {
    isURN ? "\(number)" : String(decoding: bytes, as: UTF8.self)
  }
}
