import Costing
import Testing

@testable import Applications

@Suite("Every check")
struct CheckLaws {
  /// What each can read, as its own comment says.
  static let answers: [CheckID: Set<CheckAnswer>] = [
    .costed: [.met, .notMet],
    .threshold: [.met, .notMet, .cannotTell, .doesNotApply],
    .cycles: [.met, .notMet, .cannotTell, .doesNotApply, .notNeeded],
    .plan: [.met, .notMet, .cannotTell, .doesNotApply],
    .outcomeMeasures: [.met, .notMet],
    .outcomesServed: [.met, .notMet],
    .parents: [.met, .notMet],
    .pupil: [.met, .notMet],
    .contributions: [.met, .notMet],
    .reviewDate: [.met, .notMet, .cannotTell],
    .advice: [.met, .notMet, .cannotTell, .doesNotApply],
    .training: [.met, .notMet],
    .independence: [.met, .notMet],
    .fundedOnce: [.met, .notMet, .doesNotApply],
    .adults: [.met, .notMet, .cannotTell, .doesNotApply],
    .pupilWeek: [.met, .notMet, .cannotTell, .doesNotApply],
    .repeated: [.met, .notMet, .cannotTell, .doesNotApply],
    .oneToOne: [.met, .notMet, .cannotTell, .doesNotApply],
    .payer: [.met, .notMet, .cannotTell],
  ]

  /// The pupil's reference, and words that the project does not use.
  static let unsaid = [
    MadeCase.reference.lowercased(), "claim", "entitlement", "please", "sorry", "invalid", "  ",
  ]

  @Test("is listed once, in the order of its names")
  func listed() {
    #expect(EvidenceCheck.all.map { $0.id } == CheckID.allCases)
  }

  @Test("has a title, one published sentence and its source", arguments: CheckID.allCases)
  func published(_ id: CheckID) throws {
    let check = try #require(EvidenceCheck.all.first { $0.id == id })
    #expect(!check.title.isEmpty && !check.title.hasSuffix("."))
    #expect(check.sentence.hasSuffix(".") && check.sentence.split(separator: ". ").count == 1)
    #expect(!check.source.isEmpty && !check.source.hasSuffix("."))
  }

  @Test("reads met of the made-up application, or does not apply to it")
  func base() {
    for check in EvidenceCheck.all {
      let isAside = check.id == .plan || check.id == .advice
      #expect(check.finding().answer == (isAside ? .doesNotApply : .met), "\(check.id)")
    }
  }

  @Test(
    "gives its own answers, says what would meet it and from whom, and never whose pupil it is of",
    arguments: [UInt64](1...4))
  func laws(_ seed: UInt64) {
    var cases = RandomCase(seed: seed)
    var seen: [CheckID: Set<CheckAnswer>] = [:]
    for number in 1...750 {
      let application = cases.next()
      for check in EvidenceCheck.all {
        let finding = check.finding(in: application)
        seen[check.id, default: []].insert(finding.answer)
        guard finding.isWhole, !finding.saysAny(of: Self.unsaid) else {
          Issue.record("seed \(seed), case \(number), \(check.id): \(finding)")
          return
        }
      }
    }
    #expect(seen == Self.answers, "seed \(seed)")
  }
}

extension CheckFinding {
  /// Sentences, and a way to meet it from somebody where it may not be met.
  fileprivate var isWhole: Bool {
    let isOpen = answer == .notMet || answer == .cannotTell
    return found.hasSuffix(".") && toMeet.hasSuffix(".") == isOpen && (supplier != nil) == isOpen
  }

  fileprivate func saysAny(of words: [String]) -> Bool {
    let said = (found + toMeet).lowercased()
    return words.contains { said.contains($0) }
  }
}
