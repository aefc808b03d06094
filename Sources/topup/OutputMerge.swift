import Results

/// Puts new results among files that are not topup's, and undoes all of it when any step fails.
struct OutputMerge {
  private let place: OutputPlace
  private var moves: [(from: String, to: String)] = []

  init(_ place: OutputPlace) { self.place = place }

  /// The manifest goes first and comes last, so that a folder cut short is not taken for whole.
  mutating func merge(_ names: [String], replacing own: [String]) throws(FileProblem) {
    let isFirst = { (name: String) in name == OutputManifest.name }
    let old = own.filter(isFirst) + own.filter { !isFirst($0) }
    let new = names.filter { !isFirst($0) } + names.filter(isFirst)
    do {
      try FileSystem.makeFolder(place.retired)
      for name in old { try retire(name) }
      for name in new { try put(name) }
      removeEmptied(old)
    } catch {
      undo()
      throw FileProblem(writing: place.name, error)
    }
  }

  private mutating func retire(_ name: String) throws(SystemError) {
    try makeParent(of: name, in: place.retired)
    try move(join(place.target, name), to: join(place.retired, name))
  }

  private mutating func put(_ name: String) throws(SystemError) {
    let destination = join(place.target, name)
    switch FileStatus.of(destination)?.kind {
    case .folder: throw SystemError.isAFolder
    case .file, .pipe: try retire(name)
    case nil: break
    }
    try makeParent(of: name, in: place.target)
    try move(join(place.fresh, name), to: destination)
  }

  private mutating func move(_ path: String, to destination: String) throws(SystemError) {
    try FileSystem.move(path, to: destination)
    moves.append((path, destination))
  }

  private func makeParent(of name: String, in folder: String) throws(SystemError) {
    guard name.contains("/") else { return }
    let parent = join(folder, String(name.prefix { $0 != "/" }))
    if FileStatus.of(parent) == nil { try FileSystem.makeFolder(parent) }
  }

  private func removeEmptied(_ names: [String]) {
    for name in names where name.contains("/") {
      FileSystem.removeIfEmpty(join(place.target, String(name.prefix { $0 != "/" })))
    }
  }

  private mutating func undo() {
    while let (from, to) = moves.popLast() {
      try? FileSystem.move(to, to: from)
      FileSystem.removeIfEmpty(parentPart(of: to))
    }
  }
}
