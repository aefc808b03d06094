import Costing

/// Totals along a sweep as a line, over a band of those near enough to today's to be cost-neutral.
struct SweepChart {
  struct Point {
    var label: String
    var total: Money
    /// The change as people read it.
    var shown: String
    var isNeutral: Bool
  }

  /// Unlike any other on the page.
  var id: String
  var title: String
  /// What a person who cannot see it is told.
  var summary: String
  var today: Money
  var tolerance: Money
  var points: [Point]

  private static let top: Int64 = 30
  private static let height: Int64 = 230
  private static var axisHeight: Int64 { top + height + 34 }

  var markup: Markup {
    let axis: Markup = """
      <line class="axis" x1="0" x2="100%" y1="\(plain: Self.axisHeight)" \
      y2="\(plain: Self.axisHeight)"/>

      """
    let places = places
    let drawing: Markup = "\(band)\(path(places))\(dots(places))\(axis)"
    return Chart(id: id, title: title, summary: summary, bars: [])
      .figure(
        class: "standing sweep", height: Self.axisHeight + 24, drawing: drawing, note: note)
  }

  private var note: Markup {
    """
    <p class="note">The dashed line is today’s total, \(today). The band around it is within \
    \(tolerance): a full dot is cost-neutral, a ring is not. Labels are the change from today.</p>

    """
  }

  private var highest: Money { points.reduce(today + tolerance) { max($0, $1.total) } }
  private var lowest: Money { points.reduce(today - tolerance) { min($0, $1.total) } }

  private func y(_ total: Money) -> Int64 {
    let range = Int128(highest.pence) - Int128(lowest.pence)
    guard range > 0 else { return Self.top + Self.height / 2 }
    let down = Int128(highest.pence) - Int128(total.pence)
    return Self.top + Int64(down * Int128(Self.height) / range)
  }

  private var band: Markup {
    let (top, bottom) = (y(today + tolerance), y(today - tolerance))
    return """
      <rect class="band" x="0" y="\(plain: top)" width="100%" \
      height="\(plain: max(2, bottom - top))"/>
      <line class="mark" x1="0" x2="100%" y1="\(plain: y(today))" y2="\(plain: y(today))"/>

      """
  }

  private func path(_ places: [Int64]) -> Markup {
    Markup(points.indices.dropFirst()) { index in
      """
      <line class="path" x1="\(Chart.percent(places[index - 1]))" \
      y1="\(plain: y(points[index - 1].total))" \
      x2="\(Chart.percent(places[index]))" y2="\(plain: y(points[index].total))"/>
      """
    }
  }

  /// Words that would run into those before them are left out; the table has them all.
  private func dots(_ places: [Int64]) -> Markup {
    var drawing: Markup = ""
    var (last, lastOfNarrow) = (-Chart.whole, -Chart.whole)
    for (point, place) in zip(points, places) {
      drawing += dot(point, at: place)
      guard place - last >= 640 else { continue }
      last = place
      let isNarrow = place - lastOfNarrow >= 1500
      if isNarrow { lastOfNarrow = place }
      drawing += words(point, at: place, isNarrow: isNarrow)
    }
    return drawing
  }

  private func dot(_ point: Point, at place: Int64) -> Markup {
    """
    <circle class="dot\(point.isNeutral ? "" : " ring")" cx="\(Chart.percent(place))" \
    cy="\(plain: y(point.total))" r="5"/>

    """
  }

  /// Above the point where it costs more, below it where it costs less, clear of today's line.
  private func words(_ point: Point, at place: Int64, isNarrow: Bool) -> Markup {
    let height = y(point.total) + (point.total < today ? 22 : -12)
    let kind: Markup = isNarrow ? "" : " long"
    return """
      <text class="figure\(kind)" x="\(Chart.percent(place))" y="\(plain: height)">\
      \(point.shown)</text>\
      <text class="tick\(kind)" x="\(Chart.percent(place))" y="\(plain: Self.axisHeight + 18)">\
      \(PlainText.shortened(point.label, to: 14, mark: "…"))</text>

      """
  }
}

/// Where points stand along the chart, in parts of `Chart.whole`.
extension SweepChart {
  private static let margin: Int64 = 500

  /// By their values where these are numbers that rise or fall; else evenly.
  var places: [Int64] {
    let values = points.compactMap { Self.number($0.label) }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    guard values.count == points.count, let first = values.first, let last = values.last,
      steps.allSatisfy({ $0 > 0 }) || steps.allSatisfy({ $0 < 0 })
    else { return points.indices.map { place(Int128($0), of: Int128(points.count - 1)) } }
    return values.map { place($0 - first, of: last - first) }
  }

  private func place(_ part: Int128, of whole: Int128) -> Int64 {
    guard whole != 0 else { return Chart.whole / 2 }
    return Self.margin + Int64(part * Int128(Chart.whole - 2 * Self.margin) / whole)
  }

  /// In ten-thousandths; nil for words, and for more digits than a rule has.
  private static func number(_ label: String) -> Int128? {
    var digits = label.utf8[...]
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    let isLess = digits.first == UInt8(ascii: "-")
    if isLess || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    var (number, decimals): (Int128, Int?) = (0, nil)
    for byte in digits {
      switch byte {
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      case 48...57 where (decimals ?? 0) < 4 && number < 1 << 80:
        number = number * 10 + Int128(byte - 48)
        decimals = decimals.map { $0 + 1 }
      default: return nil
      }
    }
    for _ in (decimals ?? 0)..<4 { number *= 10 }
    return digits.isEmpty ? nil : isLess ? -number : number
  }
}
