import Packing
import TestSupport
import Testing

@Suite("ZIP files that cannot be read")
struct ZipProblemTests {
  /// One file of five bytes called `a.csv`: its record is at 0, the list at 40, the end at 91.
  private static let bytes = Array("a,b\r\n".utf8)

  private func archive(_ changes: [(place: Int, byte: UInt8)] = []) throws -> [UInt8] {
    var archive = try ZipTests.archive([PackedFile(name: "a.csv", bytes: Self.bytes)])
    for (place, byte) in changes { archive[place] = byte }
    return archive
  }

  private func problem(_ archive: [UInt8], limit: Int = 1000) -> ZipProblem? {
    do throws(ZipProblem) {
      _ = try ZipReader.files(in: archive, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("say what is wrong with them")
  func wrong() throws {
    #expect(try problem(archive()) == nil)
    #expect(problem([]) == .notAZip)
    #expect(problem(Array("pupil,school\r\nA,B\r\n".utf8)) == .notAZip)
    #expect(try problem(archive().dropLast()) == .cutShort)
    #expect(try problem(archive([(40, 0)])) == .damaged)
    #expect(try problem(archive([(35, 0)])) == .damagedFile("a.csv"), "its bytes")
    #expect(try problem(archive([(30, 0)])) == .damagedFile("a.csv"), "its name before it")
    #expect(try problem(archive([(48, 1)])) == .locked("a.csv"))
    #expect(try problem(archive([(50, 9)])) == .otherMethod("a.csv", 9))
    #expect(try problem(archive([(64, 6)])) == .damagedFile("a.csv"), "its size")
    #expect(try problem(archive([(95, 1)])) == .inParts)
    #expect(try problem(archive([(101, 0xFF), (102, 0xFF)])) == .newerKind)
    #expect(try problem(archive((64..<68).map { ($0, 0xFF) })) == .newerKind)
    #expect(try problem(archive(), limit: 4) == .tooLarge(limit: 4))
    #expect(try problem(archive(), limit: -1) == .tooLarge(limit: -1))
  }

  @Test("share no bytes between files, which would take long to read")
  func shared() throws {
    var random = SeededRandom(seed: 13)
    let noise = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    let inner = try ZipTests.archive([PackedFile(name: "b", bytes: noise)])
    let outer = try ZipTests.archive([PackedFile(name: "a", bytes: Array(inner[..<331]))])
    // The list of the outer file, then of the inner one, which begins at 31.
    var archive = outer[..<(362 + 47)] + inner[331..<(331 + 47)]
    archive[362 + 47 + 42] = 31
    archive += [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0, 94, 0, 0, 0, 106, 1, 0, 0, 0, 0,
    ]
    #expect(problem(Array(archive), limit: 1_000_000) == .damaged)
  }

  @Test("stop nothing, whichever byte of them is changed to whatever, or is missing")
  func changed() throws {
    let whole = try ZipTests.archive()
    var read = 0
    for place in whole.indices {
      var archive = whole
      for bit: UInt8 in 0..<8 {
        archive[place] = whole[place] ^ 1 << bit
        read += problem(archive) == nil ? 1 : 0
      }
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        archive[place] = byte
        _ = problem(archive)
      }
      archive.remove(at: place)
      _ = problem(archive)
      #expect(problem(Array(whole.prefix(place))) != nil)
    }
    #expect(read < 8 * whole.count / 2, "\(read)")
  }

  @Test("give none of a file's bytes changed: its check and sizes are kept")
  func kept() throws {
    let whole = try ZipTests.archive()
    for place in whole.indices {
      for bit: UInt8 in 0..<8 {
        var archive = whole
        archive[place] ^= 1 << bit
        guard let files = try? ZipReader.files(in: archive, limit: 1000) else { continue }
        for file in files { #expect(ZipTests.files.contains { $0.bytes == file.bytes }) }
      }
    }
  }

  @Test("are worded for those who can do something about it")
  func words() {
    #expect(
      ZipProblem.locked("a.csv").words
        == "\"a.csv\" in this ZIP file is locked with a password: save the files without one")
    #expect(
      ZipProblem.tooLarge(limit: 200 << 20).words
        == "the files in this ZIP file come to more than 200 MB: save fewer in it")
    #expect(
      ZipProblem.cutShort.words == "the end of this ZIP file is missing: copy or download it again")
  }
}
