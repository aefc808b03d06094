import Packing
import TestSupport
import Testing

/// Python reads what is written here, and what Python writes is read here.
@Suite("Python's zlib, lzma and zipfile agree")
struct PythonTests {
  @Test("zlib reads what was made shorter")
  func zlibReads() async throws {
    let shapes = made(seed: 6)
    let read = try await Python.run(
      """
      for raw in given:
          reader = zlib.decompressobj(-15)
          said = reader.decompress(raw)
          assert reader.eof and not reader.unused_data
          say(said)
      """, shapes.map { Deflate.compressed($0) })
    #expect(read == shapes)
  }

  @Test("what zlib makes shorter is read, at every level and by each way of writing")
  func zlibWrites() async throws {
    let shapes = made(seed: 7)
    let written = try await Python.run(
      """
      for whole in given:
          for level in (0, 1, 6, 9):
              for way in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE):
                  writer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, way)
                  say(writer.compress(whole) + writer.flush())
      """, shapes)
    #expect(written.count == 16 * shapes.count)
    for (place, raw) in written.enumerated() {
      let whole = shapes[place / 16]
      #expect(try Inflate.bytes(raw, limit: whole.count) == whole, "stream \(place)")
    }
  }

  @Test("damaged streams are refused just where zlib refuses them", arguments: [8, 9])
  func damaged(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let whole = (0..<12).map { _ in
      Deflate.compressed(random.pick([Shape.runs, .words, .twoLetters]).bytes(&random))
    }
    let streams = (0..<3000).map { _ in damaged(random.pick(whole), &random) }
    let read = try await Python.run(
      """
      for raw in given:
          reader = zlib.decompressobj(-15)
          try:
              said = reader.decompress(raw)
              say(b"+" + said if reader.eof and not reader.unused_data else b"-")
          except zlib.error:
              say(b"-")
      """, streams)
    var wasRead = 0
    for (raw, theirs) in zip(streams, read) {
      let ours = try? Inflate.bytes(raw, limit: 10_000_000)
      #expect(ours.map { [UInt8(ascii: "+")] + $0 } ?? [UInt8(ascii: "-")] == theirs, "\(raw)")
      wasRead += ours == nil ? 0 : 1
    }
    #expect((100...2900).contains(wasRead), "seed \(seed): \(wasRead) read")
  }

  private func made(seed: UInt64) -> [[UInt8]] {
    var random = SeededRandom(seed: seed)
    return Shape.allCases.map { $0.bytes(&random) }
  }

  /// One bit changed, most often near the start, where a block tells its codes.
  private func damaged(_ stream: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var stream = stream
    let place = random.below(random.chance(70) ? min(60, stream.count) : stream.count)
    stream[place] ^= 1 << UInt8(random.below(8))
    return stream
  }
}

extension PythonTests {
  @Test("lzma reads what was made shorter, to its last byte")
  func lzmaReads() async throws {
    var random = SeededRandom(seed: 11)
    let shapes = made(seed: 12) + (0..<40).map { _ in patched(&random) } + steps(&random)
    let read = try await Python.run(
      """
      for raw in given:
          reader = lzma.LZMADecompressor(lzma.FORMAT_ALONE)
          said = reader.decompress(raw)
          assert reader.eof and not reader.unused_data
          say(said)
      """, shapes.map { LZMA.compressed($0) })
    #expect(read == shapes)
  }

  /// Noise with pieces of itself put in again, some with a byte changed.
  private func patched(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = (0..<1 + random.below(300)).map { _ in UInt8(random.below(256)) }
    for _ in 0..<random.below(120) {
      let start = random.below(bytes.count)
      var piece = Array(bytes[start...].prefix(1 + random.below(random.chance(10) ? 600 : 12)))
      if random.chance(40) { piece[random.below(piece.count)] ^= 1 }
      bytes += piece
    }
    return bytes
  }

  /// The same few bytes again at each distance at which a step of distances begins or ends.
  private func steps(_ random: inout SeededRandom) -> [[UInt8]] {
    let noise = Shape.stored.bytes(&random)
    let starts = (2...13).flatMap { [1 << $0, 3 << ($0 - 1)] }
    return starts.flatMap { [$0 - 1, $0, $0 + 1] }.filter { $0 >= 4 }
      .map { Array(noise.prefix($0)) + noise.prefix(4) }
  }
}

extension PythonTests {
  @Test("zipfile reads the ZIP file, finds no fault in it, and the names and bytes are the same")
  func zipfileReads() async throws {
    var random = SeededRandom(seed: 10)
    var writer = ZipWriter()
    let files = Shape.allCases.map {
      PackedFile(name: "école/\($0).csv", bytes: $0.bytes(&random))
    }
    for file in files { try writer.add(file) }
    let read = try await Python.run(
      """
      archive = zipfile.ZipFile(io.BytesIO(given[0]))
      assert archive.testzip() is None
      for entry in archive.infolist():
          assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
          say(entry.filename.encode())
          say(archive.read(entry))
      """, [writer.finished()])
    #expect(read == files.flatMap { [Array($0.name.utf8), $0.bytes] })
  }

  @Test("ZIP files that zipfile writes are read: stored, deflated, streamed, with folders")
  func zipfileWrites() async throws {
    let written = try await Python.run(
      """
      class Pipe(io.BytesIO):  # without seeking, sizes follow a file in a data descriptor
          def seekable(self): return False
          def seek(self, *place): raise io.UnsupportedOperation
          def tell(self): raise io.UnsupportedOperation
      for stream in (io.BytesIO, Pipe):
          for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
              for level in (1, 6, 9):
                  whole = stream()
                  with zipfile.ZipFile(whole, "w", method, compresslevel=level) as archive:
                      archive.writestr("returns/", b"")
                      archive.writestr("returns/oak.csv", b"pupil,school\\r\\n" * 500)
                      archive.writestr("caf\\u00e9.csv", bytes(range(256)))
                      archive.writestr("empty.csv", b"")
                      archive.comment = b"made up PK\\5\\6"
                  say(whole.getvalue())
      """, [])
    #expect(written.count == 12)
    let row = Array("pupil,school\r\n".utf8)
    for archive in written {
      let files = try ZipReader.files(in: archive, limit: 10_000)
      #expect(files.map(\.name) == ["café.csv", "empty.csv", "returns/oak.csv"])
      #expect(files[0].bytes == Array(0...255))
      #expect(files[1].bytes == [])
      #expect(files[2].bytes == (0..<500).flatMap { _ in row })
    }
  }
}
