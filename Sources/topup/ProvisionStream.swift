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
  fileprivate let text: ProvisionText

  /// - Returns: nil when the file cannot be used; the faults say why.
  static func open(
    _ input: InputFile, file: Int32, allowNames: Bool
  ) throws(FileProblem) -> (opened: ProvisionInput?, faults: [Fault]) {
    let (text, encoding) = try ProvisionText.open(input)
    var stream = BlockReader(text)
    let first = try stream.next() ?? []
    let read = ProvisionHeader.read(TextFile(file: file, bytes: first), allowNames: allowNames)
    guard let opened = read.opened else { return (nil, read.faults) }
    let provision = ProvisionInput(
      file: file, input: input, encoding: encoding, header: opened.header,
      headerBytes: Array(first[..<opened.bodyStart]), headerRow: opened.row, text: text)
    return (provision, read.faults)
  }

  var byteCount: Int64 { text.byteCount }

  /// The file's rows from the first, in blocks that are cut alike each time.
  func blocks() -> ProvisionBlocks { ProvisionBlocks(self, BlockReader(text)) }
}

/// Where the text of a file of provision is: on the disk, or in memory when it was decoded.
private enum ProvisionText: Sendable {
  case file(ByteFile, from: Int64)
  case memory([UInt8])

  /// UTF-16 is rewritten whole; everything else is read where it is.
  static func open(_ input: InputFile) throws(FileProblem) -> (ProvisionText, TextEncoding) {
    let file = try ByteFile(input)
    let encoding = TextEncoding.stated(by: try file.read(at: 0, count: 4))
    guard encoding.isUTF16 else {
      return (.file(file, from: Int64(encoding.mark.count)), encoding)
    }
    let bytes = try file.read(at: 0, count: Int(file.size))
    return (.memory(encoding.decoded(bytes)), encoding)
  }

  var byteCount: Int64 {
    switch self {
    case .file(let file, let start): file.size - start
    case .memory(let bytes): Int64(bytes.count)
    }
  }

  func read(at offset: Int64, count: Int) throws(FileProblem) -> [UInt8] {
    switch self {
    case .file(let file, let start): return try file.read(at: start + offset, count: count)
    case .memory(let bytes):
      let end = min(Int64(bytes.count), offset + Int64(count))
      return offset < end ? Array(bytes[Int(offset)..<Int(end)]) : []
    }
  }
}

/// Reads text in blocks of whole records.
private struct BlockReader: Sendable {
  /// Large enough that tasks are few, small enough that memory is.
  static let blockSize = 4 << 20

  private let text: ProvisionText
  private var splitter = RecordSplitter()
  private var offset: Int64 = 0
  private var hasEnded = false

  init(_ text: ProvisionText) {
    self.text = text
  }

  mutating func next() throws(FileProblem) -> [UInt8]? {
    while !hasEnded {
      let bytes = try text.read(at: offset, count: Self.blockSize)
      offset += Int64(bytes.count)
      guard !bytes.isEmpty else {
        hasEnded = true
        return splitter.finish()
      }
      if let block = splitter.add(bytes) { return block }
    }
    return nil
  }
}

/// The blocks of one file, one after another.
struct ProvisionBlocks: Sendable {
  private let provision: ProvisionInput
  private var reader: BlockReader
  private var isFirst = true

  fileprivate init(_ provision: ProvisionInput, _ reader: BlockReader) {
    self.provision = provision
    self.reader = reader
  }

  mutating func next() throws(FileProblem) -> ProvisionBlock? {
    guard let bytes = try reader.next() else { return nil }
    defer { isFirst = false }
    return ProvisionBlock(
      file: provision.file, provision.header, bytes,
      bodyStart: isFirst ? provision.headerBytes.count : 0)
  }
}
