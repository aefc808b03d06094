import Foundation
import Testing

/// The reader and writer outside: Python's own zlib, lzma and zipfile.
///
/// Where python3 is missing its tests fail.
enum Python {
  /// Runs a script that takes byte strings from the list `given` and gives others to `say`.
  static func run(_ script: String, _ given: [[UInt8]]) async throws -> [[UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "topup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "given"), folder.appending(path: "said"))
    try Data(given.flatMap { written($0) }).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", opening + script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    for await _ in ended {}
    try #require(process.terminationStatus == 0, "python3 failed")
    return read([UInt8](try Data(contentsOf: output)))
  }

  private static let opening = """
    import io, lzma, random, sys, zipfile, zlib
    given, rest = [], sys.stdin.buffer.read()
    while rest:
        end = 4 + int.from_bytes(rest[:4], "little")
        given.append(rest[4:end])
        rest = rest[end:]
    def say(said):
        sys.stdout.buffer.write(len(said).to_bytes(4, "little") + said)

    """

  /// The bytes after their number in four.
  private static func written(_ bytes: [UInt8]) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
  }

  private static func read(_ said: [UInt8]) -> [[UInt8]] {
    var (parts, rest) = ([[UInt8]](), said[...])
    while rest.count >= 4 {
      let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      parts.append(Array(rest.dropFirst(4).prefix(count)))
      rest = rest.dropFirst(4 + count)
    }
    return parts
  }
}
