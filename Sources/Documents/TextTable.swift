/// Aligned columns for a terminal: words at the left, figures at the right.
struct TextTable {
  var heading: [String]
  /// The first cell of each is words, the rest figures.
  var rows: [[String]]
  var total: [String]?
  /// Cells that are not printed but take their room, so that tables line up.
  var room: [String]?

  /// Lines with the heading bold and the total under a rule.
  func lines(_ style: Style) -> [String] {
    let widths = columnWidths(in: style.width)
    var lines = [style.bold(line(heading, widths))]
    lines += rows.map { line($0, widths) }
    if let total {
      let length = widths.reduce(0, +) + 2 * (widths.count - 1)
      lines.append(style.dim(String(repeating: "-", count: length)))
      lines.append(style.bold(line(total, widths)))
    }
    return lines
  }

  /// Figures take what they need, words what is left.
  private func columnWidths(in width: Int) -> [Int] {
    let all = [heading] + rows + [total, room].compactMap { $0 }
    var widths = heading.indices.map { column in
      all.reduce(0) { max($0, $1[column].count) }
    }
    let figures = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    widths[0] = max(8, min(Self.mostWords, width - figures))
    return widths
  }

  private static let mostWords = 40

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let words = PlainText.shortened(cells[0], to: widths[0], mark: "...")
    var line = words + Self.spaces(widths[0] - words.count)
    for (cell, width) in zip(cells, widths).dropFirst() {
      line += "  " + Self.spaces(width - cell.count) + cell
    }
    return line
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
