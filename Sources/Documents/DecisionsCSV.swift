public import Applications
import Borough
public import Costing
public import Tables

/// The rows of `decisions.csv`: what a panel has decided as it stands, and a row to fill in for each
/// case that is open, with what is known of it.
public enum DecisionsCSV {
  public static let header = [
    "pupil", "school", "decided", "decision", "amount", "band", "from", "to", "review_by",
    "reason", "payer", "personal_budget", "end_reason", "priority",
  ]

  public static func appendHeader(to writer: inout CSVWriter) { writer.row(header) }

  /// Every decision on the pupil, the first decided first, then a row for the next if one is due.
  public static func append(_ panelCase: PanelCase, to writer: inout CSVWriter) {
    let pupil = panelCase.paper.application.pupil
    for decision in panelCase.decisions.all {
      append(decision, on: pupil.reference, pupil.school, to: &writer)
    }
    if panelCase.decisions.isOpen { appendRowToFillIn(for: panelCase, to: &writer) }
  }

  /// A decision as it stands.
  public static func append(
    _ decision: Decision, on reference: [UInt8], _ school: SchoolNumber,
    to writer: inout CSVWriter
  ) {
    writer.text(reference)
    writer.text(school.bytes)
    writer.text(decision.decided.description)
    writer.text(decision.outcome.name)
    writer.money(known: decision.amount)
    writer.text(decision.band)
    for day in [decision.from, decision.to, decision.reviewBy] { append(day, to: &writer) }
    writer.text(decision.reason)
    append(payer: decision.payer, to: &writer)
    writer.text(decision.isPersonalBudget ? "yes" : "")
    writer.text(decision.endReason)
    writer.number(known: decision.priority)
    writer.endRow()
  }

  /// An amount or a day of review that nobody decided would be believed, so those stay blank.
  private static func appendRowToFillIn(for panelCase: PanelCase, to writer: inout CSVWriter) {
    let pupil = panelCase.paper.application.pupil
    writer.text(pupil.reference)
    writer.text(pupil.school.bytes)
    for _ in 0..<4 { writer.blank() }
    let days = panelCase.paper.daysOfTopUp
    append(days?.from, to: &writer)
    append(days?.to, to: &writer)
    for _ in 0..<2 { writer.blank() }
    if case .authority(let code, _) = panelCase.paper.application.payer {
      append(payer: code, to: &writer)
    } else {
      writer.blank()
    }
    for _ in 0..<3 { writer.blank() }
    writer.endRow()
  }

  private static func append(_ day: CivilDate?, to writer: inout CSVWriter) {
    if let day { writer.text(day.description) } else { writer.blank() }
  }

  private static func append(payer: UInt16?, to writer: inout CSVWriter) {
    if let payer { writer.number(Int64(payer)) } else { writer.blank() }
  }
}

extension ApplicationPaper {
  /// The first and the last day of the funding year on which a top-up would run, by the council's
  /// rules; nil where no day is known.
  package var daysOfTopUp: (from: CivilDate, to: CivilDate)? {
    for case .partYear(let sum, _) in explanation.steps {
      return sum.part.from <= sum.part.to ? (sum.part.from, sum.part.to) : nil
    }
    guard !explanation.result.notes.contains(.notStarted) else { return nil }
    return (application.year.firstDay, application.year.lastDay)
  }
}
