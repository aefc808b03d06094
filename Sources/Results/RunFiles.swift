public import Costing
public import Documents
public import Returns
public import Tables

/// A run's files in the order in which faults name them, read as far as the first row of provision.
///
/// They are read in steps, in this order: the council's own, schools, pupils, the records beside
/// provision, the headers of provision, and `check`.
public struct RunFiles<Text: RunText>: Sendable {
  /// By a fault's `file`.
  public private(set) var names: [String]
  public private(set) var council: Council
  public let councilTexts: CouncilTexts
  public let councilFiles: CouncilFiles
  /// Stands for the rules that ship with topup.
  public private(set) var nationalFile: Int32 = 0
  /// Every pupil that a file beside provision names.
  public internal(set) var pupils = PupilRegister()
  public internal(set) var provision: [Provision] = []
  /// Evidence, scores, staff and what finance needs are read only for verbs that use them.
  public internal(set) var records = CaseRecords()
  /// Files of pupils, schools and applications, with what became of their rows.
  public internal(set) var tables: [ReadTable] = []
  /// Those of the run's whole files whose text is not UTF-8.
  public private(set) var encodings: [Int32: TextEncoding] = [:]
  /// Why what is expected moved since an earlier run; nil where none was named.
  public var movement: MovementReport?
  /// In file order; those of provision's headers are with their file.
  public internal(set) var faults: [Fault]
  public package(set) var asked: Invocation
  public let inputs: RunInputs
  private let folder: String

  /// A file with a row for each pupil or school.
  public struct ReadTable: Sendable {
    public let kind: FileKind
    public let file: Int32
    public let input: InputFile
    public let encoding: TextEncoding
    public let text: Text
    public let read: Int64
    public var rejectedRows: [Int64]
  }

  /// A file of provision, opened: its header is known, and its rows can be read.
  public struct Provision: Sendable {
    /// Its place among the run's files.
    public let file: Int32
    public let input: InputFile
    public let encoding: TextEncoding
    public let text: Text
    public let header: ProvisionHeader
    /// The header's own bytes, for the copies of accepted and rejected rows.
    public let headerBytes: [UInt8]
    /// The row that the header is.
    public let headerRow: Int64

    /// Where its rows begin.
    public var bodyStart: Int { headerBytes.count }
  }

  /// Begins with the council's own files.
  ///
  /// - Throws: a stop where there are no rates, or nothing says which year the run serves.
  public init(
    _ inputs: RunInputs, _ asked: Invocation, _ read: CouncilInputs
  ) throws(Stop) {
    guard inputs.single[.rates] != nil else { throw .noRates }
    self.inputs = inputs
    self.asked = asked
    folder = commonFolder(inputs.all.map { $0.path })
    councilTexts = read.texts
    councilFiles = read.files
    names = Self.names(inputs.files(FileKind.council), in: folder)
    let (terms, contradictions) = try read.files.terms(asked, names)
    faults = read.files.faults + contradictions
    council = read.files.council(terms, SchoolRegister())
  }

  public var allowNames: Bool { asked.has(.allowNames) }

  /// Names without the folder that all of the run's files are in.
  public static func names(_ inputs: [InputFile], in folder: String) -> [String] {
    inputs.map { String($0.name.dropFirst(folder.count)) }
  }

  /// Gives the next file its name for messages; returns its place.
  public mutating func name(_ input: InputFile) -> Int32 {
    names += Self.names([input], in: folder)
    return Int32(names.count - 1)
  }

  /// Ends the reading.
  ///
  /// - Throws: a stop when a file cannot be used, with every fault that was found.
  public func check() throws(Stop) {
    try Stop.check(faults, council: councilTexts.files, names)
  }

  /// Ends a run that is asked for figures to a day outside its year.
  public func checkDay() throws(Stop) {
    if let day = asked.day, !council.year.contains(day) {
      throw .dayOutsideYear(day, council.year)
    }
  }

  /// The same files under other rules.
  public func under(_ terms: Terms) -> RunFiles {
    var files = self
    files.council = council.under(terms)
    return files
  }
}

extension RunFiles {
  mutating func note(_ stated: TextEncoding, isUTF8: Bool, of file: Int32) {
    if stated.isUTF16 || !isUTF8 { encodings[file] = stated.isUTF16 ? stated : .windows1252 }
  }

  mutating func take(_ schools: SchoolsFile) {
    faults += schools.faults
    council = councilFiles.council(council.terms, schools.register)
  }

  /// A school's own list is named as it was given.
  mutating func nameInFull(_ input: InputFile) -> Int32 {
    names.append(input.name)
    return Int32(names.count - 1)
  }

  mutating func nameNationalRules() {
    nationalFile = Int32(names.count)
    names.append("national rules")
  }
}
