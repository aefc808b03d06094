import Borough
import Costing
import Documents
import Results
import Tables

/// What is drawn of the desk.
extension FinanceDesk {
  func frame(_ council: CouncilPack) -> Markup {
    guard !folder.isEmpty else { return start(council) }
    return """
      <div class="finance">
      <h1 id="fin-heading" tabindex="-1">\(heading)</h1>
      \(FinanceParts.internalNotice)
      \(views)
      \(told)
      \(body(council))
      </div>
      """
  }

  private var heading: Markup {
    guard let run else { return "Council finance" }
    return "Council finance, \(run.year.description)"
  }

  /// Before anything is given.
  private func start(_ council: CouncilPack) -> Markup {
    """
    <div class="finance">
    <h1 id="fin-heading" tabindex="-1">Council finance</h1>
    \(told)
    <section aria-labelledby="fin-start">
    <h2 id="fin-start">Give it the returns of all schools</h2>
    \(FinanceParts.drop("files", "Drop the files, their folder or a ZIP file here.", isMain: true))
    <p>\(FinanceFiles.whatIsRead(council))</p>
    <p>At once you see whether every row was read, what is wrong and with whom, what it all costs, \
    and what another rule would cost.</p>
    </section>
    <section aria-labelledby="fin-try">
    <h2 id="fin-try">Nothing to hand?</h2>
    <p>A made-up borough of three schools and thirty pupils, with a few faults in its files.</p>
    <div class="buttons">\(FinanceParts.button("fin-sample", "sample", "Start with the sample"))</div>
    </section>
    </div>
    """
  }

  private var views: Markup {
    let shown = run == nil ? [FinanceView.files] : FinanceView.allCases
    let buttons = Markup(shown) { one in
      """
      <button type="button" id="fin-view-\(one.rawValue)" data-press="view \(one.rawValue)"\
      \(Markup.when(one == view, " aria-current=\"true\""))>\(title(of: one))</button>
      """
    }
    return "<nav class=\"views\" aria-label=\"Council finance\">\(buttons)</nav>"
  }

  private func title(of view: FinanceView) -> Markup {
    guard view == .faults, let run, !run.faults.isEmpty else { return "\(view.title)" }
    return "\(view.title) (\(Int64(run.faults.count)))"
  }

  private var told: Markup {
    notices.isEmpty
      ? ""
      : "<ul class=\"wrong\" id=\"fin-notices\">\(Markup(notices) { "<li>\($0)</li>" })</ul>"
  }

  private func body(_ council: CouncilPack) -> Markup {
    switch (view, run) {
    case (.overview, let run?): FinanceOverview(run).markup
    case (.totals, let run?): FinanceTotals(run, grouping).markup
    case (.faults, let run?): FinanceFaults(run, filter, note, outputs[.check]).markup
    case (.trial, let run?): trialFrame(run)
    case (.papers, _): FinancePapers(outputs[.batch], paper).markup
    case (.save, _): FinanceSaving(outputs, switches).markup
    default: FinanceFiles(self, council).markup
    }
  }

  func live(_ council: CouncilPack) -> [LiveRegion] {
    guard !folder.isEmpty else { return [] }
    switch view {
    case .files: return FinanceFiles(self, council).live
    case .trial: return trialLive
    case .papers:
      let file = FinancePapers(outputs[.batch], paper).shown
      return file.map {
        [LiveRegion("paper:fin-paper", String(decoding: $0.bytes, as: UTF8.self))]
      } ?? []
    default: return []
    }
  }
}

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

/// The borough's totals, by one grouping at a time.
struct FinanceTotals {
  private let run: FinanceRun
  private let grouping: Grouping

  init(_ run: FinanceRun, _ grouping: Grouping) {
    (self.run, self.grouping) = (run, grouping)
  }

  var markup: Markup {
    let shown = ReportHTML.shownGroupings(of: run.report)
    return """
      <section aria-labelledby="fin-by"><h2 id="fin-by">\(ReportHTML.title(of: grouping))</h2>
      \(FinanceParts.choice(
        "fin-grouping", "grouping", "Show the totals by", grouping.name,
        shown.map { ($0.name, $0.title) }))
      \(ReportHTML.part(grouping, of: run.report))</section>
      <section aria-labelledby="fin-bands"><h2 id="fin-bands">By countable cost</h2>
      \(ReportHTML.bandsPart(of: run.report))</section>
      \(ReportHTML.movement(in: run.report))
      """
  }
}
