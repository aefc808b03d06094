import Documents
import Results

/// What a command gave, in records for the page.
struct AnswerRecords {
  private(set) var bytes: [UInt8] = []

  init(_ answer: MemoryAnswer) {
    add("status", "\(answer.status.rawValue)")
    for message in answer.said {
      add(message.isWarning ? "warned" : "said", message.text)
    }
    let words = FaultText(files: answer.names, colour: false, width: nil)
    for fault in answer.faults { add("fault", words.text(of: fault)) }
    if !answer.printed.isEmpty { add("printed", answer.printed) }
    for file in answer.written { add("out:" + file.name, file.bytes) }
  }

  private init() {}

  /// What is wrong with a request that no command can be run for.
  static func refusal(_ why: String) -> [UInt8] {
    var records = AnswerRecords()
    records.add("status", "\(ExitStatus.wrongCommand.rawValue)")
    records.add("warned", why)
    return records.bytes
  }

  private mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  private mutating func add(_ name: String, _ value: [UInt8]) {
    bytes += Array("\(name) \(value.count)\n".utf8)
    bytes += value
  }
}
