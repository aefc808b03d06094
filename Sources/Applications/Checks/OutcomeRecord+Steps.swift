import Costing

extension OutcomeRecord {
  /// For people: `outcome R1 of cycle 2`.
  var name: String { "outcome \(ref) of cycle \(cycle)" }

  /// Its steps by what the columns are called, in the order in which they are taken.
  var steps: [(name: String, day: CivilDate?)] {
    [("assessed", assessed), ("planned", planned), ("started", started), ("reviewed", reviewed)]
  }

  /// `outcome R1 of cycle 2 was reviewed before it was started`; nil where no step is too early.
  var disorder: String? {
    var before: (name: String, day: CivilDate)?
    for step in steps {
      guard let day = step.day else { continue }
      if let before, day < before.day {
        return "\(name) was \(step.name) before it was \(before.name)"
      }
      before = (step.name, day)
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
