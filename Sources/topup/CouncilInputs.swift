import Costing
import Returns
import Tables

/// The council's own files of a run, read.
struct CouncilInputs {
  let texts: CouncilTexts
  let files: CouncilFiles

  init(_ found: FoundInputs, _ asked: Invocation) throws(FileProblem) {
    var texts = CouncilTexts()
    var file: Int32 = 0
    for kind in FileKind.council {
      guard let input = found.single[kind] else { continue }
      let text = try LoadedFiles.WholeFile(reading: input, file: file).asText
      switch kind {
      case .rates: texts.rates = text
      case .rules: texts.rules = text
      case .bands: texts.bands = text
      case .terms: texts.terms = text
      default: texts.pay = text
      }
      file += 1
    }
    self.texts = texts
    files = CouncilFiles(texts, allowNames: asked.has(.allowNames))
  }

  /// The terms of the year that the run serves.
  ///
  /// - Parameter names: the files', for the message when nothing says which year that is.
  func terms(
    _ asked: Invocation, _ names: [String]
  ) throws(Stop) -> (terms: Terms, faults: [Fault]) {
    guard let year = asked.year ?? files.fundingYear else { throw Stop.noYear(files, names) }
    return files.terms(in: year)
  }
}
