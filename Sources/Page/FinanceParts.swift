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

/// What a run comes to, in sentences.
struct FinanceSummary: Sendable {
  let run: FinanceRun

  init(_ run: FinanceRun) { self.run = run }

  var read: Int64 { run.report.counts.reduce(0) { $0 + $1.read } }
  var rejected: Int64 { run.report.counts.reduce(0) { $0 + $1.rejected } }

  /// The proof that no row was lost.
  var proof: String {
    "Every row was read: \(FigureText.count(read, "row", "rows")), "
      + "\(FigureText.count(read - rejected)) accepted and "
      + "\(FigureText.count(rejected)) rejected."
  }

  var wrong: String {
    let (errors, warnings) = (run.count(.error), run.count(.warning))
    if errors + warnings == 0 { return "No fault was found." }
    return FigureText.count(errors, "error", "errors") + " and "
      + FigureText.count(warnings, "warning", "warnings")
      + (errors > 0
        ? ". A rejected row is in no total until it is put right."
        : ". A warning keeps its row, and is worth a look.")
  }
}

/// The faults of one school.
struct FinanceSchoolFaults: Sendable {
  let school: SchoolNumber?
  private(set) var rejected: Int64 = 0
  private(set) var errors: Int64 = 0
  private(set) var warnings: Int64 = 0
  private var rows: Set<RowOfFile> = []

  private struct RowOfFile: Hashable {
    var file: Int32
    var row: Int64
  }

  /// Most errors first, then by number.
  static func all(_ run: FinanceRun) -> [FinanceSchoolFaults] {
    var schools: [SchoolNumber?: FinanceSchoolFaults] = [:]
    for one in run.faults {
      schools[one.school, default: FinanceSchoolFaults(school: one.school)].add(one.fault)
    }
    return schools.values.sorted { one, other in
      if one.errors != other.errors { return one.errors > other.errors }
      if one.warnings != other.warnings { return one.warnings > other.warnings }
      guard let left = one.school else { return false }
      return other.school.map { left < $0 } ?? true
    }
  }

  private init(school: SchoolNumber?) { self.school = school }

  private mutating func add(_ fault: Fault) {
    guard fault.id.severity == .error else {
      warnings += 1
      return
    }
    errors += 1
    if fault.row > 0, rows.insert(RowOfFile(file: fault.file, row: fault.row)).inserted {
      rejected += 1
    }
  }
}

extension Markup {
  /// Words that stand by themselves.
  static func words(_ text: String) -> Markup { "\(text)" }

  /// Nothing where it is not so.
  static func when(_ isSo: Bool, _ markup: Markup) -> Markup { isSo ? markup : "" }
}
