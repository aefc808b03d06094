import Costing
import Documents

/// What the panel's desk shows before anything is loaded, and what it says of files.
extension PanelDesk {
  var start: Markup {
    """
    <h1 id="panel-title" tabindex="-1">Panel</h1>
    \(noteList)\
    <section class="drop" data-drop="panel" aria-labelledby="panel-load-title">
    <h2 id="panel-load-title">Load applications</h2>
    <p>Give what schools sent, each an <code>application.json</code>, or the folder of the council’s \
    CSV files that <code>topup panel</code> reads, or a ZIP file of either. They can be dropped here.</p>
    <div class="buttons">\(choosers)</div>
    </section>
    \(Markup.when(!tables.decisions.rows.isEmpty, awardsOnly))\
    <section aria-labelledby="panel-sample-title">
    <h2 id="panel-sample-title">See how it works</h2>
    <p>A made-up pack: a panel of two members, four applications, one of them decided.</p>
    <div class="buttons"><button type="button" id="panel-sample" data-press="sample">Start with a \
    made-up pack</button></div>
    </section>
    """
  }

  private var awardsOnly: Markup {
    """
    <p class="notice">There is no application in these files. \
    <button type="button" id="panel-awards" data-press="awards">Awards and letters</button></p>

    """
  }

  var choosers: Markup {
    """
    \(PageButton.files("panel", "Choose files", accept: ".json,.csv,.zip", .main))\
    \(PageButton.files("panel", "Choose a folder", isFolder: true))
    """
  }

  private static var mostNotes: Int { 200 }

  /// What could not be used, then what else there is to say.
  var noteList: Markup {
    let all = notes + cases.notes
    let wrong = all.filter { $0.isWrong }
    let other = all.filter { !$0.isWrong }
    return """
      \(wrong.isEmpty ? "" : problems(wrong))\(other.isEmpty ? "" : warnings(other))
      """
  }

  private func problems(_ notes: [PanelDeskNote]) -> Markup {
    """
    <section class="wrong" aria-labelledby="panel-problems">
    <h2 id="panel-problems">What could not be used, and what to do</h2>
    \(items(notes))</section>

    """
  }

  private func warnings(_ notes: [PanelDeskNote]) -> Markup {
    """
    <details class="notice" id="panel-warnings"><summary>\
    \(FigureText.count(Int64(notes.count), "thing", "things")) to know of the files</summary>
    \(items(notes))</details>

    """
  }

  private func items(_ notes: [PanelDeskNote]) -> Markup {
    let more = notes.count - Self.mostNotes
    let rest: Markup =
      more > 0 ? "<p>And \(Int64(more)) more: see what <code>topup check</code> writes.</p>\n" : ""
    return "<ul>\n\(Markup(notes.prefix(Self.mostNotes)) { item($0) })</ul>\n\(rest)"
  }

  private func item(_ note: PanelDeskNote) -> Markup {
    let place: Markup = note.place.isEmpty ? "" : "<strong>\(typed: note.place)</strong>: "
    let words = note.words.hasSuffix(".") || note.fix.isEmpty ? note.words : note.words + "."
    let fix = note.fix.isEmpty ? "" : " " + note.fix + "."
    return "<li>\(place)\(words)\(fix)</li>"
  }

  /// The files that are loaded, each to be taken away.
  var loaded: Markup {
    """
    <details id="panel-loaded"><summary>\
    \(FigureText.count(Int64(given.all.count), "file is", "files are")) loaded: add, take away or \
    clear</summary>
    <div class="buttons">\(choosers)\
    <button type="button" id="panel-clear" data-press="clear">Clear the desk</button></div>
    <ul class="plain">
    \(Markup(given.all.enumerated()) { place, file in
      """
      <li>\(typed: file.name) <button type="button" class="plain" \
      id="panel-remove-\(plain: Int64(place))" data-press="remove \(field: file.name)">Take away\
      <span class="quiet"> \(typed: file.name)</span></button></li>
      """
    })</ul>
    </details>

    """
  }
}
