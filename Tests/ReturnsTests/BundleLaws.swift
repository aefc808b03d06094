import Applications
import Borough
import Costing
import Results
import Returns
import TestSupport
import Testing

/// What goes with an application is enough to work it again, and says nothing of other pupils.
@Suite("What an application is worked from")
struct BundleLaws {
  static let seeds: [UInt64] = (0..<40).map { 20_261_100 + $0 }

  static func run(seed: UInt64) throws -> (files: [BundleFile], run: MemoryRun) {
    let files = GeneratedCouncil(seed: seed).bundleFiles
    return (files, try MemoryRun(bundle: files, year: FundingYear(GeneratedCouncil.year)))
  }

  static func inputs(of pupil: Int, _ files: [BundleFile], _ run: MemoryRun) -> BundleInputs {
    let wanted = Set(run.settlement.sharingAThreshold(with: pupil))
    var book = CaseBook(of: wanted, files: run.files.names)
    book.add(run.told, run.settlement)
    func text(_ name: String) -> TextFile? {
      files.firstIndex { $0.name == name }.map {
        TextFile(file: Int32($0), bytes: files[$0].text)
      }
    }
    var council = CouncilTexts()
    council.rates = text("rates.csv")
    council.rules = text("rules.csv")
    var texts = CaseTexts()
    texts.schools = text("schools.csv")
    texts.pupils = text("pupils.csv")
    return CaseExcerpts(council, texts, of: book, run.settlement, allowNames: false)
      .inputs(of: pupil, book, run.settlement, on: nil)
  }

  @Test("comes to the same pence when nothing else is known", arguments: seeds)
  func samePence(seed: UInt64) throws {
    let (files, run) = try Self.run(seed: seed)
    var compared = 0
    for pupil in run.settlement.pupilNumbers {
      guard let result = run.settlement.result(of: pupil) else { continue }
      let inputs = Self.inputs(of: pupil, files, run)
      let again = try MemoryRun(bundle: inputs.files, year: inputs.year)
      let number = try #require(
        again.settlement.pupils(named: inputs.reference).first {
          again.settlement.school(of: $0) == inputs.school
        }, "seed \(seed)")
      #expect(again.settlement.result(of: number)?.cost == result.cost, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 0, "seed \(seed)")
  }

  @Test("names no other pupil", arguments: seeds.prefix(20))
  func nobodyElse(seed: UInt64) throws {
    let (files, run) = try Self.run(seed: seed)
    let references = run.settlement.results().map { $0.reference }.filter { $0.count > 3 }
    for pupil in run.settlement.pupilNumbers where run.settlement.result(of: pupil) != nil {
      let inputs = Self.inputs(of: pupil, files, run)
      for reference in references where reference != inputs.reference {
        #expect(
          !inputs.files.contains { $0.text.contains(reference) }, "seed \(seed)")
      }
    }
  }
}
