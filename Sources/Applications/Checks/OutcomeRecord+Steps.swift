import Costing

/// One step of assess, plan, do, review, and the day it was taken.
struct CycleStep {
  /// As the column of evidence.csv is called.
  let name: String
  let day: CivilDate?
}

extension OutcomeRecord {
  /// For people: `outcome R1 of cycle 2`.
  var name: String { "outcome \(ref) of cycle \(cycle)" }

  /// In the order in which they are taken.
  var steps: [CycleStep] {
    [
      CycleStep(name: "assessed", day: assessed), CycleStep(name: "planned", day: planned),
      CycleStep(name: "started", day: started), CycleStep(name: "reviewed", day: reviewed),
    ]
  }

  /// `outcome R1 of cycle 2 was reviewed before it was started`; nil where no step is too early.
  var disorder: String? {
    let taken = steps.filter { $0.day != nil }
    for (before, step) in zip(taken, taken.dropFirst()) {
      if let earlier = before.day, let day = step.day, day < earlier {
        return "\(name) was \(step.name) before it was \(before.name)"
      }
    }
    return nil
  }

  /// Whether it was reviewed by a day; on any day where that is nil.
  func isReviewed(by day: CivilDate?) -> Bool {
    guard let reviewed else { return false }
    return day.map { reviewed <= $0 } ?? true
  }
}

extension [OutcomeRecord] {
  /// Of one cycle, for people: `outcomes R1 and S1 of cycle 2`.
  var listed: String {
    guard let first, count > 1 else { return first?.name ?? "" }
    return "outcomes \(map { $0.ref }.listed) of cycle \(first.cycle)"
  }
}

extension Cycle {
  /// The day its last outcome was planned; nil where no day is.
  var planned: CivilDate? { outcomes.compactMap { $0.planned }.max() }

  func isReviewed(by day: CivilDate?) -> Bool { outcomes.allSatisfy { $0.isReviewed(by: day) } }
}
