import Borough
import Costing
import Documents

/// What a trial comes to: before and after, who crosses the threshold, who moves most.
struct FinanceTrialMarkup {
  private let tried: FinanceTried

  init(_ tried: FinanceTried) { self.tried = tried }

  private var trial: Trial { tried.trial }

  var markup: Markup {
    """
    \(TrialHTML.answer(of: trial.verdict, tried.report.tolerance))
    <dl class="figures">
    \(FinanceParts.figure("Change", "\(FigureText.change(trial.verdict.change))", "in the year, whoever pays"))
    \(FinanceParts.figure("Today", "\(trial.before.topUpInYear)", "top-up in the year"))
    \(FinanceParts.figure("Trial", "\(trial.after.topUpInYear)", "top-up in the year"))
    \(FinanceParts.figure("Above the threshold", "\(trial.after.aboveThreshold)", "\(crossing)"))
    \(FinanceParts.figure("With more", "\(trial.changes.winners)", "\(trial.changes.gained) between them"))
    \(FinanceParts.figure("With less", "\(trial.changes.losers)", "\(trial.changes.lost) between them"))
    </dl>
    \(rejected)\(details)
    """
  }

  /// Whether nobody has more or less than today.
  private var isStill: Bool {
    trial.changes.winners == 0 && trial.changes.losers == 0
  }

  private var details: Markup {
    guard !isStill else {
      return "<p>Nobody’s top-up differs from today’s. Move the slider, or write another value.</p>"
    }
    return """
      \(movers)
      \(TrialHTML.sizes(of: trial, "fin-t"))
      \(TrialHTML.schools(of: trial, "fin-t"))
      \(TrialHTML.groups(of: trial, "fin-t"))
      """
  }

  private var crossing: String {
    let today = FigureText.count(trial.before.aboveThreshold)
    return "\(today) today: \(FigureText.count(tried.crossing.above)) come above it, "
      + "\(FigureText.count(tried.crossing.below)) no longer are"
  }

  private var rejected: Markup {
    guard trial.rejectedBefore != trial.rejectedAfter else { return "" }
    return """
      <p class="notice">Today’s rules reject \(FigureText.count(trial.rejectedBefore, "row", "rows")) \
      and the trial \(FigureText.count(trial.rejectedAfter)): the totals are not of the same rows.</p>
      """
  }

  private var movers: Markup {
    tried.report.trials.first.map { TrialHTML.movers(of: $0, "fin-t", in: tried.report) } ?? ""
  }

  /// For somebody who cannot see it.
  static func sentence(_ tried: FinanceTried) -> String {
    let trial = tried.trial
    return "Top-up in the year \(FigureText.pounds(trial.after.topUpInYear)), "
      + "\(FigureText.change(trial.verdict.change)) from today. "
      + "\(FigureText.count(trial.after.aboveThreshold, "pupil", "pupils")) above the threshold."
  }
}
