public import Applications
import Borough
import Costing

/// One pupil's application with all that its documents print.
public struct ApplicationPaper: Sendable {
  public var application: ApplicationCase
  /// In the order of `EvidenceCheck.all`.
  public var findings: [(check: EvidenceCheck, finding: CheckFinding)]
  /// The pupil's working, of the same lines.
  public var explanation: Explanation
  /// Where the rules used are written.
  public var files: RuleFiles
  /// What the authority that pays is called; empty where that is not known.
  public var payerName: String
  /// SHA-256 of the bundle in hexadecimal; empty where the document has none beside it.
  public var digest: String
  public var version: String

  /// - Parameter findings: those of every check when nil.
  public init(
    _ application: ApplicationCase,
    findings: [(check: EvidenceCheck, finding: CheckFinding)]? = nil, explanation: Explanation,
    files: RuleFiles = RuleFiles(), payerName: String = "", digest: String = "", version: String
  ) {
    self.application = application
    self.findings =
      findings ?? EvidenceCheck.all.map { (check: $0, finding: $0.finding(in: application)) }
    self.explanation = explanation
    self.files = files
    self.payerName = payerName
    self.digest = digest
    self.version = version
  }
}

extension ApplicationPaper {
  /// The row of applications.csv; nil where the pupil has none.
  var form: Application? { application.application }

  /// `Oak Primary (123456)`, or its number alone.
  package var school: String {
    let number = application.pupil.school
    return application.schoolName.isEmpty
      ? "School \(number)" : "\(application.schoolName) (\(number))"
  }

  /// Whether nothing is sought because the school meets all that counts.
  var isMetBySchool: Bool {
    application.cost.topUp == .zero && application.cost.countable == application.cost.schoolShare
  }

  /// Whether the year's top-up runs for only a part of it.
  var isPartOfYear: Bool {
    explanation.result.notes.contains(.partYear) || explanation.result.notes.contains(.notStarted)
  }

  /// The threshold's rule, since when, and where it is written.
  var threshold: (source: CitedValue, isLeft: Bool)? {
    for case .schoolShare(let sum) in explanation.steps {
      return (explanation.terms.cited(sum.rule), sum.isLeft)
    }
    return nil
  }

  /// What is missing, by who supplies it: in the order of `CheckSupplier`, then what nobody is
  /// named for.
  var missing: [Missing] {
    let open = findings.filter {
      $0.finding.answer == .notMet || $0.finding.answer == .cannotTell
    }
    let suppliers: [CheckSupplier?] = CheckSupplier.allCases.map { $0 } + [nil]
    return suppliers.compactMap { supplier in
      let items = open.filter { $0.finding.supplier == supplier }
      return items.isEmpty ? nil : Missing(supplier: supplier, items: items)
    }
  }
}

/// What one supplier is to bring before an application is whole.
struct Missing {
  let supplier: CheckSupplier?
  let items: [(check: EvidenceCheck, finding: CheckFinding)]

  /// `SENCO`, `School business manager`: to head a list.
  var heading: String {
    guard let label = supplier?.label else { return "Nobody is named" }
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}
