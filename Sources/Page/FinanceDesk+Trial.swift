import Borough
import Costing
import Documents
import Results
import Returns

/// What if a rule were another: a slider and a box for each, and what they come to.
extension FinanceDesk {
  func trialFrame(_ run: FinanceRun) -> Markup {
    """
    <section aria-labelledby="fin-change"><h2 id="fin-change">What would change?</h2>
    \(Markup(changes.indices) { change(at: $0) })
    <div class="buttons">
    \(FinanceParts.button("fin-another", "another", "Change another with it"))
    \(FinanceParts.button("fin-reset", "reset", "Back to what is in force"))</div>
    <div class="field"><label for="fin-tolerance">Call it cost-neutral within</label>
    <span class="hint" id="fin-tolerance-hint">A per cent of today’s total, such as 0.5, or pounds, \
    such as £200.</span>
    <input id="fin-tolerance" class="w-s" data-edit="tolerance" value="\(field: tolerance)" \
    aria-describedby="fin-tolerance-hint" autocomplete="off"></div>
    </section>
    <section aria-labelledby="fin-would"><h2 id="fin-would">What it would cost</h2>
    <p class="error" id="fin-trial-error"></p>
    <div id="fin-trial-result"></div>
    </section>
    \(saving)\(ownRules)
    """
  }

  private func change(at place: Int) -> Markup {
    let change = changes[place]
    guard let bench, let target = bench.target(change.name) else { return "" }
    let others = Set(changes.map { $0.name }).subtracting([change.name])
    let choices = bench.targets.filter { !others.contains($0.name) }.map {
      (value: $0.name, words: $0.title)
    }
    let out: Markup =
      changes.count > 1
      ? FinanceParts.button(
        "fin-out-\(place)", "remove-change \(place)",
        "Take out<span class=\"quiet\"> \(typed: target.title)</span>", "plain") : ""
    return """
      <fieldset class="change"><legend>\(typed: target.title)</legend>
      \(FinanceParts.choice("fin-what-\(place)", "what \(place)", "Change", change.name, choices))
      <p class="hint" id="fin-meaning-\(plain: Int64(place))">\(FinanceWords.sentence(target.meaning)) In force: \
      <strong>\(target.today)</strong>.</p>
      \(control(target, change, place))\(out)</fieldset>
      """
  }

  private func control(
    _ target: FinanceTarget, _ change: FinanceChange, _ place: Int
  ) -> Markup {
    switch target.form {
    case .slider(let slider): return sliding(slider, target, change, place)
    case .choice(let words):
      let all = words.contains(change.value) ? words : [change.value] + words
      return FinanceParts.choice(
        "fin-word-\(place)", "word \(place)", "Value to try", change.value,
        all.map { ($0, $0 == target.value ? "\($0) (in force)" : $0) })
    case .text(let hint):
      return """
        <div class="field"><label for="fin-value-\(plain: Int64(place))">Value to try</label>
        <span class="hint" id="fin-hint-\(plain: Int64(place))">Write \(hint).</span>
        <input id="fin-value-\(plain: Int64(place))" class="w-m" data-edit="value \(plain: Int64(place))" \
        value="\(field: change.value)" aria-describedby="fin-hint-\(plain: Int64(place))" autocomplete="off"></div>
        """
    }
  }

  private func sliding(
    _ slider: FinanceSlider, _ target: FinanceTarget, _ change: FinanceChange, _ place: Int
  ) -> Markup {
    let shown = slider.shown(change.value)
    let box: Markup = """
      <input id="fin-value-\(plain: Int64(place))" class="w-s" inputmode="decimal" data-edit="value \(plain: Int64(place))" \
      value="\(field: shown)" aria-describedby="fin-meaning-\(plain: Int64(place))" autocomplete="off">
      """
    return """
      <div class="sliding"><div class="field"><label for="fin-value-\(plain: Int64(place))">Value to try</label>
      \(slider.isMoney ? Self.pounds(box) : box) \(slider.after)</div>
      <div class="field wide"><label for="fin-slider-\(plain: Int64(place))">The same, by sliding</label>
      <input type="range" id="fin-slider-\(plain: Int64(place))" data-edit="slider \(plain: Int64(place))" \
      min="\(FinanceSlider.text(slider.least))" max="\(FinanceSlider.text(slider.most))" \
      step="\(FinanceSlider.text(slider.step))" value="\(field: shown)">
      <span class="ends"><span>\(slider.words(slider.least))</span>\
      <span>\(slider.words(slider.most))</span></span></div></div>
      """
  }

  private static func pounds(_ box: Markup) -> Markup {
    "<span class=\"money\"><span>£</span>\(box)</span>"
  }

  var trialLive: [LiveRegion] {
    var regions: [LiveRegion] = []
    for (place, change) in changes.enumerated() {
      guard case .slider(let slider)? = bench?.target(change.name)?.form else { continue }
      let shown = slider.shown(change.value)
      regions.append(LiveRegion("fin-value-\(place)@value", value: shown))
      regions.append(LiveRegion("fin-slider-\(place)@value", value: shown))
      regions.append(
        LiveRegion(
          "fin-slider-\(place)@aria-valuetext",
          value: (slider.isMoney ? "£" : "") + shown + " " + slider.after))
    }
    switch result {
    case .tried(let tried)?:
      regions.append(LiveRegion("fin-trial-error", ""))
      regions.append(LiveRegion("fin-trial-result", FinanceTrialMarkup(tried).markup))
    case .problem(let words)?:
      regions.append(LiveRegion("fin-trial-error", Markup.words(words)))
    case nil: break
    }
    return regions
  }

  /// The files of a trial of what the sliders say.
  private var saving: Markup {
    """
    <section aria-labelledby="fin-save-trial-title"><h2 id="fin-save-trial-title">Save this trial</h2>
    <p>What <code>topup trial</code> writes of these values.</p>
    <div class="buttons">\(FinanceParts.button("fin-save-sweep", "save-sweep", "Save it as one ZIP file", "main"))</div></section>
    """
  }

  /// Rules and bands of somebody's own, as whole files.
  private var ownRules: Markup {
    let files = Markup(tried.enumerated()) { place, file in
      let out = FinanceParts.button(
        "fin-remove-tried-\(place)", "remove-tried \(file.name)",
        "Take out<span class=\"quiet\"> \(typed: file.name)</span>", "plain")
      return "<li>\(typed: file.name) \(out)</li>"
    }
    return """
      <section aria-labelledby="fin-own"><h2 id="fin-own">Or try whole files of rules</h2>
      <p>Give one or more files written as <code>rules.csv</code> is, by any name; a file called \
      <code>bands.csv</code> is tried with each of them. Each is set beside today’s: who has more, \
      who has less, and the working of those who change most.</p>
      \(Markup.when(!tried.isEmpty, "<ul id=\"fin-tried\">\(files)</ul>"))
      \(FinanceParts.drop("tried", "Drop rules to try here.", isMain: false))
      \(triedFiles)</section>
      """
  }

  private var triedFiles: Markup {
    guard !tried.isEmpty, let written = outputs[.trial] else { return "" }
    switch written {
    case .stopped(let stop): return "<p class=\"wrong\">\(prose: stop.words)</p>"
    case .files(let files):
      return """
        <div class="buttons">\(FinanceSaving.saveAll(.trial))</div>
        \(FinanceSaving.table(.trial, files))
        """
    }
  }
}
