import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// The files that were given, what each was taken for, and the year that the run serves.
struct FinanceFiles {
  private let desk: FinanceDesk
  private let council: CouncilPack

  init(_ desk: FinanceDesk, _ council: CouncilPack) {
    (self.desk, self.council) = (desk, council)
  }

  /// What to give, for somebody who has not done it before.
  static func whatIsRead(_ council: CouncilPack) -> Markup {
    let needed: Markup =
      council.files.isEmpty
      ? "It needs <code>rates.csv</code>, the council’s tariff; give <code>rules.csv</code> with it."
      : "The council’s own rates and rules are in the page, and stand where you give no others."
    return """
      \(needed) Files called <code>pupils.csv</code>, <code>schools.csv</code>, \
      <code>decisions.csv</code>, <code>payments.csv</code> and so on are read as those; every other \
      <code>.csv</code>, by any name, is a school’s provision.
      """
  }

  var markup: Markup {
    """
    \(stopped)
    <section aria-labelledby="fin-files"><h2 id="fin-files">Files</h2>
    \(list)
    \(unread)
    \(FinanceParts.drop("files", "Drop more here. A file of the same name replaces the one before.", isMain: desk.run == nil))
    <div class="buttons">\(FinanceParts.button("fin-remove-all", "remove-all", "Take all out"))</div>
    <p>\(Self.whatIsRead(council))</p></section>
    \(when)\(since)
    """
  }
}

/// The year and the day, and what changes as they are typed.
extension FinanceFiles {
  private var when: Markup {
    """
    <section aria-labelledby="fin-when"><h2 id="fin-when">Year and day</h2>
    <div class="field"><label for="fin-year">Funding year</label>
    <span class="hint" id="fin-year-hint">Leave it blank for the year that the rules name. Else \
    write 2025-26, or 2025-26 academic for the year from 1 September.</span>
    <span class="error" id="fin-year-error"></span>
    <input id="fin-year" class="w-m" data-edit="year" value="\(field: desk.year)" \
    aria-describedby="fin-year-hint fin-year-error" autocomplete="off"></div>
    <div class="field"><label for="fin-day">Figures as far as a day</label>
    <span class="hint" id="fin-day-hint">Leave it blank for the whole year. Else write a day in the \
    year, such as 31/12/2025.</span>
    <span class="error" id="fin-day-error"></span>
    <input id="fin-day" class="w-m" data-edit="day" value="\(field: desk.day)" \
    aria-describedby="fin-day-hint fin-day-error" autocomplete="off"></div>
    <p id="fin-outcome"></p></section>
    """
  }

  var live: [LiveRegion] {
    let year =
      desk.year.isEmpty || FundingYear(desk.year) != nil
      ? "" : "Write a year such as 2025-26, or leave it blank."
    let day =
      desk.day.isEmpty || CivilDate(written: desk.day) != nil
      ? "" : "Write a day such as 31/12/2025, or leave it blank."
    return [
      LiveRegion("fin-year-error", Markup.words(year)),
      LiveRegion("fin-year@aria-invalid", value: year.isEmpty ? "" : "true"),
      LiveRegion("fin-day-error", Markup.words(day)),
      LiveRegion("fin-day@aria-invalid", value: day.isEmpty ? "" : "true"),
      LiveRegion("fin-outcome", outcome),
    ]
  }

  private var outcome: Markup {
    switch desk.outcome {
    case .empty, .resting: ""
    case .stopped(let stop): "<strong>\(prose: stop.words)</strong>"
    case .run(let run):
      """
      The run serves <strong>\(run.year.description)</strong>. \(FinanceSummary(run).proof) \
      Top-up sought: <strong>\(run.all.topUp)</strong>. \(run.report.toDate?.inWords ?? "")
      """
    }
  }
}

/// The files.
extension FinanceFiles {
  private var list: Markup {
    let tables = desk.run.map { $0.run.files.tables($0.run.settlement.batch) } ?? []
    return FinanceParts.table(
      "fin-list-files", "What each file was taken for",
      ["File", "Taken for", "Read", "Accepted", "Rejected", "Take out"], numbers: [2, 3, 4],
      rows: desk.folder.files.enumerated().map { row($0.element, $0.offset, tables) } + own(tables))
  }

  private func row(
    _ file: FinanceFile, _ place: Int, _ tables: [RunFiles<MemoryText>.ReadTable]
  ) -> [Markup] {
    let out = FinanceParts.button(
      "fin-remove-\(place)", "remove \(file.path)",
      "Take out<span class=\"quiet\"> \(typed: file.path)</span>", "plain")
    return ["\(typed: file.path)"] + counts(file.path, tables) + [out]
  }

  /// The council's own that stand.
  private func own(_ tables: [RunFiles<MemoryText>.ReadTable]) -> [[Markup]] {
    let given = Set(desk.folder.files.map { $0.path })
    return desk.asked(council).memory.files.filter { !given.contains($0.path) }.map {
      ["\(typed: $0.path)"] + counts($0.path, tables) + ["In the page"]
    }
  }

  /// What a file was taken for, and its rows.
  private func counts(
    _ path: String, _ tables: [RunFiles<MemoryText>.ReadTable]
  ) -> [Markup] {
    guard let run = desk.run else {
      return ["\(Self.kind(of: path))", "", "", ""]
    }
    let files = run.run.files
    if let table = tables.first(where: { $0.input.path == path }) {
      return rows(table.kind.rawValue, table.read, Int64(table.rejectedRows.count))
    }
    if let provision = files.provision.first(where: { $0.input.path == path }) {
      return rows(
        "provision", run.run.settlement.batch.readRows(of: provision.file),
        run.rejectedRows(of: provision.file))
    }
    let isRead = files.inputs.all.contains { $0.path == path }
    return [
      isRead ? "the council’s \(Self.kind(of: path))" : "<strong>not read</strong>", "", "", "",
    ]
  }

  private func rows(_ kind: String, _ read: Int64, _ rejected: Int64) -> [Markup] {
    ["\(kind)", "\(read)", "\(read - rejected)", "\(rejected)"]
  }

  private static func kind(of path: String) -> String {
    path.lowercased().hasSuffix(".csv") ? FileKind(fileName: lastPart(of: path)).rawValue : ""
  }

  /// Files that are not read, each with what to do.
  private var unread: Markup {
    guard let run = desk.run else { return "" }
    let read = Set(run.run.files.inputs.all.map { $0.path })
    let noticed = run.notices.map { $0.description }
    var words = noticed
    for file in desk.folder.files where !read.contains(file.path) {
      let name = PlainText.visible(file.path)
      if InputFile.isWorkbook(file.path) || noticed.contains(where: { $0.hasPrefix(name) }) {
        continue
      }
      words.append(
        file.path.lowercased().hasSuffix(".csv")
          ? "\(name) is in a folder that is not read: give its folder by itself, or call it returns."
          : "\(name) is not a CSV file, and is not read.")
    }
    return words.isEmpty
      ? "" : "<ul class=\"notice\" id=\"fin-unread\">\(Markup(words) { "<li>\($0)</li>" })</ul>"
  }

  /// Why nothing was costed, with each fault that was found on the way.
  private var stopped: Markup {
    guard case .stopped(let stop) = desk.outcome else { return "" }
    return """
      <section class="wrong" aria-labelledby="fin-stopped"><h2 id="fin-stopped">Nothing is costed yet</h2>
      <p>\(prose: stop.words)</p>
      \(faults(of: stop))</section>
      """
  }

  private func faults(of stop: FinanceStop) -> Markup {
    guard !stop.faults.isEmpty else { return "" }
    return FinanceParts.table(
      "fin-stop-faults", "What was found",
      ["File", "Row", "Column", "What is wrong", "What to write"], numbers: [1],
      rows: stop.faults.prefix(50).map { FinanceFaults.row($0, files: stop.names) })
  }

  private var since: Markup {
    let files = Markup(desk.earlier.files.enumerated()) { place, file in
      let out = FinanceParts.button(
        "fin-remove-earlier-\(place)", "remove-earlier \(file.path)",
        "Take out<span class=\"quiet\"> \(typed: file.path)</span>", "plain")
      return "<li>\(typed: file.path) \(out)</li>"
    }
    let all: Markup =
      desk.earlier.isEmpty
      ? ""
      : """
      <ul id="fin-earlier-list">\(files)</ul>
      <div class="buttons">\(FinanceParts.button("fin-remove-all-earlier", "remove-all-earlier", "Take all of these out"))</div>
      """
    return """
      <section aria-labelledby="fin-since"><h2 id="fin-since">Why did it move?</h2>
      <p>Give the files of last year, or of the last run, and each pound of the change is put under \
      one reason: under Totals, in the report and in <code>movement.csv</code>.</p>
      \(all)
      \(FinanceParts.drop("earlier", "Drop the earlier files here.", isMain: false))</section>
      """
  }
}
