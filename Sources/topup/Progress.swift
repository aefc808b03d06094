import Costing
import Documents

/// A line on the terminal that says how far a long run has come.
///
/// The first second shows nothing: most runs are over by then.
struct Progress {
  private let terminal: Terminal
  private let totalBytes: Int64
  private let start = ContinuousClock.now
  private var lastShown: Duration?

  init(totalBytes: Int64, on terminal: Terminal) {
    self.terminal = terminal
    self.totalBytes = totalBytes
  }

  /// May be called as often as work is done; the line is redrawn five times a second at most.
  mutating func update(rows: Int64, bytes: Int64) {
    guard terminal.showsProgress else { return }
    let elapsed = ContinuousClock.now - start
    guard Self.isDue(elapsed, lastShown: lastShown) else { return }
    lastShown = elapsed
    let line = Self.line(rows: rows, bytes: bytes, of: totalBytes, after: elapsed)
    show(String(line.prefix(max(0, terminal.width - 1))))
  }

  /// Leaves the terminal as it was.
  mutating func finish() {
    if lastShown != nil { show("") }
    lastShown = nil
  }

  private func show(_ line: String) {
    try? Descriptor.standardError.append(Array("\r\u{1B}[K\(line)".utf8))
  }

  static func isDue(_ elapsed: Duration, lastShown: Duration?) -> Bool {
    elapsed >= .seconds(1) && lastShown.map { elapsed - $0 >= .milliseconds(200) } ?? true
  }

  /// `1,234,567 rows, 62 of 600 MB, 10 s left`
  static func line(rows: Int64, bytes: Int64, of total: Int64, after elapsed: Duration) -> String {
    let done = "\(FigureText.count(rows)) rows, \(bytes / 1_000_000) of \(total / 1_000_000) MB"
    guard bytes > 0, total >= bytes else { return done }
    let time = elapsed * Int((total - bytes) / 1000) / Int(max(1, bytes / 1000))
    let left = time.components.seconds
    return done + ", " + (left < 100 ? "\(left) s left" : "\(left / 60) min left")
  }
}
