import Costing

/// Names and what each is of, two to a line where they are short.
struct HTMLFacts {
  struct Fact {
    var name: String
    var value: Markup
    /// Prose, which has a line of its own.
    var isWide = false
  }

  var facts: [Fact]

  var markup: Markup {
    """
    <dl class="facts">
    \(Markup(facts) { fact in
      """
      <div\(fact.isWide ? Self.wide : "")><dt>\(fact.name)</dt><dd>\(fact.value)</dd></div>
      """
    })</dl>

    """
  }

  private static let wide: Markup = " class=\"wide\""
}

extension HTMLFacts.Fact {
  /// What somebody may have typed, of a few words.
  init(_ name: String, typed words: String) {
    self.init(name: name, value: .typed(words))
  }

  /// What somebody may have typed, of any length.
  init(_ name: String, prose words: String) {
    self.init(
      name: name, value: words.isEmpty ? Markup.notStated : "\(prose: words)", isWide: true)
  }

  init(_ name: String, _ date: CivilDate?) {
    self.init(name: name, value: date.map { "\($0)" } ?? Markup.notStated)
  }
}

extension Markup {
  static let notStated: Markup = "<span class=\"none\">Not stated</span>"

  static func typed(_ words: String) -> Markup {
    words.isEmpty ? notStated : "\(typed: words)"
  }
}
