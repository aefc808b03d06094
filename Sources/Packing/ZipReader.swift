/// Reads the files of a ZIP file.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.3.
public enum ZipReader {
  /// Every file in byte order of name, without folders and what programs write for themselves.
  ///
  /// - Parameter limit: how many bytes the files may come to: a small ZIP file can hold very many.
  public static func files(
    in archive: [UInt8], limit: Int
  ) throws(ZipProblem) -> [PackedFile] {
    var files: [PackedFile] = []
    var names: Set<[UInt8]> = []
    var left = (files: limit, packed: archive.count)
    for entry in try entries(of: archive) {
      guard let name = try entry.name() else { continue }
      guard names.insert(Array(name.utf8)).inserted else { throw .twice(name) }
      let sizes = try entry.sizes()
      guard sizes.file <= left.files else { throw .tooLarge(limit: limit) }
      // Files that share their bytes would take long to read, however small the ZIP file is.
      guard sizes.packed <= left.packed else { throw .damaged }
      left = (left.files - sizes.file, left.packed - sizes.packed)
      files.append(PackedFile(name: name, bytes: try entry.bytes(in: archive, called: name)))
    }
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func entries(of archive: [UInt8]) throws(ZipProblem) -> [ZipEntry] {
    let (end, place) = try end(of: archive)
    let (disk, listDisk) = (end.short(4), end.short(6))
    let (count, size, start) = (end.short(10), end.long(12), end.long(16))
    guard disk < .max, count < .max, size < .max, start < .max else { throw .newerKind }
    guard disk == 0, listDisk == 0, end.short(8) == count else { throw .inParts }
    guard UInt64(start) + UInt64(size) <= UInt64(place) else { throw .damaged }
    var entries: [ZipEntry] = []
    var next = Int(start)
    for _ in 0..<count {
      entries.append(try ZipEntry(in: archive, at: next))
      next = entries[entries.count - 1].end
    }
    guard next == Int(start) + Int(size) else { throw .damaged }
    return entries
  }

  /// The last record, which is before a comment of any text.
  private static func end(of archive: [UInt8]) throws(ZipProblem) -> (ZipRecord, place: Int) {
    let last = archive.count - ZipRecord.Kind.end.count
    for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1) {
      if let end = ZipRecord(.end, in: archive, at: place),
        Int(end.short(20)) == last - place
      {
        return (end, place)
      }
    }
    throw archive.starts(with: "PK".utf8) ? .cutShort : .notAZip
  }
}
