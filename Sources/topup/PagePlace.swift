import Page
import Results

/// Where the page goes: one file, which appears whole or not at all.
struct PagePlace {
  /// As it was given.
  private let name: String
  /// From the root, with no links.
  private let target: String

  /// Finds out now, before any work, whether the file may be written.
  ///
  /// A page that topup wrote is replaced; anything else needs `force`, and a file that this run
  /// reads is never written over.
  init(_ path: String, force: Bool, inputs: [InputFile]) throws(FileProblem) {
    name = path
    let last = lastPart(of: path)
    guard !last.isEmpty, last != ".", last != "..", !path.hasSuffix("/") else {
      throw FileProblem(path, .needsAFileName)
    }
    let above = parentPart(of: path)
    let parent = FileSystem.resolved(above.isEmpty ? "." : above)
    guard FileStatus.of(parent)?.kind == .folder else {
      throw FileProblem(path, .parentMissing(above))
    }
    guard let present = FileStatus.of(path) else {
      target = join(parent, last)
      return
    }
    target = FileSystem.resolved(path)
    try check(present, force: force, inputs)
  }

  private func check(
    _ present: FileStatus, force: Bool, _ inputs: [InputFile]
  ) throws(FileProblem) {
    switch present.kind {
    case .folder: throw FileProblem(name, .folderNotFile)
    case .pipe: throw FileProblem(name, .unwritable("it is not a file that can be replaced"))
    case .file: break
    }
    if let input = inputs.first(where: { FileStatus.of($0.path)?.isSame(as: present) ?? false }) {
      throw FileProblem(name, .isInput(input.name))
    }
    let file = try ByteFile(InputFile(path: target))
    let start = try file.read(at: 0, count: PageShell.mark.count)
    guard force || start == PageShell.mark else { throw FileProblem(name, .notAPage) }
  }

  /// Writes beside the target and moves it into place in one step.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    let hidden = ".\(lastPart(of: target)).topup-\(FileSystem.processNumber)"
    let fresh = join(parentPart(of: target), hidden)
    do throws(FileProblem) {
      let file = try OutputFile(fresh, shownAs: name)
      try file.append(bytes)
      try file.close()
      do throws(SystemError) { try FileSystem.move(fresh, to: target) } catch {
        throw FileProblem(writing: name, error)
      }
    } catch {
      FileSystem.removeAll(fresh)
      throw error
    }
  }
}
