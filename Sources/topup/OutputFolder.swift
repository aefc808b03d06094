import Results

/// A folder of results, which appears whole or not at all.
///
/// Everything is written to a hidden folder beside it and moved into place by `finish`. Until then,
/// and on any failure, what was there before stays as it was. The hidden folder is removed when the
/// value is let go; one left by a program that was stopped is removed by the next run. Nothing is
/// flushed to the disk itself: a power cut is left to the file system.
struct OutputFolder: Outputs, ~Copyable {
  private let place: OutputPlace
  private let force: Bool
  private let addsMark: Bool
  private var names: [String] = []
  private var taken: Set<String> = []

  /// Finds out now, before any work, whether the folder may be written.
  ///
  /// A folder that is absent, empty, or holds only what topup wrote is replaced. Any other needs
  /// `force`, with which files of the same names and topup's earlier files are replaced and the
  /// rest are left. With `excel` every CSV file starts with the mark that Excel knows UTF-8 by.
  init(
    _ path: String, force: Bool, excel: Bool = false, inputs: [InputFile] = []
  ) throws(FileProblem) {
    let place = try OutputPlace(path)
    try place.check(force: force, inputs: inputs)
    try place.prepare()
    self.place = place
    self.force = force
    addsMark = excel
  }

  /// Keeps the hidden folder in one case: old results are in it that could not be put back.
  deinit {
    FileSystem.removeAll(place.fresh)
    FileSystem.removeIfEmpty(place.staging)
  }

  /// Starts a file; `name` may be in one sub-folder: `rejected/north.csv`.
  mutating func open(_ name: String, verbatim: Bool) throws(FileProblem) -> OutputFile {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    guard isName, parts.count <= 2, !name.contains(where: \.isNewline),
      taken.insert(name.lowercased()).inserted
    else { throw FileProblem(place.name, .cannotBeNamed(name)) }
    names.append(name)
    if parts.count == 2 { try place.makeSubfolder(String(parts[0])) }
    let file = try OutputFile(join(place.fresh, name), shownAs: join(place.name, name))
    let mark = OutputManifest.mark(of: name, excel: addsMark, verbatim: verbatim)
    if !mark.isEmpty { try file.append(mark) }
    return file
  }

  mutating func append(_ bytes: [UInt8], to file: OutputFile) throws(FileProblem) {
    try file.append(bytes)
  }

  mutating func close(_ file: OutputFile) throws(FileProblem) { try file.close() }

  /// Puts the folder in place; without a manifest it is not marked as topup's, as a sample is not.
  consuming func finish(manifest: String?) throws(FileProblem) {
    if let manifest {
      let text = OutputManifest.text(manifest, files: names)
      try write(OutputManifest.name, Array(text.utf8))
    }
    let present = try place.check(force: force, inputs: [])
    if place.mayBeSwapped, present?.others.isEmpty ?? true {
      try place.swap(replacing: present != nil)
    } else {
      var merge = OutputMerge(place)
      try merge.merge(names, replacing: present?.own ?? [])
    }
    FileSystem.removeAll(place.retired)
  }
}

/// A file of results being written.
final class OutputFile {
  private var descriptor: Descriptor?
  private let name: String

  init(_ path: String, shownAs name: String) throws(FileProblem) {
    self.name = name
    do { descriptor = try Descriptor(writing: path) } catch {
      throw FileProblem(writing: name, error)
    }
  }

  /// Each call is one write, so blocks should be large.
  func append(_ bytes: [UInt8]) throws(FileProblem) {
    do { try descriptor?.append(bytes) } catch { throw FileProblem(writing: name, error) }
  }

  /// Says whether all of it was kept, which a network drive may say only now.
  func close() throws(FileProblem) {
    guard let open = descriptor.take() else { return }
    do { try open.finish() } catch { throw FileProblem(writing: name, error) }
  }
}
