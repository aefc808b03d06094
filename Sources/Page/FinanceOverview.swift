import Borough
import Costing
import Documents
import Results
import Tables

/// What a finance officer wants first: was every row read, what is wrong and with whom, what does it
/// cost.
struct FinanceOverview {
  private let run: FinanceRun
  private static let schoolsShown = 8

  init(_ run: FinanceRun) { self.run = run }

  var markup: Markup {
    """
    <section aria-labelledby="fin-cost"><h2 id="fin-cost">What it costs</h2>
    \(figures)
    \(said)<div class="buttons">
    \(FinanceParts.button("fin-to-totals", "view totals", "See the totals", "main"))
    \(FinanceParts.button("fin-to-trial", "view trial", "Try another rule"))
    \(FinanceParts.button("fin-to-save", "view save", "Save the files"))</div></section>
    <div class="halves">
    <section aria-labelledby="fin-read"><h2 id="fin-read">Was every row read?</h2>
    <p><strong>\(FinanceSummary(run).proof)</strong></p>
    \(rows)</section>
    <section aria-labelledby="fin-wrong"><h2 id="fin-wrong">What is wrong, and with whom?</h2>
    <p>\(FinanceSummary(run).wrong)</p>
    \(schools)</section></div>
    """
  }

  private var figures: Markup {
    let all = run.all
    let rest = FigureText.count(all.pupils - all.aboveThreshold, "pupil", "pupils")
    var figures: Markup = """
      \(FinanceParts.figure("Top-up sought", "\(all.topUp)", "countable cost beyond the threshold"))
      \(inYear)\(FinanceParts.figure("School’s share", "\(all.schoolShare)", "countable cost up to the threshold"))
      \(FinanceParts.figure("Provision", "\(all.provision)", "\(all.countable) of it countable"))
      \(FinanceParts.figure("Pupils above the threshold", "\(all.aboveThreshold)", "of \(all.pupils); for \(rest) the school meets all of this"))
      """
    if all.areAwardsKnown {
      figures += FinanceParts.figure(
        "Awarded", "\(all.awarded)", "shortfall of those decided on: \(all.shortfall)")
    }
    return "<dl class=\"figures\">\(figures)</dl>"
  }

  private var inYear: Markup {
    let all = run.all
    guard all.topUp != all.topUpInYear else { return "" }
    return FinanceParts.figure(
      "Top-up in the year", "\(all.topUpInYear)", "for the part of the year that each runs")
  }

  private var said: Markup {
    let sentences =
      [run.report.real?.inWords, run.report.toDate?.inWords].compactMap { $0 } + run.said
    return Markup(sentences) { "<p>\($0)</p>" }
  }

  private var rows: Markup {
    FinanceParts.table(
      "fin-rows", "Rows read, accepted and rejected", ["File", "Read", "Accepted", "Rejected"],
      numbers: [1, 2, 3],
      rows: run.report.counts.map {
        ["\($0.kind)", "\($0.read)", "\($0.accepted)", "\($0.rejected)"]
      })
  }

  private var schools: Markup {
    let all = FinanceSchoolFaults.all(run)
    guard !all.isEmpty else { return "" }
    let shown = all.prefix(Self.schoolsShown)
    let more = all.count - shown.count
    return """
      \(FinanceParts.table(
        "fin-schools", "Faults by school", ["School", "Rows rejected", "Errors", "Warnings"],
        numbers: [1, 2, 3],
        rows: shown.map {
          ["\(typed: run.title(of: $0.school))", "\($0.rejected)", "\($0.errors)", "\($0.warnings)"]
        }))
      \(Markup.when(more > 0, "<p>And \(FigureText.count(Int64(more), "school", "schools")) more.</p>"))
      <div class="buttons">\(FinanceParts.button("fin-to-faults", "view faults", "See the faults and what to write"))</div>
      """
  }
}
