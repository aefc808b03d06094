import Costing

/// HTML that cannot hold free text as markup: whatever is put between `\(` and `)` is escaped.
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  init(stringInterpolation parts: StringInterpolation) {
    text = parts.text
  }

  /// One after another, each on its own line.
  init<Element>(_ elements: some Sequence<Element>, _ markup: (Element) -> Markup) {
    text = ""
    for element in elements { text += markup(element).text + "\n" }
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ words: String) { text += Markup.escaped(words) }
    mutating func appendInterpolation(_ number: Int64) { text += FigureText.count(number) }
    mutating func appendInterpolation(_ amount: Money) { text += FigureText.pounds(amount) }

    /// What somebody typed, kept apart so that its direction cannot reorder what stands beside it.
    mutating func appendInterpolation(typed words: String) {
      text += "<bdi>" + Markup.escaped(words) + "</bdi>"
    }

    /// Prose that somebody typed, kept apart as `typed` is, each line break where it was.
    mutating func appendInterpolation(prose words: String) {
      let lines = words.split(omittingEmptySubsequences: false) { $0.isNewline }
      text += "<bdi class=\"prose\">"
      text += lines.map { Markup.escaped(String($0)) }.joined(separator: "\n") + "</bdi>"
    }

    mutating func appendInterpolation(_ date: CivilDate) {
      text += "<time datetime=\"\(date.description)\">\(date.inWords)</time>"
    }

    /// A number for an attribute or a style, with no thousands commas.
    mutating func appendInterpolation(plain number: Int64) { text += "\(number)" }
  }

  /// The one place that makes text safe in an element or a quoted attribute.
  static func escaped(_ words: String) -> String {
    var safe = ""
    for scalar in PlainText.visible(words).unicodeScalars {
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
