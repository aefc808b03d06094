import Borough
import Costing
import Returns
import Tables
import Testing

/// A trial of rules gives what a batch run with those rules gives, for any rows and any rules.
@Suite("Trials of rules")
struct TrialLaws {
  static let seeds: [UInt64] = (0..<60).map { 20_261_121 + $0 }

  /// Rules that differ in what they can cost, in what waits for other lines, and in the top-up.
  private static let rules: [[String]] = [
    [],
    ["weeks-per-year,,39", "threshold,,800", "lunchtime,,does-not-count", "break,,counts"],
    [
      "weeks-per-year,,38", "convened-group,,full", "lunchtime,,counts", "break,,counts",
      "threshold,special,1000", "threshold-basis,,all-costs", "weekly-cap,Teacher,40",
      "funding-counts,health,counts", "role-counts,TA,does-not-count",
    ],
    [
      "weeks-per-year,,38.6", "convened-group,,shared", "lunchtime,,counts", "break,,counts",
      "threshold,special,1000", "amount,,hours 19.99", "funding-counts,health,fills-threshold-only",
      "rounding,,half-up 1",
    ],
    [
      "weeks-per-year,,38", "convened-group,,full", "lunchtime,,counts", "break,,counts",
      "threshold,,500", "ceiling,,650.05", "minimum,,20", "award-rounding,,half-even 10",
      "rate-change,,by-date",
    ],
  ]

  private static func files(_ rules: [String]) -> CouncilFiles {
    GeneratedCouncil.files(
      "rule,applies_to,from,value,source\n"
        + rules.map { rule in
          let cells = rule.split(separator: ",", omittingEmptySubsequences: false)
          return "\(cells[0]),\(cells[1]),2025-04-01,\(cells[2]),made up\n"
        }.joined())
  }

  private static func batch(
    _ generated: GeneratedCouncil, _ council: Council, keepingLines: Bool
  ) -> Batch {
    let text = GeneratedCouncil.file(
      10, GeneratedRow.header + generated.rows.map(\.text).joined())
    guard let opened = ProvisionHeader.read(text, allowNames: false).opened else {
      preconditionFailure("the header can be used")
    }
    let block = ProvisionBlock(file: 10, opened.header, text.bytes, bodyStart: opened.bodyStart)
    var batch = Batch(council, generated.pupils)
    batch.merge(
      Tally(of: block, council, generated.pupils, keepingLines: keepingLines), file: 10,
      after: opened.row)
    return batch
  }

  @Test("a trial's figures are those of a batch with its rules", arguments: seeds)
  func sameAsBatch(seed: UInt64) throws {
    let generated = GeneratedCouncil(seed: seed)
    let book = TrialBook(Self.batch(generated, generated.council, keepingLines: true))
    let pupils = book.pupils
    for (place, rules) in Self.rules.enumerated() {
      let terms = Self.files(rules).terms(in: generated.council.year).terms
      let council = generated.council.under(terms)
      let settlement = Settlement(Self.batch(generated, council, keepingLines: false))
      let tried = book.costs(under: terms)
      let results = settlement.results()
      let costed = zip(pupils, tried.costs).compactMap { pupil, cost in cost.map { (pupil, $0) } }
      #expect(costed.map { $0.1 } == results.map { $0.cost }, "seed \(seed), rules \(place)")
      #expect(
        costed.map { $0.0.reference } == results.map { $0.reference },
        "seed \(seed), rules \(place)")
      #expect(tried.rejected == settlement.rejected, "seed \(seed), rules \(place)")
      #expect(tried.totals == settlement.totals().rows.first?.totals)
      #expect(rules.isEmpty || !results.isEmpty, "nothing was compared")
    }
  }

  @Test("a point of a sweep is a trial of the same value", arguments: seeds.prefix(8))
  func sweepPoint(seed: UInt64) throws {
    let generated = GeneratedCouncil(seed: seed)
    let book = TrialBook(Self.batch(generated, generated.council, keepingLines: true))
    let axis = try SweepAxis("weeks-per-year=37..39/0.5", generated.files)
    #expect((0..<axis.count).map { axis.text($0) } == ["37", "37.5", "38", "38.5", "39"])
    let council = generated.council
    let swept = try generated.files.terms(in: council.year, at: [4], of: [axis])
    let plain = Self.rules[2].map { $0 == "weeks-per-year,,38" ? "weeks-per-year,,39" : $0 }
    let both = Self.files(plain)
    let again = try both.terms(in: council.year, at: [4], of: [axis])
    let terms = both.terms(in: council.year).terms
    #expect(book.costs(under: again).costs == book.costs(under: terms).costs)
    #expect(swept.weeksPerYear == Weeks(hundredths: 3900))
  }
}
