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
    default: return []
    }
  }

  func papers(_ council: CouncilPack) -> [PageFile] {
    guard view == .papers, let file = FinancePapers(outputs[.batch], paper).shown else { return [] }
    return [PageFile(name: "fin-paper", bytes: file.bytes)]
  }
}
