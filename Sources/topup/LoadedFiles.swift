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
  private(set) var ratesFile: Int32 = 0
  private(set) var rulesFile: Int32 = 0
  private(set) var pupilsFile: Int32?
  /// Stands for the rules that ship with topup.
  private(set) var nationalFile: Int32 = 0
  private(set) var schools: SchoolsFile?
  private(set) var pupils: PupilsFile?
  private(set) var provision: [ProvisionInput] = []
  /// pupils.csv and schools.csv as they were read, where their rows are to be copied.
  private(set) var sources: [WholeFile] = []
  /// Those of them whose text is not UTF-8.
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

  private let folder: String
  private let allowNames: Bool
  /// Whether rows that are accepted are copied too.
  let copiesAll: Bool

  /// - Throws: `Stop` when the files cannot be used, with every fault that was found.
  init(_ found: FoundInputs, _ asked: Invocation) throws {
    guard let rates = found.rates else { throw Stop.noRates }
    folder = commonFolder(found.all.map { $0.path })
    allowNames = asked.has(.allowNames)
    copiesAll = asked.verb == .check
    let ratesText = try Self.whole(rates, file: 0)
    let rulesText = try found.rules.map { try Self.whole($0, file: 1) }
    let files = CouncilFiles(
      rates: ratesText.asText, rules: rulesText?.asText, allowNames: allowNames)
    names = Self.names([rates, found.rules].compactMap { $0 }, in: folder)
    rulesFile = rulesText?.file ?? 0
    guard let year = asked.year ?? files.fundingYear else { throw Stop.noYear(files, names) }
    let (terms, contradictions) = files.terms(in: year)
    faults = files.faults + contradictions
    council = files.council(terms, SchoolRegister())
    try readSchools(found.schools)
    council = files.council(terms, schools?.register ?? SchoolRegister())
    try readPupils(found.pupils)
    for input in found.provision { try open(input) }
    nationalFile = Int32(names.count)
    names.append("national rules")
    try Stop.check(faults, council: [ratesFile, rulesText?.file], names)
  }

  private mutating func readSchools(_ input: InputFile?) throws {
    guard let input else { return }
    let text = try Self.whole(input, file: name(input))
    let file = SchoolsFile(text.asText, year: council.year)
    keep(text, file.rejectedRows)
    faults += file.faults
    schools = file
  }

  private mutating func readPupils(_ input: InputFile?) throws {
    guard let input else { return }
    let text = try Self.whole(input, file: name(input))
    let file = PupilsFile(text.asText, council, allowNames: allowNames)
    keep(text, file.rejectedRows)
    pupilsFile = text.file
    faults += file.faults
    pupils = file
  }

  /// Keeps a file's text only while something may be copied from it: pupils.csv can be large.
  private mutating func keep(_ text: WholeFile, _ rejectedRows: [Int64]) {
    if !TextEncoding.isUTF8(text.text[...]) { encodings[text.file] = .windows1252 }
    if text.encoding.isUTF16 { encodings[text.file] = text.encoding }
    if copiesAll || !rejectedRows.isEmpty { sources.append(text) }
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
  private static func names(_ inputs: [InputFile], in folder: String) -> [String] {
    inputs.map { String($0.name.dropFirst(folder.count)) }
  }

  /// The council's files alone, as far as the terms in force; there may be none.
  static func terms(
    _ found: FoundInputs, _ asked: Invocation
  ) throws -> (terms: Terms, faults: [Fault], names: [String]) {
    let inputs = [found.rates, found.rules].compactMap { $0 }
    let folder = commonFolder(inputs.map { $0.path })
    let names = names(inputs, in: folder)
    let texts = try inputs.enumerated().map { try whole($1, file: Int32($0)).asText }
    let files = CouncilFiles(
      rates: found.rates == nil ? nil : texts.first, rules: found.rules == nil ? nil : texts.last,
      allowNames: asked.has(.allowNames))
    guard let year = asked.year ?? files.fundingYear else { throw Stop.noYear(files, names) }
    let (terms, contradictions) = files.terms(in: year)
    return (terms, files.faults + contradictions, names)
  }

  var provisionBytes: Int64 { provision.reduce(0) { $0 + $1.byteCount } }

  private static func whole(_ input: InputFile, file: Int32) throws(FileProblem) -> WholeFile {
    let bytes = try ByteFile(input)
    let all = try bytes.read(at: 0, count: Int(bytes.size))
    let encoding = TextEncoding.stated(by: all)
    var text = encoding.decoded(all)
    if !encoding.isUTF16 { text.removeFirst(encoding.mark.count) }
    return WholeFile(file: file, input: input, encoding: encoding, text: text)
  }
}

extension LoadedFiles.WholeFile {
  var asText: TextFile { TextFile(file: file, bytes: text) }
}
