import Applications
import Borough
import Costing
import Documents
import Results
import Tables

/// Every figure and fault of the school's desk, which is drawn again at each key.
extension SchoolDesk {
  func live(_ council: CouncilPack) -> [LiveRegion] {
    guard let run else { return [] }
    var regions = faultRegions(run)
    switch view {
    case .pupils: regions += totals(run)
    case .files: break
    case .pupil(let pupil, let tab): regions += figures(run, pupil) + live(run, pupil, tab)
    case .line(let pupil, _): regions += figures(run, pupil) + lines(run, pupil)
    }
    return regions
  }

  private func live(
    _ run: SchoolRun, _ pupil: SchoolPupil, _ tab: SchoolView.PupilTab
  ) -> [LiveRegion] {
    switch tab {
    case .provision: return lines(run, pupil)
    case .checks:
      guard let paper = run.paper(of: pupil) else { return [] }
      return [
        LiveRegion("checks", ApplicationHTML.missing(of: paper) as Markup),
        LiveRegion("every-check", ApplicationHTML.checks(of: paper) as Markup),
      ]
    case .pupil, .evidence, .application, .paper: return []
    }
  }

  func papers(_ council: CouncilPack) -> [PageFile] {
    guard case .pupil(let pupil, .paper) = view, let paper = run?.paper(of: pupil) else {
      return []
    }
    return [PageFile(name: "paper", bytes: ApplicationHTML.bytes(paper))]
  }

  /// What a line costs and what of it counts, and the working that is asked for.
  private func lines(_ run: SchoolRun, _ pupil: SchoolPupil) -> [LiveRegion] {
    guard let explanation = run.explanation(of: pupil) else { return [] }
    var regions: [LiveRegion] = []
    for line in explanation.lines where line.file == SchoolTable.provision.fileName {
      let row = line.row - 2
      let cost = FigureText.pounds(line.costed.cost)
      regions.append(
        LiveRegion(
          "cost-\(row)",
          PageButton("working \(row)", cost, about: "how it was worked", .plain).markup))
      let reason: Markup =
        line.costed.reason.map { "<span class=\"hint\">\($0.inWords)</span>" } ?? ""
      regions.append(LiveRegion("counts-\(row)", "\(line.costed.counted)\(reason)"))
    }
    if !shownWorking.isEmpty {
      regions.append(LiveRegion("working", working(explanation)))
    }
    return regions
  }

  private func working(_ explanation: Explanation) -> Markup {
    let pupil = ExplainedPupil(explanation)
    let close = PageButton("working \(shownWorking)", "Close the working").markup
    let content: Markup
    let place = Int64(shownWorking).flatMap { row in
      explanation.lines.firstIndex { $0.row == row + 2 }
    }
    if let place {
      content = """
        <h2>How \(typed: explanation.lines[place].provision) was worked</h2>
        <table><thead><tr><th scope="col">Working</th><th scope="col" class="number">Amount</th></tr>
        </thead><tbody>\(Markup(pupil.lines[place]) { step in
          """
          <tr><th scope="row">\(Markup(step.clauses) { "<span class=\"clause\">\($0)</span>" })</th>
          <td class="number">\(step.hasAmount ? FigureText.pounds(step.signed) : "")</td></tr>
          """
        })</tbody></table>
        """
    } else {
      content = """
        <h2>How the top-up was worked</h2>
        \(WorkingTable(
          id: "steps", caption: "Every step from provision to top-up", pupil: pupil,
          files: RuleFiles(), otherSources: pupil.sources
        ).markup)
        """
    }
    return "<section>\(content)<div class=\"buttons\">\(close)</div></section>"
  }
}

/// The figures at the head of a view.
extension SchoolDesk {
  private func figures(_ run: SchoolRun, _ pupil: SchoolPupil) -> [LiveRegion] {
    guard let result = run.result(of: pupil) else {
      return [LiveRegion("figures", "<div><dt>No line can be costed yet</dt><dd>£0.00</dd></div>")]
    }
    let cost = result.cost
    let real: Markup =
      run.realCost(of: pupil).map {
        "<div><dt>At real pay</dt><dd>\($0.known)<span class=\"note\">where the tariff comes to \($0.tariff)</span></dd></div>"
      } ?? ""
    return [
      LiveRegion(
        "figures",
        """
        <div><dt>Provision</dt><dd>\(cost.provision)</dd></div>
        <div><dt>Counts</dt><dd>\(cost.countable)</dd></div>\(real)
        \(cost.isAbove ? above(cost) : below(cost))
        """)
    ]
  }

  private func above(_ cost: PupilCost) -> Markup {
    let inYear: Markup =
      cost.topUpInYear == cost.topUp
      ? "" : "<span class=\"note\">\(cost.topUpInYear) for its part of the year</span>"
    return """
      <div><dt>The school meets</dt><dd>\(cost.schoolShare)</dd></div>
      <div><dt>Top-up sought</dt><dd>\(PageButton(
        "working all", FigureText.pounds(cost.topUp), about: "how it was worked", .plain
      ).markup)\(inYear)</dd></div>
      """
  }

  private func below(_ cost: PupilCost) -> Markup {
    """
    <div><dt>The school meets all of this</dt><dd>\(PageButton(
      "working all", FigureText.pounds(cost.countable), about: "how it was worked", .plain
    ).markup)</dd></div>
    """
  }

  private func totals(_ run: SchoolRun) -> [LiveRegion] {
    var regions: [LiveRegion] = []
    var (provision, countable, share, topUp) = (Money.zero, Money.zero, Money.zero, Money.zero)
    for (place, pupil) in pupils.enumerated() {
      guard let cost = run.result(of: pupil)?.cost else { continue }
      provision += cost.provision
      countable += cost.countable
      share += cost.schoolShare
      topUp += cost.topUp
      regions += [
        LiveRegion("p\(place)-provision", "\(cost.provision)"),
        LiveRegion("p\(place)-countable", "\(cost.countable)"),
        LiveRegion("p\(place)-share", "\(cost.schoolShare)"),
        LiveRegion("p\(place)-topup", cost.isAbove ? "\(cost.topUp)" : "None"),
      ]
    }
    regions.append(
      LiveRegion(
        "totals",
        """
        <div><dt>Provision</dt><dd>\(provision)</dd></div>
        <div><dt>Counts</dt><dd>\(countable)</dd></div>
        <div><dt>The school meets</dt><dd>\(share)</dd></div>
        <div><dt>Top-up sought</dt><dd>\(topUp)</dd></div>
        """))
    return regions
  }
}

extension PupilCost {
  /// In a sentence, for those who cannot see the figures.
  var said: String {
    isAbove
      ? "Counts \(FigureText.pounds(countable)). The school meets \(FigureText.pounds(schoolShare)). "
        + "Top-up sought \(FigureText.pounds(topUp))."
      : "The school meets all of this: \(FigureText.pounds(countable))."
  }
}

/// What is wrong, beside the field and in a summary.
extension SchoolDesk {
  private func faultRegions(_ run: SchoolRun) -> [LiveRegion] {
    var regions: [LiveRegion] = []
    var byField: [String: [String]] = [:]
    var order: [String] = []
    for fault in errors(of: run) {
      guard let id = place(of: fault, run) else { continue }
      let words = fault.words(files: run.names)
      if byField[id] == nil { order.append(id) }
      byField[id, default: []].append("\(words.message). \(words.fix).")
    }
    for id in order {
      regions.append(LiveRegion(id + "-error", Markup(byField[id] ?? []) { "\($0)" }))
      regions.append(LiveRegion(id + "@aria-invalid", value: "true"))
    }
    return regions + [LiveRegion("trouble", trouble(run))]
  }

  /// What is wrong, but for rows in which nothing is written yet.
  private func errors(of run: SchoolRun) -> [Fault] {
    run.faults.filter { fault in
      guard fault.id.severity == .error else { return false }
      guard let (name, row) = row(of: fault, run) else { return true }
      let table = table(name)
      return table.columns.contains {
        !SchoolPupil.columns.contains($0) && !table.cell(row, $0).isEmpty
      }
    }
  }

  /// The row that a fault is in; nil for one of a file that is not edited.
  private func row(of fault: Fault, _ run: SchoolRun) -> (table: SchoolTable, row: Int)? {
    guard run.names.indices.contains(Int(fault.file)), fault.row > 1,
      let name = SchoolTable(fileName: run.names[Int(fault.file)])
    else { return nil }
    return (name, Int(fault.row - 2))
  }

  /// The id of the field or the row that a fault is in; nil for one of a file that is not edited.
  private func place(of fault: Fault, _ run: SchoolRun) -> String? {
    row(of: fault, run).map { name, row in
      fault.column.isEmpty
        ? "\(name.rawValue)-\(row)" : FieldPlace(name.rawValue, row, fault.column).id
    }
  }

  private func trouble(_ run: SchoolRun) -> Markup {
    if table(.provision).rows.isEmpty {
      return "<p class=\"hint\">No provision is written yet, so that nothing is costed.</p>"
    }
    let errors = errors(of: run)
    guard !errors.isEmpty || !run.problem.isEmpty else { return "" }
    let problem: Markup = run.problem.isEmpty ? "" : "<p><strong>\(run.problem)</strong></p>"
    let shown = errors.prefix(20)
    let rest: Markup =
      errors.count > shown.count
      ? "<p>And \(Int64(errors.count - shown.count)) more.</p>" : ""
    return """
      <div class="wrong">\(problem)\(.when(!errors.isEmpty, "<h2>To put right</h2>"))
      <ul>\(Markup(Array(shown)) { item($0, run) })</ul>\(rest)</div>
      """
  }

  private func item(_ fault: Fault, _ run: SchoolRun) -> Markup {
    let words = fault.words(files: run.names)
    let name = run.names.indices.contains(Int(fault.file)) ? run.names[Int(fault.file)] : ""
    let said: Markup = "\(typed: name) row \(fault.row): \(words.message). \(words.fix)."
    return place(of: fault, run).map { "<li><a href=\"#\($0)\">\(said)</a></li>" }
      ?? "<li>\(said)</li>"
  }
}
