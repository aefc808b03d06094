import Applications
public import Costing

/// What a line of the budget is expected to come to, each part apart.
public struct ForecastLine: Hashable, Sendable {
  /// A line of Section 251, a budget line of the council's own, or `not-stated`.
  public let line: String
  /// A column of Section 251, or a phase of the council's own; empty for the whole line.
  public let phase: String
  /// Due of awards that this authority pays.
  public var awards = Money.zero
  /// Sought by applications that wait for the panel.
  public var pending = Money.zero
  /// For pupils who are to come.
  public var expected = Money.zero
  /// Nil where budget.csv does not say.
  public var budget: Money?

  /// Whether anything of it is worked from awards: a budget line of the council's own is not, and
  /// stands apart from the whole.
  public let isForecast: Bool

  public var forecast: Money { awards + pending + expected }
  /// Above zero where more is forecast than the budget holds; nil where one of them is not known.
  public var variance: Money? {
    guard isForecast else { return nil }
    return budget.map { forecast - $0 } ?? (isUnbudgeted ? forecast : nil)
  }

  /// Whether it is the whole of a line that a budget for the year says nothing of: all that is
  /// forecast of it is beyond the budget.
  fileprivate(set) var isUnbudgeted = false

  init(_ line: String, _ phase: String) {
    self.line = line
    self.phase = phase
    isForecast =
      line == Self.whole || line == TotalsRow.notStated
      || Section251Line.allCases.contains { $0.name == line }
  }

  /// All lines that are forecast.
  static let whole = "all"

  fileprivate mutating func add(_ other: ForecastLine) {
    awards += other.awards
    pending += other.pending
    expected += other.expected
    if let more = other.budget { budget = (budget ?? .zero) + more }
  }
}

/// What pupils who are to come are taken to cost, and from whom that is known.
public struct ExpectedCost: Hashable, Sendable {
  public let expected: ExpectedPupils
  public let cell: Section251Cell
  /// The mean top-up of a year, half a penny going up, of the pupils it is taken from.
  public let each: Money
  public let basis: Basis
  /// How many pupils it is taken from.
  public let pupils: Int64
  /// For the part of the year from the day they come; nothing once they have come, as their awards
  /// and applications then say what they cost.
  public let amount: Money
  public let haveCome: Bool

  /// Whom a mean is taken of: pupils with an award from this authority.
  public enum Basis: UInt8, Code {
    case needAndPhase, phase, all, nobody

    public var name: String {
      switch self {
      case .needAndPhase: "need-and-phase"
      case .phase: "phase"
      case .all: "all"
      case .nobody: "nobody"
      }
    }
  }
}

extension BoroughFinance {
  /// By line and phase, each line with its total after it, then the whole of the lines forecast.
  public func forecast() -> [ForecastLine] {
    var cells: [ForecastName: ForecastLine] = [:]
    func add(_ name: ForecastName, _ change: (inout ForecastLine) -> Void) {
      change(&cells[name, default: ForecastLine(name.line, name.phase)])
    }
    for (cell, amount) in section251() { add(name(cell)) { $0.awards += amount } }
    for pupil in pupils where pupil.isPending && isOurs(pupil) {
      let sought = max(.zero, pupil.cost.topUpInYear - pupil.awarded)
      add(name(cell(pupil.details.school, pupil.details.yearGroup))) { $0.pending += sought }
    }
    for cost in expectedCosts() { add(name(cost.cell)) { $0.expected += cost.amount } }
    for line in budget where line.year == year {
      add(ForecastName(line: line.line, phase: line.phase)) {
        $0.budget = ($0.budget ?? .zero) + line.amount
      }
    }
    return Self.withTotals(cells)
  }

  /// Each row of expected.csv with what its pupils are taken to cost, by school, year group and day.
  public func expectedCosts() -> [ExpectedCost] {
    let means = MeanTopUps(of: self)
    return expected.filter { $0.from <= year.lastDay }.ordered { $0.isBefore($1) }.map { row in
      let cell = cell(row.school, row.yearGroup)
      let (each, basis, count) = means.mean(need: row.need, cell.column)
      let whole = each.times(Int128(row.pupils), over: 1)
      let part = rules.days.part(rules.yearBasis, from: row.from, to: year.lastDay)
      let amount =
        part.map { whole.times(Int128($0.hundredths), over: Int128($0.divisorHundredths)) } ?? whole
      let haveCome = isDayKnown && row.from <= day
      return ExpectedCost(
        expected: row, cell: cell, each: each, basis: basis, pupils: count,
        amount: haveCome ? .zero : amount, haveCome: haveCome)
    }
  }

  func cell(_ school: SchoolNumber, _ yearGroup: YearGroup?) -> Section251Cell {
    let found = schools.school(school)
    return Section251Cell(
      line: Section251Line(schoolType: found?.type ?? ""),
      column: Section251Column(
        phase: found?.phase ?? "", type: found?.type ?? "", yearGroup: yearGroup))
  }

  private struct ForecastName: Hashable {
    let line: String
    let phase: String
  }

  private func name(_ cell: Section251Cell) -> ForecastName {
    ForecastName(line: cell.line?.name ?? TotalsRow.notStated, phase: cell.column.hyphenated)
  }

  private static func withTotals(_ cells: [ForecastName: ForecastLine]) -> [ForecastLine] {
    var lines: [ForecastLine] = []
    var all = ForecastLine(ForecastLine.whole, "")
    let hasBudget = cells.values.contains { $0.isForecast && $0.budget != nil }
    let byLine = Dictionary(grouping: cells.values) { $0.line }
    for line in byLine.keys.ordered(by: isBefore) {
      var total = ForecastLine(line, "")
      let phases = (byLine[line] ?? []).ordered { isBefore($0.phase, $1.phase) }
      for phase in phases { total.add(phase) }
      total.isUnbudgeted = hasBudget && total.budget == nil
      lines += phases.filter { !$0.phase.isEmpty } + [total]
      if total.isForecast { all.add(total) }
    }
    return lines + [all]
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// What a year's top-up comes to for pupils with an award that this authority pays.
private struct MeanTopUps {
  private var sums: [Kind: (total: Money, pupils: Int64)] = [:]

  private struct Kind: Hashable {
    var need: Need?
    var column: Section251Column?
  }

  init(of finance: BoroughFinance) {
    for pupil in finance.pupils where !pupil.awards.isEmpty && finance.isOurs(pupil) {
      let column = finance.cell(pupil.details.school, pupil.details.yearGroup).column
      add(Kind(), pupil)
      add(Kind(column: column), pupil)
      if let need = pupil.details.primaryNeed { add(Kind(need: need, column: column), pupil) }
    }
  }

  private mutating func add(_ kind: Kind, _ pupil: FundedPupil) {
    sums[kind, default: (.zero, 0)].total += pupil.cost.topUp
    sums[kind, default: (.zero, 0)].pupils += 1
  }

  /// Of the nearest kind of pupil of whom there are ten, or of all.
  func mean(
    need: Need?, _ column: Section251Column
  ) -> (each: Money, basis: ExpectedCost.Basis, pupils: Int64) {
    var kinds: [(Kind, ExpectedCost.Basis, Int64)] = [
      (Kind(column: column), .phase, Int64(Comparison.fewestPupils)), (Kind(), .all, 1),
    ]
    if let need {
      kinds.insert(
        (Kind(need: need, column: column), .needAndPhase, Int64(Comparison.fewestPupils)), at: 0)
    }
    for (kind, basis, fewest) in kinds {
      if let sum = sums[kind], sum.pupils >= fewest {
        return (sum.total.average(of: sum.pupils), basis, sum.pupils)
      }
    }
    return (.zero, .nobody, 0)
  }
}
