import Costing
import Documents

/// One pupil at the school's desk.
extension SchoolDesk {
  func pupilFrame(_ pupil: SchoolPupil, _ tab: SchoolView.PupilTab) -> Markup {
    """
    \(places(""))
    <h1 id="desk-title" tabindex="-1">Pupil \(typed: pupil.reference)</h1>
    <div id="trouble"></div>
    <dl class="figures" id="figures"></dl>
    <nav class="tabs" aria-label="Pupil">\(Markup(SchoolView.PupilTab.allCases) { other in
      """
      <button type="button" id="press-tab-\(other.rawValue)" data-press="tab \(other.rawValue)"\
      \(.when(other == tab, " aria-current=\"page\""))>\(other.title)</button>
      """
    })</nav>
    <section>\(content(pupil, tab))</section>
    <div id="working" tabindex="-1"></div>
    """
  }

  private func content(_ pupil: SchoolPupil, _ tab: SchoolView.PupilTab) -> Markup {
    switch tab {
    case .provision: provision(pupil)
    case .pupil: about(pupil)
    case .evidence:
      """
      <h2>Outcomes and cycles</h2>
      <p>Assess, plan, do, review: a row for each outcome in each cycle.</p>
      \(rowsFrame(.evidence, SchoolTable.outcome, pupil.rows(of: table(.evidence)), add: "Add an outcome"))
      """
    case .application: application(pupil)
    case .checks:
      "<h2>Checks</h2><div id=\"checks\"></div><h2>Every check</h2><div id=\"every-check\"></div>"
    case .paper:
      """
      <h2>Application to print</h2>
      <div class="buttons">\(PageButton("print", "Print the application", .main).markup)
      \(PageButton("save-application", "Save the application").markup)</div>
      <iframe id="paper" title="The pupil’s application"></iframe>
      """
    }
  }

  private func provision(_ pupil: SchoolPupil) -> Markup {
    let rows = pupil.rows(of: table(.provision))
    return """
      <h2>Provision</h2>
      <p class="hint">A line for each thing that is provided. Type in the table, or paste rows copied
      from a spreadsheet. Blank weeks are the council’s whole school year.</p>
      \(rowsFrame(
        .provision, formsShown(rows), rows, add: "Add a line",
        actions: { row in
          PageButton("line \(row)", "More", about: "about this line", .plain).markup
        },
        figures: [("cost", "Cost"), ("counts", "Counts")]))
      """
  }

  /// The fields of a table of lines: the usual ones, and those that one of the rows fills in.
  private func formsShown(_ rows: [Int]) -> [FieldForm] {
    let forms = SchoolTable.provision(roles: run?.roles ?? [])
    let table = table(.provision)
    let hasMinutes = rows.contains { !table.cell($0, "minutes_per_week").isEmpty }
    let hasOther = rows.contains {
      !table.cell($0, "hours_per_week").isEmpty || !table.cell($0, "minutes_per_session").isEmpty
    }
    return forms.filter { form in
      if form.column == "minutes_per_week" { return hasMinutes || !hasOther }
      return SchoolTable.shownAlways.contains(form.column)
        || rows.contains { !table.cell($0, form.column).isEmpty }
    }
  }

  /// The columns of a table as they stand on the screen.
  func columnsShown(_ name: SchoolTable) -> [String] {
    switch name {
    case .provision:
      formsShown(view.pupil.map { $0.rows(of: table(.provision)) } ?? []).map { $0.column }
    case .evidence: SchoolTable.outcome.map { $0.column }
    case .staff: SchoolTable.adult.map { $0.column }
    case .pay: SchoolTable.post.map { $0.column }
    case .pupils: SchoolTable.pupil.map { $0.column }
    case .applications: SchoolTable.application.map { $0.column }
    }
  }

  func lineFrame(_ pupil: SchoolPupil, _ row: Int) -> Markup {
    """
    \(places(""))
    <h1 id="desk-title" tabindex="-1">A line of provision for \(typed: pupil.reference)</h1>
    <div id="trouble"></div>
    <dl class="figures" id="figures"></dl>
    <section><h2>Everything about this line</h2>
    <p>Cost of the line: <strong id="cost-\(plain: Int64(row))"></strong>. Counts:
    <strong id="counts-\(plain: Int64(row))"></strong></p>
    \(form(.provision, SchoolTable.provision(roles: run?.roles ?? []), row))
    <div class="buttons">\(PageButton("tab provision", "Back to every line", .main).markup)
    \(PageButton("copy provision \(row)", "Copy this line").markup)
    \(PageButton("remove provision \(row)", "Delete this line").markup)</div></section>
    <div id="working" tabindex="-1"></div>
    """
  }

  private func about(_ pupil: SchoolPupil) -> Markup {
    let rows = pupil.rows(of: table(.pupils))
    guard let row = rows.first else {
      return """
        <h2>About the pupil</h2><p>Nothing is said of the pupil yet.</p>
        <div class="buttons">\(PageButton("add pupils", "Say something", .main).markup)</div>
        """
    }
    return """
      <h2>About the pupil</h2>\(form(.pupils, SchoolTable.pupil, row))
      <div class="buttons">\(PageButton("remove-pupil", "Delete this pupil").markup)</div>
      """
  }

  private func application(_ pupil: SchoolPupil) -> Markup {
    guard let row = pupil.rows(of: table(.applications)).first else {
      return """
        <h2>The application’s words</h2><p>No application is begun for this pupil.</p>
        <div class="buttons">\(PageButton("add applications", "Begin an application", .main).markup)
        </div>
        """
    }
    return "<h2>The application’s words</h2>\(form(.applications, SchoolTable.application, row))"
  }

  private func form(_ name: SchoolTable, _ forms: [FieldForm], _ row: Int) -> Markup {
    """
    <span class="error" id="\(name.rawValue)-\(plain: Int64(row))-error"></span>
    <div class="fields">\(Markup(forms) { form in
      form.field(FieldPlace(name.rawValue, row, form.column), table(name).cell(row, form.column))
    })</div>
    """
  }
}
