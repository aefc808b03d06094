import Testing

@testable import topup

/// The same borough as its schools send it.
struct ReturnsTests {
  private let sample = Sample(seed: 11, schools: 16, pupils: 800)

  @Test func oneSeedGivesTheSameBytes() {
    let again = Sample(seed: 11, schools: 16, pupils: 800)
    #expect(sample.returns(faults: 60).map(\.bytes) == again.returns(faults: 60).map(\.bytes))
  }

  @Test(arguments: [0, 1, 24, 300] as [Int64])
  func thePlanAddsUpToTheFaultsAskedFor(_ faults: Int64) {
    let planned = sample.plannedFaults(faults)
    #expect(planned.reduce(0) { $0 + $1.count } == faults)
    #expect(Set(planned.map(\.faultID)).count == planned.count)
  }

  @Test func twentyFourFaultsAreOneOfEachKind() {
    let planned = sample.plannedFaults(24)
    #expect(planned.count == 19)
    #expect(planned.first { $0.faultID == "not-a-number" }?.count == 5)
    #expect(planned.first { $0.faultID == "blank" }?.count == 2)
  }

  @Test func everySchoolSendsOneFileNamedForIt() {
    let names = sample.returns(faults: 0).map(\.name)
    #expect(names.filter { $0.hasPrefix("returns/") }.count == 16)
    #expect(Set(names).count == 20)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 < 128 && $0 != UInt8(ascii: "'") } })
  }

  @Test func schoolsSaveTheirFilesInEveryEncoding() {
    let files = sample.returns(faults: 0).filter { $0.name.hasPrefix("returns/") }
    let marks = files.map { file -> String in
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8 with BOM" }
      if file.bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16" }
      return String(validating: file.bytes, as: UTF8.self) == nil ? "Windows-1252" : "UTF-8"
    }
    #expect(Set(marks) == ["UTF-8 with BOM", "UTF-16", "Windows-1252", "UTF-8"])
  }

  @Test func schoolsArriveAsAWindows1252GIASExtract() throws {
    let file = try #require(sample.returns(faults: 0).first { $0.name == "schools.csv" })
    let text = String(decoding: file.bytes.map(UInt16.init), as: UTF16.self)
    #expect(text.hasPrefix("URN,LA (code),EstablishmentNumber,EstablishmentName,"))
    #expect(text.contains("St Thérèse's") || text.contains("St Zoë's"))
    #expect(String(validating: file.bytes, as: UTF8.self) == nil)
  }

  /// Each fault takes one row, and a group that disagrees is one fault of one row.
  @Test func faultsChangeAsManyRowsAsThereAreFaults() {
    let clean = sample.returns(faults: 0)
    let faulty = sample.returns(faults: 48)
    var changed = 0
    for (before, after) in zip(clean, faulty) {
      let rows = Grid.lines(after.bytes)
      var left = Grid.lines(before.bytes).reduce(into: [:]) { $0[$1, default: 0] += 1 }
      for row in rows {
        if left[row, default: 0] > 0 { left[row, default: 0] -= 1 } else { changed += 1 }
      }
    }
    #expect(changed == 48)
  }
}
