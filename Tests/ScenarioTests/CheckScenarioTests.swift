import Applications
import Foundation
import Testing

@Suite("Checks of applications")
struct CheckScenarioTests {
  /// What each check can answer of an application that files describe.
  ///
  /// Three answers are for what no file can bring about, and only a check's own tests show them: a
  /// pupil with no accepted line has no application, so the threshold is never not met and
  /// funded-once always applies; and an application has the day it was submitted, so a review date
  /// can always be judged.
  private static func answers(of check: CheckID) -> Set<CheckAnswer> {
    switch check {
    case .costed, .outcomeMeasures, .outcomesServed, .parents, .pupil, .contributions, .training,
      .independence, .reviewDate, .fundedOnce:
      [.met, .notMet]
    case .payer: [.met, .notMet, .cannotTell]
    case .threshold: [.met, .cannotTell, .doesNotApply]
    case .plan, .advice, .adults, .pupilWeek, .repeated, .oneToOne:
      [.met, .notMet, .cannotTell, .doesNotApply]
    case .cycles: Set(CheckAnswer.allCases)
    }
  }

  /// By check, every answer in a `checks.csv` of a report.
  private static func shown() throws -> [String: Set<String>] {
    try Repository.files(in: Repository.reports).filter { $0.hasSuffix("/checks.csv") }
      .flatMap { try Repository.rows(of: Repository.reports.appending(path: $0)).dropFirst() }
      .reduce(into: [:]) { $0[$1[3], default: []].insert($1[4]) }
  }

  @Test("have a scenario for each of their answers", arguments: CheckID.allCases)
  func isShown(_ check: CheckID) throws {
    let wanted = Set(Self.answers(of: check).map { $0.name })
    #expect(try Self.shown()[check.rawValue] == wanted)
  }
}
