import Results
import Returns
import Tables

extension LoadedFiles {
  /// Reads the files of a run.
  ///
  /// - Parameter cut: how the file of pupils is cut.
  /// - Throws: `Stop` when the files cannot be used, with every fault that was found.
  init(
    _ found: RunInputs, _ asked: Invocation, cut: FilePieces.Cut = FilePieces.Cut()
  ) async throws {
    let disk = Disk()
    try self.init(found, asked, CouncilInputs(found, asked, from: disk))
    try readSchools(from: disk)
    try await readPupils(cut)
    try readRest(from: disk, names: asked.names.map { try InputFinder.file($0) })
    try check()
  }

  private mutating func readPupils(_ cut: FilePieces.Cut) async throws {
    guard let input = inputs.single[.pupils] else { return }
    let (text, stated) = try FileText.open(input)
    let first = TextFile(file: name(input), bytes: try text.firstRecords())
    var reading = PupilsReading(
      first, ofBytes: text.byteCount, council, allowNames: allowNames)
    if let look = reading.look {
      try await FilePieces.run(
        [FilePieces(text, from: Int64(look.bodyStart), cut)],
        tasks: asked.tasks ?? FileSystem.processors, desk: { look.memory },
        look: { _, rows, memory in
          look.piece(
            of: rows.bytes, from: rows.start, to: rows.stop, endsWithARow: rows.endsWithARow,
            using: &memory
          ).map { ($0, $0.end) }
        },
        take: { _, piece, _ in reading.take(piece) })
    }
    take(reading.finish(), of: first.file, input, text, stated)
  }

  var provisionBytes: Int64 { provision.reduce(0) { $0 + $1.text.byteCount } }
}

extension LoadedFiles.Provision {
  /// Its rows, which begin after the header.
  func pieces(_ cut: FilePieces.Cut) -> FilePieces {
    FilePieces(text, from: Int64(bodyStart), cut)
  }
}
