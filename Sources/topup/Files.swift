import Results

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Every unsafe call of the command is in this file. Each is sound for one of two reasons: a Swift
// string or structure is lent to C for that call alone, or C is given the start and the length of
// an array's own storage. Windows needs its own version of this file and of no other: `_open`,
// `_write`, `_stat64`, and a handle for each read because it has no `pread`.

/// Why the system refused, by its own number.
struct SystemError: Error, Hashable {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }
  static var isAFolder: SystemError { SystemError(code: EISDIR) }

  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The disk, a quota or a limit on the size of a file.
  var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// Whatever read our output has stopped: `head` does.
  var isReaderGone: Bool { code == EPIPE }

  var words: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text).lowercased()
  }
}

/// What the system knows of a file or folder.
struct FileStatus: Hashable {
  enum Kind { case file, folder, pipe }

  let kind: Kind
  let size: Int64
  let device: UInt64
  let number: UInt64

  /// Whether two names are of one file.
  func isSame(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  /// Follows links.
  static func of(_ path: String) -> FileStatus? {
    var found = stat()
    return unsafe stat(path, &found) == 0 ? FileStatus(found) : nil
  }

  fileprivate init(_ found: stat) {
    switch found.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .pipe
    }
    size = Int64(found.st_size)
    device = UInt64(truncatingIfNeeded: found.st_dev)
    number = UInt64(truncatingIfNeeded: found.st_ino)
  }
}

/// An open file, closed when it is no longer held; reads at a place may be made at once.
struct Descriptor: ~Copyable, Sendable {
  private let number: Int32

  static var standardInput: Descriptor { Descriptor(number: 0) }
  static var standardOutput: Descriptor { Descriptor(number: 1) }
  static var standardError: Descriptor { Descriptor(number: 2) }

  private init(number: Int32) { self.number = number }

  init(reading path: String) throws(SystemError) {
    try self.init(path, O_RDONLY | O_CLOEXEC)
  }

  /// Makes the file, or empties it.
  init(writing path: String) throws(SystemError) {
    try self.init(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
  }

  private init(_ path: String, _ how: Int32) throws(SystemError) {
    number = unsafe open(path, how, 0o666)
    if number < 0 { throw .last }
  }

  deinit { if number > 2 { close(number) } }

  /// Closes a written file, which is when a network drive may say that it is full.
  consuming func finish() throws(SystemError) {
    let closing = number
    discard self
    if close(closing) != 0 { throw .last }
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// Columns of the terminal; nothing when it is not one.
  var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func status() throws(SystemError) -> FileStatus {
    var found = stat()
    guard unsafe fstat(number, &found) == 0 else { throw .last }
    return FileStatus(found)
  }

  /// Up to `count` bytes from `offset`; fewer only where the file ends.
  func bytes(from offset: Int64, count: Int) throws(SystemError) -> [UInt8] {
    try unsafe gather(count) { [number] start, done in
      unsafe pread(number, start + done, count - done, off_t(offset) + off_t(done))
    }
  }

  /// Fills an array that is used again and again with the bytes from `offset`.
  ///
  /// - Returns: how many there were; fewer than the array has only where the file ends.
  func fill(_ bytes: inout [UInt8], from offset: Int64) throws(SystemError) -> Int {
    var failure: SystemError?
    var done = 0
    unsafe bytes.withUnsafeMutableBytes { buffer in
      while done < buffer.count, failure == nil, let start = buffer.baseAddress {
        let got = unsafe pread(
          number, start + done, buffer.count - done, off_t(offset) + off_t(done))
        if got == 0 { break }
        if got > 0 { done += got } else if errno != EINTR { failure = .last }
      }
    }
    if let failure { throw failure }
    return done
  }

  /// Up to `count` of the bytes that come next; fewer only where they end.
  func nextBytes(count: Int) throws(SystemError) -> [UInt8] {
    try unsafe gather(count) { [number] start, done in
      unsafe read(number, start + done, count - done)
    }
  }

  private func gather(
    _ count: Int, _ readMore: (UnsafeMutableRawPointer, _ done: Int) -> Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      while done < count, failure == nil {
        let got = unsafe readMore(start, done)
        if got == 0 { break }
        if got > 0 { done += got } else if errno != EINTR { failure = .last }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes every byte, or says why it could not.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, failure == nil, let start = buffer.baseAddress {
        let put = unsafe write(number, start + done, buffer.count - done)
        if put >= 0 { done += put } else if errno != EINTR { failure = .last }
      }
    }
    if let failure { throw failure }
  }
}

extension ExitStatus {
  /// Ends the program; whatever is still held is not let go, so outputs must be finished by now.
  func end() -> Never { exit(rawValue) }
}

/// Folders, names and the environment.
enum FileSystem {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Where this program is, from the root and with no links in it.
  static var program: String {
    #if os(Linux)
      resolved("/proc/self/exe")
    #else
      resolved(CommandLine.arguments.first ?? "")
    #endif
  }

  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  static var processNumber: Int32 { getpid() }

  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  /// Lets a reader that leaves, or a file too large, be an error that is reported, not the end.
  static func reportBrokenWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Names in a folder, in byte order.
  static func names(in folder: String) throws(SystemError) -> [String] {
    _ = try Descriptor(reading: folder)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: isBefore)
    } catch { throw SystemError(code: EIO) }
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) != 0 { throw .last }
  }

  /// Moves a file or folder in one step; a file in the way is replaced.
  static func move(_ path: String, to place: String) throws(SystemError) {
    if unsafe rename(path, place) != 0 { throw .last }
  }

  /// Removes a folder only when nothing is in it.
  static func removeIfEmpty(_ folder: String) { _ = unsafe rmdir(folder) }

  /// Removes a folder and all that is in it; links are removed, not followed.
  static func removeAll(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// A path from the root, with no links in it.
  static func resolved(_ path: String) -> String {
    guard let whole = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }
}
