/// What the list of a ZIP file says of one file.
struct ZipEntry {
  private let writtenName: ArraySlice<UInt8>
  private let record: ZipRecord
  /// Where the next begins.
  let end: Int

  /// Source: APPNOTE.TXT, section 4.3.12.
  init(in archive: [UInt8], at place: Int) throws(ZipProblem) {
    guard let record = ZipRecord(.listed, in: archive, at: place),
      let name = archive.part(Int(record.short(28)), at: place + ZipRecord.Kind.listed.count),
      let more = archive.part(Int(record.short(30)) + Int(record.short(32)), at: name.endIndex)
    else { throw .damaged }
    (writtenName, end) = (name, more.endIndex)
    self.record = record
  }

  /// The file's name, or none where it is left out.
  func name() throws(ZipProblem) -> String? {
    let text = ZipName.text(writtenName)
    switch ZipName(text) {
    case .file(let name): return name
    case .leftOut: return nil
    case .unsafe: throw .unsafeName(text)
    }
  }

  /// The bytes that it says the file has, and has in the ZIP file.
  func sizes() throws(ZipProblem) -> (file: Int, packed: Int) {
    let sizes = (record.long(24), record.long(20))
    guard max(sizes.0, sizes.1) < .max, record.long(42) < .max else { throw .newerKind }
    guard let file = Int(exactly: sizes.0), let packed = Int(exactly: sizes.1) else {
      throw .damaged
    }
    return (file, packed)
  }

  /// The file's bytes, if they are all there and as they were.
  func bytes(in archive: [UInt8], called name: String) throws(ZipProblem) -> [UInt8] {
    guard record.short(8) & 1 == 0 else { throw .locked(name) }
    let sizes = try sizes()
    guard let packed = packed(sizes.packed, in: archive) else { throw .damagedFile(name) }
    let bytes: [UInt8]
    switch record.short(10) {
    case 0: bytes = Array(packed)
    case 8:
      do throws(InflateProblem) {
        bytes = try Inflate.bytes(Array(packed), limit: sizes.file)
      } catch {
        throw .damagedFile(name)
      }
    case let method: throw .otherMethod(name, method)
    }
    guard bytes.count == sizes.file, CRC32.of(bytes) == record.long(16) else {
      throw .damagedFile(name)
    }
    return bytes
  }

  /// The bytes after the file's own header, which must give it the same name.
  private func packed(_ count: Int, in archive: [UInt8]) -> ArraySlice<UInt8>? {
    guard let place = Int(exactly: record.long(42)),
      let header = ZipRecord(.file, in: archive, at: place),
      let name = archive.part(Int(header.short(26)), at: place + ZipRecord.Kind.file.count),
      name.elementsEqual(writtenName),
      let extra = archive.part(Int(header.short(28)), at: name.endIndex)
    else { return nil }
    return archive.part(count, at: extra.endIndex)
  }
}
