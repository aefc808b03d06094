public import Tables

/// What `check --json` prints: every fault of a run, in the order of files and rows.
public enum FaultsJSON {
  public static func bytes(_ faults: [Fault], files: [String]) -> [UInt8] {
    JSONWriter.document(faults) { writer, fault in
      let words = fault.words(files: files)
      writer.field("file", FaultFacts.name(of: fault.file, in: files, otherwise: ""))
      writer.field("row", fault.row)
      writer.field("field", Int64(fault.field))
      writer.field("column", fault.column)
      writer.field("severity", fault.id.severity.rawValue)
      writer.field("id", fault.id.rawValue)
      writer.field("message", words.message)
      writer.field("fix", words.fix)
    }
  }
}
