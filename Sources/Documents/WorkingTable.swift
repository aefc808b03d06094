import Borough
import Costing

/// A pupil's working as a table whose amounts add up to the top-up in the year, with each rule and
/// rate that was used under it, once, by the number the working gives it.
package struct WorkingTable {
  /// Unlike any other on the page, or under the same heading where there is one.
  var id: String
  /// The id of the heading that tells it from like tables under others; empty for none.
  var under = ""
  var caption: String
  var pupil: ExplainedPupil
  /// Where the rules used are written.
  var files: RuleFiles
  /// Those of the working beside this one: what is not among them is marked.
  var otherSources: [CitedValue]

  package init(
    id: String, under: String = "", caption: String, pupil: ExplainedPupil, files: RuleFiles,
    otherSources: [CitedValue]
  ) {
    (self.id, self.under, self.caption) = (id, under, caption)
    (self.pupil, self.files, self.otherSources) = (pupil, files, otherSources)
  }

  package var markup: Markup {
    let lines = Markup(Array(zip(pupil.explanation.lines, pupil.lines))) { line, steps in
      body(line.provision, "\(line.file) row \(line.row)", steps)
    }
    let captionID = (under.isEmpty ? id : under + "-" + id) + "-caption"
    return """
      <div class="scroll" role="region" \
      aria-labelledby="\(under.isEmpty ? captionID : under + " " + captionID)" tabindex="0">
      <table class="working">
      <caption id="\(captionID)">\(typed: caption)</caption>
      <thead><tr><th scope="col">Working</th><th scope="col" class="number">Amount</th></tr></thead>
      \(lines)\(body("Over all lines", "", pupil.overall))
      <tfoot><tr><th scope="row">Top-up in the year</th>\
      <td class="number">\(pupil.total)</td></tr></tfoot>
      </table>
      </div>
      \(sources)
      """
  }

  private func body(_ name: String, _ place: String, _ steps: [ExplainedStep]) -> Markup {
    let key: Markup = place.isEmpty ? "" : " <span class=\"key\">\(typed: place)</span>"
    return """
      <tbody>
      <tr class="line"><th scope="rowgroup" colspan="2">\(typed: name)\(key)</th></tr>
      \(Markup(steps) { row(of: $0) })</tbody>
      """
  }

  private func row(of step: ExplainedStep) -> Markup {
    let last = step.clauses.count - 1
    let clauses = Markup(step.clauses.enumerated()) { place, clause in
      "<span class=\"clause\">\(clause)\(place == last ? marks(of: step) : "")</span>"
    }
    let amount: Markup = step.hasAmount ? "\(signed: step.signed)" : ""
    return "<tr><th scope=\"row\">\(clauses)</th><td class=\"number\">\(amount)</td></tr>"
  }

  /// ` [1, 3]`: the rules and rates that a step used.
  private func marks(of step: ExplainedStep) -> Markup {
    let all = pupil.sources
    let numbers = step.sources.compactMap { source in
      all.firstIndex(of: source).map { "\($0 + 1)" }
    }
    return numbers.isEmpty ? "" : " [\(numbers.joined(separator: ", "))]"
  }

  private var sources: Markup {
    let items = Markup(pupil.sources) { source in
      let place = files.named(in: source.source)
      let isOther = !otherSources.contains { $0.value == source.value }
      let mark: Markup = isOther ? " <span class=\"mark\">only here</span>" : ""
      return """
        <li>\(source.value)\(place.isEmpty ? "" : ": ")\(typed: place)\(mark)</li>
        """
    }
    return """
      <p class="caption">Rules and rates used</p>
      <ol class="sources">
      \(items)</ol>

      """
  }
}

extension RuleFiles {
  /// A source whose last brackets name a row of the usual file, with this set's own file there.
  fileprivate func named(in source: String) -> String {
    guard let open = source.lastIndex(of: "(") else { return source }
    let tail = source[source.index(after: open)...]
    let usual = RuleFiles()
    for (file, own) in [
      (usual.rules, rules), (usual.bands, bands), (usual.rates, rates),
    ] where tail.hasPrefix(file + " row ") {
      return source[...open] + PlainText.visible(own) + tail.dropFirst(file.count)
    }
    return source
  }
}
