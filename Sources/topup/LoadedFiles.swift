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
  /// pupils.csv and schools.csv as they were read, for the copies of their rows.
  private(set) var sources: [WholeFile] = []
  /// In file order; those of provision's headers are with their file.
  private(set) var faults: [Fault] = []

  /// A file that was read whole.
  struct WholeFile: Sendable {
    let file: Int32
    let input: InputFile
    let encoding: TextEncoding
    let text: [UInt8]
  }

  /// - Throws: `Stop` when the files cannot be used, with every fault that was found.
  init(_ found: FoundInputs, _ asked: Invocation) throws {
    let allowNames = asked.has(.allowNames)
    guard let rates = found.rates else { throw Stop.noRates }
    let folder = commonFolder(found.all.map { $0.path })
    var names: [String] = []
    func read(_ input: InputFile) throws -> WholeFile {
      names.append(String(input.name.dropFirst(folder.count)))
      return try Self.whole(input, file: Int32(names.count - 1))
    }
    let ratesText = try read(rates)
    let rulesText = try found.rules.map(read)
    let files = CouncilFiles(
      rates: ratesText.asText, rules: rulesText?.asText, allowNames: allowNames)
    guard let year = asked.year ?? files.fundingYear else {
      throw Stop.noYear(files, names)
    }
    let (terms, contradictions) = files.terms(in: year)
    var faults = files.faults + contradictions
    ratesFile = ratesText.file
    rulesFile = rulesText?.file ?? 0

    var schools: SchoolsFile?
    if let input = found.schools {
      let text = try read(input)
      sources.append(text)
      let file = SchoolsFile(text.asText, year: year)
      faults += file.faults
      schools = file
    }
    council = files.council(terms, schools?.register ?? SchoolRegister())
    if let input = found.pupils {
      let text = try read(input)
      sources.append(text)
      pupilsFile = text.file
      let file = PupilsFile(text.asText, council, allowNames: allowNames)
      faults += file.faults
      pupils = file
    }
    self.schools = schools
    for input in found.provision {
      names.append(String(input.name.dropFirst(folder.count)))
      let (opened, headerFaults) = try ProvisionInput.open(
        input, file: Int32(names.count - 1), allowNames: allowNames)
      faults += headerFaults
      if let opened { provision.append(opened) }
    }
    nationalFile = Int32(names.count)
    self.names = names + ["national rules"]
    self.faults = faults
    try Stop.check(faults, council: [ratesFile, rulesText?.file], names)
  }

  /// The council's files alone, as far as the terms in force; there may be none.
  static func terms(
    _ found: FoundInputs, _ asked: Invocation
  ) throws -> (terms: Terms, faults: [Fault], names: [String]) {
    let inputs = [found.rates, found.rules].compactMap { $0 }
    let folder = commonFolder(inputs.map { $0.path })
    let names = inputs.map { String($0.name.dropFirst(folder.count)) }
    let texts = try inputs.enumerated().map { try whole($1, file: Int32($0)).asText }
    let files = CouncilFiles(
      rates: found.rates == nil ? nil : texts.first, rules: found.rules == nil ? nil : texts.last,
      allowNames: asked.has(.allowNames))
    guard let year = asked.year ?? files.fundingYear else {
      throw Stop.noYear(files, names)
    }
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
