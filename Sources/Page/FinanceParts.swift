import Borough
import Costing
import Documents
import Returns
import Tables

/// The desk's small parts of markup, each made in one place.
enum FinanceParts {
  /// A table in a region of its own that a keyboard can scroll.
  ///
  /// - Parameter numbers: the columns, from 0, that hold numbers.
  static func table(
    _ id: String, _ caption: Markup, _ columns: [String], numbers: Set<Int> = [],
    rows: [[Markup]]
  ) -> Markup {
    let heads = Markup(columns.enumerated()) {
      "<th scope=\"col\"\(kind($0.offset, numbers))>\($0.element)</th>"
    }
    return """
      <div class="scroll" role="region" aria-labelledby="\(id)-caption" tabindex="0">
      <table id="\(id)"><caption id="\(id)-caption">\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(Markup(rows) { row($0, numbers) })</tbody></table>
      </div>
      """
  }

  private static func row(_ cells: [Markup], _ numbers: Set<Int>) -> Markup {
    var row: Markup = "<tr><th scope=\"row\"\(kind(0, numbers))>\(cells.first ?? "")</th>"
    for (place, cell) in cells.enumerated().dropFirst() {
      row += "<td\(kind(place, numbers))>\(cell)</td>"
    }
    row += "</tr>"
    return row
  }

  private static func kind(_ column: Int, _ numbers: Set<Int>) -> Markup {
    numbers.contains(column) ? " class=\"number\"" : ""
  }

  static func button(_ id: String, _ key: String, _ words: Markup, _ kind: Markup = "") -> Markup {
    """
    <button type="button" id="\(id)" data-press="\(field: key)"\
    \(Markup.when(!kind.text.isEmpty, " class=\"\(kind)\""))>\(words)</button>
    """
  }

  /// One headline figure, with what it is of.
  static func figure(_ name: String, _ figure: Markup, _ note: Markup) -> Markup {
    "<div><dt>\(name)</dt><dd>\(figure)<span class=\"note\">\(note)</span></dd></div>"
  }

  /// A choice of one from a list, which is drawn again when it changes.
  static func choice(
    _ id: String, _ field: String, _ label: Markup, _ now: String,
    _ choices: [(value: String, words: String)]
  ) -> Markup {
    let options = Markup(choices) {
      """
      <option value="\(field: $0.value)"\($0.value == now ? " selected" : "")>\($0.words)</option>
      """
    }
    return """
      <div class="field"><label for="\(id)">\(label)</label>
      <select id="\(id)" data-edit="\(field: field)">
      \(options)</select></div>
      """
  }

  static func tick(
    _ id: String, _ field: String, _ label: Markup, isOn: Bool
  ) -> Markup {
    """
    <p><input type="checkbox" id="\(id)" data-edit="\(field)"\(isOn ? " checked" : "")> \
    <label for="\(id)" class="beside-box">\(label)</label></p>
    """
  }

  /// A place to drop files, with buttons for those who choose them.
  static func drop(_ key: String, _ words: Markup, isMain: Bool) -> Markup {
    """
    <div class="drop" data-drop="\(key)">
    <p>\(words)</p>
    <div class="buttons">
    <label class="file\(isMain ? " main" : "")" for="fin-\(key)-files">Choose files\
    <input type="file" id="fin-\(key)-files" data-give="\(key)" multiple></label>
    <label class="file" for="fin-\(key)-folder">Choose a folder\
    <input type="file" id="fin-\(key)-folder" data-give="\(key)" webkitdirectory></label>
    </div></div>
    """
  }

  /// `12 KB`.
  static func size(_ bytes: Int) -> String {
    bytes < 1_024
      ? FigureText.count(Int64(bytes), "byte", "bytes")
      : bytes < 1_048_576
        ? FigureText.count(Int64(bytes) / 1_024) + " KB"
        : FigureText.decimal(Int64(bytes) * 10 / 1_048_576, places: 1) + " MB"
  }

  static let internalNotice: Markup =
    "<p class=\"internal\">\(ReportHTML.internalNotice)</p>"
}

extension Markup {
  /// Words that stand by themselves.
  static func words(_ text: String) -> Markup { "\(text)" }

  /// Nothing where it is not so.
  static func when(_ isSo: Bool, _ markup: Markup) -> Markup { isSo ? markup : "" }
}
