import Costing
import Documents

/// What the school's desk shows, but for the figures.
extension SchoolDesk {
  func frame(_ council: CouncilPack) -> Markup {
    switch view {
    case _ where isEmpty && view != .files: start(council)
    case .pupils: pupilsFrame
    case .files: filesFrame(council)
    case .pupil(let pupil, let tab): pupilFrame(pupil, tab)
    case .line(let pupil, let row): lineFrame(pupil, row)
    }
  }

  private func start(_ council: CouncilPack) -> Markup {
    let rates: Markup =
      council.files.isEmpty
      ? """
      <p class="notice">No council’s rates and rules are in this page. The sample has made-up ones;
      your council’s own <code>rates.csv</code> and <code>rules.csv</code> can be given below.</p>
      """
      : "<p>The rates and rules of \(council.name) are in this page.</p>"
    return """
      <h1 id="desk-title" tabindex="-1">School</h1>
      \(noticesFrame)
      <section><h2>Start</h2>
      <p>Say what you provide for each pupil. The page works out what it costs, what the school meets
      and the top-up that may be sought, and shows how each figure was worked.</p>
      \(rates)
      <div class="field"><label for="school">Your school’s number</label>
      <span class="hint" id="school-hint">Its URN, such as 123456, or its DfE number, such as
      343/2001</span>
      <input type="text" class="w-m" id="school" data-edit="school" value="\(field: school)"
      aria-describedby="school-hint" autocomplete="off"></div>
      \(addPupilFrame)
      </section>
      <section><h2>Or begin with files</h2>
      <div class="drop" data-drop="school"><p>Drop the school’s CSV files here, or the one file that
      this page saved.</p><div class="buttons">\(PageButton.files("school", "Choose files"))
      \(PageButton("sample", "Look at a sample school", .usual).markup)</div></div>
      </section>
      """
  }

  private var addPupilFrame: Markup {
    """
    <div class="field"><label for="new-pupil">A pupil’s reference</label>
    <span class="hint" id="new-pupil-hint">The UPN, or your school’s own reference: never a name</span>
    <input type="text" class="w-m" id="new-pupil" data-edit="new-pupil" value="\(field: newPupil)"
    aria-describedby="new-pupil-hint" autocomplete="off" data-enter="add-pupil"></div>
    <div class="buttons">\(PageButton("add-pupil", "Add the pupil", .main).markup)</div>
    """
  }

  private var noticesFrame: Markup {
    notices.isEmpty
      ? ""
      : "<div class=\"wrong\" role=\"alert\">\(Markup(notices) { "<p>\($0)</p>" })</div>"
  }

  /// Where else at the desk one can go.
  func places(_ here: String) -> Markup {
    func button(_ key: String, _ words: String) -> Markup {
      key == here ? "<strong>\(words)</strong>" : PageButton(key, words, .plain).markup
    }
    return """
      <nav class="buttons" aria-label="School">\(button("pupils", "Pupils"))
      \(button("files", "Files and rates"))
      \(PageButton("save-all", "Save everything as one file").markup)</nav>
      """
  }

  private var pupilsFrame: Markup {
    """
    \(places("pupils"))
    <h1 id="desk-title" tabindex="-1">Pupils</h1>
    \(noticesFrame)<div id="trouble"></div>
    <dl class="figures" id="totals"></dl>
    <section><h2>Every pupil</h2>
    <div class="scroll" role="region" aria-labelledby="pupils-caption" tabindex="0"><table>
    <caption id="pupils-caption">What is provided for each, for a year</caption>
    <thead><tr><th scope="col">Pupil</th><th scope="col">About</th>
    <th scope="col" class="number">Provision</th><th scope="col" class="number">Counts</th>
    <th scope="col" class="number">The school meets</th>
    <th scope="col" class="number">Top-up sought</th></tr></thead>
    <tbody>\(Markup(pupils.enumerated()) { number, pupil in pupilRow(number, pupil) })</tbody>
    </table></div></section>
    <section><h2>Another pupil</h2>\(schoolField)\(addPupilFrame)</section>
    """
  }

  private var schoolField: Markup {
    SchoolNumber.read(Array(school.utf8)[...]) != nil
      ? ""
      : """
      <div class="field"><label for="school">Your school’s number</label>
      <input type="text" class="w-m" id="school" data-edit="school" value="\(field: school)"
      autocomplete="off"></div>
      """
  }

  private func pupilRow(_ number: Int, _ pupil: SchoolPupil) -> Markup {
    let about = pupil.rows(of: table(.pupils)).first.map { aboutWords($0) } ?? ""
    let place = Int64(number)
    return """
      <tr><th scope="row">\(PageButton("pupil \(place)", pupil.reference, .plain).markup)</th>
      <td>\(typed: about)</td><td class="number" id="p\(plain: place)-provision"></td>
      <td class="number" id="p\(plain: place)-countable"></td>
      <td class="number" id="p\(plain: place)-share"></td>
      <td class="number" id="p\(plain: place)-topup"></td></tr>
      """
  }

  private func aboutWords(_ row: Int) -> String {
    let year = table(.pupils).cell(row, "year_group")
    let words = [
      year.isEmpty ? "" : Int(year) == nil ? year : "Year \(year)",
      table(.pupils).cell(row, "primary_need"), table(.pupils).cell(row, "sen_provision"),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// The files of the desk.
extension SchoolDesk {
  private func filesFrame(_ council: CouncilPack) -> Markup {
    """
    \(places("files"))
    <h1 id="desk-title" tabindex="-1">Files and rates</h1>
    \(noticesFrame)<div id="trouble"></div>
    <section><h2>Bring files in</h2>
    <div class="drop" data-drop="school"><p>Drop CSV files here, or the one file that this page
    saved. Each takes the place of what is here under its name.</p>
    <div class="buttons">\(PageButton.files("school", "Choose files"))</div></div></section>
    <section><h2>Save</h2>
    <p>These are the files that the <code>topup</code> command reads too.</p>
    <ul class="buttons">\(Markup(files) { file in
      "<li>\(PageButton("save \(file.name)", file.name, about: "to this computer").markup)</li>"
    })</ul></section>
    <section><h2>The year</h2><div class="field"><label for="year">Funding year</label>
    <span class="hint" id="year-hint">Blank where the council’s rules say; else such as
    2026-27</span><input type="text" class="w-s" id="year" data-edit="year"
    aria-describedby="year-hint" value="\(field: year)" autocomplete="off"></div></section>
    \(run?.terms.map { ReportHTML.rates(of: RulesTable($0)) } ?? "")
    <section><h2>What the school’s posts are paid</h2>
    <p>With these, the real cost stands beside the council’s tariff.</p>
    \(rowsFrame(.pay, SchoolTable.post, table(.pay).rows.indices.map { $0 }, add: "Add a post"))
    </section>
    <section><h2>Adults</h2>
    <p>With the hours that each works, time booked twice is found.</p>
    \(rowsFrame(.staff, SchoolTable.adult, table(.staff).rows.indices.map { $0 }, add: "Add an adult"))
    </section>
    <section><h2>Start again</h2><div class="buttons">
    \(PageButton("empty", "Take everything off this desk").markup)</div></section>
    """
  }

  /// A table of rows to fill in.
  func rowsFrame(
    _ name: SchoolTable, _ forms: [FieldForm], _ rows: [Int], add words: String,
    actions: (Int) -> Markup = { _ in "" }, figures: [(id: String, title: String)] = []
  ) -> Markup {
    let id = "\(name.rawValue)-table"
    let table = table(name)
    let body = Markup(rows.enumerated()) { number, row in
      let called = "row \(number + 1)"
      return """
        <tr>\(Markup(forms) { form in
          let place = FieldPlace(name.rawValue, row, form.column)
          let cell = form.cell(place, table.cell(row, form.column), row: called)
          return "<td\(.when(form.isWide, " class=\"wide\""))>\(cell)</td>"
        })\(Markup(figures) { figure in
          "<td class=\"number\" id=\"\(figure.id)-\(plain: Int64(row))\"></td>"
        })<td>\(actions(row))\(PageButton("copy \(name.rawValue) \(row)", "Copy", about: called, .plain).markup)
        \(PageButton("remove \(name.rawValue) \(row)", "Delete", about: called, .plain).markup)
        <span class="error" id="\(name.rawValue)-\(plain: Int64(row))-error"></span></td></tr>
        """
    }
    return """
      <div class="scroll" role="region" aria-labelledby="\(id)" tabindex="0"><table>
      <caption class="quiet" id="\(id)">\(name.title)</caption><thead><tr>\(Markup(forms) {
        "<th scope=\"col\">\($0.heading)</th>"
      })\(Markup(figures) { "<th scope=\"col\" class=\"number\">\($0.title)</th>" })\
      <th scope="col"><span class="quiet">What can be done</span></th></tr></thead>
      <tbody>\(body)</tbody></table></div>
      <div class="buttons">\(PageButton("add \(name.rawValue)", words, .main).markup)</div>
      """
  }
}

extension FieldForm {
  /// Whether what is written is words, which need room.
  var isWide: Bool {
    switch kind {
    case .text, .suggestions, .prose: column != "group" && column != "adult"
    default: false
    }
  }
}

extension SchoolTable {
  var title: String {
    switch self {
    case .provision: "Lines of provision"
    case .pupils: "About the pupil"
    case .applications: "The application"
    case .evidence: "Outcomes, a row for each cycle"
    case .staff: "Adults and their hours"
    case .pay: "Posts and their pay"
    }
  }
}
