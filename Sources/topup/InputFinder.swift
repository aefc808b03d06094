import Results

/// Finds the files of a run in what the command line names.
///
/// The order in which files and folders are named changes nothing.
struct InputFinder {
  private var choice = InputChoice()
  private var found = FoundInputs()

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

  private mutating func add(file path: String, _ kind: FileKind, _ asked: InputChoice.Asked) {
    if path == "-" {
      choice.add(path, kind, asked, identity: path)
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
    choice.add(path, kind, asked, identity: "\(status.device) \(status.number)")
  }

  /// A pipe is not tried: it can be opened only once.
  private static func reasonNotToRead(_ path: String, _ status: FileStatus) -> FileProblem.Reason? {
    if status.kind == .folder { return .folderNotFile }
    if InputFile.isWorkbook(path) { return .workbook }
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
    if names.contains(OutputManifest.name) {
      found.problems.append(FileProblem(folder, .writtenByTopup))
      return
    }
    for name in names where !InputFile.isHidden(name) {
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
    } else if InputFile.isWorkbook(name) {
      found.notices.append(.workbook(path))
    }
  }
}

extension InputFinder {
  private mutating func choose() {
    choice.choose(notices: found.notices)
    found.inputs = choice.inputs
    found.notices = choice.notices
    found.problems += choice.rivals.map {
      FileProblem($0.path, .twoOfAKind($0.kind, other: $0.other))
    }
    found.problems = Set(found.problems).sorted { isBefore($0.description, $1.description) }
  }
}
