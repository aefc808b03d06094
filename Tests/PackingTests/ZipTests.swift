import Packing
import Testing

@Suite("ZIP files")
struct ZipTests {
  static let files = [
    PackedFile(name: "pupils.csv", bytes: Array("pupil,school\r\n".utf8)),
    PackedFile(name: "returns/oak.csv", bytes: [UInt8](repeating: 65, count: 300)),
  ]

  /// The files as a ZIP file; their names may be changed to others of the same length.
  static func archive(
    _ files: [PackedFile] = files, renaming: (String, String)? = nil
  ) throws -> [UInt8] {
    var writer = ZipWriter()
    for file in files { try writer.add(file) }
    guard let (old, new) = renaming else { return writer.finished() }
    return replacing(Array(old.utf8), by: Array(new.utf8), in: writer.finished())
  }

  private static func replacing(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for place in 0...(bytes.count - old.count) where bytes[place...].starts(with: old) {
      bytes.replaceSubrange(place..<(place + old.count), with: new)
    }
    return bytes
  }

  @Test("give back the files, in byte order of name, and are the same for the same files")
  func back() throws {
    let written = try Self.archive(Self.files.reversed())
    #expect(try ZipReader.files(in: written, limit: 314) == Self.files)
    #expect(try Self.archive(Self.files.reversed()) == written)
    #expect(try ZipReader.files(in: Self.archive([]), limit: 0) == [])
  }

  @Test("hold a file as it is where it would not become shorter")
  func stored() throws {
    let written = try Self.archive([PackedFile(name: "a", bytes: [1, 2, 3])])
    #expect(written.count == 30 + 1 + 3 + 46 + 1 + 22)
    #expect(Array(written[31..<34]) == [1, 2, 3])
  }

  @Test(
    "are read with folders as Windows writes them, and without what programs add",
    arguments: [
      ("returns\\oak.csv", "returns/oak.csv"), (".//returns.csv/", nil),
      ("./turns/oak.csv", "turns/oak.csv"), ("returns//ak.csv", "returns/ak.csv"),
      ("returns/._k.csv", nil), ("__MACOSX/ak.csv", nil), (".eturns/oak.csv", nil),
      ("returns/oakcsv\\", nil), ("returns/..k.csv", nil), ("réurns/oak.csv", "réurns/oak.csv"),
    ] as [(String, String?)])
  func names(written: String, read: String?) throws {
    let archive = try Self.archive(renaming: ("returns/oak.csv", written))
    let names = try ZipReader.files(in: archive, limit: 1000).map(\.name)
    #expect(names == ["pupils.csv"] + (read.map { [$0] } ?? []))
  }

  @Test("have the letters of old PCs where a name is not UTF-8")
  func oldLetters() throws {
    var archive = try Self.archive([PackedFile(name: "Cafe.csv", bytes: [])])
    for place in archive.indices where archive[place...].starts(with: "Cafe".utf8) {
      archive[place + 3] = 0x82
    }
    #expect(try ZipReader.files(in: archive, limit: 1000).map(\.name) == ["Café.csv"])
  }

  @Test(
    "are refused with a name that leads elsewhere",
    arguments: [
      "/eturns/oak.csv", "\\\\turns/oak.csv", "returns/../.csv", "..\\turns\\oak.cs",
      "C:/urns/oak.csv",
      "returns/\0ak.csv", "./././././././.",
    ])
  func unsafeNames(name: String) throws {
    let archive = try Self.archive(renaming: ("returns/oak.csv", name))
    #expect(throws: ZipProblem.unsafeName(name)) { try ZipReader.files(in: archive, limit: 1000) }
  }

  @Test(
    "are not written with a name that would not be read back",
    arguments: ["", "a/", "/a", "a\\b", "./a", "a//b", ".a", "__MACOSX/a", "../a", "a\nb", "C:a"])
  func unwritable(name: String) {
    var writer = ZipWriter()
    #expect(throws: ZipProblem.unsafeName(name)) {
      try writer.add(PackedFile(name: name, bytes: []))
    }
  }

  @Test("have no name twice")
  func twice() throws {
    var writer = ZipWriter()
    try writer.add(PackedFile(name: "a", bytes: []))
    #expect(throws: ZipProblem.twice("a")) { try writer.add(PackedFile(name: "a", bytes: [1])) }
    #expect(throws: ZipProblem.tooMuch(String(repeating: "a", count: 65_536))) {
      try writer.add(PackedFile(name: String(repeating: "a", count: 65_536), bytes: []))
    }
    let files = ["a/b", "a/c"].map { PackedFile(name: $0, bytes: []) }
    let archive = try Self.archive(files, renaming: ("a/c", "a\\b"))
    #expect(throws: ZipProblem.twice("a/b")) { try ZipReader.files(in: archive, limit: 9) }
  }
}
