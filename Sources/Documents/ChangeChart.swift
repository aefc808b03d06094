/// A chart of more and less: which way a bar goes says it, and its figure; its shade only helps.
struct ChangeChart {
  struct Bar {
    var label: String
    /// The number beside the label.
    var key: String?
    /// Below zero for less.
    var amount: Int64
    /// The amount as people read it.
    var shown: String
  }

  /// Unlike any other on the page.
  var id: String
  var title: String
  /// What a person who cannot see it is told.
  var summary: String
  var bars: [Bar]

  private var most: Int64 { bars.reduce(0) { max($0, $1.amount) } }
  private var least: Int64 { bars.reduce(0) { min($0, $1.amount) } }

  private func figure(
    class kind: Markup, height: Int64, drawing: Markup, note: Markup = ""
  ) -> Markup {
    Chart(id: id, title: title, summary: summary, bars: [])
      .figure(class: kind, height: height, drawing: drawing, note: note)
  }
}

/// Bars that lie one under another, to the left of the line for less and to the right for more.
extension ChangeChart {
  private static let rowHeight: Int64 = 38

  var lyingBars: Markup {
    let height = Int64(bars.count) * Self.rowHeight + 4
    let drawing = Markup(bars.enumerated()) { lying($0.element, at: Int64($0.offset)) }
    return figure(class: "lying", height: height, drawing: drawing)
  }

  /// Both sides are to one scale, which takes the whole width.
  private func length(_ amount: Int128) -> Int64 {
    let range = Int128(most) - Int128(least)
    return range == 0 ? 0 : Int64(amount * Int128(Chart.whole) / range)
  }

  private func lying(_ bar: Bar, at place: Int64) -> Markup {
    let top = place * Self.rowHeight
    let left = length(Int128(min(bar.amount, 0)) - Int128(least))
    let zero = Chart.percent(length(-Int128(least)))
    let right = length(Int128(max(bar.amount, 0)) - Int128(least))
    return """
      <text x="0" y="\(plain: top + 16)">\(words(of: bar))</text>\
      <text class="figure" x="100%" y="\(plain: top + 16)">\(bar.shown)</text>\
      <rect class="track" x="0" y="\(plain: top + 22)" width="100%" height="9" rx="2"/>\
      <rect class="bar\(bar.amount < 0 ? " less" : "")" x="\(Chart.percent(left))" \
      y="\(plain: top + 22)" width="\(Chart.percent(right - left))" height="9"/>\
      <line class="axis" x1="\(zero)" x2="\(zero)" y1="\(plain: top + 20)" y2="\(plain: top + 33)"/>
      """
  }

  /// A long name is cut, more on a telephone than elsewhere; its number still tells it apart.
  private func words(of bar: Bar) -> Markup {
    let full = PlainText.shortened(bar.label, to: 56, mark: "…")
    let brief = PlainText.shortened(bar.label, to: 24, mark: "…")
    let key: Markup = bar.key.map { "<tspan class=\"key\" dx=\"6\">\($0)</tspan>" } ?? ""
    guard full != brief else { return "\(full)\(key)" }
    return """
      <tspan class="full">\(full)</tspan><tspan class="brief">\(brief)</tspan>\(key)
      """
  }
}

/// Columns of pupils side by side: the first half have less, and the rest more.
extension ChangeChart {
  private static let top: Int64 = 24
  private static let height: Int64 = 220

  func standingColumns(less: String, more: String, note: String) -> Markup {
    let base = Self.top + Self.height
    let each = Chart.whole * 2 / (Int64(bars.count) * 2 + 1)
    var drawing = Markup(bars.enumerated()) { place, bar in
      standing(bar, left: Int64(place) * each + (place < bars.count / 2 ? 0 : each / 2), each)
    }
    drawing += """
      <line class="axis" x1="0" x2="100%" y1="\(plain: base)" y2="\(plain: base)"/>
      <text class="axis" x="23.5%" y="\(plain: base + 40)">\(less)</text>
      <text class="axis" x="76.5%" y="\(plain: base + 40)">\(more)</text>

      """
    return figure(
      class: "standing", height: base + 48, drawing: drawing,
      note: "<p class=\"note\">\(note)</p>\n")
  }

  private func standing(_ bar: Bar, left: Int64, _ width: Int64) -> Markup {
    let size = Int128(bar.amount.magnitude)
    let most = max(Int128(most), -Int128(least), 1)
    let height = Int64(size * Int128(Self.height) / most)
    let top = Self.top + Self.height - height
    let middle = Chart.percent(left + width / 2)
    return """
      <rect class="bar\(bar.amount < 0 ? " less" : "")" x="\(Chart.percent(left + width / 10))" \
      y="\(plain: top)" width="\(Chart.percent(width * 8 / 10))" height="\(plain: height)"/>\
      <text class="figure" x="\(middle)" y="\(plain: top - 6)">\(bar.shown)</text>\
      <text class="tick" x="\(middle)" y="\(plain: Self.top + Self.height + 18)">\(bar.label)</text>
      """
  }
}
