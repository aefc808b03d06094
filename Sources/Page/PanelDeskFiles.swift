import Costing
import Documents
import Results
import Tables

/// The files that a panel's desk was given: a borough's, and applications that schools sent.
struct PanelDeskFiles: Hashable, Sendable {
  /// By their names in the borough's folder, in byte order: `rates.csv`, `returns/oak.csv`.
  private(set) var folder: [PageFile] = []
  /// Each `application.json`, by a name of its own, in byte order.
  private(set) var bundles: [PageFile] = []
  /// decisions.csv and scores.csv of what was given last, for the desk to take up.
  var tables: [PageFile] = []
  var notes: [PanelDeskNote] = []

  var isEmpty: Bool { folder.isEmpty && bundles.isEmpty }
  var all: [PageFile] { folder + bundles }

  /// Takes up files, folders and ZIP files, in place of those by the same names.
  mutating func add(_ given: [PageFile]) {
    notes = []
    tables = []
    let read = GivenFiles(given)
    notes = read.notices.map { PanelDeskNote(words: $0) }
    let opened = Self.withoutPapers(read.files)
    let home = Self.home(of: opened)
    for file in opened { take(file, home) }
    folder = folder.ordered { isBefore($0.name, $1.name) }
    bundles = bundles.ordered { isBefore($0.name, $1.name) }
  }

  /// Without what topup wrote beside an application, which says nothing that the application does
  /// not.
  private static func withoutPapers(_ files: [PageFile]) -> [PageFile] {
    let papers: Set = [
      OutputManifest.name, "application.html", "parents.html", "contents.csv", "checks.csv",
      "missing.csv",
    ]
    let folders = Set(
      files.filter { lastPart(of: $0.name).lowercased() == "application.json" }
        .map { folder(of: $0) })
    return files.filter { file in
      !folders.contains(folder(of: file)) || !papers.contains(lastPart(of: file.name))
    }
  }

  /// Takes up what was kept, as it is.
  mutating func open(_ kept: [PageFile]) {
    bundles = kept.filter { $0.name.hasSuffix(".json") }
    folder = kept.filter { !$0.name.hasSuffix(".json") }
  }

  mutating func remove(_ name: String) {
    folder.removeAll { $0.name == name }
    bundles.removeAll { $0.name == name }
  }

  private mutating func say(_ name: String, _ words: String, fix: String = "") {
    notes.append(PanelDeskNote(place: lastPart(of: name), words: words, fix: fix))
  }

  /// The folder that the borough's files are in: the nearest to the top that has any.
  private static func home(of files: [PageFile]) -> String {
    let folders = files.filter { $0.name.lowercased().hasSuffix(".csv") }.map { folder(of: $0) }
    return folders.min { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private static func folder(of file: PageFile) -> String {
    String(file.name.dropLast(lastPart(of: file.name).count))
  }

  private mutating func take(_ file: PageFile, _ home: String) {
    let name = lastPart(of: file.name)
    let lower = name.lowercased()
    if InputFile.isHidden(name) { return }
    if lower.hasSuffix(".json") { return takeBundle(file) }
    if lower.hasSuffix(".csv") { return takeTable(file, lower, home) }
    if InputFile.isWorkbook(name) {
      return say(name, "is a workbook, which is not read here", fix: "Save it as CSV UTF-8")
    }
    // In a folder there may be anything; a file that was chosen was meant to be used.
    if file.name == name {
      say(
        name, "is not used",
        fix: "Give application.json, CSV files, or a ZIP file or a folder of them")
    }
  }

  private mutating func takeTable(_ file: PageFile, _ lower: String, _ home: String) {
    let parent = Self.folder(of: file)
    let isReturn = parent.lowercased() == home.lowercased() + "returns/"
    // A folder that topup wrote has copies of rows in folders of their own.
    guard parent == home || isReturn || lower == "scores.csv" || lower == "decisions.csv" else {
      return say(
        file.name, "is in a folder of its own, which is not read", fix: "Give it by itself")
    }
    switch FileKind(fileName: lower) {
    case .decisions, .scores: tables.append(PageFile(name: lower, bytes: file.bytes))
    case .names:
      say(
        lower, "is a list of names, which no panel reads", fix: "Keep it where the letters are made"
      )
    default:
      let name = isReturn ? "returns/" + lastPart(of: file.name) : lower
      folder.removeAll { $0.name == name }
      folder.append(PageFile(name: name, bytes: file.bytes))
    }
  }

  /// The same application given again is one; another by the same name gets a number.
  private mutating func takeBundle(_ file: PageFile) {
    guard !bundles.contains(where: { $0.bytes == file.bytes }) else { return }
    let short = String(lastPart(of: file.name).dropLast(5))
    let folder = lastPart(of: String(Self.folder(of: file).dropLast()))
    let stem = folder.isEmpty ? short : folder + "-" + short
    var name = stem + ".json"
    var number = 1
    while bundles.contains(where: { $0.name == name }) {
      number += 1
      name = "\(stem)-\(number).json"
    }
    bundles.append(PageFile(name: name, bytes: file.bytes))
  }
}
