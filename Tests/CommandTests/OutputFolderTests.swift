import Results
import Testing

@testable import topup

@Suite("An output folder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes `out` with these files, each holding `text`.
  private func write(
    _ names: String..., holding text: String = "new", force: Bool = false
  ) throws {
    var output = try OutputFolder(folder("out"), force: force)
    for name in names { try output.write(name, Array(text.utf8)) }
    try output.finish(manifest: "topup batch")
  }

  private func problem(_ work: () throws -> Void) -> FileProblem.Reason? {
    #expect(throws: FileProblem.self, performing: work)?.reason
  }

  @Test("holds its files and their list, and nothing else is left")
  func whole() throws {
    try write("totals.csv", "rejected/north.csv")
    #expect(
      try folder.files() == ["out/rejected/north.csv", "out/topup-output.txt", "out/totals.csv"])
    #expect(
      try folder.text("out/topup-output.txt")
        == "topup batch\n\nFiles:\nrejected/north.csv\ntotals.csv\n")
    #expect(try folder.entries() == ["out"])
  }

  @Test("is not there until it is finished, nor if it never is")
  func unfinished() throws {
    do {
      var output = try OutputFolder(folder("out"), force: false)
      try output.write("totals.csv", [1])
      #expect(try !folder.entries().contains("out"))
    }
    #expect(try folder.entries() == [])
  }

  @Test("replaces an empty folder, and one that holds only what topup wrote")
  func replaces() throws {
    try folder.add("out/x")
    try folder.remove("out/x")
    try write("totals.csv", "rejected/north.csv", holding: "old")
    try folder.add("out/.DS_Store")
    try write("totals.csv", "faults.csv")
    #expect(try folder.files() == ["out/faults.csv", "out/topup-output.txt", "out/totals.csv"])
    #expect(try folder.text("out/totals.csv") == "new")
  }

  @Test("needs force to be written among files that topup did not write")
  func foreign() throws {
    try write("totals.csv", "lines.csv", "rejected/a.csv", holding: "old")
    try folder.add("out/mine.txt", "out/rejected/mine.csv", holding: "mine")
    let reason = problem { try write("totals.csv") }
    #expect(reason == .holdsOtherFiles(["mine.txt", "rejected/mine.csv"]))
    #expect(try folder.text("out/totals.csv") == "old")

    try write("totals.csv", force: true)
    #expect(
      try folder.files() == [
        "out/mine.txt", "out/rejected/mine.csv", "out/topup-output.txt", "out/totals.csv",
      ])
    #expect(try folder.text("out/totals.csv") == "new")
    #expect(try folder.text("out/mine.txt") == "mine")
    #expect(try folder.entries() == ["out"])
  }

  @Test("with force replaces another's file of the same name")
  func sameName() throws {
    try folder.add("out/totals.csv", "out/keep.csv", holding: "mine")
    try write("totals.csv", force: true)
    #expect(try folder.text("out/totals.csv") == "new")
    #expect(try folder.text("out/keep.csv") == "mine")
  }

  @Test("a failure while writing leaves the old results as they were")
  func failure() throws {
    try write("totals.csv", holding: "old")
    let long = String(repeating: "x", count: 300) + ".csv"
    let reason = problem { try write("totals.csv", long) }
    guard case .unwritable = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
    #expect(try folder.text("out/totals.csv") == "old")
    #expect(try folder.entries() == ["out"])
  }

  @Test("a failure while moving into place undoes what was moved")
  func failureInPlace() throws {
    try write("a.csv", "totals.csv", holding: "old")
    try folder.add("out/mine.txt", "out/z.csv/inside", holding: "mine")
    let before = try folder.files()
    #expect(problem { try write("a.csv", "b.csv", "z.csv", force: true) } != nil)
    #expect(try folder.files() == before)
    #expect(try folder.text("out/a.csv") == "old")
    #expect(try folder.text("out/z.csv/inside") == "mine")
    #expect(try folder.entries() == ["out"])
  }

  @Test("a file that arrives while topup works is not swept away")
  func arrival() throws {
    try write("totals.csv", holding: "old")
    let reason = problem {
      var output = try OutputFolder(folder("out"), force: false)
      try output.write("totals.csv", [1])
      try folder.add("out/late.txt")
      try output.finish(manifest: "topup batch")
    }
    #expect(reason == .holdsOtherFiles(["late.txt"]))
    #expect(try folder.text("out/totals.csv") == "old")
  }

  @Test("may not hold a file that the run reads")
  func inputs() throws {
    try folder.add("out/accepted/north.csv", "out/topup-output.txt")
    for force in [false, true] {
      let input = InputFile(path: folder("out/accepted/north.csv"))
      let reason = problem { _ = try OutputFolder(folder("out"), force: force, inputs: [input]) }
      #expect(reason == .holdsInput(input.name))
    }
  }

  @Test("must be a folder's name, in a folder that is there")
  func places() throws {
    try folder.add("file")
    #expect(problem { _ = try OutputFolder(folder("file"), force: true) } == .fileNotFolder)
    #expect(
      problem { _ = try OutputFolder(folder("no/out"), force: true) }
        == .parentMissing(folder("no/")))
    for path in ["", ".", "..", "/", "a/.."] {
      #expect(problem { _ = try OutputFolder(path, force: true) } == .needsAName)
    }
  }

  @Test(
    "refuses names that lead elsewhere or are already taken",
    arguments: ["../x.csv", "/x.csv", "a/b/c.csv", "a//b", "", ".", "x\ny.csv", "TOTALS.csv"])
  func names(_ name: String) throws {
    let reason = problem { try write("totals.csv", name) }
    #expect(reason == .cannotBeNamed(name))
    #expect(try folder.entries() == [])
  }

  @Test("through a link is written where the link leads")
  func link() throws {
    try folder.add("real/x")
    try folder.remove("real/x")
    try folder.link("out", to: "real")
    try write("totals.csv")
    #expect(try folder.text("real/totals.csv") == "new")
    #expect(try folder.text("out/totals.csv") == "new")
  }

  @Test("clears what a stopped run left, and no more")
  func leftovers() throws {
    try folder.add(
      ".out.topup-999999999/new/totals.csv", ".out.topup-1/new/totals.csv",
      ".out.topup-999999998/old/totals.csv", ".out.topup-notes/x", ".outer.topup-999999999/x")
    try write("totals.csv")
    #expect(
      try folder.entries() == [
        ".out.topup-1", ".out.topup-999999998", ".out.topup-notes", ".outer.topup-999999999", "out",
      ])
  }

  @Test("for Excel marks CSV files, save those copied byte for byte")
  func excel() throws {
    var output = try OutputFolder(folder("out"), force: false, excel: true)
    try output.write("totals.csv", [97])
    try output.write("report.html", [98])
    try output.write("rejected/north.csv", [99], verbatim: true)
    try output.finish(manifest: nil)
    #expect(try folder.text("out/totals.csv") == "\u{FEFF}a")
    #expect(try folder.text("out/report.html") == "b")
    #expect(try folder.text("out/rejected/north.csv") == "c")
    #expect(try folder.entries() == ["out"])
    #expect(try folder.files().count == 3)
  }

  #if os(Linux)
    @Test("says when the disk is full")
    func full() throws {
      let reason = problem {
        let file = try OutputFile("/dev/full", shownAs: "totals.csv")
        try file.append(Array(repeating: 0, count: 100_000))
        try file.close()
      }
      #expect(reason == .diskFull)
    }
  #endif
}
