import Costing

/// Where a run's files of results go: a folder on a disk, or memory.
public protocol Outputs: ~Copyable {
  /// A file being written.
  associatedtype File
  /// Why it cannot be written.
  associatedtype Problem: Error

  /// Starts a file; `name` may be in one sub-folder: `rejected/north.csv`.
  ///
  /// - Parameter verbatim: never gains a mark, because it is a copy of what was read.
  mutating func open(_ name: String, verbatim: Bool) throws(Problem) -> File

  /// Adds to a file; each call is one write, so blocks should be large.
  mutating func append(_ bytes: [UInt8], to file: File) throws(Problem)

  /// Ends a file.
  mutating func close(_ file: File) throws(Problem)
}

extension Outputs where Self: ~Copyable {
  /// Writes one whole file.
  public mutating func write(
    _ name: String, _ bytes: [UInt8], verbatim: Bool = false
  ) throws(Problem) {
    let file = try open(name, verbatim: verbatim)
    try append(bytes, to: file)
    try close(file)
  }
}

/// The list of a run's files that stands beside them.
public enum OutputManifest {
  /// Says what ran and lists the files; its presence marks a folder as topup's own.
  public static let name = "topup-output.txt"

  /// What the list of files stands under.
  public static let heading = "Files:"

  /// What the run says of itself, then its files.
  public static func text(_ said: String, files: [String]) -> String {
    let lines = [said, "", heading] + files.ordered(by: isBefore)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What Excel knows UTF-8 by, which a CSV file starts with where it is asked for.
  public static func mark(of name: String, excel: Bool, verbatim: Bool) -> [UInt8] {
    excel && !verbatim && name.lowercased().hasSuffix(".csv") ? [0xEF, 0xBB, 0xBF] : []
  }
}
