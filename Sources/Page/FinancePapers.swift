import Documents

/// The whole report and the other papers, to read and to print.
struct FinancePapers {
  private let papers: [PageFile]
  private let chosen: String

  init(_ written: FinanceWritten?, _ chosen: String) {
    papers = (written?.files ?? []).filter { $0.name.hasSuffix(".html") }
    self.chosen = chosen
  }

  /// The report where the one that was chosen is there no more.
  var shown: PageFile? {
    papers.first { $0.name == chosen } ?? papers.first { $0.name == "report.html" }
      ?? papers.first
  }

  var markup: Markup {
    let report = papers.filter { $0.name == "report.html" }
    let others = papers.filter { $0.name != "report.html" }
    let choices = (report + others).map {
      (value: $0.name, words: $0.name == "report.html" ? "The whole report" : $0.name)
    }
    let choice: Markup =
      papers.count > 1
      ? FinanceParts.choice("fin-paper-choice", "paper", "Paper", shown?.name ?? "", choices) : ""
    return """
      <section aria-labelledby="fin-papers"><h2 id="fin-papers">Papers to read and print</h2>
      \(choice)
      <div class="buttons">
      \(FinanceParts.button("fin-print", "print", "Print it", "main"))
      \(FinanceParts.button("fin-save-paper", "save batch \(shown?.name ?? "")", "Save it"))</div>
      <iframe id="fin-paper" title="\(shown?.name ?? "Paper")"></iframe></section>
      """
  }
}
