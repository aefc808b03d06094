import Returns
import Tables

/// Copies of rows as their files write them, headers kept: those accepted and those rejected.
///
/// `check` copies every file; `batch` only the rejected rows of files that have any.
struct RowCopies<Text: RunText, Out: Outputs & ~Copyable> where Out.Problem == Text.Problem {
  private let files: RunFiles<Text>
  private let tables: [RunFiles<Text>.ReadTable]
  private let copiesAll: Bool
  private var provision: RunFiles<Text>.Provision?
  private var accepted: Out.File?
  private var rejected: Out.File?
  private var visited: Set<Int32> = []

  init(_ files: RunFiles<Text>, _ settlement: Settlement) {
    self.files = files
    tables = files.tables(settlement.batch)
    copiesAll = files.asked.verb == .check
  }

  /// Adds what the next block tells; blocks come file by file.
  mutating func add(
    _ telling: Telling, _ file: Int32, to out: inout Out
  ) throws(Out.Problem) {
    if provision?.file != file {
      try close(&out)
      provision = files.provision.first { $0.file == file }
      visited.insert(file)
    }
    guard let provision else { return }
    if copiesAll, accepted == nil { accepted = try Self.open("accepted", provision, in: &out) }
    if rejected == nil, copiesAll || !telling.rejected.isEmpty {
      rejected = try Self.open("rejected", provision, in: &out)
    }
    if let accepted {
      try out.append(provision.encoding.encoded(telling.accepted[...]), to: accepted)
    }
    if let rejected {
      try out.append(provision.encoding.encoded(telling.rejected[...]), to: rejected)
    }
  }

  /// Writes what is left: files without rows, and those beside provision.
  mutating func finish(_ out: inout Out) throws(Out.Problem) {
    try close(&out)
    if copiesAll {
      for provision in files.provision where !visited.contains(provision.file) {
        let name = provision.input.outputName
        try out.write("accepted/" + name, provision.wholeHeader, verbatim: true)
        try out.write("rejected/" + name, provision.wholeHeader, verbatim: true)
      }
    }
    for table in tables where copiesAll || !table.rejectedRows.isEmpty {
      let copies = try table.split(Set(table.rejectedRows))
      let name = table.input.outputName
      if copiesAll { try out.write("accepted/" + name, copies.accepted, verbatim: true) }
      try out.write("rejected/" + name, copies.rejected, verbatim: true)
    }
  }

  private mutating func close(_ out: inout Out) throws(Out.Problem) {
    if let accepted { try out.close(accepted) }
    if let rejected { try out.close(rejected) }
    (accepted, rejected) = (nil, nil)
  }

  private static func open(
    _ kind: String, _ provision: RunFiles<Text>.Provision, in out: inout Out
  ) throws(Out.Problem) -> Out.File {
    let file = try out.open(kind + "/" + provision.input.outputName, verbatim: true)
    try out.append(provision.wholeHeader, to: file)
    return file
  }
}

extension RunFiles.Provision {
  /// The header as the file writes it.
  fileprivate var wholeHeader: [UInt8] { encoding.mark + encoding.encoded(headerBytes[...]) }
}

extension RunFiles.ReadTable {
  /// The file's rows in two copies, each with the header.
  fileprivate func split(
    _ rejectedRows: Set<Int64>
  ) throws(Text.Problem) -> (accepted: [UInt8], rejected: [UInt8]) {
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
