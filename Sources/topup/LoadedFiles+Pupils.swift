import Returns
import Tables

extension LoadedFiles {
  /// All that pupils.csv says of some pupils, by their numbers; it is read again.
  func details(of wanted: Set<Int>, _ settlement: Settlement) throws -> PupilDetailsFile {
    let table = tables.first { $0.kind == .pupils }
    let text = try table.map { TextFile(file: $0.file, bytes: try $0.source.text.all) }
    return PupilDetailsFile(
      text, records.caseload, of: wanted, in: settlement, allowNames: allowNames)
  }
}
