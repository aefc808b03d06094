package import Costing

/// HTML that cannot hold free text as markup: whatever is put between `\(` and `)` is escaped.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(stringInterpolation parts: StringInterpolation) {
    text = parts.text
  }

  /// One after another, each on its own line.
  package init<Element>(_ elements: some Sequence<Element>, _ markup: (Element) -> Markup) {
    text = ""
    for element in elements { text += markup(element).text + "\n" }
  }

  /// Markup that is there only in some cases.
  package static func when(_ isSo: Bool, _ markup: Markup) -> Markup { isSo ? markup : "" }

  @inline(never)
  package static func += (left: inout Markup, right: Markup) { left.text += right.text }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    @inline(never)
    package mutating func appendLiteral(_ literal: String) { text += literal }
    @inline(never)
    package mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    @inline(never)
    package mutating func appendInterpolation(_ words: String) { text += Markup.escaped(words) }
    @inline(never)
    package mutating func appendInterpolation(_ number: Int64) { text += FigureText.count(number) }
    @inline(never)
    package mutating func appendInterpolation(_ amount: Money) { text += FigureText.pounds(amount) }

    /// The very text that a field holds, hidden characters too, so that nothing typed is changed.
    @inline(never)
    package mutating func appendInterpolation(field text: String) {
      self.text += Markup.quoted(text)
    }

    /// What somebody typed, kept apart so that its direction cannot reorder what stands beside it.
    @inline(never)
    package mutating func appendInterpolation(typed words: String) {
      text += "<bdi>" + Markup.escaped(words) + "</bdi>"
    }

    /// Prose that somebody typed, kept apart as `typed` is, each line break where it was.
    @inline(never)
    package mutating func appendInterpolation(prose words: String) {
      let lines = words.split(omittingEmptySubsequences: false) { $0.isNewline }
      text += "<bdi class=\"prose\">"
      text += lines.map { Markup.escaped(String($0)) }.joined(separator: "\n") + "</bdi>"
    }

    @inline(never)
    package mutating func appendInterpolation(_ date: CivilDate) {
      text += "<time datetime=\"\(date.description)\">\(date.inWords)</time>"
    }

    /// A number for an attribute or a style, with no thousands commas.
    @inline(never)
    package mutating func appendInterpolation(plain number: Int64) { text += "\(number)" }
  }

  /// The one place that makes text safe in an element or a quoted attribute.
  @inline(never)
  package static func escaped(_ words: String) -> String {
    quoted(PlainText.visible(words))
  }

  private static func quoted(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
