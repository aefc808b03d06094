/// A chart of what takes one amount to another: each step begins where the one before ended.
///
/// Rows lie one under another, all to one scale with the line for nothing; which way a step goes
/// is said by the sign of its figure, and its shade only helps.
struct WaterfallChart {
  struct Step {
    var label: String
    /// The amount as people read it.
    var shown: String
    var from: Int64
    var to: Int64
    /// Whether it is an amount by itself, which starts from nothing.
    var isWhole = false
  }

  /// Unlike any other on the page.
  var id: String
  var title: String
  /// What a person who cannot see it is told.
  var summary: String
  var steps: [Step]

  private static let rowHeight: Int64 = 38
  /// What is not nothing can be seen.
  private static let leastWidth: Int64 = 40

  private var most: Int64 { steps.reduce(0) { max($0, $1.from, $1.to) } }
  private var least: Int64 { steps.reduce(0) { min($0, $1.from, $1.to) } }

  var markup: Markup {
    let (least, most) = (least, most)
    let drawing = Markup(steps.enumerated()) {
      row($0.element, at: Int64($0.offset), least, most)
    }
    return Chart(id: id, title: title, summary: summary, bars: []).figure(
      class: "lying", height: Int64(steps.count) * Self.rowHeight + 4, drawing: drawing)
  }

  private func row(_ step: Step, at place: Int64, _ least: Int64, _ most: Int64) -> Markup {
    let top = place * Self.rowHeight
    func x(_ amount: Int64) -> Int64 {
      let range = Int128(most) - Int128(least)
      return range == 0
        ? 0 : Int64((Int128(amount) - Int128(least)) * Int128(Chart.whole) / range)
    }
    let zero = Chart.percent(x(0))
    var (left, right) = (x(min(step.from, step.to)), x(max(step.from, step.to)))
    if step.from != step.to, right - left < Self.leastWidth {
      right = min(Chart.whole, left + Self.leastWidth)
      left = right - Self.leastWidth
    }
    return """
      <text x="0" y="\(plain: top + 16)">\(step.label)</text>\
      <text class="figure" x="100%" y="\(plain: top + 16)">\(step.shown)</text>\
      <rect class="track" x="0" y="\(plain: top + 22)" width="100%" height="9"/>\
      <rect class="bar\(shade(of: step))" x="\(Chart.percent(left))" \
      y="\(plain: top + 22)" width="\(Chart.percent(right - left))" height="9"/>\
      <line class="axis" x1="\(zero)" x2="\(zero)" y1="\(plain: top + 20)" y2="\(plain: top + 33)"/>
      """
  }

  private func shade(of step: Step) -> Markup {
    step.isWhole ? " whole" : step.to < step.from ? " less" : ""
  }
}
