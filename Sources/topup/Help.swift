import Results

/// What topup says about itself, in lines of at most 80 columns.
enum Help {
  /// For `topup` alone.
  static let welcome = """
    topup costs the special educational needs provision that schools make, and
    the top-up funding sought for each pupil.

      topup cost my-school --year 2026-27
      topup batch borough --year 2026-27 -o totals

    Commands:
    \(commands)

    More: topup --help, or topup cost --help. To try it: topup sample -o try

    """

  /// For `topup --help`, or one command's.
  static func text(for verb: Verb?) -> String {
    guard let verb else { return welcome + "\n" + overview }
    return """
      topup \(verb.rawValue): \(verb.summary)

      Usage: topup \(verb.rawValue) \(verb.usage)

      Examples:
      \(verb.examples.map { "  " + $0 }.joined(separator: "\n"))

      \(verb.readsProvision ? files + "\n\n" : "")Options:
      \(options(of: verb))

      \(exitStatuses)

      """
  }

  private static let overview = """
    Results go to standard output, or to a folder with -o FOLDER; messages go to
    standard error. topup uses no network and keeps nothing.

    \(files)

    \(exitStatuses)

    """

  private static let commands = Verb.allCases.map { line($0.rawValue, $0.summary, at: 11) }
    .joined(separator: "\n")

  private static let files = """
    In a folder, files named as the options below name them (rates.csv, rules.csv,
    pupils.csv, evidence.csv …) are what they say; every other .csv there, or in
    its sub-folder returns, is provision. A file named alone is known in the same
    way; - is standard input.
    """

  private static let exitStatuses =
    "Exit status:\n"
    + ExitStatus.allCases.map { line("\($0.rawValue)", $0.meaning, at: 6) }.joined(separator: "\n")

  private static func options(of verb: Verb) -> String {
    Flag.allCases.filter { $0.isTaken(by: verb) }
      .map { line(written($0, verb), $0.use(by: verb).summary, at: 26) }.joined(separator: "\n")
  }

  private static func written(_ flag: Flag, _ verb: Verb) -> String {
    let use = flag.use(by: verb)
    return (use.short.map { "-\($0), " } ?? "") + flag.written + (use.value.map { " " + $0 } ?? "")
  }

  private static func line(_ name: String, _ meaning: String, at column: Int) -> String {
    "  " + name + String(repeating: " ", count: max(2, column - 2 - name.count)) + meaning
  }
}
