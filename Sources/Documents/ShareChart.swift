import Costing

/// Bars of shares of a budget, with a line at a share that matters: what is at the line or over it
/// says so in words.
struct ShareChart {
  struct Bar {
    var label: String
    var key: String?
    /// Hundredths of one per cent.
    var share: Int64
  }

  /// Unlike any other on the page.
  var id: String
  var title: String
  /// What a person who cannot see it is told.
  var summary: String
  var bars: [Bar]
  /// Hundredths of one per cent.
  var line: Int64

  private static let rowHeight: Int64 = 38

  /// What the whole width is of: the whole budget, or the most that is committed of one.
  private var most: Int64 { bars.reduce(max(Chart.whole, line)) { max($0, $1.share) } }

  private func length(_ share: Int64) -> Markup {
    Chart.percent(Int64(Int128(max(0, share)) * Int128(Chart.whole) / Int128(most)))
  }

  var markup: Markup {
    let height = Int64(bars.count) * Self.rowHeight + 4
    let x = length(line)
    let mark: Markup = """
      <line class="mark" x1="\(x)" x2="\(x)" y1="0" y2="\(plain: height)"/>

      """
    let drawing = Markup(bars.enumerated()) { lying($0.element, at: Int64($0.offset)) }
    return Chart(id: id, title: title, summary: summary, bars: []).figure(
      class: "lying", height: height, drawing: "\(mark)\(drawing)",
      note: "<p class=\"note\">The dashed line is at \(Self.short(line)) of the budget.</p>\n")
  }

  private func lying(_ bar: Bar, at place: Int64) -> Markup {
    let top = place * Self.rowHeight
    let shown = Self.text(bar.share) + (bar.share >= line ? ", at or over the line" : "")
    return """
      <text x="0" y="\(plain: top + 16)">\(words(of: bar))</text>\
      <text class="figure" x="100%" y="\(plain: top + 16)">\(shown)</text>\
      <rect class="track" x="0" y="\(plain: top + 22)" width="100%" height="9" rx="2"/>\
      <rect class="bar" x="0" y="\(plain: top + 22)" width="\(length(bar.share))" height="9" rx="2"/>
      """
  }

  /// A long name is cut, more on a telephone than elsewhere; its number still tells it apart.
  private func words(of bar: Bar) -> Markup {
    let full = PlainText.shortened(bar.label, to: 44, mark: "…")
    let brief = PlainText.shortened(bar.label, to: 14, mark: "…")
    let key: Markup = bar.key.map { "<tspan class=\"key full\" dx=\"6\">\($0)</tspan>" } ?? ""
    guard full != brief else { return "\(full)\(key)" }
    return """
      <tspan class="full">\(full)</tspan><tspan class="brief">\(brief)</tspan>\(key)
      """
  }

  /// `83.20%`.
  static func text(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2, atLeast: 2) + "%"
  }

  /// `50%`.
  static func short(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2) + "%"
  }
}
