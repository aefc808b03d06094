import Applications
import Costing

/// What each outcome cost beside what came of it: each line stands under one outcome, or apart, so
/// that the cost of all of them is the pupil's countable cost.
struct ProgressCosts {
  struct Turn {
    let cycle: Cycle
    let outcomes: [ServedOutcome]
  }

  /// The last cycle first.
  let turns: [Turn]
  /// Lines that name no outcome, or one that is not in the evidence.
  let apart: [CaseLine]

  /// A line is provision of one year: an outcome that comes back takes it in its last cycle.
  init(_ application: ApplicationCase) {
    var taken: [(ref: String, cycle: Int64)] = []
    turns = application.cycles.reversed().map { cycle in
      let outcomes = cycle.outcomes.map { record in
        let earlier = taken.first { $0.ref == record.ref }
        if earlier == nil { taken.append((record.ref, cycle.number)) }
        return ServedOutcome(
          record: record, lines: application.lines.filter { $0.serves(record) },
          countedInCycle: earlier?.cycle)
      }
      return Turn(cycle: cycle, outcomes: outcomes)
    }
    apart = application.lines.filter { line in
      !application.outcomes.contains { line.serves($0) }
    }
  }
}

/// An outcome in one cycle, and the provision that serves it.
struct ServedOutcome {
  let record: OutcomeRecord
  let lines: [CaseLine]
  /// The cycle whose row of this outcome the cost is shown in; nil where it is this row.
  let countedInCycle: Int64?

  var cost: Money { lines.reduce(.zero) { $0 + $1.costed.counted } }
}
