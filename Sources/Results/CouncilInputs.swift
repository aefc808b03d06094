public import Costing
public import Documents
public import Returns
import Tables

/// The council's own files of a run, read.
public struct CouncilInputs: Sendable {
  public let texts: CouncilTexts
  public let files: CouncilFiles

  /// Reads those that there are.
  public init<Source: RunSource>(
    _ inputs: RunInputs, _ asked: Invocation, from source: Source
  ) throws(Source.Text.Problem) {
    var texts = CouncilTexts()
    var file: Int32 = 0
    for kind in FileKind.council {
      guard let input = inputs.single[kind] else { continue }
      let text = TextFile(file: file, bytes: try source.open(input).text.all)
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
}

extension CouncilInputs {
  /// The terms of the year that a run serves, for `rules` to print.
  ///
  /// - Parameter names: the files', for messages.
  /// - Throws: a stop when the year is not known, or the files cannot be used.
  public func terms(_ asked: Invocation, _ names: [String]) throws(Stop) -> Terms {
    let (terms, faults) = try files.terms(asked, names)
    try Stop.check(files.faults + faults, council: texts.files, names)
    return terms
  }
}

extension Invocation {
  /// What `rules` prints.
  public func printed(_ terms: Terms, _ style: Style) -> [UInt8] {
    form == .json ? RulesJSON.bytes(terms) : Array(RulesText.text(terms, style: style).utf8)
  }
}

extension CouncilFiles {
  /// The terms of the year that a run serves, and what contradicts in them.
  func terms(
    _ asked: Invocation, _ names: [String]
  ) throws(Stop) -> (terms: Terms, faults: [Fault]) {
    guard let year = asked.year ?? fundingYear else { throw .noYear(self, names) }
    return terms(in: year)
  }
}
