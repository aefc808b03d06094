/// Finds the files of a run in what the command line names.
///
/// The order in which files and folders are named changes nothing.
struct InputFinder {
  private var candidates: [Candidate] = []
  private var found = FoundInputs()

  /// A file that might be read, and how firmly it was asked for.
  private struct Candidate {
    enum Asked: Int { case byOption, byPath, byItsFolder }

    let asked: Asked
    let kind: FileKind
    let path: String
    /// The same for one file by any of its names.
    let identity: String

    /// What was asked for more firmly, or first in order, stands for the same file named again.
    func isCovered(by same: [Candidate]) -> Bool {
      same.contains { $0.kind == kind || $0.asked.rawValue < asked.rawValue }
    }
  }

  static func find(
    _ inputs: [String], _ named: NamedFiles, needsProvision: Bool
  ) -> FoundInputs {
    var finder = InputFinder()
    for (kind, path) in named.all { finder.add(file: path, kind, .byOption) }
    for path in inputs { finder.add(input: path) }
    finder.choose()
    if needsProvision, finder.found.provision.isEmpty, finder.found.problems.isEmpty {
      finder.found.problems.append(
        FileProblem(inputs.sorted(by: isBefore).joined(separator: ", "), .noProvision))
    }
    return finder.found
  }

  /// One file named for a purpose of its own.
  static func file(_ path: String) throws(FileProblem) -> InputFile {
    guard let status = FileStatus.of(path) else { throw FileProblem(path, .missing) }
    if let reason = reasonNotToRead(path, status) { throw FileProblem(path, reason) }
    return InputFile(path: path)
  }

  private mutating func add(input path: String) {
    if FileStatus.of(path)?.kind == .folder {
      add(folder: path, holdsReturns: true)
    } else {
      add(file: path, FileKind(fileName: lastPart(of: path)), .byPath)
    }
  }

  private mutating func add(file path: String, _ kind: FileKind, _ asked: Candidate.Asked) {
    if path == "-" {
      candidates.append(Candidate(asked: asked, kind: kind, path: path, identity: path))
      return
    }
    guard let status = FileStatus.of(path) else {
      found.problems.append(FileProblem(path, .missing))
      return
    }
    if let reason = Self.reasonNotToRead(path, status) {
      found.problems.append(FileProblem(path, reason))
      return
    }
    candidates.append(
      Candidate(
        asked: asked, kind: kind, path: path, identity: "\(status.device) \(status.number)"))
  }

  /// A pipe is not tried: it can be opened only once.
  private static func reasonNotToRead(_ path: String, _ status: FileStatus) -> FileProblem.Reason? {
    if status.kind == .folder { return .folderNotFile }
    if isWorkbook(path) { return .workbook }
    if status.kind == .pipe { return nil }
    do {
      _ = try Descriptor(reading: path)
      return nil
    } catch { return .unreadable(error.words) }
  }

  private mutating func add(folder: String, holdsReturns: Bool) {
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      found.problems.append(FileProblem(reading: folder, error))
      return
    }
    if names.contains(OutputFolder.manifestName) {
      found.problems.append(FileProblem(folder, .writtenByTopup))
      return
    }
    for name in names where !Self.isHidden(name) {
      add(entry: join(folder, name), named: name.lowercased(), holdsReturns)
    }
  }

  private mutating func add(entry path: String, named name: String, _ mayHoldReturns: Bool) {
    let kind = FileStatus.of(path)?.kind
    if kind == .pipe { return }
    if kind == .folder {
      if name == "returns", mayHoldReturns { add(folder: path, holdsReturns: false) }
    } else if name.hasSuffix(".csv") {
      add(file: path, FileKind(fileName: name), .byItsFolder)
    } else if Self.isWorkbook(name) {
      found.notices.append(.workbook(path))
    }
  }

  /// Leavings of a Mac, LibreOffice or Excel beside the file itself.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  private static func isWorkbook(_ path: String) -> Bool {
    [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"].contains { path.lowercased().hasSuffix($0) }
  }
}

extension InputFinder {
  /// Settles which candidates are read: each file once, and one of each single kind.
  private mutating func choose() {
    let ordered = candidates.sorted {
      $0.asked == $1.asked ? isBefore($0.path, $1.path) : $0.asked.rawValue < $1.asked.rawValue
    }
    var kept: [Candidate] = []
    var keptAs: [String: [Candidate]] = [:]
    for candidate in ordered where !candidate.isCovered(by: keptAs[candidate.identity] ?? []) {
      kept.append(candidate)
      keptAs[candidate.identity, default: []].append(candidate)
    }
    kept.sort { isBefore($0.path, $1.path) }

    found.provision = kept.filter { $0.kind == .provision }.map { InputFile(path: $0.path) }
    for kind in FileKind.single { found.single[kind] = single(kind, kept) }
    found.notices += kept.filter { !$0.kind.isUsed }.map { .names($0.path) }
    found.notices = Set(found.notices).sorted { isBefore($0.description, $1.description) }
    found.problems = Set(found.problems).sorted { isBefore($0.description, $1.description) }
    nameOutputs()
  }

  private mutating func single(_ kind: FileKind, _ kept: [Candidate]) -> InputFile? {
    var rivals = kept.filter { $0.kind == kind }
    if rivals.contains(where: { $0.asked == .byOption }) {
      let replaced = rivals.filter { $0.asked == .byItsFolder }
      found.notices += replaced.map { .replaced($0.path, kind) }
      rivals.removeAll { $0.asked == .byItsFolder }
    }
    guard let first = rivals.first else { return nil }
    for other in rivals.dropFirst() {
      found.problems.append(
        FileProblem(other.path, .twoOfAKind(kind, other: first.path)))
    }
    return InputFile(path: first.path)
  }

  /// Numbers the files whose copies would share a name: `provision-2.csv`.
  private mutating func nameOutputs() {
    let others = found.files(FileKind.single).map { $0.outputName.lowercased() }
    var taken = Set(others)
    var numbers: [String: Int] = [:]
    for place in found.provision.indices {
      let name = found.provision[place].outputName
      var free = name
      while !taken.insert(free.lowercased()).inserted {
        numbers[name, default: 1] += 1
        free = Self.numbered(name, numbers[name, default: 1])
      }
      found.provision[place].outputName = free
    }
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
