import Applications
import Costing

/// What a made-up school sends when it applies for one pupil: when, and what has been tried.
struct SampleApplication {
  let pupil: SamplePupil
  let submitted: CivilDate
  /// In order, one a term.
  let cycles: [SampleCycle]
  let cyclesNotNeeded: CyclesNotNeeded?
  /// Of a plan; nil without one, and where the school does not say.
  let annualReview: CivilDate?
  /// Pence a year that the provision costs beyond the threshold, or fewer; below zero where it
  /// costs less.
  let soughtAtLeast: Int64
  /// The place among terms of the one in which it was sent.
  private let term: Int
  private let seed: UInt64

  private static let spring = 3
  private static let autumn = 5

  /// - Parameter leastPence: what surely counts of the pupil's provision.
  init(for pupil: SamplePupil, costing leastPence: Int64, seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: 0)
    let isInSpring = numbers.chance(50)
    let isNew = isInSpring && ["N1", "R", "7"].contains(pupil.yearGroup)
    let reviewed = isNew ? 1 : numbers.pick(weighted: [(1, 14), (2, 68), (3, 18)])
    term = isInSpring ? Self.spring : Self.autumn
    self.pupil = pupil
    self.seed = seed
    submitted = SampleTerm.all[term].day(ofWeeks: [4, 5, 8, 9], &numbers)
    cyclesNotNeeded =
      reviewed > 1 || pupil.hasPlan || numbers.chance(60)
      ? nil : isNew ? numbers.pick([.newToSchool, .lastSetting]) : .suddenNeed
    annualReview = pupil.hasPlan ? Self.review(before: term, submitted, &numbers) : nil
    soughtAtLeast = leastPence - SampleTariff.thresholdInPence(of: pupil.placement)
    let history = SampleHistory(
      of: pupil, reviewed: reviewed, upTo: term - 1, isUnderWay: numbers.chance(25), &numbers)
    cycles = history.cycles
  }

  /// Most within a year, some fourteen months before, some not said.
  private static func review(
    before term: Int, _ submitted: CivilDate, _ numbers: inout SplitMix64
  ) -> CivilDate? {
    switch numbers.below(100) {
    case 0..<6: nil
    case 6..<16: submitted.later(by: -7 * 61)
    default: SampleTerm.all[term - 1 - Int(numbers.below(2))].day(ofWeeks: [4, 5, 8], &numbers)
    }
  }

  /// What one file says draws on numbers of its own, so that no other file moves with it.
  func numbers(for stream: SampleStream) -> SplitMix64 {
    SplitMix64(seed: seed, stream: stream.rawValue)
  }

  /// The panel that met in spring has decided; autumn's are waiting.
  var isDecided: Bool { term == Self.spring }

  var reviewedCycles: Int { cycles.count { $0.reviewed != nil } }

  /// A day of the term after.
  func nextReview(_ numbers: inout SplitMix64) -> CivilDate {
    SampleTerm.all[term + 1].day(ofWeeks: [7, 8, 9], &numbers)
  }
}

/// What an application's numbers are drawn for; its dates and cycles are the first.
enum SampleStream: UInt64 {
  case provision = 1
  case words, decision, scores
}

/// The lines of provision that the application is for.
extension SampleApplication {
  /// Says which outcome each line is for, and whether its cost would go if the pupil left.
  ///
  /// The ordinary offer is for none, and here and there a school forgets one.
  func write(into lines: inout [SampleLine]) {
    var numbers = numbers(for: .provision)
    let refs = cycles.last?.targets.map { $0.ref } ?? []
    var served = 0
    for place in lines.indices {
      let isOrdinary = lines[place][.kind] == "universal"
      let isForgotten = numbers.chance(1)
      lines[place][.outcomeRef] = isOrdinary || isForgotten ? "" : refs[served % refs.count]
      lines[place][.ifLeft] = numbers.pick(Self.ifLeft(lines[place]))
      served += isOrdinary ? 0 : 1
    }
  }

  private static func ifLeft(_ line: SampleLine) -> [String] {
    if line.isShared || line[.kind] == "universal" { return ["no", "no", "part"] }
    return line.minutes > 0 ? ["yes", "yes", "yes", "part"] : ["no", "part", "yes"]
  }
}
