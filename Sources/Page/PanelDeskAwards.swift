import Documents
import Results
import Tables

/// A pot as somebody writes it, to share awards from.
struct PanelDeskPot: Hashable, Sendable {
  /// In pounds; empty to pay each award as it was agreed.
  var amount = ""
  /// As `topup award --method` takes it.
  var method = "pro-rata"
  var floor = ""
  var includesPlans = false

  mutating func set(_ field: String, _ text: String) {
    switch field {
    case "amount": amount = text
    case "method": method = text
    case "floor": floor = text
    default: includesPlans = !text.isEmpty
    }
  }

  /// As the command is asked for it.
  var words: [String] {
    guard !amount.isEmpty else { return [] }
    var words = ["--pot", amount, "--method", method]
    if method == "protected-floor", !floor.isEmpty { words += ["--floor", floor] }
    if includesPlans { words.append("--include-plans") }
    return words
  }
}

/// What `topup award` or `topup letters` gives of the files.
struct PanelDeskAwards: Sendable {
  private var written: [MemoryOutputs.Written] = []
  /// What it says: what is wrong with the pot, or why nothing is given.
  private(set) var said: [String] = []

  init() {}

  init(_ verb: Verb, _ memory: MemoryFiles, _ pot: PanelDeskPot) {
    let request: Request
    do throws(UsageProblems) {
      request = try Arguments.read([verb.rawValue, ".", "-o", "out"] + pot.words)
    } catch {
      said = error.problems.map { "\($0)" }
      return
    }
    guard case .run(let asked) = request else { return }
    let answer = MemoryAnswer(memory, asked)
    written = answer.written
    if written.isEmpty { said = answer.said.map { $0.text } }
  }

  subscript(name: String) -> [UInt8]? { written.first { $0.name == name }?.bytes }

  var files: [PageFile] { written.map { PageFile(name: $0.name, bytes: $0.bytes) } }
}
