import Results

/// Answers a request of the page's: runs one command on files that are handed over with it.
///
///     verb 5
///     batch
///     year 7
///     2025-26
///     switch 5
///     excel
///     output 3
///     out
///     file:returns/north.csv 1234
///     …1234 bytes of the file as it is on a disk…
///
/// Each record is a name, a space, a count of bytes, a line feed and the bytes, and the next follows
/// with nothing between. `switch` is an option without a value, `input` a file or folder where not
/// all files handed over are meant, and any other name an option by its long name, which may be
/// repeated where the command's may; `explain` takes `pupil`. The answer has the records `status`,
/// `said` for each message, `fault` for each fault, `printed`, and `out:` with each file's name.
enum Calculator {
  /// What the command gives, or what is wrong with the request.
  static func answer(_ request: [UInt8]) -> [UInt8] {
    guard let request = CommandRequest(request) else {
      return AnswerRecords.refusal("The request cannot be read.")
    }
    do throws(UsageProblems) {
      guard case .run(let asked) = try Arguments.read(request.words) else {
        return AnswerRecords.refusal("The request is of no command.")
      }
      return AnswerRecords(MemoryAnswer(MemoryFiles(request.files), asked)).bytes
    } catch { return AnswerRecords.refusal(error.description) }
  }
}
