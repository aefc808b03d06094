import Results
import Testing

@testable import topup

@Suite("The files of a run")
struct InputFinderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func find(
    _ inputs: [String], _ named: NamedFiles = NamedFiles(), needsProvision: Bool = true
  ) -> FoundInputs {
    InputFinder.find(inputs.map { folder($0) }, named, needsProvision: needsProvision)
  }

  private func provision(_ found: FoundInputs) -> [String] {
    found.provision.map { folder.short($0.name) }
  }

  @Test("a folder's files are known by name; every other .csv there or in returns is provision")
  func wholeFolder() throws {
    try folder.add(
      "b/pupils.csv", "b/Schools.CSV", "b/rates.csv", "b/rules.csv", "b/provision.csv",
      "b/spring.CSV", "b/returns/north.csv", "b/old/south.csv", "b/returns/more/east.csv",
      "b/notes.txt", "b/._provision.csv", "b/~$lock.csv", "b/folder.csv/in.csv", "b/budget.csv",
      "b/returns/west.xlsx")
    let found = find(["b"])
    #expect(provision(found) == ["b/provision.csv", "b/returns/north.csv", "b/spring.CSV"])
    #expect(found.single[.pupils]?.path == folder("b/pupils.csv"))
    #expect(found.single[.schools]?.path == folder("b/Schools.CSV"))
    #expect(found.single[.rates]?.path == folder("b/rates.csv"))
    #expect(found.single[.rules]?.path == folder("b/rules.csv"))
    #expect(found.single[.budget]?.path == folder("b/budget.csv"))
    #expect(found.notices == [.workbook(folder("b/returns/west.xlsx"))])
    #expect(found.problems == [])
    #expect(found.all.count == 8)
  }

  @Test("files are taken in byte order of name, whatever order they were given in")
  func order() throws {
    let names = ["B.csv", "Z.csv", "a.csv", "b.csv", "z.csv", "é.csv"]
    for name in names { try folder.add(name) }
    #expect(provision(find(names.reversed())) == names)
    #expect(provision(find([names[3], names[0], names[5], names[1], names[4], names[2]])) == names)
    #expect(provision(find(["."])) == names.map { "./" + $0 })
  }

  @Test("a file named by path is known by its name, and is provision otherwise")
  func named() throws {
    try folder.add("spring.txt", "rates.csv", "caseload.csv")
    let found = find(["rates.csv", "caseload.csv", "spring.txt"])
    #expect(provision(found) == ["spring.txt"])
    #expect(found.single[.rates]?.path == folder("rates.csv"))
    #expect(found.single[.caseload]?.path == folder("caseload.csv"))
    #expect(found.notices == [])
  }

  @Test("files that only applications need are known, and nothing is said of them")
  func evidence() throws {
    try folder.add("b/evidence.csv", "b/Scores.csv", "b/staff.csv", "b/n.csv")
    let found = find(["b"])
    #expect(provision(found) == ["b/n.csv"])
    #expect(found.notices == [] && found.problems == [])
    #expect(found.single.keys.map(\.rawValue).sorted() == ["evidence", "scores", "staff"])
  }

  @Test("a file given twice, or by a link, is read once")
  func twice() throws {
    try folder.add("b/north.csv")
    try folder.link("link.csv", to: "b/north.csv")
    #expect(provision(find(["b", "b/north.csv", "b/./north.csv", "link.csv", "b"])).count == 1)
    #expect(provision(find(["b/north.csv", "b"])) == ["b/north.csv"])
    #expect(provision(find(["b", "b/north.csv"])) == ["b/north.csv"])
  }

  @Test("two files of a kind that a run has one of are a problem")
  func twoRates() throws {
    try folder.add("b/rates.csv", "b/n.csv", "c/rates.csv")
    let problem = FileProblem(
      folder("c/rates.csv"), .twoOfAKind(.rates, other: folder("b/rates.csv")))
    #expect(find(["b", "c/rates.csv"]).problems == [problem])
    #expect(find(["c/rates.csv", "b"]).problems == [problem])
  }

  @Test("an option stands for the folder's file, and the run says so")
  func option() throws {
    try folder.add("b/rates.csv", "b/n.csv", "new.csv")
    let found = find(["b"], NamedFiles(single: [.rates: folder("new.csv")]))
    #expect(found.single[.rates]?.path == folder("new.csv"))
    #expect(found.notices == [.replaced(folder("b/rates.csv"), .rates)])
    #expect(found.problems == [])
  }

  @Test("an option decides what a file is, even one in a folder of the run")
  func optionDecides() throws {
    try folder.add("b/tariff.csv", "b/n.csv")
    let found = find(["b"], NamedFiles(single: [.rates: folder("b/tariff.csv")]))
    #expect(found.single[.rates]?.path == folder("b/tariff.csv"))
    #expect(provision(found) == ["b/n.csv"])
  }

  @Test("standard input is provision")
  func standardInput() {
    let found = InputFinder.find(["-", "-"], NamedFiles(), needsProvision: true)
    #expect(found.provision.map(\.name) == ["standard input"])
    #expect(found.problems == [])
  }

  @Test("a school's list of names is no provision, and is left alone")
  func names() throws {
    try folder.add("b/n.csv", "b/Names.csv")
    let found = find(["b"])
    #expect(provision(found) == ["b/n.csv"])
    #expect(found.notices == [.names(folder("b/Names.csv"))])
  }

  @Test("what cannot be read is reported together")
  func problems() throws {
    try folder.add("b/n.csv", "w.xlsx")
    let found = find(["missing.csv", "b", "w.xlsx"], NamedFiles(single: [.rates: folder("b")]))
    #expect(
      found.problems == [
        FileProblem(folder("b"), .folderNotFile), FileProblem(folder("missing.csv"), .missing),
        FileProblem(folder("w.xlsx"), .workbook),
      ])
  }

  @Test("a folder with no provision is a problem only for those that need it")
  func noProvision() throws {
    try folder.add("b/rates.csv")
    #expect(find(["b"]).problems == [FileProblem(folder("b"), .noProvision)])
    #expect(find(["b"], needsProvision: false).problems == [])
  }

  @Test("a folder that topup wrote is not read unless its files are named")
  func outputFolder() throws {
    try folder.add("out/topup-output.txt", "out/pupil-costs.csv")
    #expect(find(["out"]).problems == [FileProblem(folder("out"), .writtenByTopup)])
    #expect(provision(find(["out/pupil-costs.csv"])) == ["out/pupil-costs.csv"])
  }

  @Test("copies of files that share a name are told apart")
  func outputNames() throws {
    try folder.add("a/provision.csv", "b/Provision.csv", "c/provision.csv", "c/provision-2.csv")
    #expect(
      find(["c", "b", "a"]).provision.map(\.outputName)
        == ["provision.csv", "Provision-2.csv", "provision-2-2.csv", "provision-3.csv"])
  }
}
