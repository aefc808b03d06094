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
  /// Files of pupils, schools, applications and decisions, with what became of their rows.
  private(set) var tables: [ReadTable] = []
  /// Those of the run's whole files whose text is not UTF-8.
  private(set) var encodings: [Int32: TextEncoding] = [:]
  /// In file order; those of provision's headers are with their file.
  private(set) var faults: [Fault] = []

  /// A file that was read whole.
  struct WholeFile: Sendable {
    let file: Int32
    let input: InputFile
    let encoding: TextEncoding
    let text: [UInt8]
  }

  /// A file with a row for each pupil or school.
  struct ReadTable: Sendable {
    let kind: FileKind
    let read: Int64
    let rejectedRows: [Int64]
    /// Where its rows are to be copied: pupils.csv can be large.
    let source: WholeFile?
  }

  private let found: FoundInputs
  private let folder: String
  private let allowNames: Bool
  /// Whether rows that are accepted are copied too.
  let copiesAll: Bool

  /// - Throws: `Stop` when the files cannot be used, with every fault that was found.
  init(_ found: FoundInputs, _ asked: Invocation) throws {
    guard found.single[.rates] != nil else { throw Stop.noRates }
    self.found = found
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
    try readPupils()
    try readStarts()
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

  private mutating func readPupils() throws {
    guard let text = try text(.pupils) else { return }
    let file = PupilsFile(text.asText, council, allowNames: allowNames)
    faults += file.faults
    keep(text, .pupils, file.read, file.rejectedRows)
    pupils = file.register
  }

  /// The days on which applications were submitted, and decided.
  private mutating func readStarts() throws {
    for kind in [FileKind.applications, .decisions] {
      guard let text = try text(kind) else { continue }
      let file =
        kind == .applications
        ? StartsFile(applications: text.asText, council, into: &pupils, allowNames: allowNames)
        : StartsFile(decisions: text.asText, council, into: &pupils, allowNames: allowNames)
      faults += file.faults
      keep(text, kind, file.read, file.rejectedRows)
    }
  }

  /// The text of one of the run's files, which is given its name for messages.
  private mutating func text(_ kind: FileKind) throws(FileProblem) -> WholeFile? {
    guard let input = found.single[kind] else { return nil }
    let whole = try WholeFile(reading: input, file: name(input))
    if whole.encoding.isUTF16 || !TextEncoding.isUTF8(whole.text[...]) {
      encodings[whole.file] = whole.encoding.isUTF16 ? whole.encoding : .windows1252
    }
    return whole
  }

  private mutating func keep(
    _ text: WholeFile, _ kind: FileKind, _ read: Int64, _ rejectedRows: [Int64]
  ) {
    let isCopied = copiesAll || !rejectedRows.isEmpty
    tables.append(
      ReadTable(
        kind: kind, read: read, rejectedRows: rejectedRows, source: isCopied ? text : nil))
  }

  private mutating func open(_ input: InputFile) throws {
    let (opened, headerFaults) = try ProvisionInput.open(
      input, file: name(input), allowNames: allowNames)
    faults += headerFaults
    if let opened { provision.append(opened) }
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

  var provisionBytes: Int64 { provision.reduce(0) { $0 + $1.byteCount } }
}

extension LoadedFiles.WholeFile {
  init(reading input: InputFile, file: Int32) throws(FileProblem) {
    let bytes = try ByteFile(input)
    let all = try bytes.read(at: 0, count: Int(bytes.size))
    let encoding = TextEncoding.stated(by: all)
    var text = encoding.decoded(all)
    if !encoding.isUTF16 { text.removeFirst(encoding.mark.count) }
    self.init(file: file, input: input, encoding: encoding, text: text)
  }

  var asText: TextFile { TextFile(file: file, bytes: text) }
}
