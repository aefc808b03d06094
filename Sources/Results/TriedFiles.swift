import Costing
import Documents
import Returns
import Tables

/// A set of rules that a trial tries: the council's own files with the rules or the bands replaced.
public struct TriedFiles: Sendable {
  private let read: CouncilInputs
  private let names: [String]
  /// The rules that are tried; nil where only bands are.
  private let rules: InputFile?
  private let files: RuleFiles

  /// Reads each of the sets that a command names.
  ///
  /// - Parameters:
  ///   - inputs: the run's own files.
  ///   - rules: the files of rules to try.
  ///   - bands: the file of bands to try with each of them, or alone.
  public static func all<Source: RunSource>(
    _ inputs: RunInputs, _ asked: Invocation, rules: [InputFile], bands: InputFile?,
    from source: Source
  ) throws(Source.Text.Problem) -> [TriedFiles] {
    let lastParts = rules.map { lastPart(of: $0.name) }
    var tried: [TriedFiles] = []
    for file in rules.isEmpty && bands != nil ? [nil] : rules.map({ Optional($0) }) {
      var changed = inputs
      if let file { changed.single[.rules] = file }
      if let bands { changed.single[.bands] = bands }
      var said = RuleFiles()
      if let file {
        let last = lastPart(of: file.name)
        said.rules = lastParts.count { $0 == last } > 1 ? file.name : last
      }
      if let bands { said.bands = lastPart(of: bands.name) }
      tried.append(
        TriedFiles(
          read: try CouncilInputs(changed, asked, from: source),
          names: changed.files(FileKind.council).map { lastPart(of: $0.name) }, rules: file,
          files: said))
    }
    return tried
  }

  /// The set in force in a year.
  func terms(
    in year: FundingYear
  ) throws(Stop) -> (name: String, files: RuleFiles, terms: Terms) {
    let (terms, faults) = read.files.terms(in: year)
    try Stop.check(read.files.faults + faults, council: read.texts.files, names)
    if let rules, !read.files.hasRuleInForce(in: year) { throw .triedNothing(rules.name, year) }
    return (rules == nil ? files.bands : files.rules, files, terms)
  }
}
