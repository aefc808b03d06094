import Costing
public import Tables

/// A file as a disk would have it.
public struct MemoryFile: Hashable, Sendable {
  /// From the folder that all are in: `rates.csv`, `returns/north.csv`.
  public var path: String
  /// As its program wrote it, with any mark.
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file's text in memory.
public struct MemoryText: RunText {
  public let all: [UInt8]

  public func firstRecords() throws(Never) -> [UInt8] { all }
}

/// The files of a run, in memory.
public struct MemoryFiles: RunSource {
  public let files: [MemoryFile]
  private let places: [String: Int]

  /// - Parameter files: the last of those with one path stands.
  public init(_ files: [MemoryFile]) {
    self.files = files
    var places: [String: Int] = [:]
    for (place, file) in files.enumerated() { places[file.path] = place }
    self.places = places
  }

  public func open(
    _ input: InputFile
  ) throws(Never) -> (text: MemoryText, encoding: TextEncoding) {
    let bytes = places[input.path].map { files[$0].bytes } ?? []
    let encoding = TextEncoding.stated(by: bytes)
    let text =
      encoding == .utf8WithMark
      ? Array(bytes.dropFirst(encoding.mark.count)) : encoding.decoded(bytes)
    return (MemoryText(all: text), encoding)
  }

  /// One file named for a purpose of its own.
  public func file(_ path: String) throws(Stop) -> InputFile {
    if has(path) { return InputFile(path: path) }
    throw .inputs([UnreadInput(path, .missing)])
  }

  private func has(_ path: String) -> Bool { places[path] != nil }
}

extension MemoryFiles {
  /// The files that a command reads, found as in folders on a disk; the folder of all is `.`.
  ///
  /// - Throws: a stop when a file is missing, or two are of a kind that a run has one of.
  public func inputs(
    of asked: Invocation
  ) throws(Stop) -> (inputs: RunInputs, notices: [InputNotice]) {
    try inputs(asked.inputs, asked.named, needsProvision: asked.verb.readsProvision)
  }

  /// - Parameters:
  ///   - paths: files and folders.
  ///   - named: files given by an option that says what they are.
  func inputs(
    _ paths: [String], _ named: NamedFiles, needsProvision: Bool
  ) throws(Stop) -> (inputs: RunInputs, notices: [InputNotice]) {
    var choice = InputChoice()
    var notices: [InputNotice] = []
    var unread: [UnreadInput] = []
    for (kind, path) in named.all { add(path, kind, .byOption, to: &choice, &unread) }
    for path in paths {
      if let folder = folder(path) {
        addFolder(folder, to: &choice, &notices)
      } else {
        add(path, FileKind(fileName: lastPart(of: path)), .byPath, to: &choice, &unread)
      }
    }
    choice.choose(notices: notices)
    unread += choice.rivals.map {
      UnreadInput($0.path, .twoOfAKind($0.kind, other: $0.other))
    }
    if needsProvision, choice.inputs.provision.isEmpty, unread.isEmpty {
      unread.append(
        UnreadInput(paths.ordered(by: isBefore).joined(separator: ", "), .noProvision))
    }
    guard unread.isEmpty else { throw .inputs(unread) }
    return (choice.inputs, choice.notices)
  }

  private func add(
    _ path: String, _ kind: FileKind, _ asked: InputChoice.Asked, to choice: inout InputChoice,
    _ unread: inout [UnreadInput]
  ) {
    if has(path) {
      choice.add(path, kind, asked, identity: path)
    } else {
      unread.append(UnreadInput(path, .missing))
    }
  }

  /// What the paths of a folder's files start with; nil where no file is in it.
  private func folder(_ path: String) -> String? {
    if path == "." || path.isEmpty { return "" }
    let start = path.hasSuffix("/") ? path : path + "/"
    return files.contains { $0.path.hasPrefix(start) } ? start : nil
  }

  private func addFolder(
    _ start: String, to choice: inout InputChoice, _ notices: inout [InputNotice]
  ) {
    for file in files where file.path.hasPrefix(start) {
      let parts = file.path.dropFirst(start.count).split(separator: "/")
      guard let last = parts.last, !parts.contains(where: { InputFile.isHidden(String($0)) }),
        parts.count == 1 || (parts.count == 2 && parts[0].lowercased() == "returns")
      else { continue }
      let name = last.lowercased()
      if name.hasSuffix(".csv") {
        choice.add(file.path, FileKind(fileName: name), .byItsFolder, identity: file.path)
      } else if InputFile.isWorkbook(name) {
        notices.append(.workbook(file.path))
      }
    }
  }
}
