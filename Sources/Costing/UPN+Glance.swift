/// Reading a UPN eight digits at a time: a country's returns hold ten million.
extension UPN {
  /// A permanent number in capitals, as nearly all are.
  ///
  /// - Parameters:
  ///   - first: its first byte.
  ///   - head: bytes 2 to 9, the first the lowest.
  ///   - tail: bytes 6 to 13.
  /// - Returns: nil for anything else, which `read` may yet take for a number.
  public static func atAGlance(_ first: UInt8, _ head: UInt64, _ tail: UInt64) -> UPN? {
    let four = tail >> 32 | 0x3030_3030_0000_0000
    guard areDigits(head), areDigits(four), (65...90).contains(first) else { return nil }
    let letter = UInt64(first - 65)
    let (eight, rest) = (head & 0x0F0F_0F0F_0F0F_0F0F, four & 0x0F0F_0F0F_0F0F_0F0F)
    let sum =
      weighed(eight, by: 0x0002_0004_0006_0008) + weighed(eight >> 8, by: 0x0003_0005_0007_0009)
      + weighed(rest, by: 0x000A_000C_0000_0000) + weighed(rest >> 8, by: 0x000B_000D_0000_0000)
    guard sum % 23 == checkValue(of: letter) else { return nil }
    let (digits, last) = (fours(rest) & 0xFFFF).quotientAndRemainder(dividingBy: 10)
    let eightDigits = (fours(eight) & 0xFFFF) * 10_000 + fours(eight) >> 32
    return UPN(packed: (letter * tenToTheEleventh + eightDigits * 1000 + digits) * 36 + last)
  }

  private static func areDigits(_ bytes: UInt64) -> Bool {
    bytes & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030
      && (bytes &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030
  }

  /// Every other byte times its weight, added up; the first byte's weight is the highest.
  private static func weighed(_ digits: UInt64, by weights: UInt64) -> UInt64 {
    ((digits & 0x00FF_00FF_00FF_00FF) &* weights) >> 48
  }

  /// Eight digits as two numbers of four, the first in the lower half.
  private static func fours(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    return (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
  }
}
