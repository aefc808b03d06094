import Documents

extension UsageProblems: CustomStringConvertible {
  /// A line for each, then where help is.
  public var description: String {
    let help = verb.map { "topup \($0.rawValue) --help" } ?? "topup --help"
    return (problems.map { "topup: \($0)" } + ["Help: \(help)"]).joined(separator: "\n")
  }
}

extension UsageProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noVerb, .unknownVerb, .fileWithoutVerb: aboutTheVerb
    case .nothingToRead, .noPupil, .emptyInput, .takesNoFiles, .nowhereToWrite, .nothingToTry:
      aboutFiles
    case .notAYear, .notANumber, .notASchool, .standardInput, .notATolerance, .notADay,
      .noYearToStart, .notAnAmount, .notOneOf, .floorNeeded:
      aboutAValue
    default: aboutAFlag
    }
  }

  private var aboutTheVerb: String {
    switch self {
    case .unknownVerb(let word, let meant?):
      "there is no command \(quoted(word)). Did you mean \(meant)?"
    case .unknownVerb(let word, nil):
      "there is no command \(quoted(word)). The commands are \(Self.commands)."
    case .fileWithoutVerb(let path):
      "say what to do with \(quoted(path)), such as: topup cost \(PlainText.visible(path))"
    default: "say what to do: \(Self.commands)."
    }
  }

  private static let commands = Verb.allCases.map { $0.rawValue }.joined(separator: ", ")

  private var aboutFiles: String {
    switch self {
    case .nothingToRead(let verb):
      "\(verb.rawValue) needs a file or a folder to read, or - for standard input."
    case .noPupil: "explain needs a pupil's reference, then the files: topup explain B0032 FOLDER"
    case .takesNoFiles(let verb, let path):
      "\(verb == .rules ? "rules --new" : verb.rawValue) reads no files, so \(quoted(path)) is not "
        + "needed. Leave it out."
    case .nothingToTry:
      "say what to try: --rules FILE, --bands FILE, or --sweep NAME=VALUES such as "
        + "--sweep weeks-per-year=38,39"
    case .nowhereToWrite(let verb):
      "say where to write: -o \(verb == .page ? "topup.html" : "FOLDER")"
    default: "the name of a file is empty. Write its name, or leave it out."
    }
  }

  private var aboutAValue: String {
    switch self {
    case .notAYear(let text, let meant?): "\(quoted(text)) is not a funding year. Write \(meant)."
    case .notANumber(let text, let flag, let range):
      "\(flag.written) is \(quoted(text)), which is not a whole number from "
        + "\(range.lowerBound) to \(range.upperBound)."
    case .notASchool(let text):
      "\(quoted(text)) is not a school's number. Write a URN, such as 123456, or a DfE number, "
        + "such as 343/2001."
    case .notADay(let text):
      "--on is \(quoted(text)), which is not a day. Write it as 2026-12-31."
    case .notATolerance(let text):
      "--tolerance is \(quoted(text)), which is neither a per cent nor pounds. "
        + "Write 0.5% or 10000."
    case .notAnAmount(let text, let flag):
      "\(flag.written) is \(quoted(text)), which is not "
        + (flag == .pot ? "pounds. Write 250000" : "pounds or a per cent. Write 2000 or 80%")
    case .notOneOf(let text, let flag, let words):
      "\(flag.written) is \(quoted(text)). Write one of: \(words.joined(separator: ", "))."
    case .floorNeeded:
      "say what each award keeps: --floor 2000 for the first pounds of each, or --floor 80%"
    case .standardInput(let flag):
      "only provision is read from standard input. Give \(flag.written) a file."
    case .notAYear(let text, nil):
      "\(quoted(text)) is not a funding year. Write it as 2026-27."
    case .noYearToStart:
      "say which funding year the files are to start: --year 2026-27, with --academic for the "
        + "year from 1 September."
    default: ""
    }
  }

  private var aboutAFlag: String {
    switch self {
    case .unknownFlag(let word, let meant?):
      "there is no option \(quoted(word)). Did you mean \(meant)?"
    case .unknownFlag(let word, nil): "there is no option \(quoted(word))."
    case .longDash(let word, let flag):
      "\(quoted(word)) starts with a long dash. Write two hyphens: \(flag.written)"
    case .notTaken(let flag, let verb):
      "\(verb.rawValue) does not take \(flag.written). It is for "
        + flag.use.verbs.map { $0.rawValue }.joined(separator: ", ") + "."
    case .needsValue(let flag):
      "\(flag.written) needs a value: \(flag.written) \(flag.use.value ?? "")"
    case .takesNoValue(let flag): "\(flag.written) takes no value. Write it alone."
    case .givenTwice(let flag): "\(flag.written) is given twice. Keep one."
    case .notTogether(let one, let other):
      "\(one.written) and \(other.written) cannot be used together. Keep one."
    case .needs(let flag, let needed):
      "\(flag.written) does nothing without \(needed.written)"
        + (needed.use.value.map { " " + $0 } ?? "") + "."
    default: ""
    }
  }

  private func quoted(_ text: String) -> String { "\"\(PlainText.visible(text))\"" }
}
