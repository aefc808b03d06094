import Costing
import Packing
import Results

/// The files given in one place, as the folder that the command would be given.
struct FinanceFolder: Hashable, Sendable {
  private(set) var files: [FinanceFile] = []

  /// The most that the files of one ZIP file may come to, in bytes.
  private static let mostUnzipped = 512 << 20

  init() {}

  /// Opens files as they were kept.
  init(kept: [PageFile]) { files = kept.map { FinanceFile(kept: $0) } }

  var isEmpty: Bool { files.isEmpty }
  var kept: [PageFile] { files.map { $0.kept } }

  /// What a run reads: the folder of all, and each of several folders that were given together.
  var paths: [String] {
    var paths = ["."]
    for file in files where !file.folder.isEmpty && !paths.contains(file.folder) {
      paths.append(file.folder)
    }
    return paths
  }

  /// - Parameter council: its own files, which stand where none of the kind is given.
  func memory(beside council: [PageFile]) -> [MemoryFile] {
    let kinds = Set(files.map { FileKind(fileName: lastPart(of: $0.name)) })
    let own = council.filter { file in
      let kind = FileKind(fileName: lastPart(of: file.name))
      return kind == .provision ? false : !kinds.contains(kind)
    }
    return own.map { MemoryFile(path: lastPart(of: $0.name), bytes: $0.bytes) }
      + files.map { MemoryFile(path: $0.path, bytes: $0.bytes) }
  }

  /// The same where a run takes one folder: provision of each folder under its name.
  var inOneFolder: FinanceFolder {
    var all = FinanceFolder()
    all.files = files.map { file in
      guard !file.folder.isEmpty else { return file }
      let last = lastPart(of: file.name)
      let isProvision = FileKind(fileName: last) == .provision
      return FinanceFile(
        folder: "", name: isProvision ? "returns/\(file.folder)-\(last)" : last,
        bytes: file.bytes)
    }
    return all
  }

  mutating func remove(_ path: String) { files.removeAll { $0.path == path } }

  /// Adds files, a folder or ZIP files; one of the same path is replaced.
  ///
  /// - Returns: what could not be used, and what to do instead.
  mutating func add(_ given: [PageFile]) -> [String] {
    var notices: [String] = []
    var groups = FinanceGroups()
    for file in given where !Self.isLeaving(file.name) {
      guard file.name.lowercased().hasSuffix(".zip") else {
        groups.add(file)
        continue
      }
      do {
        let held = try ZipReader.files(in: file.bytes, limit: Self.mostUnzipped)
        groups.add(
          zip: lastPart(of: file.name),
          held.filter { !Self.isLeaving($0.name) }.map {
            PageFile(name: $0.name, bytes: $0.bytes)
          })
      } catch { notices.append("\(file.name): \(error.words).") }
    }
    for group in groups.all { add(group, isOnly: groups.all.count == 1) }
    files = files.ordered { isBefore($0.path, $1.path) }
    return notices
  }

  /// One folder is the folder of all, unless another was given before it with files of its names.
  private mutating func add(_ group: FinanceGroups.Group, isOnly: Bool) {
    let paths = Set(files.map { $0.path })
    let stands = isOnly && !group.files.contains { paths.contains($0.name) }
    let folder = stands || group.name.isEmpty ? "" : group.name
    for file in group.files {
      let new = FinanceFile(folder: folder, name: file.name, bytes: file.bytes)
      remove(new.path)
      files.append(new)
    }
  }

  /// Leavings of a Mac, LibreOffice or Excel beside the files themselves.
  private static func isLeaving(_ name: String) -> Bool {
    name.split(separator: "/").contains { InputFile.isHidden(String($0)) || $0 == "__MACOSX" }
  }
}

/// A file that was given, and the folder that it came in where there are several.
struct FinanceFile: Hashable, Sendable {
  /// Empty for the folder of all.
  var folder: String
  /// Its path in its folder: `returns/north.csv`.
  var name: String
  var bytes: [UInt8]

  init(folder: String, name: String, bytes: [UInt8]) {
    (self.folder, self.name, self.bytes) = (folder, name, bytes)
  }

  /// - Parameter kept: named by its folder, a stroke, and its path there.
  init(kept: PageFile) {
    let parts = kept.name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    folder = String(parts.first ?? "")
    name = parts.count > 1 ? String(parts[1]) : kept.name
    bytes = kept.bytes
  }

  var kept: PageFile { PageFile(name: folder + "/" + name, bytes: bytes) }
  var path: String { folder.isEmpty ? name : folder + "/" + name }
}
