/// Cuts a stream of bytes into blocks of whole records, so that blocks can be read apart.
///
/// A line end inside quotes does not end a record; the same rule for quotes as the cursor's.
public struct RecordSplitter: Sendable {
  /// A record longer than this is cut short; one of its fields is over the limit, and is a fault.
  public static let longestRecord = 16 << 20

  private var held: [UInt8] = []
  private var isSkipping = false
  private let longestField: Int
  private let longestRecord: Int

  /// Bytes added that are in no block yet.
  public var waiting: Int { held.count }

  public init(
    longestField: Int = RecordCursor.longestField, longestRecord: Int = longestRecord
  ) {
    self.longestField = longestField
    self.longestRecord = longestRecord
  }

  /// Adds bytes as they were read; returns the whole records there now are, or nothing yet.
  public mutating func add(_ bytes: [UInt8]) -> [UInt8]? {
    append(bytes)
    guard !isSkipping else { return nil }
    let cut = lastRecordEnd()
    guard cut > 0 else {
      shortenIfTooLong()
      return nil
    }
    let rest = Array(held[cut...])
    held.removeSubrange(cut...)
    defer { held = rest }
    return held
  }

  /// What is left when the stream has ended; nil when nothing is.
  public mutating func finish() -> [UInt8]? {
    guard !held.isEmpty else { return nil }
    defer { held = [] }
    return held
  }

  private mutating func append(_ bytes: [UInt8]) {
    guard isSkipping else {
      if held.isEmpty { held = bytes } else { held.append(contentsOf: bytes) }
      return
    }
    guard let lineEnd = bytes.firstIndex(of: Mark.newline) else { return }
    isSkipping = false
    held.append(contentsOf: bytes[lineEnd...])
  }

  private mutating func shortenIfTooLong() {
    guard held.count > longestRecord else { return }
    held.removeSubrange(longestRecord...)
    isSkipping = true
  }

  /// Where the last whole record ends; 0 when there is none.
  private func lastRecordEnd() -> Int {
    var recordEnd = 0
    var outside = 0
    while let open = nextOpeningQuote(from: outside) {
      if let line = lastLineEnd(in: outside..<open) { recordEnd = line + 1 }
      if let close = Quotes.closing(in: held, after: open, within: longestField) {
        guard close.at + 1 < held.count else { return recordEnd }
        outside = close.at + 1
      } else if held.count > open + longestField + 2 {
        guard let line = held[open...].firstIndex(of: Mark.newline) else { return recordEnd }
        outside = line
      } else {
        return recordEnd
      }
    }
    return lastLineEnd(in: outside..<held.count).map { $0 + 1 } ?? recordEnd
  }

  /// A quote opens a field only where a field starts.
  private func nextOpeningQuote(from begin: Int) -> Int? {
    var at = begin
    while at < held.count {
      if held[at] == Mark.quote, startsField(at) { return at }
      at += 1
    }
    return nil
  }

  private func startsField(_ at: Int) -> Bool {
    at == 0 || held[at - 1] == Mark.comma || held[at - 1] == Mark.newline
  }

  private func lastLineEnd(in range: Range<Int>) -> Int? {
    var at = range.upperBound
    while at > range.lowerBound {
      at -= 1
      if held[at] == Mark.newline { return at }
    }
    return nil
  }
}
