/// A table with a caption, headed columns and rows, and a total where its rows add up to one.
///
/// It scrolls inside its own region, which a keyboard can reach, so that the page never has to.
struct HTMLTable {
  struct Column {
    var title: String
    var isNumber = false
  }

  struct Row {
    var heading: Markup
    var cells: [Markup]
  }

  /// Unlike any other on the page.
  var id: String
  var caption: Markup
  var columns: [Column]
  var rows: [Row]
  var total: Row?
  /// Few columns, which would be too far apart at the width of the page.
  var isSmall = false

  var markup: Markup {
    """
    <div class="scroll\(isSmall ? " small" : "")" role="region" \
    aria-labelledby="\(id)-caption" tabindex="0">
    <table>
    <caption id="\(id)-caption">\(caption)</caption>
    <thead><tr>\(headings)</tr></thead>
    <tbody>
    \(Markup(rows) { markup(of: $0) })</tbody>
    \(foot)</table>
    </div>

    """
  }

  private var headings: Markup {
    var cells: Markup = ""
    for column in columns {
      cells += "<th scope=\"col\"\(column.isNumber ? Self.number : Self.words)>\(column.title)</th>"
    }
    return cells
  }

  private var foot: Markup {
    guard let total else { return "" }
    return "<tfoot>\(markup(of: total))</tfoot>\n"
  }

  private func markup(of row: Row) -> Markup {
    var cells: Markup = "<th scope=\"row\">\(row.heading)</th>"
    for (column, cell) in zip(columns.dropFirst(), row.cells) {
      cells += "<td\(column.isNumber ? Self.number : Self.words)>\(cell)</td>"
    }
    return "<tr>\(cells)</tr>"
  }

  private static let number: Markup = " class=\"number\""
  private static let words: Markup = " class=\"words\""
}
