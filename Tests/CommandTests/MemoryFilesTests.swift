import Results
import Testing

@testable import topup

/// Files in memory are found as they are in a folder on a disk.
@Suite("Files in memory")
struct MemoryFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What a disk and memory have of the same files, by paths from their folder.
  private func expectTheSame(
    _ paths: String..., named: NamedFiles = NamedFiles()
  ) throws -> RunInputs {
    for path in paths { try folder.add(path) }
    var onDisk = named
    for (kind, path) in named.single { onDisk.single[kind] = folder(path) }
    let disk = InputFinder.find([folder("b")], onDisk, needsProvision: true)
    var asked = Invocation(verb: .cost)
    asked.inputs = ["b"]
    asked.named = named
    let memory = MemoryFiles(paths.reversed().map { MemoryFile(path: $0, bytes: []) })
    let (inputs, notices) = try memory.inputs(of: asked)
    #expect(disk.problems == [])
    #expect(disk.provision.map { folder.short($0.path) } == inputs.provision.map { $0.path })
    #expect(disk.provision.map { $0.outputName } == inputs.provision.map { $0.outputName })
    for kind in FileKind.single {
      #expect(disk.single[kind].map { folder.short($0.path) } == inputs.single[kind]?.path)
    }
    #expect(disk.notices.count == notices.count)
    return inputs
  }

  @Test("are known by name; every other .csv there or in returns is provision")
  func wholeFolder() throws {
    let inputs = try expectTheSame(
      "b/pupils.csv", "b/Schools.CSV", "b/rates.csv", "b/provision.csv", "b/spring.CSV",
      "b/returns/north.csv", "b/old/south.csv", "b/returns/more/east.csv", "b/notes.txt",
      "b/._provision.csv", "b/~$lock.csv", "b/returns/west.xlsx", "b/names.csv", "rules.csv")
    #expect(
      inputs.provision.map { $0.path } == [
        "b/provision.csv", "b/returns/north.csv", "b/spring.CSV",
      ])
    #expect(inputs.single[.rules] == nil)
  }

  @Test("have copies of names of their own")
  func copies() throws {
    let inputs = try expectTheSame("b/rates.csv", "b/n.csv", "b/returns/n.csv", "b/returns/N-2.csv")
    #expect(Set(inputs.provision.map { $0.outputName.lowercased() }).count == 3)
  }

  @Test("give way to one named by an option")
  func option() throws {
    let inputs = try expectTheSame(
      "b/rates.csv", "b/n.csv", "new.csv", named: NamedFiles(single: [.rates: "new.csv"]))
    #expect(inputs.single[.rates]?.path == "new.csv")
  }

  private func stop(_ paths: String..., asked inputs: [String] = ["."]) -> String? {
    var asked = Invocation(verb: .cost)
    asked.inputs = inputs
    let memory = MemoryFiles(paths.map { MemoryFile(path: $0, bytes: []) })
    do throws(Stop) {
      _ = try memory.inputs(of: asked)
      return nil
    } catch { return error.words(.cost) }
  }

  @Test("stop a run where they are missing, or two are of one kind")
  func stops() {
    #expect(
      stop("RATES.csv", "n.csv", "rates.csv")
        == "rates.csv: error: RATES.csv is also a rates file. A run has one: leave one out.")
    #expect(stop("n.csv", asked: ["m.csv"])?.hasSuffix("[file-missing]") ?? false)
    #expect(stop("rates.csv")?.contains("there is no provision in it") ?? false)
    #expect(stop("rates.csv", "n.csv") == nil)
  }
}
