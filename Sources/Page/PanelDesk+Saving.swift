import Applications
import Borough
import Costing
import Documents
import Packing
import Results
import Returns
import Tables

/// What the panel's desk saves and prints.
extension PanelDesk {
  mutating func save(_ what: String, _ answer: inout PageAnswer) -> DeskChange {
    switch what {
    case "decisions": answer.save(PageFile(name: "decisions.csv", bytes: decisionsFile))
    case "scores": answer.save(PageFile(name: "scores.csv", bytes: scoresFile))
    case "panel":
      answer.save(PageFile(name: "panel.html", bytes: paper { PanelHTML.bytes($0) }))
    case "awards.csv", "awards.html":
      if let bytes = awards[what] { answer.save(PageFile(name: what, bytes: bytes)) }
    case "pack": saveZip("panel-pack.zip", packFiles, &answer)
    case "work": saveZip("panel-work.zip", files, &answer)
    default: return .nothing
    }
    return .nothing
  }

  func saveZip(_ name: String, _ files: [PageFile], _ answer: inout PageAnswer) {
    var zip = ZipWriter()
    do throws(ZipProblem) {
      for file in files { try zip.add(PackedFile(name: file.name, bytes: file.bytes)) }
      answer.save(PageFile(name: name, bytes: zip.finished()))
    } catch { answer.say("\(name) cannot be saved: \(error.words).") }
  }

  mutating func show(_ what: String, _ answer: inout PageAnswer) -> DeskChange {
    let id = what == "sheet" ? "panel-sheet" : "panel-paper"
    if what == "all" { document = paper { PanelHTML.bytes($0) } } else { showDocument() }
    answer.paper(id, document)
    answer.print(id)
    return .nothing
  }

  /// The files that `topup panel` writes, and the marks.
  private var packFiles: [PageFile] {
    var out = MemoryOutputs()
    _ = paper { pack in
      pack.write(decisions: decisionsFile, to: &out)
      return []
    }
    var files = out.files.map { PageFile(name: $0.name, bytes: $0.bytes) }
    if !tables.scores.rows.isEmpty { files.append(PageFile(name: "scores.csv", bytes: scoresFile)) }
    return files
  }

  /// scores.csv as it stands, under the names that topup gives its columns.
  var scoresFile: [UInt8] {
    var writer = CSVWriter()
    writer.row(FileColumns.scores.names)
    for row in tables.scores.rows.indices {
      tables.scores.append(row, FileColumns.scores.names, to: &writer)
      writer.endRow()
    }
    return writer.bytes
  }

  /// decisions.csv as `topup panel` writes it: the cases in the order of the agenda, then what is
  /// decided of others. A row that cannot be used yet is there as it was typed.
  var decisionsFile: [UInt8] {
    let decisions = tables.decisions
    let byPupil = cases.rows(decisions)
    var writer = CSVWriter()
    var left = Set(decisions.rows.indices)
    DecisionsCSV.appendHeader(to: &writer)
    for entry in agenda {
      let rows = byPupil[entry.pupil] ?? []
      left.subtract(rows)
      append(entry, unused: unused(rows, entry.panelCase.decisions.all), to: &writer)
    }
    for other in cases.others {
      let rows = byPupil[other.pupil] ?? []
      left.subtract(rows)
      for decision in other.decisions {
        DecisionsCSV.append(decision, on: other.reference, other.school, to: &writer)
      }
      appendTyped(unused(rows, other.decisions), to: &writer)
    }
    appendTyped(left.ordered().filter { !decisions.isToFillIn($0) }, to: &writer)
    return writer.bytes
  }

  /// The rows that say something and are none of the decisions.
  private func unused(_ rows: [Int], _ decisions: [Decision]) -> [Int] {
    let used = Set(decisions.map { $0.row })
    return rows.filter {
      !used.contains(EditableTable.number(of: $0)) && !tables.decisions.isToFillIn($0)
    }
  }

  private func append(_ entry: PanelDeskEntry, unused: [Int], to writer: inout CSVWriter) {
    guard !unused.isEmpty else { return DecisionsCSV.append(entry.panelCase, to: &writer) }
    let pupil = entry.details
    for decision in entry.panelCase.decisions.all {
      DecisionsCSV.append(decision, on: pupil.reference, pupil.school, to: &writer)
    }
    appendTyped(unused, to: &writer)
  }

  private func appendTyped(_ rows: [Int], to writer: inout CSVWriter) {
    for row in rows {
      tables.decisions.append(row, DecisionsCSV.header, to: &writer)
      writer.endRow()
    }
  }
}
