import Foundation
import Tables
import Testing

/// A fault that needs more than a small file to show it: a file that changes, or cannot be opened.
struct MadeFault: Sendable, CustomTestStringConvertible {
  let id: FaultID
  let exit: Int32
  let outcome: @Sendable () async throws -> Outcome

  var testDescription: String { id.rawValue }

  /// The one list of faults that have no scenario.
  static let all = [
    MadeFault(id: .fileUnreadable, exit: 3, outcome: unreadable),
    MadeFault(id: .fileChanged, exit: 3, outcome: changed),
    MadeFault(id: .fieldTooLong, exit: 1, outcome: tooLong),
  ]

  private static let header = "pupil,school,provision,cost\n"

  private static func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(
      "rates.csv",
      "role,from,rate,per,source\nTeaching Assistant,2025-04-01,17.50,hour,made up\n")
    return folder
  }

  private static func check(
    _ folder: WorkFolder, _ files: String..., meanwhile: () throws -> Void = {}
  ) async throws -> Outcome {
    try await folder.run(
      ["check"] + files + ["--rates", "rates.csv", "--year", "2025-26"], meanwhile: meanwhile)
  }

  /// A socket cannot be opened, even by an account that may read every file.
  private static func unreadable() async throws -> Outcome {
    let folder = try folder()
    #if os(Linux)
      try #require(unsafe mknod(folder.path("return.csv"), S_IFSOCK | 0o600, 0) == 0)
    #else
      try folder.write("return.csv", header)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.path("return.csv"))
    #endif
    return try await check(folder, "return.csv")
  }

  /// The second file is a pipe: when topup has it open the first has been opened, and is then
  /// added to before it is read.
  private static func changed() async throws -> Outcome {
    let folder = try folder()
    try folder.write("a.csv", header + "A1,900001,Reading,100\n")
    try #require(unsafe mkfifo(folder.path("b.csv"), 0o600) == 0)
    return try await check(folder, "a.csv", "b.csv") {
      let pipe = try #require(FileHandle(forWritingAtPath: folder.path("b.csv")))
      let file = try FileHandle(forWritingTo: folder.url.appending(path: "a.csv"))
      try file.seekToEnd()
      try file.write(contentsOf: Data("A2,900001,Reading,100\n".utf8))
      try file.close()
      try pipe.write(contentsOf: Data((header + "A3,900001,Reading,100\n").utf8))
      try pipe.close()
    }
  }

  /// A field of a mebibyte and a byte; the row after it is read.
  private static func tooLong() async throws -> Outcome {
    let folder = try folder()
    let long = String(repeating: "x", count: 1 << 20) + "x"
    try folder.write(
      "return.csv", header + "A1,900001,\(long),100\nA2,900001,Reading,100\n")
    let outcome = try await check(folder, "return.csv")
    #expect(outcome.messages.contains("2 rows read, 1 accepted, 1 rejected"))
    return outcome
  }
}
