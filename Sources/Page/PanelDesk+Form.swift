import Applications
import Costing
import Documents
import Tables

/// The form in which a panel writes one decision: a row of decisions.csv, field by field.
extension PanelDesk {
  private struct Field {
    enum Kind { case text, money, day, prose, tick }

    let column: String
    let label: String
    var hint = ""
    var kind = Kind.text
  }

  private static let days: [Field] = [
    Field(column: "decided", label: "Day of the decision", hint: dayHint, kind: .day),
    Field(column: "review_by", label: "Review by", hint: dayHint, kind: .day),
  ]

  private static let award: [Field] = [
    Field(
      column: "amount", label: "Amount", hint: "For the year, such as 4,500", kind: .money),
    Field(column: "band", label: "Band", hint: "Where bands are awarded"),
    Field(column: "from", label: "From", hint: "The first day of it", kind: .day),
    Field(column: "to", label: "To", hint: "The last day of it", kind: .day),
  ]

  private static let reason: [Field] = [
    Field(
      column: "reason", label: "Reason",
      hint: "The school and the parents are told this in the letter", kind: .prose)
  ]

  private static let more: [Field] = [
    Field(column: "payer", label: "Authority that pays", hint: "Its three-digit code, such as 343"),
    Field(column: "personal_budget", label: "Paid as a personal budget", kind: .tick),
    Field(
      column: "priority", label: "Priority",
      hint: "1 is paid first, where a pot is shared by priority"),
    Field(column: "end_reason", label: "Why an award ended", hint: "Only where one did"),
  ]

  private static let dayHint = "Such as 27/03/2026"

  func decisionForm(of entry: PanelDeskEntry) -> Markup {
    """
    <section aria-labelledby="panel-decide-title">
    <h2 id="panel-decide-title">Decide</h2>
    \(earlier(entry))\
    <div id="panel-errors" tabindex="-1"></div>
    \(outcomes(entry))\
    <div id="d-\(plain: entry.id)-award">\
    <div class="pairs">\(fields(Self.award, entry))</div>\
    <div id="panel-words-of-award" class="notice"></div></div>
    \(fields(Self.reason, entry))\
    <div class="pairs">\(fields(Self.days, entry))</div>
    <details id="d-\(plain: entry.id)-more"\(hasMore(entry) ? " open" : "")>\
    <summary>Payer, personal budget, priority</summary>\(fields(Self.more, entry))</details>
    <div class="buttons">
    <button type="button" class="main" id="panel-record" \
    data-press="record \(plain: entry.id)">Record the decision</button>
    \(formRow(of: entry) == nil ? "" : drop(entry))</div>
    </section>

    """
  }

  private func hasMore(_ entry: PanelDeskEntry) -> Bool {
    ["personal_budget", "priority", "end_reason"].contains {
      !written($0, entry).isEmpty
    } || !view.checked.isEmpty
  }

  private func drop(_ entry: PanelDeskEntry) -> Markup {
    """
    <button type="button" class="plain" id="panel-drop" data-press="drop \(plain: entry.id)">Take \
    this decision away</button>
    """
  }

  /// What was decided before, which stays as it is.
  private func earlier(_ entry: PanelDeskEntry) -> Markup {
    let own = formRow(of: entry).map { EditableTable.number(of: $0) }
    let others = entry.panelCase.decisions.all.filter { $0.row != own }
    guard !others.isEmpty else { return "" }
    return """
      <h3>Decided before</h3>
      <ul>
      \(Markup(others) { decision in
        """
        <li>\(decision.outcome.label) on \(decision.decided)\
        \(amount(of: decision)). \(typed: decision.reason)</li>
        """
      })</ul>

      """
  }

  private func amount(of decision: Decision) -> Markup {
    decision.amount.map { ": \($0)" } ?? ""
  }

  private func outcomes(_ entry: PanelDeskEntry) -> Markup {
    let id = id("decision", entry)
    let chosen = Folding.fold(written("decision", entry))
    return """
      <fieldset class="choices" id="\(id)" aria-describedby="\(id)-error" tabindex="-1">\
      <legend>Decision</legend>\
      <span class="error" id="\(id)-error"></span>
      \(Markup(DecisionOutcome.allCases) { outcome in
        """
        <span><input type="radio" id="\(id)-\(outcome.name)" name="\(id)" \
        value="\(outcome.name)" data-edit="decision \(plain: entry.id) decision"\
        \(Folding.fold(outcome.name) == chosen ? " checked" : "")> \
        <label for="\(id)-\(outcome.name)">\(Self.verbs(outcome))</label></span>
        """
      })</fieldset>

      """
  }

  private static func verbs(_ outcome: DecisionOutcome) -> String {
    switch outcome {
    case .agree: "Agree"
    case .agreeInPart: "Agree in part"
    case .deferred: "Put off"
    case .decline: "Decline"
    }
  }

  private func id(_ column: String, _ entry: PanelDeskEntry) -> String { "d-\(entry.id)-\(column)" }

  private func fields(_ fields: [Field], _ entry: PanelDeskEntry) -> Markup {
    Markup(fields) { field($0, entry) }
  }

  private func field(_ field: Field, _ entry: PanelDeskEntry) -> Markup {
    let id = id(field.column, entry)
    let label: Markup = "<label for=\"\(id)\">\(field.label)</label>"
    let said: Markup = """
      <span class="hint" id="\(id)-hint">\(field.hint)</span>\
      <span class="error" id="\(id)-error"></span>
      """
    let control = control(field, id, entry)
    if field.kind == .tick {
      return "<div class=\"field\"><span class=\"tick\">\(control) \(label)</span>\(said)</div>"
    }
    return "<div class=\"field\">\(label)\(said)\(control)</div>"
  }

  private func control(_ field: Field, _ id: String, _ entry: PanelDeskEntry) -> Markup {
    let value = written(field.column, entry)
    let edit: Markup = """
      id="\(id)" data-edit="decision \(plain: entry.id) \(field.column)" \
      aria-describedby="\(id)-hint \(id)-error" autocomplete="off"
      """
    switch field.kind {
    case .money:
      return """
        <span class="money"><span aria-hidden="true">£</span><input class="w-full" inputmode="decimal" \
        \(edit) value="\(field: value)"></span>
        """
    case .day: return "<input class=\"w-m\" \(edit) value=\"\(field: value)\">"
    case .text: return "<input class=\"w-m\" \(edit) value=\"\(field: value)\">"
    case .prose: return "<textarea rows=\"4\" \(edit)>\(field: value)</textarea>"
    case .tick:
      return "<input type=\"checkbox\" \(edit)\(value.isEmpty ? "" : " checked")>"
    }
  }
}

/// What of the form is kept current: what is wrong beside each field, and what an award means.
extension PanelDesk {
  func liveDecision(of entry: PanelDeskEntry) -> [LiveRegion] {
    let faults = view.checked.contains(entry.id) ? formFaults(of: entry) : []
    let errors = faults.filter { $0.id.severity == .error }
    var regions = [
      LiveRegion("panel-errors", summary(errors, entry)),
      LiveRegion("panel-words-of-award", awardWords(entry)),
      LiveRegion("d-\(entry.id)-award@hidden", value: hidesAward(entry) ? "hidden" : ""),
    ]
    for column in DecisionsCSV.header.dropFirst(2) {
      let own = errors.filter { $0.column == column }
      let id = id(column, entry)
      regions.append(LiveRegion("\(id)-error", Markup(own) { beside($0) }))
      regions.append(LiveRegion("\(id)@aria-invalid", value: own.isEmpty ? "" : "true"))
    }
    return regions
  }

  private func beside(_ fault: Fault) -> Markup {
    let words = fault.words(files: ["decisions.csv"])
    return "<span class=\"quiet\">Error: </span>\(words.message). \(words.fix)."
  }

  private func summary(_ errors: [Fault], _ entry: PanelDeskEntry) -> Markup {
    guard !errors.isEmpty else { return "" }
    return """
      <div class="wrong"><h3>There is a problem</h3>
      <ul>
      \(Markup(errors) { fault in
        let words = fault.words(files: ["decisions.csv"])
        return """
          <li><a href="#\(target(fault, entry))">\(words.message). \(words.fix).</a></li>
          """
      })</ul></div>
      """
  }

  /// The field that a fault is about.
  private func target(_ fault: Fault, _ entry: PanelDeskEntry) -> String {
    let field = id(fault.column.isEmpty ? "decision" : fault.column, entry)
    return fault.column == "decision" || fault.column.isEmpty ? "\(field)-agree" : field
  }

  /// Nothing is awarded by putting off or declining, so nothing is asked of an award.
  private func hidesAward(_ entry: PanelDeskEntry) -> Bool {
    let outcome = Folding.fold(written("decision", entry))
    let isNone =
      outcome == Folding.fold(DecisionOutcome.deferred.name)
      || outcome == Folding.fold(DecisionOutcome.decline.name)
    return isNone && written("amount", entry).isEmpty && written("band", entry).isEmpty
  }

  private func awardWords(_ entry: PanelDeskEntry) -> Markup {
    let figures = entry.figures
    let sought: Markup = "Top-up sought: <strong>\(figures.topUpSought)</strong>."
    guard let awarded = figures.awarded else { return sought }
    var words: Markup = "\(sought) Awarded for the year: <strong>\(awarded)</strong>."
    if let short = figures.shortfall, short > .zero { words += " That is \(short) less." }
    if let over = figures.awardOver, over > .zero {
      let said = Fault(.awardOver, row: 0, column: "amount").words()
      words += " <strong>That is \(over) more: \(said.message).</strong> \(said.fix)."
    }
    return words
  }
}
