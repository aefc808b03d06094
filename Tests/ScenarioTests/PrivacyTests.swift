import Foundation
import Testing

/// References are read from the scenario's own provision, whose first column they are. While reports
/// are recorded these may fail, as recording does.
@Suite("Reports about one pupil, or for all to read")
struct PrivacyTests {
  struct Document: Sendable, CustomTestStringConvertible {
    let scenario: Scenario
    let path: String

    var testDescription: String { "\(scenario.name)/\(path)" }

    func text() throws -> String {
      try String(contentsOf: scenario.reportFolder.appending(path: path), encoding: .utf8)
    }

    /// Without the style of a page, where `A4` is a size of paper and not a pupil.
    func words() throws -> String {
      let text = try text()
      guard let end = text.firstRange(of: "</style>") else { return text }
      return String(text[end.upperBound...])
    }

    /// Every pupil's of the run.
    func references() throws -> Set<String> {
      let rows = try Repository.rows(of: scenario.folder.appending(path: "provision.csv"))
      return Set(rows.dropFirst().map { $0[0] })
    }
  }

  private static func documents(_ names: String...) -> [Document] {
    Scenario.all.flatMap { scenario in
      Repository.files(in: scenario.reportFolder)
        .filter { path in names.contains { path.contains($0) } }
        .map { Document(scenario: scenario, path: $0) }
    }
  }

  @Test("are there to be looked at")
  func areThere() {
    #expect(Self.documents("/application.").count >= 20)
    #expect(Self.documents("/parents", "out/school/").count >= 20)
    #expect(Self.documents("/inclusion-strategy.").count >= 10)
  }

  @Test("hold no other pupil's reference", arguments: documents("/application."))
  func otherPupils(_ document: Document) throws {
    let text = try document.text()
    let held = try document.references().filter { text.contains($0) }
    #expect(held.count == 1, "\(held)")
  }

  @Test(
    "hold no reference at all where they are for parents, letters or publishing",
    arguments: documents("/parents", "out/school/", "/inclusion-strategy."))
  func lettersAndPages(_ document: Document) throws {
    let text = try document.words()
    #expect(try document.references().filter { text.contains($0) } == [])
    #expect(try document.references().filter { document.path.contains($0) } == [])
  }

  @Test("are the bundles that scenarios of verify work again")
  func bundles() throws {
    let written = Repository.reports.appending(
      path: "worked/apply-group-member/out/343-2001-3/application.json")
    let kept = Repository.scenarios.appending(path: "worked/verify-the-same/application.json")
    #expect(try Data(contentsOf: written) == Data(contentsOf: kept), "copy the one to the other")
  }
}
