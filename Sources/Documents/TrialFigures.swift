import Borough
import Costing
import Tables

/// A row of trials.csv: what one set of rules comes to, and how that stands beside today's.
struct TrialFigures {
  let name: String
  let totals: Totals
  /// Rows of provision.
  let rejected: Int64
  /// Absent for today's own.
  let changes: ChangeCount?
  let verdict: Verdict?
  let percent: PercentChange?

  private init(
    _ name: String, _ totals: Totals, _ rejected: Int64, _ changes: ChangeCount? = nil,
    _ verdict: Verdict? = nil, of before: Totals
  ) {
    self.name = name
    self.totals = totals
    self.rejected = rejected
    self.changes = changes
    self.verdict = verdict
    percent = verdict.flatMap { PercentChange($0.change, of: before.topUpInYear) }
  }

  init(today totals: Totals, rejected: Int64) {
    self.init("today", totals, rejected, of: totals)
  }

  init(_ trial: Trial) {
    self.init(
      trial.name, trial.after, trial.rejectedAfter, trial.changes, trial.verdict,
      of: trial.before)
  }

  init(_ point: SweepPoint, of before: Totals) {
    self.init(
      point.name, point.totals, point.rejected, point.changes, point.verdict, of: before)
  }

  var isNeutral: Bool? { verdict.map { $0.answer == .neutral } }
}

extension TrialReport {
  /// Today's figures, then each trial's.
  var figures: [TrialFigures] {
    [TrialFigures(today: before, rejected: rejectedBefore)]
      + trials.map { TrialFigures($0.trial) }
  }
}

extension SweepPoint {
  /// `38`, `38, 2.5%`.
  var name: String { values.joined(separator: ", ") }
}

/// A row as trials.csv has it.
extension TrialFigures {
  static let header = [
    "name", "pupils", "above_threshold", "provision", "countable", "school_share", "top_up",
    "adjusted", "top_up_in_year", "change", "change_percent", "winners", "losers", "unchanged",
    "gained", "lost", "rejected_rows", "cost_neutral", "tolerance",
  ]

  /// In pounds; what compares with today is blank for today itself.
  func append(to writer: inout CSVWriter) {
    writer.text(name)
    writer.number(totals.pupils)
    writer.number(totals.aboveThreshold)
    for amount in [totals.provision, totals.countable, totals.schoolShare, totals.topUp] {
      writer.money(pence: amount.pence)
    }
    writer.money(pence: totals.adjusted.pence)
    writer.money(pence: totals.topUpInYear.pence)
    writer.money(known: verdict?.change)
    writer.percent(known: percent)
    writer.number(known: changes?.winners)
    writer.number(known: changes?.losers)
    writer.number(known: changes?.unchanged)
    writer.money(known: changes?.gained)
    writer.money(known: changes?.lost)
    writer.number(rejected)
    writer.text(isNeutral.map { $0 ? "yes" : "no" } ?? "")
    writer.money(known: verdict?.tolerance)
    writer.endRow()
  }
}
