import Borough
import Costing

/// A sweep of two axes as a table, each cell shaded by how much the total changes and saying so in
/// figures.
struct SweepGrid {
  private let sweep: Sweep
  /// The axis down the side: the first, unless only that one has room along the top.
  private let side: Int
  private let across: [String]
  private let down: [String]
  private static let mostColumns = 7

  /// Nil unless there are two axes, and the page has room for one of them.
  init?(_ sweep: Sweep) {
    guard sweep.axes.count == 2, sweep.points.allSatisfy({ $0.values.count == 2 }) else {
      return nil
    }
    let values = [Self.values(of: sweep, 0), Self.values(of: sweep, 1)]
    let side = values[1].count <= Self.mostColumns ? 0 : 1
    guard values[1 - side].count <= Self.mostColumns, sweep.points.count > 1 else { return nil }
    self.sweep = sweep
    self.side = side
    down = values[side]
    across = values[1 - side]
  }

  /// In the order of first use.
  private static func values(of sweep: Sweep, _ axis: Int) -> [String] {
    var values: [String] = []
    for point in sweep.points where !values.contains(point.values[axis]) {
      values.append(point.values[axis])
    }
    return values
  }

  var markup: Markup {
    var heads: Markup = ""
    for value in across { heads += "<th scope=\"col\" class=\"number\">\(typed: value)</th>" }
    let (one, other) = (sweep.axes[side], sweep.axes[1 - side])
    return """
      <div class="scroll" role="region" aria-labelledby="sweep-grid-caption" tabindex="0">
      <table class="heat">
      <caption id="sweep-grid-caption">Change from today’s total: <code>\(one)</code> down, \
      <code>\(other)</code> across</caption>
      <thead><tr><th scope="col">\(typed: one)</th>\(heads)</tr></thead>
      <tbody>
      \(Markup(down) { row(of: $0) })</tbody>
      </table>
      </div>
      <p class="note">The darker a cell, the larger the change; a framed one is cost-neutral.</p>

      """
  }

  private func row(of value: String) -> Markup {
    var cells: Markup = ""
    for other in across {
      let point = sweep.points.first {
        $0.values[side] == value && $0.values[1 - side] == other
      }
      cells += point.map { cell(of: $0) } ?? "<td></td>"
    }
    return "<tr><th scope=\"row\">\(typed: value)</th>\(cells)</tr>"
  }

  private func cell(of point: SweepPoint) -> Markup {
    let change = point.verdict.change
    let percent = PercentChange(change, of: sweep.before.topUpInYear)
    let isNeutral = point.verdict.answer == .neutral
    let mark: Markup = isNeutral ? "<span class=\"key\">Cost-neutral</span>" : ""
    return """
      <td class="number \(shade(of: change))\(isNeutral ? " neutral" : "")">\(change: change)\
      <span class="key">\(percent.map { FigureText.change($0) } ?? "")</span>\(mark)</td>
      """
  }

  /// A quarter of the largest change to each shade.
  private func shade(of change: Money) -> Markup {
    let most = sweep.points.reduce(Money(pence: 1)) { max($0, $1.verdict.change.size) }
    guard change != .zero else { return "same" }
    let quarter = Int64((Int128(change.size.pence) * 4 - 1) / Int128(most.pence)) + 1
    return change < .zero ? "less\(plain: quarter)" : "more\(plain: quarter)"
  }
}
