import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Writes what the borough may publish, with small numbers hidden.
  func publish(_ found: FoundInputs) async throws -> ExitStatus {
    guard let path = asked.output else { return .wrongCommand }
    let files = try await LoadedFiles(found, asked)
    guard let authority = files.council.publishingAuthority else { throw Stop.noAuthority }
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    var log = FaultLog(files.names, terminal)
    try await tell(settlement, files, engine, []) { told, _ in
      for one in told { log.say(one.fault) }
    }
    log.finish(writtenTo: nil)
    let paper = PublicationPaper(
      settlement.publication(), files.council.year, authority, version: Help.version)
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    for file in paper.files { try folder.write(file.name, file.bytes) }
    try folder.finish(manifest: "topup \(Help.version) publish, \(files.council.year)\n")
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }
}

extension Council {
  /// The authority that the rules name, where it is one of England's.
  fileprivate var publishingAuthority: PublishingAuthority? {
    guard let code = authority, let onsCode = Authorities.onsCode(of: Int64(code)) else {
      return nil
    }
    return PublishingAuthority(code: code, onsCode: onsCode, name: authorityName)
  }
}
