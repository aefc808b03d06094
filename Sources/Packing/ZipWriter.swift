/// Writes files into one ZIP file: the same bytes for the same files.
public struct ZipWriter {
  private var bytes: [UInt8] = []
  /// The list of all files that follows the last.
  private var list: [UInt8] = []
  private var names: Set<[UInt8]> = []

  public init() {}

  /// Adds a file as it would be read back; `__MACOSX` and names that begin with a dot would not be.
  public mutating func add(_ file: PackedFile) throws(ZipProblem) {
    guard case .file(let name) = ZipName(file.name), name.utf8.elementsEqual(file.name.utf8) else {
      throw .unsafeName(file.name)
    }
    guard !names.contains(Array(name.utf8)) else { throw .twice(name) }
    let packed = Deflate.compressed(file.bytes)
    let isStored = packed.count >= file.bytes.count
    let written = isStored ? file.bytes : packed
    guard hasRoom(for: name, file.bytes.count, written.count) else { throw .tooMuch(name) }
    names.insert(Array(name.utf8))
    let header = Self.header(of: file, written.count, method: isStored ? 0 : 8)
    let place = UInt32(bytes.count)
    bytes.append(long: ZipRecord.Kind.file.rawValue)
    bytes += header + name.utf8 + written
    list.append(long: ZipRecord.Kind.listed.rawValue)
    list.append(short: Self.version)
    list += header + [UInt8](repeating: 0, count: 10)
    list.append(long: place)
    list += name.utf8
  }

  /// The ZIP file.
  public func finished() -> [UInt8] {
    var bytes = bytes + list
    bytes.append(long: ZipRecord.Kind.end.rawValue)
    bytes.append(long: 0)
    bytes.append(short: UInt16(names.count))
    bytes.append(short: UInt16(names.count))
    bytes.append(long: UInt32(list.count))
    bytes.append(long: UInt32(self.bytes.count))
    bytes.append(short: 0)
    return bytes
  }

  /// What a reader must know to read it: 2.0.
  private static let version: UInt16 = 20

  /// A ZIP file counts files in 16 bits and bytes in 32; the highest of each has a meaning of its own.
  private func hasRoom(for name: String, _ size: Int, _ written: Int) -> Bool {
    let records = 98 + 2 * UInt64(name.utf8.count)
    let all = UInt64(bytes.count) + UInt64(list.count) + UInt64(written) + records
    return names.count < 0xFFFE && name.utf8.count <= 0xFFFF
      && UInt64(size) < 0xFFFF_FFFF && all < 0xFFFF_FFFF
  }

  /// What stands both before a file and in the list: 1 January 1980 is the earliest date there is.
  private static func header(of file: PackedFile, _ written: Int, method: UInt16) -> [UInt8] {
    let namesAreUTF8: UInt16 = 1 << 11
    let firstOf1980: UInt16 = 1 << 5 | 1
    var header: [UInt8] = []
    for number in [version, namesAreUTF8, method, 0, firstOf1980] { header.append(short: number) }
    header.append(long: CRC32.of(file.bytes))
    header.append(long: UInt32(written))
    header.append(long: UInt32(file.bytes.count))
    header.append(short: UInt16(file.name.utf8.count))
    header.append(short: 0)
    return header
  }
}
