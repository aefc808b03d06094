import Tables

/// A file's rows in pieces, which several tasks look through at once.
struct FilePieces: Sendable {
  let text: FileText
  /// Where the first row starts.
  let start: Int64
  let cut: Cut

  /// How a file is cut; no cut changes what is found.
  struct Cut: Sendable {
    /// Small enough to stay near the processor, large enough that pieces are few.
    var size: Int64 = 256 << 10
    /// How far the last row of a piece may go beyond it.
    var mostBeyond = 16 << 10
    /// Bytes read at once for a row that goes further.
    var block = BlockReader.blockSize
  }

  /// Some bytes of the file, and which rows of them are meant.
  struct Rows: Sendable {
    fileprivate(set) var bytes: [UInt8]
    /// Where the first row starts, and where those start that are the next piece's.
    let start: Int
    let stop: Int
    /// Whether the bytes end where a row does: at the file's end.
    let endsWithARow: Bool

    fileprivate init(bytes: [UInt8], start: Int, stop: Int, endsWithARow: Bool) {
      self.bytes = bytes
      self.start = start
      self.stop = stop
      self.endsWithARow = endsWithARow
    }

    init(whole bytes: [UInt8]) {
      self.init(bytes: bytes, start: 0, stop: bytes.count, endsWithARow: true)
    }
  }

  init(_ text: FileText, from start: Int64, _ cut: Cut = Cut()) {
    self.text = text
    self.start = start
    self.cut = cut
  }

  fileprivate var count: Int { Int((text.byteCount + cut.size - 1) / cut.size) }

  /// Where a piece's rows end: those that start here or later are the next piece's.
  fileprivate func end(of piece: Int) -> Int64 { min(text.byteCount, Int64(piece + 1) * cut.size) }

  /// The rows that start in a piece, if the first line end in it, or just before it, is the end of a
  /// row: in most files each is.
  ///
  /// - Returns: nil when there is none.
  fileprivate func rows(
    in piece: Int, into buffer: inout [UInt8]
  ) throws(FileProblem) -> (rows: Rows, from: Int64)? {
    let stop = end(of: piece)
    let from = max(0, Int64(piece) * cut.size - 1)
    if start >= from {
      return start < stop ? (try rows(from: start, to: stop, into: &buffer), start) : nil
    }
    try text.read(at: from, count: Int(stop - from) + cut.mostBeyond, into: &buffer)
    let first = buffer.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? .max
    guard first < Int(stop - from) else { return nil }
    return (rows(&buffer, at: from, from: first, to: stop), from)
  }

  /// The rows from one that starts at a place, as far as they start before another.
  fileprivate func rows(
    from start: Int64, to stop: Int64, into buffer: inout [UInt8]
  ) throws(FileProblem) -> Rows {
    try text.read(at: start, count: Int(stop - start) + cut.mostBeyond, into: &buffer)
    return rows(&buffer, at: start, from: 0, to: stop)
  }

  private func rows(
    _ buffer: inout [UInt8], at place: Int64, from start: Int, to stop: Int64
  ) -> Rows {
    let bytes = buffer
    buffer = []
    return Rows(
      bytes: bytes, start: start, stop: Int(stop - place),
      endsWithARow: place + Int64(bytes.count) == text.byteCount)
  }

  /// Rows of any length from one that starts at a place, one over the limit cut short, and where they
  /// end.
  fileprivate func wholeRows(from start: Int64) throws(FileProblem) -> (rows: Rows, end: Int64) {
    var reader = BlockReader(text, from: start, block: cut.block)
    let bytes = try reader.next() ?? []
    return (Rows(whole: bytes), reader.end)
  }

  /// Whole rows that were looked through, as they were read.
  func bytes(in range: Range<Int64>) throws(FileProblem) -> [UInt8] {
    range.count <= RecordSplitter.longestRecord
      ? try text.read(at: range.lowerBound, count: range.count)
      : try wholeRows(from: range.lowerBound).rows.bytes
  }
}

extension FilePieces {
  /// Looks through files' rows with several tasks and hands over what is found in order, so that any
  /// number of tasks, and any place where a file is cut, gives the same.
  ///
  /// - Parameters:
  ///   - desk: what a task keeps from one piece to the next.
  ///   - look: looks through rows of one of the files; nil when the last of them goes beyond the
  ///     bytes, else what is found and where the next row starts in them.
  ///   - take: takes up what was found in rows that follow those before, with their place in the file.
  /// - Returns: what one of the tasks has kept.
  @discardableResult
  static func run<Desk: Sendable, Found: Sendable>(
    _ files: [FilePieces], tasks: Int, desk: @escaping @Sendable () -> Desk,
    look: @escaping @Sendable (_ file: Int, Rows, inout Desk) -> (found: Found, end: Int)?,
    take: (_ file: Int, Found, Range<Int64>) throws -> Void
  ) async throws -> Desk {
    let desks = Desks { (desk: desk(), buffer: [UInt8]()) }
    var pieces = files.indices.lazy.flatMap { file in
      (0..<files[file].count).lazy.map { (file: file, piece: $0) }
    }.makeIterator()
    var own = (desk: desk(), buffer: [UInt8]())
    var next = files.map { $0.start }
    func takeAgain(_ file: Int, upTo stop: Int64) throws {
      let start = next[file]
      let rows = try files[file].rows(from: start, to: stop, into: &own.buffer)
      if let (found, end) = look(file, rows, &own.desk) {
        next[file] = start + Int64(end)
        return try take(file, found, start..<next[file])
      }
      let (whole, end) = try files[file].wholeRows(from: start)
      next[file] = end
      if let (found, _) = look(file, whole, &own.desk) { try take(file, found, start..<end) }
    }
    try await Ordered.run(
      tasks: tasks, next: { pieces.next() },
      work: { file, piece in
        let found: (Found, Range<Int64>)? = try desks.use { kept in
          guard let (rows, from) = try files[file].rows(in: piece, into: &kept.buffer) else {
            return nil
          }
          defer { kept.buffer = rows.bytes }
          return look(file, rows, &kept.desk).map {
            ($0.found, from + Int64(rows.start)..<from + Int64($0.end))
          }
        }
        return (file, files[file].end(of: piece), found)
      },
      take: { file, stop, found in
        if let (found, range) = found, range.lowerBound == next[file] {
          next[file] = range.upperBound
          try take(file, found, range)
        }
        while next[file] < stop { try takeAgain(file, upTo: stop) }
      })
    return desks.use { $0.desk }
  }
}
