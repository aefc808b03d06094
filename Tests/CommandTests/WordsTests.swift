import Testing

@testable import Results
@testable import Returns
@testable import topup

@Suite("Words for people")
struct WordsTests {
  @Test(
    "a mistyped word suggests the one meant",
    arguments: [
      ("bach", "batch"), ("bacth", "batch"), ("explan", "explain"), ("rule", "rules"),
      ("COST", "cost"), ("sampel", "sample"), ("expl", "explain"),
    ])
  func suggestion(typed: String, meant: String) {
    #expect(Nearest.name(to: typed, among: Verb.allCases.map(\.rawValue)) == meant)
  }

  @Test("a word like none suggests nothing", arguments: ["x", "frobnicate", "totals", ""])
  func noSuggestion(typed: String) {
    #expect(Nearest.name(to: typed, among: Verb.allCases.map(\.rawValue)) == nil)
  }

  @Test(
    "edits are counted",
    arguments: [("", "abc", 3), ("abc", "abc", 0), ("acb", "abc", 1), ("kitten", "sitting", 3)])
  func edits(left: String, right: String, count: Int) {
    #expect(Nearest.edits(from: Array(left.utf8), to: Array(right.utf8)) == count)
  }

  @Test("help fits eighty columns and names each option and exit status", arguments: Verb.allCases)
  func help(of verb: Verb) {
    let text = Help.text(for: verb)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for flag in Flag.allCases {
      #expect(text.contains("\(flag.written) ") == flag.isTaken(by: verb))
    }
    for status in ExitStatus.allCases { #expect(text.contains("  \(status.rawValue) ")) }
    #expect(Help.text(for: nil).contains("  \(verb.rawValue) "))
  }

  @Test("the short help has two examples and fits eighty columns")
  func welcome() {
    let lines = Help.welcome.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("  topup ") }.count == 2)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("the examples in help are command lines that topup understands", arguments: Verb.allCases)
  func examples(of verb: Verb) throws {
    for example in verb.examples {
      let words = example.split(separator: " ").map(String.init)
      #expect(words.first == "topup")
      guard case .run(let invocation) = try Arguments.read(Array(words.dropFirst())) else {
        Issue.record("not a run: \(example)")
        continue
      }
      #expect(invocation.verb == verb)
    }
  }

  @Test("every option has its words")
  func options() {
    #expect(Flag.allCases.filter { $0.use.summary.isEmpty } == [])
    #expect(Flag.uses.count == Flag.allCases.count)
  }

  @Test("a mistake is worded in one line, without ceremony, and points to help")
  func mistakes() {
    let problems = UsageProblems(
      problems: [.unknownFlag("--yaer", meant: "--year"), .notAYear("2026", meant: nil)],
      verb: .cost)
    #expect(
      problems.description == """
        topup: there is no option "--yaer". Did you mean --year?
        topup: "2026" is not a funding year. Write it as 2026-27.
        Help: topup cost --help
        """)
  }

  @Test(
    "a mistake about files to start from says what to write",
    arguments: [
      (
        UsageProblem.noYearToStart,
        "say which funding year the files are to start: --year 2026-27, with --academic for the "
          + "year from 1 September."
      ),
      (.needs(.output, .new), "--output does nothing without --new."),
      (.needs(.force, .output), "--force does nothing without --output FOLDER."),
      (
        .takesNoFiles(.rules, "f"),
        "rules --new reads no files, so \"f\" is not needed. Leave it out."
      ),
    ])
  func mistakesOfStarting(_ problem: UsageProblem, words: String) {
    #expect(problem.description == words)
  }

  @Test("text from outside cannot move the cursor or colour the terminal")
  func controlCharacters() {
    let problem = FileProblem("a\u{1B}[31mb\r\u{202E}c\u{9B}é", .missing)
    #expect(problem.description.hasPrefix("a␛[31mb [U+202E]c[U+009B]é: error: "))
  }

  @Test("colour needs a terminal, and a person who has not turned it off")
  func colour() {
    #expect(Terminal.allowsColour(isTerminal: true, noColour: false, ["NO_COLOR": ""]))
    #expect(!Terminal.allowsColour(isTerminal: false, noColour: false, [:]))
    #expect(!Terminal.allowsColour(isTerminal: true, noColour: true, [:]))
    #expect(!Terminal.allowsColour(isTerminal: true, noColour: false, ["NO_COLOR": "1"]))
    #expect(!Terminal.allowsColour(isTerminal: true, noColour: false, ["TERM": "dumb"]))
  }

  @Test("progress waits a second, then shows rows, megabytes and the time left")
  func progress() {
    #expect(!Progress.isDue(.milliseconds(999), lastShown: nil))
    #expect(Progress.isDue(.milliseconds(1000), lastShown: nil))
    #expect(!Progress.isDue(.milliseconds(1199), lastShown: .seconds(1)))
    #expect(Progress.isDue(.milliseconds(1200), lastShown: .seconds(1)))
    #expect(
      Progress.line(rows: 1_234_567, bytes: 150_000_000, of: 600_000_000, after: .seconds(4))
        == "1,234,567 rows, 150 of 600 MB, 12 s left")
    #expect(
      Progress.line(rows: 12, bytes: 1_000_000, of: 601_000_000, after: .seconds(1))
        == "12 rows, 1 of 601 MB, 10 min left")
    #expect(Progress.line(rows: 100, bytes: 0, of: 0, after: .seconds(1)) == "100 rows, 0 of 0 MB")
  }
}
