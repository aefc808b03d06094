import Results
import Testing

@testable import Page
@testable import topup

/// The page's one file: where it may be written, and the module that is put in it.
@Suite("The page's file")
struct PageFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ name: String, _ bytes: [UInt8] = PageShell.mark, force: Bool = false, reading: String...
  ) throws {
    let inputs = reading.map { InputFile(path: folder($0)) }
    try PagePlace(folder(name), force: force, inputs: inputs).write(bytes)
  }

  private func problem(_ work: () throws -> Void) -> FileProblem.Reason? {
    #expect(throws: FileProblem.self, performing: work)?.reason
  }

  @Test("is written whole, and nothing else is left")
  func whole() throws {
    try write("council.html")
    #expect(try folder.entries() == ["council.html"])
  }

  @Test("is written over where topup wrote it, and where a link leads to it")
  func replaced() throws {
    try write("council.html")
    try folder.link("link.html", to: "council.html")
    try write("link.html", PageShell.mark + [65])
    #expect(try folder.text("council.html").hasSuffix("A"))
    #expect(try folder.entries() == ["council.html", "link.html"])
  }

  @Test("needs force to be written over what topup did not write")
  func foreign() throws {
    try folder.add("mine.html", holding: "mine")
    #expect(problem { try write("mine.html") } == .notAPage)
    #expect(try folder.text("mine.html") == "mine")
    try write("mine.html", [65], force: true)
    #expect(try folder.text("mine.html") == "A")
  }

  @Test("is never written over a file that the run reads, whatever it is called")
  func input() throws {
    try folder.add("rates.csv")
    try folder.link("page.html", to: "rates.csv")
    let reason = problem { try write("page.html", force: true, reading: "rates.csv") }
    #expect(reason == .isInput(folder("rates.csv")))
  }

  @Test("needs a name, in a folder that is there")
  func place() throws {
    try folder.add("out/x.csv")
    #expect(problem { try write("out") } == .folderNotFile)
    #expect(problem { try write("out/") } == .needsAFileName)
    #expect(problem { try write("out/..") } == .needsAFileName)
    #expect(problem { try write("gone/a.html") } == .parentMissing(folder("gone/")))
  }

  @Test("has the module that is beside the program, or else that of its package")
  func module() throws {
    let built = ".build-wasm/wasm32-unknown-none-wasm/release/CalculatorWasm.wasm"
    try folder.add("package/.build/release/topup")
    let program = folder("package/.build/release/topup")
    #expect(PageModule.found(from: program) == nil)
    try folder.add("package/" + built)
    #expect(PageModule.found(from: program) == folder("package/" + built))
    try folder.add("package/.build/release/CalculatorWasm.wasm")
    #expect(
      PageModule.found(from: program) == folder("package/.build/release/CalculatorWasm.wasm"))
  }

  @Test("has no module that is not WebAssembly")
  func notAModule() throws {
    try folder.add("rates.csv")
    try folder.add("cut", bytes: [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0, 9])
    try folder.add("module", bytes: [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0])
    for name in ["rates.csv", "cut"] {
      #expect(problem { _ = try PageModule.packed(folder(name)) } == .notAModule)
    }
    #expect(try !PageModule.packed(folder("module")).isEmpty)
  }
}
