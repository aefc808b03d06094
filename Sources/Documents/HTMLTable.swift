/// A table with a caption, headed columns and rows, and a total where its rows add up to one.
///
/// It scrolls inside its own region, which a keyboard can reach, so that the page never has to.
struct HTMLTable {
  struct Column {
    var title: String
    var isNumber = false
    /// Per cent of the table's width; nil to fit what it holds, which text of any length must not.
    var width: Int64?
  }

  struct Row {
    var heading: Markup
    var cells: [Markup]
    /// What a reader may choose the row by: `SchoolChoice`.
    var attributes: Markup = ""
  }

  /// Rows under a heading of their own.
  struct Group {
    var heading: Markup
    var rows: [Row]
  }

  /// Unlike any other on the page, or under the same heading where there is one.
  var id: String
  /// The id of the heading that tells it from like tables under others; empty for none.
  var under = ""
  var caption: Markup
  var columns: [Column]
  var rows: [Row] = []
  var groups: [Group] = []
  var total: Row?
  /// Few columns, which would be too far apart at the width of the page.
  var isSmall = false
  /// Whether a reader may choose and sort its rows, each being about one school.
  var isOfSchools = false

  var markup: Markup {
    """
    <div class="scroll\(isSmall ? " small" : "")\(isFixed ? " fixed" : "")\
    \(isOfSchools ? " schools" : "")" role="region" aria-labelledby="\(label)" tabindex="0">
    <table>
    <caption id="\(captionID)">\(caption)</caption>
    <thead><tr>\(headings)</tr></thead>
    \(groups.isEmpty ? bodyOfRows : bodies)\(foot)</table>
    </div>

    """
  }

  private var captionID: String { (under.isEmpty ? id : under + "-" + id) + "-caption" }
  private var label: String { under.isEmpty ? captionID : under + " " + captionID }

  private var isFixed: Bool { columns.contains { $0.width != nil } }

  private var headings: Markup {
    var cells: Markup = ""
    for column in columns {
      let width: Markup = column.width.map { " style=\"width:\(plain: $0)%\"" } ?? ""
      let kind = column.isNumber ? Self.number : Self.words
      cells += "<th scope=\"col\"\(kind)\(width)>\(column.title)</th>"
    }
    return cells
  }

  private var bodyOfRows: Markup {
    """
    <tbody>
    \(Markup(rows) { markup(of: $0) })</tbody>

    """
  }

  private var bodies: Markup {
    let span = Int64(columns.count)
    return Markup(groups) { group in
      """
      <tbody>
      <tr class="line"><th scope="rowgroup" colspan="\(plain: span)">\(group.heading)</th></tr>
      \(Markup(group.rows) { markup(of: $0) })</tbody>
      """
    }
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
    let breaks = isFixed && cells.text.utf8.count > Self.tall ? Self.breaks : ""
    return "<tr\(breaks)\(row.attributes)>\(cells)</tr>"
  }

  /// Bytes of a row that may not fit on what is left of a printed page, and so may be split.
  private static let tall = 2_000
  private static let breaks: Markup = " class=\"tall\""
  private static let number: Markup = " class=\"number\""
  private static let words: Markup = " class=\"words\""
}
