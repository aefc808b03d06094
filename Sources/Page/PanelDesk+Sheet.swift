import Applications
import Costing
import Documents

/// One case: its sheet to read, and beside it what the panel writes.
extension PanelDesk {
  func sheet(of entry: PanelDeskEntry) -> Markup {
    """
    <h1 id="panel-title" tabindex="-1">Case \(number(of: entry.id)) of \
    \(Int64(cases.entries.count)): \(typed: entry.school)</h1>
    <div class="buttons">
    <button type="button" id="panel-back" data-press="list">All applications</button>
    \(stepButton("previous", "Previous", -1, entry))\
    \(stepButton("next", "Next", 1, entry))\
    <button type="button" id="panel-print-sheet" data-press="paper sheet">Print this sheet</button>
    <span id="panel-state" class="status"></span>
    </div>
    \(changed(entry))\
    <div class="reading">
    <section aria-labelledby="panel-sheet-title">
    <h2 id="panel-sheet-title" class="quiet">The sheet</h2>
    <iframe id="panel-sheet" title="The sheet of case \(number(of: entry.id))"></iframe>
    </section>
    <div class="deciding">
    \(decisionForm(of: entry))\
    \(marking(of: entry))</div>
    </div>
    """
  }

  private func stepButton(
    _ name: Markup, _ title: Markup, _ by: Int, _ entry: PanelDeskEntry
  ) -> Markup {
    let isOff = neighbour(of: entry.id, by) == nil
    return """
      <button type="button" id="panel-\(name)" data-press="step \(name)"\
      \(isOff ? " disabled" : "")>\(title)</button>

      """
  }

  /// How a school's application differs from what its own inputs come to.
  private func changed(_ entry: PanelDeskEntry) -> Markup {
    guard case .bundle(let bundle) = entry.source else { return "" }
    guard !bundle.differences.isEmpty else {
      return """
        <p class="notice">The application that the school sent comes out the same. Its code is \
        <strong>\(bundle.code)</strong>.</p>

        """
    }
    return """
      <section class="wrong" aria-labelledby="panel-changed">
      <h2 id="panel-changed">This application does not come out the same</h2>
      <p>\(typed: bundle.name) is shown as its inputs come to now. Ask the school to send it again \
      before the panel decides.</p>
      <ul>
      \(Markup(bundle.differences.prefix(50)) { "<li>\(typed: bundle.name): \($0)</li>" })</ul>
      </section>

      """
  }
}

/// A member's marks.
extension PanelDesk {
  /// The columns of scores.csv, each with what a member is asked.
  private static let questions: [(column: String, question: String)] = [
    ("efficient", "Efficient: is this a good use of the money?"),
    ("likely_to_succeed", "Likely to succeed: will it bring the outcomes about?"),
    ("evidence", "Evidence: does what has been tried show the need?"),
    ("outcomes", "Outcomes: are they clear, and can they be measured?"),
  ]

  fileprivate func marking(of entry: PanelDeskEntry) -> Markup {
    """
    <section aria-labelledby="panel-mark-title">
    <h2 id="panel-mark-title">Mark</h2>
    <p class="hint">Each member marks alone, from 1, the least, to 5. How far the marks agree is \
    shown once every member has given all four.</p>
    \(who)\(view.member.isEmpty ? "" : questions(of: entry))\
    <div id="panel-marks"></div>
    </section>

    """
  }

  private var who: Markup {
    """
    <div class="buttons" role="group" aria-label="Who is marking">
    \(Markup(members.enumerated()) { place, name in
      """
      <button type="button" id="panel-member-\(plain: Int64(place))" \
      data-press="member \(plain: Int64(place))" \
      aria-pressed="\(name == view.member ? "true" : "false")">\(typed: name)</button>
      """
    })</div>
    <div class="field"><label for="panel-member">Another member’s name</label>\
    <input id="panel-member" class="w-m" data-edit="member" value="\(field: view.newMember)" \
    autocomplete="off"> <button type="button" id="panel-member-add" data-press="member add">Mark as \
    this member</button></div>

    """
  }

  private func questions(of entry: PanelDeskEntry) -> Markup {
    """
    <h3>Marks by \(typed: view.member)</h3>
    \(Markup(Self.questions) { choices($0.column, $0.question, entry) })\
    <div class="buttons"><button type="button" class="plain" id="panel-unmark" \
    data-press="unmark \(plain: entry.id)">Take these marks away</button>\
    <button type="button" class="plain" id="panel-member-none" data-press="member none">Hide these \
    marks from the next member</button></div>

    """
  }

  private func choices(
    _ column: String, _ question: String, _ entry: PanelDeskEntry
  ) -> Markup {
    let given = markRow(of: entry).map { tables.scores.cell($0, column) } ?? ""
    let id = "m-\(entry.id)-\(column)"
    return """
      <fieldset class="choices"><legend>\(question)</legend>
      \(Markup(1...5) { mark in
        """
        <span><input type="radio" id="\(id)-\(plain: Int64(mark))" name="\(id)" \
        value="\(plain: Int64(mark))" data-edit="mark \(plain: entry.id) \(column)"\
        \("\(mark)" == given ? " checked" : "")> \
        <label for="\(id)-\(plain: Int64(mark))">\(plain: Int64(mark))</label></span>
        """
      })</fieldset>
      """
  }
}

/// What of a case is kept current.
extension PanelDesk {
  func liveSheet(of entry: PanelDeskEntry) -> [LiveRegion] {
    [
      LiveRegion("panel-state", "\(decidedWords(entry))"),
      LiveRegion("panel-marks", PanelHTML.scores(of: entry.panelCase, "panel-mark-title")),
    ] + liveDecision(of: entry)
  }
}
