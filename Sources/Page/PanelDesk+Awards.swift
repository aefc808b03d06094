import Costing
import Documents
import Results

/// What is awarded, shared from a pot where there is one, and the letters that tell of it.
extension PanelDesk {
  mutating func award(_ council: CouncilPack) {
    awards =
      given.folder.isEmpty
      ? PanelDeskAwards() : PanelDeskAwards(.award, memory(council), view.pot)
  }

  private func memory(_ council: CouncilPack) -> MemoryFiles {
    PanelDeskCases.memory(given.folder, tables, Set(bundles.map { $0.pupil }), council)
  }

  mutating func share(_ council: CouncilPack, _ answer: inout PageAnswer) -> DeskChange {
    award(council)
    showDocument()
    answer.paper("panel-paper", document)
    answer.say(awards.said.first ?? "The awards are worked out.")
    return .note
  }

  mutating func saveLetters(_ council: CouncilPack, _ answer: inout PageAnswer) -> DeskChange {
    let letters = PanelDeskAwards(.letters, memory(council), view.pot)
    if letters.files.isEmpty {
      answer.say(letters.said.first ?? "There is no letter to write.")
    } else {
      saveZip("letters.zip", letters.files, &answer)
    }
    return .nothing
  }

  var awarding: Markup {
    """
    <h1 id="panel-title" tabindex="-1">Awards and letters</h1>
    <div class="buttons">
    <button type="button" id="panel-back" data-press="list">All applications</button>
    </div>
    \(leftOut)\
    <section aria-labelledby="panel-pot-title">
    <h2 id="panel-pot-title">A pot to share</h2>
    <p class="hint">Leave the pot blank to pay each award as the panel agreed it.</p>
    <div class="fields">
    \(amount("amount", "The pot", view.pot.amount))\
    \(methods)\
    \(amount("floor", "The floor, in pounds or as 50%", view.pot.floor))\
    <div class="field"><span class="tick"><input type="checkbox" id="panel-pot-plans" \
    data-edit="pot plans"\(Markup.when(view.pot.includesPlans, " checked"))> \
    <label for="panel-pot-plans">Pupils with a plan are paid from it too</label></span></div>
    </div>
    <div class="buttons"><button type="button" class="main" id="panel-share" data-press="share">Work \
    out the awards</button></div>
    <div id="panel-awards-said"></div>
    </section>
    <section aria-labelledby="panel-awards-title">
    <h2 id="panel-awards-title">Awards</h2>
    <div class="buttons">
    <button type="button" id="panel-save-awards" data-press="save awards.csv">Save awards.csv</button>
    <button type="button" id="panel-save-awards-html" data-press="save awards.html">Save \
    awards.html</button>
    <button type="button" id="panel-letters" data-press="letters">Save the letters as a ZIP \
    file</button>
    </div>
    <p class="hint">Each letter leaves a line for the pupil’s name.</p>
    <iframe id="panel-paper" title="Awards"></iframe>
    </section>
    """
  }

  private func amount(_ field: Markup, _ label: String, _ value: String) -> Markup {
    """
    <div class="field"><label for="panel-pot-\(field)">\(label)</label>\
    <input id="panel-pot-\(field)" class="w-m" data-edit="pot \(field)" value="\(field: value)" \
    autocomplete="off"></div>
    """
  }

  private var methods: Markup {
    let methods: [(String, String)] = [
      ("pro-rata", "Pro rata"), ("protected-floor", "Above a floor of each award"),
      ("priority", "By priority"),
    ]
    return """
      <div class="field"><label for="panel-pot-method">How it is shared</label>\
      <select id="panel-pot-method" data-edit="pot method">\
      \(Markup(methods) { name, label in
        """
        <option value="\(name)"\(Markup.when(name == view.pot.method, " selected"))>\(label)</option>
        """
      })</select></div>
      """
  }

  /// Awards are worked from the council's files, which is said where some are not in them.
  private var leftOut: Markup {
    if given.folder.isEmpty {
      return """
        <p class="notice">Awards and letters are worked from the council’s CSV files: load the folder \
        that <code>topup award</code> reads.</p>

        """
    }
    let sent = Int64(bundles.count)
    guard sent > 0 else { return "" }
    let count = FigureText.count(sent, "application that a school", "applications that schools")
    return """
      <p class="notice">\(count) sent by itself is not in the council’s CSV files, and no award of \
      it is here: add the pupil to those files.</p>

      """
  }

  var liveAwards: [LiveRegion] {
    let said: Markup =
      awards.said.isEmpty
      ? ""
      : "<div class=\"wrong\"><ul>\(Markup(awards.said) { "<li>\($0)</li>" })</ul></div>"
    return [
      LiveRegion("panel-awards-said", said)
    ]
  }
}
