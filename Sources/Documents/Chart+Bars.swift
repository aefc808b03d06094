/// Bars that lie one under another, each with its words and figure above it.
extension Chart {
  private static let rowHeight: Int64 = 38

  var lyingBars: Markup {
    let drawing = Markup(bars.enumerated()) { lying($0.element, at: Int64($0.offset)) }
    return figure(
      class: "lying", height: Int64(bars.count) * Self.rowHeight + 4, drawing: drawing)
  }

  private func lying(_ bar: Bar, at place: Int64) -> Markup {
    let top = place * Self.rowHeight
    let width = Self.percent(length(bar.value, of: Self.whole))
    return """
      <text x="0" y="\(plain: top + 16)">\(words(of: bar))</text>\
      <text class="figure" x="100%" y="\(plain: top + 16)">\(bar.shown)</text>\
      <rect class="track" x="0" y="\(plain: top + 22)" width="100%" height="9" rx="2"/>\
      <rect class="bar" x="0" y="\(plain: top + 22)" width="\(width)" height="9" rx="2"/>
      """
  }
}

extension Chart {
  /// A long name is cut, more on a telephone than elsewhere; its number still tells it apart.
  private func words(of bar: Bar) -> Markup {
    let full = PlainText.shortened(bar.label, to: 56, mark: "…")
    let brief = PlainText.shortened(bar.label, to: bar.key == nil ? 32 : 24, mark: "…")
    let key: Markup = bar.key.map { "<tspan class=\"key\" dx=\"6\">\($0)</tspan>" } ?? ""
    guard full != brief else { return "\(full)\(key)" }
    return """
      <tspan class="full">\(full)</tspan><tspan class="brief">\(brief)</tspan>\(key)
      """
  }
}

/// Columns that stand side by side, for a quantity that runs from low to high.
extension Chart {
  private static let plotTop: Int64 = 24
  private static let plotHeight: Int64 = 260

  /// A line up the chart at a place along it, and the words that say what it is.
  struct Mark {
    var hundredthsOfAPercent: Int64
    var note: Markup
  }

  func standingColumns(axis: String, mark: Mark?) -> Markup {
    let base = Self.plotTop + Self.plotHeight
    let each = Self.whole / max(1, Int64(bars.count))
    var drawing = Markup(bars.enumerated()) {
      standing($0.element, left: Int64($0.offset) * each, width: each)
    }
    drawing += """
      <line class="axis" x1="0" x2="100%" y1="\(plain: base)" y2="\(plain: base)"/>
      <text class="axis" x="50%" y="\(plain: base + 40)">\(axis)</text>

      """
    if let mark { drawing += line(mark, to: base) }
    return figure(
      class: "standing", height: base + 48, drawing: drawing,
      note: mark.map { "<p class=\"note\">\($0.note)</p>\n" } ?? "")
  }

  private func standing(_ bar: Bar, left: Int64, width: Int64) -> Markup {
    let height = length(bar.value, of: Self.plotHeight)
    let top = Self.plotTop + Self.plotHeight - height
    let middle = Self.percent(left + width / 2)
    let isLong = bar.shown.utf8.count > 3
    return """
      <rect class="bar" x="\(Self.percent(left + width / 10))" y="\(plain: top)" \
      width="\(Self.percent(width * 8 / 10))" height="\(plain: height)"/>\
      <text class="figure\(isLong ? " long" : "")" x="\(middle)" y="\(plain: top - 6)">\
      \(bar.shown)</text>\
      <text class="tick" x="\(middle)" y="\(plain: Self.plotTop + Self.plotHeight + 18)">\
      \(bar.label)</text>
      """
  }

  private func line(_ mark: Mark, to base: Int64) -> Markup {
    let x = Self.percent(mark.hundredthsOfAPercent)
    return "<line class=\"mark\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(plain: base)\"/>\n"
  }
}
