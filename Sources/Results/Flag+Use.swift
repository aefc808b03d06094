extension Flag {
  /// How an option is written, who takes it and what it is for.
  public struct Use: Sendable {
    /// What stands for the value in help; absent when the option takes none.
    public var value: String?
    public var short: Character?
    /// Empty for every command.
    public var verbs: [Verb] = []
    public var summary: String
  }

  /// Finds an option by its name without hyphens; both spellings of colour are known.
  public init?(name: String) {
    self.init(rawValue: name == "no-color" ? "no-colour" : name)
  }

  /// Finds an option by its letter.
  public init?(short: Character) {
    guard let flag = Self.allCases.first(where: { $0.use.short == short }) else { return nil }
    self = flag
  }

  /// Whether a command knows it.
  public func isTaken(by verb: Verb) -> Bool { use.verbs.isEmpty || use.verbs.contains(verb) }

  /// Provision may come from many files, and a trial may try many rules.
  public func mayBeRepeated(by verb: Verb?) -> Bool {
    switch self {
    case .provision, .sweep, .pupil: true
    case .rules: verb == .trial
    default: use.value == nil
    }
  }
}

extension Flag {
  /// How it is used.
  public var use: Use { Self.uses[self] ?? Use(summary: "") }

  /// What it is for in one command: a page is a file, where the others write folders.
  public func use(by verb: Verb) -> Use {
    switch (self, verb) {
    case (.output, .page): Use(value: "FILE", short: "o", summary: "write the page to this file")
    case (.force, .page): Use(summary: "write over a file that is not a page of topup's")
    case (.rules, .page): Use(value: "FILE", summary: "the council's rules")
    case (.bands, .page): Use(value: "FILE", summary: "the council's bands")
    default: use
    }
  }

  private static let applying: [Verb] = [.apply, .panel, .award, .letters]
  private static let readers: [Verb] =
    [.check, .cost, .explain, .batch, .trial, .publish] + applying
  private static let evidenceReaders: [Verb] = [.check, .apply, .panel]
  private static let financeReaders: [Verb] = [.check, .batch]
  private static let printers: [Verb] = [.check, .cost, .explain, .batch, .trial, .rules]
  private static let writers: [Verb] =
    [.check, .cost, .batch, .trial, .publish, .rules, .sample] + applying

  static let uses: [Flag: Use] = [
    .year: Use(
      value: "2026-27", verbs: readers + [.rules],
      summary: "the funding year, from 1 April"),
    .academic: Use(
      verbs: readers + [.rules], summary: "the year of --year is from 1 September"),
    .on: Use(
      value: "DATE", verbs: [.cost, .batch, .apply, .panel, .letters],
      summary: "figures to, checks on, or decisions of a day"),
    .provision: Use(value: "FILE", verbs: readers, summary: "provision; may be given many times"),
    .pupils: Use(value: "FILE", verbs: readers, summary: "the pupils"),
    .schools: Use(value: "FILE", verbs: readers, summary: "the schools"),
    .rates: Use(value: "FILE", verbs: readers + [.rules, .page], summary: "the council's rates"),
    .rules: Use(
      value: "FILE", verbs: readers + [.rules, .page],
      summary: "the council's rules; in a trial, those to try"),
    .bands: Use(
      value: "FILE", verbs: readers + [.rules, .page],
      summary: "the council's bands; in a trial, those to try"),
    .terms: Use(
      value: "FILE", verbs: readers + [.rules, .page], summary: "the council's school terms"),
    .pay: Use(
      value: "FILE", verbs: readers + [.rules], summary: "what the school's posts are paid"),
    .applications: Use(value: "FILE", verbs: readers, summary: "applications for top-up"),
    .decisions: Use(value: "FILE", verbs: readers, summary: "the panel's decisions"),
    .caseload: Use(
      value: "FILE", verbs: readers, summary: "the authority's own list of pupils"),
    .payments: Use(value: "FILE", verbs: financeReaders, summary: "what was paid to schools"),
    .budget: Use(value: "FILE", verbs: financeReaders, summary: "what is set aside"),
    .expected: Use(value: "FILE", verbs: financeReaders, summary: "pupils who are to come"),
    .evidence: Use(
      value: "FILE", verbs: evidenceReaders, summary: "outcomes of each pupil's cycles"),
    .scores: Use(value: "FILE", verbs: evidenceReaders, summary: "panel members' scores"),
    .staff: Use(value: "FILE", verbs: evidenceReaders, summary: "the hours that adults work"),
    .sweep: Use(
      value: "NAME=VALUES", verbs: [.trial],
      summary: "try values: rate=0..5%/0.5, weeks-per-year=38,39"),
    .tolerance: Use(
      value: "AMOUNT", verbs: [.trial],
      summary: "the change called neutral: 0.5% (usual), or pounds"),
    .new: Use(verbs: [.rules], summary: "write a council's files to start from"),
    .output: Use(
      value: "FOLDER", short: "o", verbs: writers + [.page], summary: "write files to this folder"),
    .force: Use(verbs: writers + [.page], summary: "write to a folder that holds other files"),
    .excel: Use(verbs: writers, summary: "mark CSV files as UTF-8, for Excel"),
    .lines: Use(verbs: [.batch], summary: "also write lines.csv, every costed line"),
    .totalsOnly: Use(verbs: [.batch], summary: "write only totals.csv and faults.csv"),
    .since: Use(
      value: "FOLDER", verbs: [.batch],
      summary: "why it moved: what an earlier run read"),
    .school: Use(
      value: "NUMBER", verbs: [.explain, .apply],
      summary: "this school alone; or which of two"),
    .pupil: Use(
      value: "REFERENCE", verbs: [.apply],
      summary: "this pupil, above or below; may be repeated"),
    .names: Use(
      value: "FILE", verbs: [.letters], summary: "pupils' names, which a school keeps"),
    .order: Use(
      value: "HOW", verbs: [.panel],
      summary: "submitted (usual), top-up, school, worth-talking"),
    .pot: Use(
      value: "POUNDS", verbs: [.award, .letters], summary: "the money that there is to share"),
    .method: Use(
      value: "HOW", verbs: [.award, .letters],
      summary: "pro-rata (usual), protected-floor or priority"),
    .floor: Use(
      value: "AMOUNT", verbs: [.award, .letters],
      summary: "what each award keeps: 2000 pounds, or 80%"),
    .includePlans: Use(
      verbs: [.award, .letters], summary: "share the pot over pupils with a plan too"),
    .allowNames: Use(verbs: readers, summary: "read files that hold pupils' names"),
    .name: Use(
      value: "NAME", verbs: [.page],
      summary: "whose page it is; otherwise the authority's name"),
    .module: Use(
      value: "FILE", verbs: [.page],
      summary: "the page's module; otherwise as it was built"),
    .size: Use(value: "PUPILS", verbs: [.sample], summary: "how many pupils (1500)"),
    .schoolCount: Use(value: "SCHOOLS", verbs: [.sample], summary: "how many schools (40)"),
    .faults: Use(value: "NUMBER", verbs: [.sample], summary: "how many faults to plant (0)"),
    .seed: Use(value: "NUMBER", verbs: [.sample], summary: "another number, another borough (1)"),
    .json: Use(verbs: printers, summary: "print JSON"),
    .plain: Use(verbs: printers, summary: "print plain lines, without tables"),
    .quiet: Use(short: "q", summary: "print only errors and results"),
    .noColour: Use(summary: "print without colour; so does NO_COLOR"),
    .tasks: Use(
      value: "NUMBER", verbs: readers, summary: "tasks at once, 1 to 64; the results are the same"),
    .help: Use(short: "h", summary: "print this help"),
    .version: Use(summary: "print the version"),
  ]
}
