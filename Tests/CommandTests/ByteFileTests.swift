import Results
import Testing

@testable import topup

@Suite("A file's bytes")
struct ByteFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.add("a.csv", holding: "0123456789")
  }

  private func open(_ name: String) throws(FileProblem) -> ByteFile {
    try ByteFile(InputFile(path: folder(name)))
  }

  @Test("are read in blocks, short only at the end")
  func blocks() throws {
    let file = try open("a.csv")
    #expect(file.size == 10)
    #expect(try file.read(at: 0, count: 4) == Array("0123".utf8))
    #expect(try file.read(at: 8, count: 4) == Array("89".utf8))
    #expect(try file.read(at: 10, count: 4) == [])
    #expect(try file.read(at: 11, count: 4) == [])
    #expect(try file.read(at: 3, count: 0) == [])
  }

  @Test("are the same for many tasks at once")
  func tasks() async throws {
    let text = (0..<5000).map { "\($0)\n" }.joined()
    try folder.add("b.csv", holding: text)
    let file = try open("b.csv")
    let parts = try await withThrowingTaskGroup(of: (Int64, [UInt8]).self) { group in
      for start in stride(from: Int64(0), to: file.size, by: 997) {
        group.addTask { (start, try file.read(at: start, count: 997)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let whole = parts.sorted { $0.key < $1.key }.flatMap(\.value)
    #expect(whole == Array(text.utf8))
  }

  @Test("that shrank or grew while they were read are a problem")
  func changes() throws {
    for text in ["01234", "0123456789ABC"] {
      try folder.add("c.csv", holding: "0123456789")
      let file = try open("c.csv")
      let writer = try Descriptor(writing: folder("c.csv"))
      try writer.append(Array(text.utf8))
      let problem = #expect(throws: FileProblem.self) { try file.read(at: 0, count: 100) }
      #expect(problem?.reason == .changedWhileRead)
    }
  }

  @Test("outlive the file's name, as when an editor replaces it")
  func replaced() throws {
    let file = try open("a.csv")
    try folder.remove("a.csv")
    #expect(try file.read(at: 0, count: 100).count == 10)
  }

  @Test("are not to be had of a folder, or of nothing")
  func nothing() throws {
    #expect(throws: FileProblem(folder.path, .folderNotFile)) {
      try ByteFile(InputFile(path: folder.path))
    }
    let problem = #expect(throws: FileProblem.self) { try open("none.csv") }
    #expect(problem?.reason == .missing)
    #expect(problem?.description.hasSuffix("the folder it is in [file-missing]") == true)
  }

  #if !os(Windows)
    @Test("of something that is not a file are read whole")
    func device() throws {
      let file = try ByteFile(InputFile(path: "/dev/null"))
      #expect(file.size == 0)
      #expect(try file.read(at: 0, count: 10) == [])
    }
  #endif
}
