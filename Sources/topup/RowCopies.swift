import Returns
import Tables

/// Copies of rows as their files write them, headers kept: those accepted and those rejected.
///
/// `check` copies every file; `batch` only the rejected rows of files that have any.
struct RowCopies: ~Copyable {
  private let files: LoadedFiles
  private let tables: [LoadedFiles.ReadTable]
  private let copiesAll: Bool
  private var provision: ProvisionInput?
  private var accepted: OutputFile?
  private var rejected: OutputFile?
  private var visited: Set<Int32> = []

  init(_ files: LoadedFiles, _ settlement: Settlement) {
    self.files = files
    tables = files.tables(settlement.batch)
    copiesAll = files.copiesAll
  }

  /// Adds what the next block tells; blocks come file by file.
  mutating func add(
    _ telling: Telling, _ file: Int32, to folder: inout OutputFolder
  ) throws(FileProblem) {
    if provision?.file != file {
      try close()
      provision = files.provision.first { $0.file == file }
      visited.insert(file)
    }
    guard let provision else { return }
    if copiesAll, accepted == nil {
      accepted = try Self.open("accepted", provision, in: &folder)
    }
    if rejected == nil, copiesAll || !telling.rejected.isEmpty {
      rejected = try Self.open("rejected", provision, in: &folder)
    }
    try accepted?.append(provision.encoding.encoded(telling.accepted[...]))
    try rejected?.append(provision.encoding.encoded(telling.rejected[...]))
  }

  /// Writes what is left: files without rows, and those beside provision.
  mutating func finish(_ folder: inout OutputFolder) throws(FileProblem) {
    try close()
    if copiesAll {
      for provision in files.provision where !visited.contains(provision.file) {
        let header =
          provision.encoding.mark + provision.encoding.encoded(provision.headerBytes[...])
        let name = provision.input.outputName
        try folder.write("accepted/" + name, header, verbatim: true)
        try folder.write("rejected/" + name, header, verbatim: true)
      }
    }
    for table in tables where copiesAll || !table.rejectedRows.isEmpty {
      let source = table.source
      let copies = try source.split(Set(table.rejectedRows))
      if copiesAll {
        try folder.write("accepted/" + source.input.outputName, copies.accepted, verbatim: true)
      }
      try folder.write("rejected/" + source.input.outputName, copies.rejected, verbatim: true)
    }
  }

  private mutating func close() throws(FileProblem) {
    try accepted.take()?.close()
    try rejected.take()?.close()
  }

  private static func open(
    _ kind: String, _ provision: ProvisionInput, in folder: inout OutputFolder
  ) throws(FileProblem) -> OutputFile {
    let file = try folder.open(kind + "/" + provision.input.outputName, verbatim: true)
    try file.append(
      provision.encoding.mark + provision.encoding.encoded(provision.headerBytes[...]))
    return file
  }
}

extension LoadedFiles.Source {
  /// The file's rows in two copies, each with the header.
  fileprivate func split(
    _ rejectedRows: Set<Int64>
  ) throws(FileProblem) -> (accepted: [UInt8], rejected: [UInt8]) {
    var cursor = RecordCursor(try text.all)
    var kept: [UInt8] = []
    var turnedAway: [UInt8] = []
    var row: Int64 = 0
    var isHeader = true
    while cursor.advance() {
      row += 1
      if isHeader {
        kept += cursor.wholeRecord
        turnedAway += cursor.wholeRecord
        isHeader = cursor.isBlank
      } else if rejectedRows.contains(row) {
        turnedAway += cursor.wholeRecord
      } else {
        kept += cursor.wholeRecord
      }
    }
    return (
      encoding.mark + encoding.encoded(kept[...]), encoding.mark + encoding.encoded(turnedAway[...])
    )
  }
}
