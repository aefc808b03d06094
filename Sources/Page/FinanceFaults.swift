import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// The faults: how many of each, the first fifty, and a note for each school.
struct FinanceFaults {
  private let run: FinanceRun
  private let filter: FinanceFilter
  /// The name of a note's file; empty for none.
  private let note: String
  private let check: FinanceWritten?
  private static let mostShown = 50

  init(_ run: FinanceRun, _ filter: FinanceFilter, _ note: String, _ check: FinanceWritten?) {
    (self.run, self.filter, self.note, self.check) = (run, filter, note, check)
  }

  var markup: Markup {
    guard !run.faults.isEmpty else {
      return """
        <section aria-labelledby="fin-none"><h2 id="fin-none">No fault was found</h2>
        <p>\(FinanceSummary(run).proof)</p></section>
        """
    }
    return "\(summary)\(list)\(notes)"
  }

  private var summary: Markup {
    """
    <section aria-labelledby="fin-ids"><h2 id="fin-ids">What is wrong</h2>
    <p>\(FinanceSummary(run).wrong)</p>
    \(FinanceParts.table(
      "fin-counts", "Faults by kind", ["Fault", "Kind", "How many", "Look"], numbers: [2],
      rows: run.report.faults.map { one in
        [
          "<code>\(one.id.rawValue)</code>", "\(one.id.severity.rawValue)", "\(one.count)",
          FinanceParts.button(
            "fin-id-\(one.id.rawValue)", "fault \(one.id.rawValue)",
            "Show<span class=\"quiet\"> \(one.id.rawValue)</span>", "plain"),
        ]
      }))
    <div class="buttons">
    \(FinanceParts.button("fin-save-faults", "save batch faults.csv", "Save all as faults.csv", "main"))
    \(rejected)</div></section>
    """
  }

  private var rejected: Markup {
    FinanceSummary(run).rejected == 0
      ? ""
      : FinanceParts.button(
        "fin-save-rejected", "save batch rejected", "Save the rejected rows (ZIP)")
  }

  private var list: Markup {
    let shown = run.faults.filter { filter.shows($0.fault) }
    let first = Array(shown.prefix(Self.mostShown))
    return """
      <section aria-labelledby="fin-list"><h2 id="fin-list" tabindex="-1">Each fault</h2>
      <div class="fields">\(choices)</div>
      <p id="fin-shown">\(sentence(first.count, of: shown.count))</p>
      \(FinanceParts.table(
        "fin-faults", "Where each is, and what to write",
        ["File", "Row", "Column", "What is wrong", "What to write"], numbers: [1],
        rows: first.map { Self.row($0.fault, files: run.names) }))
      </section>
      """
  }

  private func sentence(_ shown: Int, of all: Int) -> String {
    all == 0
      ? "No fault is like that."
      : shown == all
        ? FigureText.count(Int64(all), "fault.", "faults.")
        : "The first \(shown) of \(FigureText.count(Int64(all), "fault", "faults")). "
          + "All are in faults.csv."
  }

  /// Where a fault is, what is wrong, and what to write, in the words of the command.
  static func row(_ fault: Fault, files: [String]) -> [Markup] {
    let words = fault.words(files: files)
    let name = files.indices.contains(Int(fault.file)) ? files[Int(fault.file)] : ""
    return [
      "\(typed: name)", fault.row > 0 ? "\(plain: fault.row)" : "", "\(typed: fault.column)",
      """
      <span class="status">\(fault.id.severity.rawValue)</span> \
      \(typed: FinanceWords.sentence(words.message))
      """,
      "\(typed: FinanceWords.sentence(words.fix))",
    ]
  }

  private var choices: Markup {
    let found = Set(run.faults.map { $0.fault.file })
    let files = run.names.indices.filter { found.contains(Int32($0)) }
    return """
      \(FinanceParts.choice(
        "fin-filter-file", "file", "File", filter.file.map { "\($0)" } ?? "",
        [("", "All files")] + files.map { ("\($0)", run.names[$0]) }))
      \(FinanceParts.choice(
        "fin-filter-severity", "severity", "Errors or warnings", filter.severity?.rawValue ?? "",
        [("", "Both"), ("error", "Errors: the row is rejected"), ("warning", "Warnings: the row is kept")]))
      \(FinanceParts.choice(
        "fin-filter-id", "id", "Fault", filter.id?.rawValue ?? "",
        [("", "All faults")] + run.report.faults.map { ($0.id.rawValue, $0.id.rawValue) }))
      """
  }

  private var notes: Markup {
    """
    <section aria-labelledby="fin-notes"><h2 id="fin-notes">A note for each school</h2>
    <p>What to put right, in words to paste in an email.</p>
    \(FinanceParts.table(
      "fin-note-list", "Notes", ["School", "Rows rejected", "Errors", "Warnings", "Note"],
      numbers: [1, 2, 3], rows: FinanceSchoolFaults.all(run).map { noteRow($0) }))
    <div class="buttons">\(FinanceParts.button("fin-save-notes", "save check notes", "Save all the notes (ZIP)"))</div>
    \(openNote)</section>
    """
  }

  private func noteRow(_ school: FinanceSchoolFaults) -> [Markup] {
    let title = run.title(of: school.school)
    let name = "notes/\(school.school?.inAFileName ?? "no-one-school").txt"
    let key = school.school?.inAFileName ?? "none"
    return [
      "\(typed: title)", "\(school.rejected)", "\(school.errors)", "\(school.warnings)",
      FinanceParts.button(
        "fin-note-\(key)", "note \(name)",
        "\(note == name ? "Close" : "Open")<span class=\"quiet\"> the note for \(title)</span>",
        "plain"),
    ]
  }

  private var openNote: Markup {
    guard !note.isEmpty, let file = check?.files.first(where: { $0.name == note }) else {
      return ""
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    return """
      <h3 id="fin-note-title" tabindex="-1">The note</h3>
      <div class="field"><label for="fin-note">To copy into an email</label>
      <textarea id="fin-note" rows="12" readonly>\(field: text)</textarea></div>
      <div class="buttons">\(FinanceParts.button("fin-save-note", "save check \(note)", "Save this note"))</div>
      """
  }
}

/// Which faults are shown.
struct FinanceFilter: Hashable, Sendable {
  /// By place among the run's files; nil for all.
  var file: Int32?
  var severity: FaultID.Severity?
  var id: FaultID?

  func shows(_ fault: Fault) -> Bool {
    (file == nil || file == fault.file) && (severity == nil || severity == fault.id.severity)
      && (id == nil || id == fault.id)
  }
}
