import Results

/// A file's bytes, read in blocks by several tasks at once.
///
/// Standard input, and a pipe such as the shell's `<(…)`, is read whole when it is opened.
final class ByteFile: Sendable {
  /// As messages show it.
  let name: String
  let size: Int64
  private let source: Source

  private enum Source: ~Copyable, Sendable {
    case file(Descriptor)
    case memory([UInt8])
  }

  init(_ file: InputFile) throws(FileProblem) {
    name = file.name
    do throws(SystemError) {
      let isStandardInput = file.path == "-"
      let descriptor =
        isStandardInput ? Descriptor.standardInput : try Descriptor(reading: file.path)
      let status = try descriptor.status()
      if status.kind == .folder { throw .isAFolder }
      if status.kind == .file, !isStandardInput {
        size = status.size
        source = .file(descriptor)
      } else {
        let bytes = try Self.everything(from: descriptor)
        size = Int64(bytes.count)
        source = .memory(bytes)
      }
    } catch { throw FileProblem(reading: file.name, error) }
  }

  /// The bytes from `offset`, fewer than `count` only at the end of the file.
  func read(at offset: Int64, count: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(at: offset, count: count, into: &bytes)
    return bytes
  }

  /// The same, into an array that is used again.
  ///
  /// A file that has grown or shrunk since it was opened is a problem: part of a return must never
  /// be taken for all of it.
  func read(at offset: Int64, count: Int, into bytes: inout [UInt8]) throws(FileProblem) {
    let end = max(offset, min(size, offset + Int64(count)))
    let count = Int(end - offset)
    switch source {
    case .memory(let all): bytes = Array(all[Int(min(offset, size))..<Int(min(end, size))])
    case .file(let descriptor):
      if bytes.count < count { bytes = [UInt8](repeating: 0, count: count) }
      bytes.removeLast(bytes.count - count)
      try read(descriptor, from: offset, into: &bytes)
    }
  }

  private func read(
    _ descriptor: borrowing Descriptor, from offset: Int64, into bytes: inout [UInt8]
  ) throws(FileProblem) {
    let done: Int
    let sizeNow: Int64
    do throws(SystemError) {
      done = try descriptor.fill(&bytes, from: offset)
      sizeNow = offset + Int64(bytes.count) == size ? try descriptor.status().size : size
    } catch { throw FileProblem(reading: name, error) }
    guard done == bytes.count, sizeNow == size else {
      throw FileProblem(name, .changedWhileRead)
    }
  }

  private static func everything(
    from descriptor: borrowing Descriptor
  ) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let block = try descriptor.nextBytes(count: 1 << 20)
      all += block
      if block.count < 1 << 20 { return all }
    }
  }
}
