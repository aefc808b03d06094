import Applications
import Costing

/// What each outcome cost and what came of it, and the cycles that it came through.
extension ApplicationHTML {
  static func progress(of paper: ApplicationPaper, under sheet: String = "") -> Markup {
    let costs = ProgressCosts(paper.application)
    var groups = costs.turns.enumerated().map { place, turn in
      HTMLTable.Group(
        heading: heading(of: turn.cycle, isLast: place == 0),
        rows: turn.outcomes.map { row(of: $0) })
    }
    if !costs.apart.isEmpty {
      groups.append(
        HTMLTable.Group(
          heading: "Provision that serves no outcome", rows: costs.apart.map { row(apart: $0) }))
    }
    let counted = paper.application.lines.reduce(Money.zero) { $0 + $1.costed.counted }
    return HTMLTable(
      id: "outcomes", under: sheet,
      caption: "What each outcome cost this year, beside what was achieved",
      columns: [
        .init(title: "Outcome, and what serves it", width: 30),
        .init(title: "Measure", width: 14), .init(title: "Before", width: 11),
        .init(title: "Expected", width: 14), .init(title: "After", width: 11),
        .init(title: "Progress", width: 10), .init(title: "Counts", isNumber: true, width: 10),
      ],
      groups: groups,
      total: HTMLTable.Row(
        heading: "All that counts", cells: ["", "", "", "", "", "\(counted)"])
    ).markup
  }

  private static func heading(of cycle: Cycle, isLast: Bool) -> Markup {
    let name: Markup = isLast ? "Cycle \(cycle.number), the last" : "Cycle \(cycle.number)"
    return cycle.reviewed.map { "\(name), reviewed by \($0)" } ?? "\(name), not yet reviewed"
  }

  private static func row(of outcome: ServedOutcome) -> HTMLTable.Row {
    let record = outcome.record
    let names =
      outcome.lines.isEmpty
      ? "<span class=\"key\">no provision serves it</span>"
      : Markup(outcome.lines) { "<span class=\"key\">\(typed: $0.provision)</span>" }
    let why: Markup =
      record.whyExpected.isEmpty
      ? "" : "<span class=\"key\">because \(prose: record.whyExpected)</span>"
    return HTMLTable.Row(
      heading: "<strong>\(typed: record.ref)</strong> \(prose: record.outcome)\(names)",
      cells: [
        .typed(record.measure), .typed(record.before), "\(Markup.typed(record.expected))\(why)",
        .typed(record.after), stated(record.progress?.label),
        outcome.countedInCycle.map { "in cycle \($0)" } ?? "\(outcome.cost)",
      ])
  }

  private static func row(apart line: CaseLine) -> HTMLTable.Row {
    let named: Markup =
      line.outcomeRef.isEmpty
      ? ""
      : "<span class=\"key\">names \(typed: line.outcomeRef), which is not in the evidence</span>"
    return HTMLTable.Row(
      heading: "\(typed: line.provision)\(named)",
      cells: ["", "", "", "", "", "\(line.costed.counted)"])
  }

  static func cycles(of paper: ApplicationPaper) -> Markup {
    let cycles = paper.application.cycles
    let notNeeded: Markup =
      paper.form?.cyclesNotNeeded.map {
        "<p>The school says that the usual cycles cannot be shown: \($0.reason).</p>\n"
      } ?? ""
    guard !cycles.isEmpty else { return "\(notNeeded)<p>No cycle is recorded.</p>\n" }
    let table = HTMLTable(
      id: "dates", caption: "When each cycle was assessed, planned, started and reviewed",
      columns: [
        .init(title: "Cycle", width: 12), .init(title: "Outcomes", width: 28),
        .init(title: "Assess", width: 15), .init(title: "Plan", width: 15),
        .init(title: "Do", width: 15), .init(title: "Review", width: 15),
      ],
      rows: cycles.flatMap { rows(of: $0) })
    return "\(notNeeded)\(table.markup)"
  }

  /// Outcomes of the same dates share a row.
  private static func rows(of cycle: Cycle) -> [HTMLTable.Row] {
    var runs: [[OutcomeRecord]] = []
    for outcome in cycle.outcomes {
      if let at = runs.firstIndex(where: { $0[0].dates == outcome.dates }) {
        runs[at].append(outcome)
      } else {
        runs.append([outcome])
      }
    }
    return runs.map { run in
      HTMLTable.Row(
        heading: "Cycle \(cycle.number)",
        cells: ["\(typed: run.map { $0.ref }.joined(separator: ", "))"]
          + run[0].dates.map { $0.map { "\($0)" } ?? Markup.notStated })
    }
  }
}

extension OutcomeRecord {
  /// Assess, plan, do, review.
  fileprivate var dates: [CivilDate?] { [assessed, planned, started, reviewed] }
}
