import Returns
import Tables

/// A file of provision, opened: its header is known and its rows can be read as often as needed.
struct ProvisionInput: Sendable {
  /// Its place among the run's files.
  let file: Int32
  let input: InputFile
  let encoding: TextEncoding
  let header: ProvisionHeader
  /// The header's own bytes, for the copies of accepted and rejected rows.
  let headerBytes: [UInt8]
  /// The row that the header is.
  let headerRow: Int64
  /// Its rows, which begin after the header.
  let pieces: FilePieces

  /// - Returns: nil when the file cannot be used; the faults say why.
  static func open(
    _ input: InputFile, file: Int32, allowNames: Bool, _ cut: FilePieces.Cut
  ) throws(FileProblem) -> (opened: ProvisionInput?, faults: [Fault]) {
    let (text, encoding) = try FileText.open(input)
    let first = try text.firstRecords()
    let read = ProvisionHeader.read(TextFile(file: file, bytes: first), allowNames: allowNames)
    guard let opened = read.opened else { return (nil, read.faults) }
    let provision = ProvisionInput(
      file: file, input: input, encoding: encoding, header: opened.header,
      headerBytes: Array(first[..<opened.bodyStart]), headerRow: opened.row,
      pieces: FilePieces(text, from: Int64(opened.bodyStart), cut))
    return (provision, read.faults)
  }

  /// Rows that were tallied, or some of them, read again.
  func rows(in range: Range<Int64>) throws(FileProblem) -> ProvisionBlock {
    ProvisionBlock(file: file, header, try pieces.bytes(in: range), bodyStart: 0)
  }
}

/// What a task keeps while it tallies one piece of provision after another.
struct TallyDesk: Sendable {
  private var memory: TallyMemory?

  /// - Returns: nil when the last row may go beyond the piece.
  mutating func tally(
    _ rows: FilePieces.Rows, of provision: ProvisionInput, _ council: Council,
    _ pupils: PupilRegister, keepingLines: Bool
  ) -> Tally? {
    let block = ProvisionBlock(
      file: provision.file, provision.header, rows.bytes, bodyStart: rows.start, stop: rows.stop,
      endsWithARow: rows.endsWithARow)
    var memory = memory.flatMap { $0.isFor(block) ? $0 : nil } ?? TallyMemory(block)
    self.memory = nil
    defer { self.memory = memory }
    let tally = Tally(of: block, council, pupils, keepingLines: keepingLines, using: &memory)
    return tally.isCutShort ? nil : tally
  }
}
