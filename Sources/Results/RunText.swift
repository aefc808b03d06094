public import Tables

/// Where a file's text is, for one who reads it again.
public protocol RunText: Sendable {
  /// Why it cannot be read.
  associatedtype Problem: Error

  /// All of it, in UTF-8 or Windows-1252, without a byte-order mark.
  var all: [UInt8] { get throws(Problem) }

  /// The first whole records, or all of it; a file's header is in them.
  func firstRecords() throws(Problem) -> [UInt8]
}

/// Where the files of a run are: on a disk, or in memory.
public protocol RunSource: Sendable {
  associatedtype Text: RunText

  /// A file's text, and how the file writes it as far as its first bytes say.
  func open(
    _ input: InputFile
  ) throws(Text.Problem) -> (text: Text, encoding: TextEncoding)
}
