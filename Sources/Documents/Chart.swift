/// A figure drawn as inline SVG, its lengths in hundredths of a per cent of its width, so that its
/// words keep their size on a telephone and on paper.
struct Chart {
  struct Bar {
    var label: String
    /// The number or code beside the label.
    var key: String?
    var value: Int64
    /// The value as people read it.
    var shown: String
  }

  /// Unlike any other on the page.
  var id: String
  var title: String
  /// What a person who cannot see it is told.
  var summary: String
  var bars: [Bar]

  /// Parts of a whole width or height.
  static let whole: Int64 = 10_000

  var most: Int64 { bars.reduce(0) { max($0, $1.value) } }

  /// How long a bar is, the longest taking `length`.
  func length(_ value: Int64, of length: Int64) -> Int64 {
    most == 0 ? 0 : Int64(Int128(value) * Int128(length) / Int128(most))
  }

  func figure(class kind: Markup, height: Int64, drawing: Markup, note: Markup = "") -> Markup {
    """
    <figure>
    <figcaption>\(title)</figcaption>
    <svg class="\(kind)" role="img" tabindex="0" aria-labelledby="\(id)-title \(id)-summary" \
    width="100%" height="\(plain: height)">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-summary">\(summary)</desc>
    \(drawing)</svg>
    \(note)</figure>

    """
  }

  /// `12.34%`.
  static func percent(_ hundredths: Int64) -> Markup {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(plain: whole).\(rest < 10 ? "0" : "")\(plain: rest)%"
  }
}
