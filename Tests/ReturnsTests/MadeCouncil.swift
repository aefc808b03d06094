import Costing
import Returns
import Tables
import TestSupport

/// A made-up council's files, read as far as the first row of provision.
struct MadeCouncil {
  let council: Council
  let texts: CouncilTexts
  let pupilsText: TextFile
  let pupils: PupilRegister
  /// The file of provision.
  let text: [UInt8]
  let header: ProvisionHeader
  let bodyStart: Int
  let headerRow: Int64
  static let file: Int32 = 4

  init(seed: UInt64) { self.init(MadeReturn(seed: seed)) }

  init(_ made: MadeReturn) {
    texts = GeneratedCouncil.texts(rates: made.rates, rules: made.rules)
    let files = CouncilFiles(texts, allowNames: false)
    let errors = files.faults.filter { $0.id.severity == .error }
    precondition(errors.isEmpty, "the council's files can be used: \(errors)")
    guard let year = FundingYear(GeneratedCouncil.year) else {
      preconditionFailure("a funding year")
    }
    let schools = SchoolsFile(GeneratedCouncil.file(2, made.schools), year: year)
    council = files.council(files.terms(in: year).terms, schools.register)
    pupilsText = TextFile(file: 3, bytes: made.pupils)
    pupils = PupilsFile(pupilsText, council, allowNames: false).register
    text = made.provision
    let first = TextFile(file: Self.file, bytes: text)
    guard let opened = ProvisionHeader.read(first, allowNames: false).opened else {
      preconditionFailure("the header can be used")
    }
    (header, bodyStart, headerRow) = opened
  }

  /// All of the file's rows.
  var whole: ProvisionBlock { block(text[...], bodyStart: bodyStart) }

  /// Whole records of the file.
  func block(_ bytes: ArraySlice<UInt8>, bodyStart: Int = 0) -> ProvisionBlock {
    ProvisionBlock(file: Self.file, header, Array(bytes), bodyStart: bodyStart)
  }
}
