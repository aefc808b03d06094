import Costing
import Testing

@testable import Results
@testable import Returns
@testable import topup

@Suite("The files that a council starts from")
struct StarterTests {
  private static let years = [
    FundingYear(startYear: 1901, .financial), FundingYear(startYear: 2025, .financial),
    FundingYear(startYear: 2026, .financial), FundingYear(startYear: 2026, .academic),
    FundingYear(startYear: 2027, .financial), FundingYear(startYear: 2197, .academic),
  ].compactMap { $0 }

  private let year: FundingYear

  init() throws { year = try #require(FundingYear(startYear: 2026, .financial)) }

  private func read(_ year: FundingYear) throws -> CouncilFiles {
    let bytes = Dictionary(uniqueKeysWithValues: Starter(year).files.map { ($0.name, $0.bytes) })
    #expect(bytes.count == 4)
    var texts = CouncilTexts()
    texts.rates = TextFile(file: 0, bytes: try #require(bytes["rates.csv"]))
    texts.rules = TextFile(file: 1, bytes: try #require(bytes["rules.csv"]))
    texts.bands = TextFile(file: 2, bytes: try #require(bytes["bands.csv"]))
    texts.terms = TextFile(file: 3, bytes: try #require(bytes["terms.csv"]))
    return CouncilFiles(texts, allowNames: false)
  }

  @Test("are read without fault or warning, every row of them", arguments: years)
  func areValid(in year: FundingYear) throws {
    let files = try read(year)
    let (terms, faults) = files.terms(in: year)
    #expect(files.faults.isEmpty)
    #expect(faults.isEmpty)
    #expect(files.fundingYear == year)
    #expect(files.rows.filter { $0.isCouncils }.count == StarterRule.all(year).count)
    #expect(terms.rates.compactMap { $0 }.count == StarterRate.all.count)
    #expect(terms.bands.rows.count == StarterBand.all.count)
    #expect(files.tables.terms?.count == StarterTerms(year).rows.count)
    #expect(!terms.rules.rows.contains { $0.isCouncils && $0.isProvisional(in: year) })
  }

  @Test("have each rule that has effect, in the order of the list, and say why others are left out")
  func rules() {
    let written = StarterRule.all(year).map { $0.rule }
    #expect(written.map { $0.rawValue } == written.map { $0.rawValue }.sorted())
    // Nobody can guess whose council it is; the rest are national, for pay.csv.
    let leftOut: Set<Rule> = [
      .authority, .employerNI, .employerNIThreshold, .teachersPension,
    ]
    #expect(leftOut.isDisjoint(with: written))
    #expect(leftOut.union(written) == Set(Rule.allCases))
  }

  @Test("change nothing that a default decides, but what a special or alternative place pays for")
  func defaults() throws {
    let rows = try read(year).rows.filter { $0.isCouncils }
    var compared = 0
    for row in rows {
      let scope = row.scope
      let subject = RuleSubject(
        placement: scope.placement, yearGroup: scope.yearGroups?.lowerBound, role: scope.role,
        source: scope.source)
      guard let standard = row.rule.standard(for: subject) else { continue }
      let isExample = row.rule == .thresholdBasis && scope.placement != nil
      #expect((row.value == standard) != isExample, "\(row.rule.name)")
      compared += 1
    }
    #expect(compared == 33)
  }

  @Test("say in words what each row decides, and that nobody has confirmed it")
  func notes() {
    let rules = StarterRule.all(year)
    for row in rules { #expect(row.source.hasPrefix("to confirm: ")) }
    for row in StarterRate.all { #expect(row.source.hasPrefix("made up: ")) }
    for row in StarterBand.all { #expect(row.source.hasPrefix("made up: ")) }
    for row in StarterTerms(year).rows { #expect(row.note.hasPrefix("Made up: ")) }
    let notes =
      rules.map { $0.note } + StarterRate.all.map { $0.note } + StarterBand.all.map { $0.note }
      + StarterTerms(year).rows.map { $0.note }
    for note in notes { #expect(note.contains("Decides ") && note.hasSuffix("."), "\(note)") }
    let eligibleAt = rules.first { $0.rule == .eligibleAt }
    #expect(
      eligibleAt?.note
        == "Decides whether a cost equal to the threshold counts as above it. It changes who is "
        + "counted as above the threshold, and no money. Kent counts a cost of exactly 6000.00 "
        + "pounds. Instead: at-or-above.")
  }

  @Test("are plain ASCII, as Excel opens other text wrongly without a mark", arguments: years)
  func plain(in year: FundingYear) {
    for file in Starter(year).files { #expect(file.bytes.allSatisfy { $0 < 128 }, "\(file.name)") }
  }
}
