import Documents
import Results

/// The terminal that messages go to: how wide it is, and whether it shows colour and progress.
struct Terminal: Sendable {
  let isQuiet: Bool
  let usesColour: Bool
  let showsProgress: Bool
  let width: Int
  /// How wide messages may be; nil when they go to a file or a pipe, where nothing is wrapped.
  let messageWidth: Int?
  /// How results are set out: as the terminal they go to can show them, if they go to one.
  let resultStyle: Style

  init(quiet: Bool, noColour: Bool) {
    let environment = FileSystem.environment
    let error = Descriptor.standardError
    isQuiet = quiet
    usesColour = Self.allowsColour(
      isTerminal: error.isTerminal, noColour: noColour, environment)
    showsProgress = error.isTerminal && !quiet && environment["TERM"] != "dumb"
    messageWidth = error.isTerminal ? error.columns : nil
    width = error.columns ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80
    let output = Descriptor.standardOutput
    resultStyle = Style(
      width: output.columns ?? Style.plain.width,
      setsOff: Self.allowsColour(
        isTerminal: output.isTerminal, noColour: noColour, environment))
  }

  /// Colour is for a terminal that can show it, and for a person who has not turned it off.
  static func allowsColour(
    isTerminal: Bool, noColour: Bool, _ environment: [String: String]
  ) -> Bool {
    isTerminal && !noColour && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// For what a person may like to know; `--quiet` leaves it out.
  func note(_ message: String) {
    if !isQuiet { warn(message) }
  }

  /// What a run says beside its results.
  func say(_ messages: [RunMessage]) {
    for message in messages {
      if message.isWarning { warn(message.text) } else { note(message.text) }
    }
  }

  /// For what a person must know. A message that cannot be shown is not worth stopping for.
  ///
  /// - Parameter ended: whether the message brings its own line end.
  func warn(_ message: String, ended: Bool = false) {
    try? Descriptor.standardError.append(Array((ended ? message : message + "\n").utf8))
  }
}

/// Where results go; when whatever reads them has seen enough, as `head` does, the rest is dropped.
struct StandardOutput {
  private(set) var readerHasLeft = false

  mutating func write(_ bytes: [UInt8]) throws(FileProblem) {
    if readerHasLeft { return }
    do {
      try Descriptor.standardOutput.append(bytes)
    } catch {
      guard error.isReaderGone else { throw FileProblem(writing: "standard output", error) }
      readerHasLeft = true
    }
  }

  mutating func write(_ text: String) throws(FileProblem) { try write(Array(text.utf8)) }
}
