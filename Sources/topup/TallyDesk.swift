import Results
import Returns
import Tables

/// What a task keeps while it tallies one piece of provision after another.
struct TallyDesk: Sendable {
  private var memory: TallyMemory?

  /// - Returns: nil when the last row may go beyond the piece.
  mutating func tally(
    _ rows: FilePieces.Rows, of provision: LoadedFiles.Provision, _ council: Council,
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
