import Costing
import Documents
import Packing
import Results
import Returns

/// The files that a command would write, composed when they are asked for.
enum FinanceOutputs {
  /// What `batch` or `check` writes.
  static func costs(_ run: MemoryRun) -> MemoryOutputs {
    var out = MemoryOutputs(excel: run.asked.has(.excel))
    var writing = CostWriting(run.files, run.settlement, to: &out)
    run.tellAll(writing.wanted) { told, telling in writing.take(told, telling, to: &out) }
    _ = writing.finish(run.asked.verb == .check ? nil : run.settlement.totals(), to: &out)
    out.finish(manifest: run.files.manifest(of: run.asked.verb))
    return out
  }

  /// What another command writes, or why it does not.
  static func written(_ memory: MemoryFiles, _ asked: Invocation) -> FinanceWritten {
    let answer = MemoryAnswer(memory, asked)
    guard answer.written.isEmpty else {
      return .files(answer.written.map { PageFile(name: $0.name, bytes: $0.bytes) })
    }
    let words = answer.said.filter { $0.isWarning }.map { $0.text }
    return .stopped(
      FinanceStop(
        words: words.joined(separator: "\n"), faults: answer.faults, names: answer.names))
  }

  /// All of them as one ZIP file, in a folder of its name.
  static func zip(_ files: [PageFile], _ name: String) throws(ZipProblem) -> PageFile {
    var writer = ZipWriter()
    for file in files.ordered(by: { isBefore($0.name, $1.name) }) {
      try writer.add(PackedFile(name: name + "/" + file.name, bytes: file.bytes))
    }
    return PageFile(name: name + ".zip", bytes: writer.finished())
  }
}

extension MemoryOutputs {
  var pageFiles: [PageFile] { files.map { PageFile(name: $0.name, bytes: $0.bytes) } }
}
