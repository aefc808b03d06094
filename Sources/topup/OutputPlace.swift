import Costing
import Results

/// Where an output folder goes, and the hidden folder where it is made ready.
struct OutputPlace {
  /// As it was given.
  let name: String
  /// From the root, with no links.
  let target: String
  /// Beside the target; inside it where the target is a disk of its own, as in a container.
  let staging: String
  /// A folder can be swapped in one step only on its own disk.
  let mayBeSwapped: Bool

  /// How the hidden folders of this target are named, before the number of their process.
  private let stagingStart: String

  init(_ path: String) throws(FileProblem) {
    name = path
    let last = lastPart(of: path)
    guard !last.isEmpty, last != ".", last != "..", last != "/" else {
      throw FileProblem(path, .needsAName)
    }
    var trimmed = path
    while trimmed.hasSuffix("/") { trimmed.removeLast() }
    let present = FileStatus.of(trimmed)
    let above = parentPart(of: trimmed)
    let parent = FileSystem.resolved(above.isEmpty ? "." : above)
    guard let parentStatus = FileStatus.of(parent), parentStatus.kind == .folder else {
      throw FileProblem(path, .parentMissing(above))
    }
    if let present, present.kind != .folder { throw FileProblem(path, .fileNotFolder) }
    target = present == nil ? join(parent, last) : FileSystem.resolved(trimmed)
    mayBeSwapped = present.map { $0.device == parentStatus.device } ?? true
    let home = mayBeSwapped ? parentPart(of: target) : target
    stagingStart = ".\(lastPart(of: target)).topup-"
    staging = join(home, "\(stagingStart)\(FileSystem.processNumber)")
  }

  /// The new files.
  var fresh: String { join(staging, "new") }
  /// The old ones, kept until the new are in place.
  var retired: String { join(staging, "old") }

  /// What is in the way, once it is known that it may be replaced.
  @discardableResult
  func check(force: Bool, inputs: [InputFile]) throws(FileProblem) -> OutputContents? {
    for input in inputs where FileSystem.resolved(input.path).hasPrefix(target + "/") {
      throw FileProblem(name, .holdsInput(input.name))
    }
    guard FileStatus.of(target) != nil else { return nil }
    let contents: OutputContents
    do { contents = try OutputContents(of: target, besides: stagingStart) } catch {
      throw FileProblem(reading: name, error)
    }
    guard force || contents.others.isEmpty else {
      throw FileProblem(name, .holdsOtherFiles(contents.others))
    }
    return contents
  }

  /// Makes the hidden folder, after clearing those of runs that were stopped.
  func prepare() throws(FileProblem) {
    clearLeftovers()
    try trying { () throws(SystemError) in
      try FileSystem.makeFolder(staging)
      try FileSystem.makeFolder(fresh)
    }
  }

  /// Leaves alone a folder whose run is at work, or one that holds the only copy of old results.
  private func clearLeftovers() {
    let home = parentPart(of: staging)
    for entry in (try? FileSystem.names(in: home)) ?? [] where entry.hasPrefix(stagingStart) {
      guard let process = Int64(digits: entry.dropFirst(stagingStart.count)),
        process < Int64(Int32.max),
        process == FileSystem.processNumber || !FileSystem.isRunning(Int32(process)),
        FileStatus.of(join(join(home, entry), "old")) == nil
      else { continue }
      FileSystem.removeAll(join(home, entry))
    }
  }

  func makeSubfolder(_ subfolder: String) throws(FileProblem) {
    let path = join(fresh, subfolder)
    if FileStatus.of(path)?.kind == .folder { return }
    try trying { () throws(SystemError) in try FileSystem.makeFolder(path) }
  }

  /// Takes the old folder away and puts the new one there; if the second fails, undoes the first.
  func swap(replacing: Bool) throws(FileProblem) {
    try trying { () throws(SystemError) in
      if replacing { try FileSystem.move(target, to: retired) }
      do throws(SystemError) { try FileSystem.move(fresh, to: target) } catch {
        if replacing { try FileSystem.move(retired, to: target) }
        throw error
      }
    }
  }

  func trying(_ work: () throws(SystemError) -> Void) throws(FileProblem) {
    do { try work() } catch { throw FileProblem(writing: name, error) }
  }
}
