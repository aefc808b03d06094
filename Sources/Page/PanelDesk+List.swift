import Applications
import Costing
import Documents

/// The list of applications: one row each, sorted and filtered.
extension PanelDesk {
  var list: Markup {
    """
    <div class="drop bare" data-drop="panel">
    <h1 id="panel-title" tabindex="-1">Panel\(yearWords)</h1>
    \(noteList)\
    <div class="buttons">
    \(opener)\
    <button type="button" id="panel-save-decisions" data-press="save decisions">Save \
    decisions.csv</button>
    <button type="button" id="panel-save-scores" data-press="save scores">Save scores.csv</button>
    <button type="button" id="panel-print" data-press="print">Print or save the pack</button>
    <button type="button" id="panel-awards" data-press="awards">Awards and letters</button>
    </div>
    \(filters)\
    <p id="panel-count" class="count"></p>
    <div class="scroll" role="region" aria-labelledby="panel-caption" tabindex="0">
    <table class="cases">
    <caption id="panel-caption">Applications in the order of \(view.order.inWords)</caption>
    <thead><tr>\(headings)</tr></thead>
    <tbody id="panel-rows"></tbody>
    <tfoot id="panel-foot"></tfoot>
    </table>
    </div>
    \(loaded)\
    <p>\(PanelHTML.internalNotice).</p>
    </div>
    """
  }

  private var yearWords: Markup {
    cases.year.map { ": applications for top-up funding, \($0.description)" } ?? ""
  }

  /// The first case that is still to be decided, as the list stands.
  private var opener: Markup {
    guard let next = shown.first(where: { $0.entry.panelCase.decisions.isOpen }) else { return "" }
    return """
      <button type="button" class="main" id="panel-begin" data-press="open \(plain: next.entry.id)">\
      Decide the next case</button>

      """
  }

  private var filters: Markup {
    """
    <div class="fields filters" role="search" aria-label="Which applications are shown">
    <div class="field"><label for="panel-words">Words</label>\
    <input id="panel-words" class="w-full" data-edit="words" value="\(field: view.filter.words)" \
    autocomplete="off"></div>
    \(select("school", "School", view.filter.school, schools))\
    \(select("need", "Need", view.filter.need, needs))\
    \(select("state", "State", view.filter.state, states))\
    <div class="field"><button type="button" id="panel-show-all" data-press="show-all">Show \
    all</button></div>
    </div>

    """
  }

  private func select(
    _ name: String, _ label: String, _ chosen: String, _ choices: [(value: String, label: String)]
  ) -> Markup {
    """
    <div class="field"><label for="panel-\(name)">\(label)</label>\
    <select id="panel-\(name)" class="w-full" data-edit="\(name)">\
    \(Markup([(value: "", label: "All")] + choices) {
      """
      <option value="\(field: $0.value)"\($0.value == chosen ? " selected" : "")>\($0.label)</option>
      """
    })</select></div>

    """
  }

  private var schools: [(value: String, label: String)] {
    var seen: Set<String> = []
    return cases.entries.compactMap {
      let number = $0.details.school.description
      return seen.insert(number).inserted ? (number, $0.school) : nil
    }
  }

  private var needs: [(value: String, label: String)] {
    let present = Set(cases.entries.compactMap { $0.details.primaryNeed })
    return Need.allCases.filter { present.contains($0) }.map {
      ($0.name, "\($0.name): \($0.label)")
    }
  }

  private var states: [(value: String, label: String)] {
    let present = Set(cases.entries.map { $0.state })
    return PanelDeskEntry.State.allCases.filter { present.contains($0) }.map {
      ($0.rawValue, $0.label)
    }
  }

  private var headings: Markup {
    """
    <th scope="col">Case</th>\(heading(.submitted, "Submitted"))\(heading(.school, "School"))\
    <th scope="col">Pupil</th><th scope="col">Year</th><th scope="col">Need</th>\
    <th scope="col">Plan or support</th>\(heading(.topUp, "Top-up sought"))\
    <th scope="col" class="number">Checks not met</th>\
    <th scope="col" class="number">Cannot tell</th>\(heading(.worthTalking, "To talk about"))\
    <th scope="col">State</th><th scope="col" class="number">Awarded</th>
    """
  }

  /// A heading that sorts, each in the one way that `topup panel --order` does.
  private func heading(_ order: AgendaOrder, _ title: String) -> Markup {
    let isDown = order == .topUp || order == .worthTalking
    let isNow = order == view.order
    let sort: Markup =
      isNow ? (isDown ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\"") : ""
    let arrow: Markup =
      isNow ? "<span aria-hidden=\"true\">\(isDown ? " ▼" : " ▲")</span>" : ""
    let kind: Markup = isDown ? " class=\"number\"" : ""
    return """
      <th scope="col"\(kind)\(sort)><button type="button" \
      class="plain" id="panel-sort-\(order.name)" data-press="order \(order.name)">\(title)\
      \(arrow)</button></th>
      """
  }
}

/// What of the list is kept current.
extension PanelDesk {
  var liveList: [LiveRegion] {
    let shown = shown
    return [
      LiveRegion("panel-count", "\(countWords)"),
      LiveRegion("panel-rows", Markup(shown) { row(of: $0.entry, $0.number) }),
      LiveRegion("panel-foot", foot(shown.map { $0.entry })),
    ]
  }

  private func row(of entry: PanelDeskEntry, _ number: Int64) -> Markup {
    let own = entry.details
    let id = entry.id
    return """
      <tr><th scope="row"><button type="button" class="plain" id="panel-open-\(plain: id)" \
      data-press="open \(plain: id)">Case \(number)</button></th>\
      <td>\(submitted(entry))</td>\
      <td>\(school(of: entry))</td><td>\(typed: entry.panelCase.reference)</td>\
      <td>\(own.yearGroup?.label ?? "")</td>\
      <td>\(own.primaryNeed.map { need($0) } ?? "")</td>\
      <td>\(own.senProvision?.label ?? "")</td>\
      <td class="number">\(entry.figures.topUpSought)</td>\
      <td class="number">\(entry.notMet)</td><td class="number">\(entry.cannotTell)</td>\
      <td class="number">\(Int64(entry.key.points))</td>\
      <td>\(state(of: entry))</td>\
      <td class="number">\(awarded(entry))</td></tr>
      """
  }

  private func school(of entry: PanelDeskEntry) -> Markup {
    let name = entry.panelCase.paper.application.schoolName
    return name.isEmpty ? "\(entry.school)" : "\(typed: name)"
  }

  private func submitted(_ entry: PanelDeskEntry) -> Markup {
    entry.key.submitted.map { "\($0)" } ?? ""
  }

  private func awarded(_ entry: PanelDeskEntry) -> Markup {
    entry.decided.map { "\($0)" } ?? ""
  }

  private func need(_ need: Need) -> Markup { "<abbr title=\"\(need.label)\">\(need.name)</abbr>" }

  private func state(of entry: PanelDeskEntry) -> Markup {
    let isDone = !entry.panelCase.decisions.isOpen && entry.state != .begun
    let changed: Markup =
      entry.differences.isEmpty
      ? "" : " <span class=\"status wrong-status\">Does not come out the same</span>"
    return """
      <span class="status\(isDone ? " done" : "")">\(entry.state.label)</span>\(changed)
      """
  }

  private func foot(_ entries: [PanelDeskEntry]) -> Markup {
    let sought = entries.reduce(Money.zero) { $0 + $1.figures.topUpSought }
    let decided = entries.compactMap { $0.decided }
    let count = FigureText.count(Int64(decided.count))
    return """
      <tr><th scope="row" colspan="7">\(view.filter.isEmpty ? "All" : "All that are shown")</th>\
      <td class="number">\(sought)</td><td></td><td></td><td></td>\
      <td>\(count) decided</td>\
      <td class="number">\(decided.reduce(Money.zero, +))</td></tr>
      """
  }
}
