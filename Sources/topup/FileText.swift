import Results
import Tables

/// Where a file's text is: on the disk, or in memory when it was decoded.
enum FileText: RunText {
  case file(ByteFile, from: Int64)
  case memory([UInt8])

  /// UTF-16 is rewritten whole; everything else is read where it is.
  static func open(_ input: InputFile) throws(FileProblem) -> (FileText, TextEncoding) {
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
    var bytes: [UInt8] = []
    try read(at: offset, count: count, into: &bytes)
    return bytes
  }

  /// The same, into an array that is used again.
  func read(at offset: Int64, count: Int, into bytes: inout [UInt8]) throws(FileProblem) {
    switch self {
    case .file(let file, let start):
      try file.read(at: start + offset, count: count, into: &bytes)
    case .memory(let all):
      let end = min(Int64(all.count), offset + Int64(count))
      bytes = offset < end ? Array(all[Int(offset)..<Int(end)]) : []
    }
  }
}

extension FileText {
  var all: [UInt8] {
    get throws(FileProblem) { try read(at: 0, count: Int(byteCount)) }
  }

  /// The first block of whole records; a file's header is in it.
  func firstRecords() throws(FileProblem) -> [UInt8] {
    var reader = BlockReader(self, block: 16 << 10)
    return try reader.next() ?? []
  }
}

/// Reads text in blocks of whole records.
struct BlockReader: Sendable {
  /// Large enough that tasks are few, small enough that memory is.
  static let blockSize = 1 << 20

  private let text: FileText
  private let block: Int
  private var splitter = RecordSplitter()
  private var offset: Int64 = 0
  private var hasEnded = false

  init(_ text: FileText, from start: Int64 = 0, block: Int = blockSize) {
    self.text = text
    self.block = block
    offset = start
  }

  /// Where the last block ended.
  var end: Int64 { offset - Int64(splitter.waiting) }

  mutating func next() throws(FileProblem) -> [UInt8]? {
    while !hasEnded {
      let bytes = try text.read(at: offset, count: block)
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
