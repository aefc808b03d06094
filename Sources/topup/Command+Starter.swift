import Documents
import Results

extension Command {
  /// Writes the files that a council starts from; they are read as they stand.
  func writeStarter() throws -> ExitStatus {
    guard let path = asked.output, let year = asked.year else { return .wrongCommand }
    let files = Starter(year).files
    var folder = try OutputFolder(path, force: asked.has(.force), excel: asked.has(.excel))
    for file in files { try folder.write(file.name, file.bytes) }
    try folder.finish(manifest: nil)
    let shown = PlainText.visible(path)
    terminal.note(
      "Wrote \(files.map { $0.name }.joined(separator: ", ")) to \(shown), for \(year).")
    terminal.note("Change what your council does differently, then: topup rules \(shown)")
    return .done
  }
}
