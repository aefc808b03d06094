import Costing
import Documents
import Returns
import Tables

/// The run's files in the order in which faults name them, read as far as the first row of
/// provision.
struct LoadedFiles {
  /// By a fault's `file`.
  private(set) var names: [String] = []
  private(set) var council: Council
  private(set) var councilTexts = CouncilTexts()
  /// Stands for the rules that ship with topup.
  private(set) var nationalFile: Int32 = 0
  /// Every pupil that a file beside provision names.
  private(set) var pupils = PupilRegister()
  private(set) var provision: [ProvisionInput] = []
  /// Evidence, scores and staff are read only for verbs that use them.
  private(set) var records = CaseRecords()
  /// Files of pupils, schools and applications, with what became of their rows.
  private(set) var tables: [ReadTable] = []
  /// Those of the run's whole files whose text is not UTF-8.
  private(set) var encodings: [Int32: TextEncoding] = [:]
  /// Why what is expected moved since an earlier run; nil where none was named.
  var movement: MovementReport?
  /// In file order; those of provision's headers are with their file.
  private(set) var faults: [Fault] = []

  /// A file that was read whole.
  struct WholeFile: Sendable {
    let file: Int32
    let source: Source
    let text: [UInt8]
  }

  /// Where a file's text is, for one who reads it again.
  struct Source: Sendable {
    let input: InputFile
    let encoding: TextEncoding
    let text: FileText
  }

  /// A file with a row for each pupil or school.
  struct ReadTable: Sendable {
    let kind: FileKind
    let file: Int32
    let source: Source
    let read: Int64
    var rejectedRows: [Int64]
  }

  private let found: FoundInputs
  private let folder: String
  let allowNames: Bool
  private let cut: FilePieces.Cut
  /// Whether rows that are accepted are copied too.
  let copiesAll: Bool

  /// - Parameter cut: how files of pupils and of provision are cut.
  /// - Throws: `Stop` when the files cannot be used, with every fault that was found.
  init(
    _ found: FoundInputs, _ asked: Invocation, cut: FilePieces.Cut = FilePieces.Cut()
  ) async throws {
    guard found.single[.rates] != nil else { throw Stop.noRates }
    self.found = found
    self.cut = cut
    folder = commonFolder(found.all.map { $0.path })
    allowNames = asked.has(.allowNames)
    copiesAll = asked.verb == .check
    let read = try CouncilInputs(found, asked)
    councilTexts = read.texts
    names = Self.names(found.files(FileKind.council), in: folder)
    let terms = try read.terms(asked, names)
    faults = read.files.faults + terms.faults
    council = read.files.council(terms.terms, SchoolRegister())
    try readSchools(read.files)
    try await readPupils(tasks: asked.tasks ?? FileSystem.processors)
    try readCaseload()
    try readApplications()
    if asked.verb.readsEvidence { try readEvidence() }
    if asked.verb.readsFinance { try readFinance() }
    if let path = asked.names { try readNames(path) }
    faults += read.files.startFaults(council.terms, pupils)
    for input in found.provision { try open(input) }
    nationalFile = Int32(names.count)
    names.append("national rules")
    try Stop.check(faults, council: councilTexts.files, names)
  }

  private mutating func readSchools(_ files: CouncilFiles) throws {
    guard let text = try text(.schools) else { return }
    let schools = SchoolsFile(text.asText, year: council.year)
    faults += schools.faults
    keep(text, .schools, schools.read, schools.rejectedRows)
    council = files.council(council.terms, schools.register)
  }

  private mutating func readPupils(tasks: Int) async throws {
    guard let input = found.single[.pupils] else { return }
    let (text, stated) = try FileText.open(input)
    let first = TextFile(file: name(input), bytes: try text.firstRecords())
    var reading = PupilsReading(
      first, ofBytes: text.byteCount, council, allowNames: allowNames)
    if let look = reading.look {
      try await FilePieces.run(
        [FilePieces(text, from: Int64(look.bodyStart), cut)], tasks: tasks, desk: { look.memory },
        look: { _, rows, memory in
          look.piece(
            of: rows.bytes, from: rows.start, to: rows.stop, endsWithARow: rows.endsWithARow,
            using: &memory
          ).map { ($0, $0.end) }
        },
        take: { _, piece, _ in reading.take(piece) })
    }
    let file = reading.finish()
    note(stated, isUTF8: file.isUTF8, of: first.file)
    faults += file.faults
    tables.append(
      ReadTable(
        kind: .pupils, file: first.file,
        source: Source(input: input, encoding: stated, text: text), read: file.read,
        rejectedRows: file.rejectedRows))
    pupils = file.register
  }

  private mutating func readCaseload() throws {
    guard let text = try text(.caseload) else { return }
    let file = CaseloadFile(text.asText, council, into: &pupils, allowNames: allowNames)
    keep(text, .caseload, file)
    records.caseload = file
  }

  private mutating func readApplications() throws {
    if let text = try text(.applications) {
      let file = ApplicationsFile(text.asText, council, into: &pupils, allowNames: allowNames)
      keep(text, .applications, file)
      records.applications = file
    }
    if let text = try text(.decisions) {
      let file = DecisionsFile(text.asText, council, into: &pupils, allowNames: allowNames)
      keep(text, .decisions, file)
      records.decisions = file
    }
  }

  private mutating func readEvidence() throws {
    if let text = try text(.evidence) {
      let file = EvidenceFile(text.asText, council, into: &pupils, allowNames: allowNames)
      keep(text, .evidence, file)
      records.evidence = file
    }
    if let text = try text(.scores) {
      let file = ScoresFile(text.asText, council, into: &pupils, allowNames: allowNames)
      keep(text, .scores, file)
      records.scores = file
    }
    if let text = try text(.staff) {
      let file = StaffFile(text.asText, council, allowNames: allowNames)
      faults += file.faults
      keep(text, .staff, file.read, file.rejectedRows)
      records.staff = file
    }
  }

  private mutating func readFinance() throws {
    if let text = try text(.payments) {
      let file = PaymentsFile(text.asText, council, into: &pupils, allowNames: allowNames)
      faults += file.faults
      keep(text, .payments, file.read, file.rejectedRows)
      records.payments = file
    }
    if let text = try text(.budget) {
      let file = BudgetFile(text.asText, allowNames: allowNames)
      faults += file.faults
      keep(text, .budget, file.read, file.rejectedRows)
      records.budget = file
    }
    if let text = try text(.expected) {
      let file = ExpectedFile(text.asText, council, allowNames: allowNames)
      faults += file.faults
      keep(text, .expected, file.read, file.rejectedRows)
      records.expected = file
    }
  }

  /// A school's own list, which no folder is searched for.
  private mutating func readNames(_ path: String) throws {
    let input = try InputFinder.file(path)
    names.append(input.name)
    let text = try WholeFile(reading: input, file: Int32(names.count - 1))
    let file = NamesFile(text.asText, council, into: &pupils)
    keep(text, .names, file)
    records.names = file
  }

  /// The text of one of the run's files, which is given its name for messages.
  private mutating func text(_ kind: FileKind) throws(FileProblem) -> WholeFile? {
    guard let input = found.single[kind] else { return nil }
    let whole = try WholeFile(reading: input, file: name(input))
    note(whole.source.encoding, isUTF8: TextEncoding.isUTF8(whole.text[...]), of: whole.file)
    return whole
  }

  private mutating func note(_ stated: TextEncoding, isUTF8: Bool, of file: Int32) {
    if stated.isUTF16 || !isUTF8 { encodings[file] = stated.isUTF16 ? stated : .windows1252 }
  }

  private mutating func keep<Record>(
    _ text: WholeFile, _ kind: FileKind, _ file: PupilRecords<Record>
  ) {
    faults += file.faults
    keep(text, kind, file.read, file.rejectedRows)
  }

  private mutating func keep(
    _ text: WholeFile, _ kind: FileKind, _ read: Int64, _ rejectedRows: [Int64]
  ) {
    tables.append(
      ReadTable(
        kind: kind, file: text.file, source: text.source, read: read, rejectedRows: rejectedRows))
  }

  private mutating func open(_ input: InputFile) throws {
    let (opened, headerFaults) = try ProvisionInput.open(
      input, file: name(input), allowNames: allowNames, cut)
    faults += headerFaults
    guard let opened else { return }
    note(opened.encoding, isUTF8: opened.header.isUTF8, of: opened.file)
    provision.append(opened)
  }

  /// Gives the next file its name for messages; returns its place.
  private mutating func name(_ input: InputFile) -> Int32 {
    names += Self.names([input], in: folder)
    return Int32(names.count - 1)
  }

  /// Names without the folder that all of the run's files are in.
  static func names(_ inputs: [InputFile], in folder: String) -> [String] {
    inputs.map { String($0.name.dropFirst(folder.count)) }
  }

  /// The same files under other rules.
  func under(_ terms: Terms) -> LoadedFiles {
    var files = self
    files.council = council.under(terms)
    return files
  }

  var provisionBytes: Int64 { provision.reduce(0) { $0 + $1.pieces.text.byteCount } }
}

extension LoadedFiles.WholeFile {
  init(reading input: InputFile, file: Int32) throws(FileProblem) {
    let (text, encoding) = try FileText.open(input)
    self.init(
      file: file, source: LoadedFiles.Source(input: input, encoding: encoding, text: text),
      text: try text.all)
  }

  var asText: TextFile { TextFile(file: file, bytes: text) }
}
