import Costing

/// Settles which of the files that were found are read: each once, and one of each single kind.
///
/// The order in which files are found changes nothing.
public struct InputChoice: Sendable {
  private var candidates: [Candidate] = []
  /// What is read.
  public private(set) var inputs = RunInputs()
  /// What is not, in byte order of what is said of it.
  public private(set) var notices: [InputNotice] = []
  /// Files of a kind of which a run has one, beside the one that is read.
  public private(set) var rivals: [Rival] = []

  /// How firmly a file was asked for.
  public enum Asked: Int, Sendable { case byOption, byPath, byItsFolder }

  /// A file that cannot be read beside another of its kind.
  public struct Rival: Hashable, Sendable {
    public let path: String
    public let kind: FileKind
    public let other: String
  }

  private struct Candidate: Sendable {
    let asked: Asked
    let kind: FileKind
    let path: String
    let identity: String

    /// What was asked for more firmly, or first in order, stands for the same file named again.
    func isCovered(by same: [Candidate]) -> Bool {
      same.contains { $0.kind == kind || $0.asked.rawValue < asked.rawValue }
    }
  }

  /// No files.
  public init() {}

  /// Adds a file that might be read.
  ///
  /// - Parameter identity: the same for one file by any of its names.
  public mutating func add(
    _ path: String, _ kind: FileKind, _ asked: Asked, identity: String
  ) {
    candidates.append(Candidate(asked: asked, kind: kind, path: path, identity: identity))
  }

  /// Chooses, once all are added.
  ///
  /// - Parameter known: what else was found and is not read.
  public mutating func choose(notices known: [InputNotice] = []) {
    let ordered = candidates.ordered {
      $0.asked == $1.asked ? isBefore($0.path, $1.path) : $0.asked.rawValue < $1.asked.rawValue
    }
    var kept: [Candidate] = []
    var keptAs: [String: [Candidate]] = [:]
    for candidate in ordered where !candidate.isCovered(by: keptAs[candidate.identity] ?? []) {
      kept.append(candidate)
      keptAs[candidate.identity, default: []].append(candidate)
    }
    kept = kept.ordered { isBefore($0.path, $1.path) }
    notices = known
    inputs.provision = kept.filter { $0.kind == .provision }.map { InputFile(path: $0.path) }
    for kind in FileKind.single { inputs.single[kind] = single(kind, kept) }
    notices += kept.filter { !$0.kind.isUsed }.map { .names($0.path) }
    notices = Set(notices).ordered { isBefore($0.description, $1.description) }
    inputs.nameOutputs()
  }

  private mutating func single(_ kind: FileKind, _ kept: [Candidate]) -> InputFile? {
    var ofKind = kept.filter { $0.kind == kind }
    if ofKind.contains(where: { $0.asked == .byOption }) {
      let replaced = ofKind.filter { $0.asked == .byItsFolder }
      notices += replaced.map { .replaced($0.path, kind) }
      ofKind.removeAll { $0.asked == .byItsFolder }
    }
    guard let first = ofKind.first else { return nil }
    for other in ofKind.dropFirst() {
      rivals.append(Rival(path: other.path, kind: kind, other: first.path))
    }
    return InputFile(path: first.path)
  }
}
