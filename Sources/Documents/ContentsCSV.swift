import Applications
import Borough
import Costing
import Tables

/// What is in a folder of applications: each, what its checks found, and what is missing from it.
public struct ContentsCSV {
  private var written = CSVWriter()
  private var checked = CSVWriter()
  private var lacking = CSVWriter()

  public init() {
    written.row([
      "school", "pupil", "folder", "submitted", "countable", "threshold", "school_share", "top_up",
      "top_up_in_year", "met", "not_met", "cannot_tell", "does_not_apply", "not_needed",
    ])
    checked.row(Self.findings)
    lacking.row(Self.findings)
  }

  private static let findings = [
    "school", "pupil", "folder", "check", "answer", "found", "to_meet", "supplied_by",
  ]

  /// The bytes of `contents.csv`.
  public var applications: [UInt8] { written.bytes }
  /// The bytes of `checks.csv`: every check of every application.
  public var checks: [UInt8] { checked.bytes }
  /// The bytes of `missing.csv`: those of them that are not met, or that nobody can tell.
  public var missing: [UInt8] { lacking.bytes }

  public mutating func add(_ paper: ApplicationPaper, in folder: String) {
    let cost = paper.application.cost
    Self.start(paper, folder, &written)
    written.text(paper.application.application?.submitted.description ?? "")
    for amount in [
      cost.countable, cost.threshold, cost.schoolShare, cost.topUp, cost.topUpInYear,
    ] {
      written.money(pence: amount.pence)
    }
    for answer in CheckAnswer.allCases {
      written.number(Int64(paper.findings.count { $0.finding.answer == answer }))
    }
    written.endRow()
    for found in paper.findings {
      Self.append(found, paper, folder, to: &checked)
      if found.finding.isOpen { Self.append(found, paper, folder, to: &lacking) }
    }
  }

  private static func start(
    _ paper: ApplicationPaper, _ folder: String, _ writer: inout CSVWriter
  ) {
    writer.text(paper.application.pupil.school.bytes)
    writer.text(paper.application.pupil.reference)
    writer.text(folder)
  }

  private static func append(
    _ found: (check: EvidenceCheck, finding: CheckFinding), _ paper: ApplicationPaper,
    _ folder: String,
    to writer: inout CSVWriter
  ) {
    start(paper, folder, &writer)
    writer.text(found.check.id.rawValue)
    writer.text(found.finding.answer.name)
    writer.text(found.finding.found)
    writer.text(found.finding.toMeet)
    writer.text(found.finding.supplier?.label ?? "")
    writer.endRow()
  }
}
