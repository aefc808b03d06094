/// Writes bits as ever smaller parts of a range, the larger part to the likelier bit.
struct RangeWriter {
  private var bytes: [UInt8]
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  /// The last byte, and how many of all ones after it, may become one more.
  private var held: UInt8 = 0
  private var heldCount = 1

  init(after header: [UInt8]) { bytes = header }

  /// Writes a bit by the chance, in 2,048ths, that it is 0, which then learns from it.
  mutating func write(_ bit: Int, _ chance: inout UInt16) {
    let part = (range >> 11) * UInt32(chance)
    if bit == 0 {
      range = part
      chance += (2048 - chance) >> 5
    } else {
      low += UInt64(part)
      range -= part
      chance -= chance >> 5
    }
    widen()
  }

  /// Writes bits, the highest first, each as likely 0 as 1.
  mutating func writeEven(_ number: Int, bits: Int) {
    for shift in stride(from: bits - 1, through: 0, by: -1) {
      range >>= 1
      if number >> shift & 1 == 1 { low += UInt64(range) }
      widen()
    }
  }

  consuming func finished() -> [UInt8] {
    for _ in 0..<5 { shift() }
    return bytes
  }

  private mutating func widen() {
    while range < 1 << 24 {
      range <<= 8
      shift()
    }
  }

  /// Moves the highest byte out, once nothing can be carried into it.
  private mutating func shift() {
    let carry = UInt8(truncatingIfNeeded: low >> 32)
    if low < 0xFF00_0000 || carry == 1 {
      bytes.append(held &+ carry)
      while heldCount > 1 {
        bytes.append(0xFF &+ carry)
        heldCount -= 1
      }
      heldCount = 0
      held = UInt8(truncatingIfNeeded: low >> 24)
    }
    heldCount += 1
    low = low << 8 & 0xFFFF_FFFF
  }
}
