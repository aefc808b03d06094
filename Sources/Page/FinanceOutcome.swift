import Documents
import Results
import Tables

/// What the files that were given come to.
enum FinanceOutcome: Sendable {
  case empty
  /// To be worked when it is next seen.
  case resting
  case stopped(FinanceStop)
  case run(FinanceRun)

  init(_ asked: FinanceAsked) {
    do throws(Stop) {
      self = .run(try FinanceRun(asked))
    } catch { self = .stopped(FinanceStop(error)) }
  }
}

/// Why nothing is costed.
struct FinanceStop: Hashable, Sendable {
  let words: String
  let faults: [Fault]
  let names: [String]

  init(_ stop: Stop) {
    words = stop.atTheDesk
    (faults, names) = stop.faults
  }

  init(words: String, faults: [Fault], names: [String]) {
    (self.words, self.faults, self.names) = (words, faults, names)
  }
}

/// The files of a command, or why there are none.
enum FinanceWritten: Sendable {
  case files([PageFile])
  case stopped(FinanceStop)

  var files: [PageFile] {
    if case .files(let files) = self { return files }
    return []
  }
}
