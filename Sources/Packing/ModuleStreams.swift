/// A WebAssembly module with its instructions taken apart, so that like stands by like: what `LZMA`
/// then makes of it is a sixth shorter.
///
/// The streams stand one after another, behind the module's length and then the length of each, in
/// four bytes with the lowest first.
///
/// Source: the WebAssembly Core Specification 2.0, chapter 5.
public struct ModuleStreams {
  /// Nil for what is not a module, or has an instruction that no module of ours has.
  public static func bytes(of module: [UInt8]) -> [UInt8]? {
    guard module.starts(with: start), module.count <= Int32.max else { return nil }
    var streams = ModuleStreams(module)
    do throws(Unknown) { try streams.takeSections() } catch { return nil }
    return ([module.count] + streams.taken.map { $0.count }).flatMap { count in
      (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    } + streams.taken.joined()
  }

  /// How a module starts: its name and the version of the format.
  private static let start: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0]
  private static let codeSection: UInt8 = 10
  /// What browsers allow in one function.
  private static let mostLocals = 50_000

  private enum Stream: Int, CaseIterable {
    /// All but instructions: sections, and each function's length and what locals it declares.
    case frame
    /// Instructions, with what they branch to and call, and how memory is aligned.
    case operations
    /// Each by how many others came since it did, anew in each function.
    case locals
    /// Where in memory to read and write.
    case offsets
    case numbers
    /// Numbers of 64 bits, and what is not whole.
    case wideNumbers
  }

  private struct Unknown: Error {}

  private let module: [UInt8]
  private var place = 0
  private var taken = [[UInt8]](repeating: [], count: Stream.allCases.count)
  /// The locals of a function, the last used first; those after them are in order.
  private var locals: [Int] = []

  private init(_ module: [UInt8]) { self.module = module }

  private mutating func takeSections() throws(Unknown) {
    try take(Self.start.count, .frame)
    while place < module.count {
      let section = try takeByte(.frame)
      let end = try takeNumber(.frame) + place
      guard end <= module.count else { throw Unknown() }
      guard section == Self.codeSection else {
        try take(end - place, .frame)
        continue
      }
      for _ in 0..<(try takeNumber(.frame)) { try takeFunction() }
      guard place == end else { throw Unknown() }
    }
  }

  private mutating func takeFunction() throws(Unknown) {
    let end = try takeNumber(.frame) + place
    for _ in 0..<(try takeNumber(.frame)) {
      _ = try takeNumber(.frame)
      try take(1, .frame)
    }
    locals = []
    while place < end { try takeInstruction() }
    guard place == end else { throw Unknown() }
  }

  private mutating func takeInstruction() throws(Unknown) {
    switch try takeByte(.operations) {
    case 0x00, 0x01, 0x05, 0x0B, 0x0F, 0x1A, 0x1B, 0x45...0xC4: break
    case 0x02...0x04, 0x0C, 0x0D, 0x10, 0x23, 0x24, 0x3F, 0x40: try takeNumbers(1)
    case 0x0E: try takeNumbers(takeNumber(.operations) + 1)
    case 0x11: try takeNumbers(2)
    case 0x20...0x22: try takeLocal()
    case 0x28...0x3E:
      guard try takeNumber(.operations) < 64 else { throw Unknown() }
      _ = try takeNumber(.offsets)
    case 0x41: _ = try takeNumber(.numbers)
    case 0x42: _ = try takeNumber(.wideNumbers)
    case 0x43: try take(4, .wideNumbers)
    case 0x44: try take(8, .wideNumbers)
    case 0xFC: try takeLongOperation()
    default: throw Unknown()
    }
  }

  /// An operation of two bytes: rounds a number, or fills and copies memory.
  private mutating func takeLongOperation() throws(Unknown) {
    switch try takeNumber(.operations) {
    case 0...7: break
    case 9, 11: try takeNumbers(1)
    case 8, 10: try takeNumbers(2)
    default: throw Unknown()
    }
  }

  private mutating func takeNumbers(_ count: Int) throws(Unknown) {
    for _ in 0..<count { _ = try takeNumber(.operations) }
  }

  private mutating func takeLocal() throws(Unknown) {
    let (local, length) = try number()
    // A number may be written longer than it need be, but is not given back so.
    guard length == 1 || module[place + length - 1] != 0, local < Self.mostLocals else {
      throw Unknown()
    }
    place += length
    while locals.count <= local { locals.append(locals.count) }
    guard let since = locals.firstIndex(of: local) else { throw Unknown() }
    locals.remove(at: since)
    locals.insert(local, at: 0)
    write(since, .locals)
  }

  private mutating func write(_ number: Int, _ stream: Stream) {
    var rest = number
    while rest > 0x7F {
      taken[stream.rawValue].append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    taken[stream.rawValue].append(UInt8(rest))
  }

  /// The number that stands next, as far as 32 bits hold it, and how many bytes it takes.
  private func number() throws(Unknown) -> (value: Int, length: Int) {
    var value: UInt32 = 0
    for length in 0..<10 where place + length < module.count {
      let byte = module[place + length]
      if length < 5 { value |= UInt32(byte & 0x7F) << UInt32(7 * length) }
      if byte < 0x80 { return (Int(value & 0x7FFF_FFFF), length + 1) }
    }
    throw Unknown()
  }

  private mutating func takeNumber(_ stream: Stream) throws(Unknown) -> Int {
    let (value, length) = try number()
    try take(length, stream)
    return value
  }

  private mutating func takeByte(_ stream: Stream) throws(Unknown) -> UInt8 {
    try take(1, stream)
    return module[place - 1]
  }

  private mutating func take(_ count: Int, _ stream: Stream) throws(Unknown) {
    guard count <= module.count - place else { throw Unknown() }
    taken[stream.rawValue] += module[place..<(place + count)]
    place += count
  }
}
