/// Writes comma-separated text: RFC 4180, CRLF, quotes doubled where a cell needs them.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isAtRowStart = true

  public init() {}

  /// A cell of text; one that a spreadsheet would run as a formula gets a leading apostrophe.
  public mutating func text(_ cell: [UInt8]) { write(cell) }

  private mutating func write(_ cell: some Collection<UInt8>) {
    separate()
    let quoted = cell.contains(where: Self.needsQuotes)
    if quoted { bytes.append(UInt8(ascii: "\"")) }
    if cell.first.map(Self.startsAFormula) ?? false { bytes.append(UInt8(ascii: "'")) }
    if quoted {
      for byte in cell {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: cell)
    }
    if quoted { bytes.append(UInt8(ascii: "\"")) }
  }

  public mutating func text(_ cell: String) { write(cell.utf8) }

  /// A whole number, never guarded: it must stay a number in a spreadsheet.
  public mutating func number(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(value.magnitude, digits: 1)
  }

  /// Pounds with two places: `1234.50`, `-0.05`.
  public mutating func money(pence: Int64) {
    separate()
    if pence < 0 { bytes.append(UInt8(ascii: "-")) }
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    append(pounds, digits: 1)
    bytes.append(UInt8(ascii: "."))
    append(rest, digits: 2)
  }

  /// Digits, with zeros in front up to so many.
  private mutating func append(_ value: UInt64, digits: Int) {
    var text = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var start = 20
    var rest = value
    while rest > 0 || 20 - start < digits {
      start -= 1
      text[start] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    for place in start..<20 { bytes.append(text[place]) }
  }

  public mutating func blank() { separate() }

  public mutating func endRow() {
    bytes.append(contentsOf: [13, 10])
    isAtRowStart = true
  }

  /// A header row, or any row of plain words.
  public mutating func row(_ cells: [String]) {
    for cell in cells { text(cell) }
    endRow()
  }

  /// Hands over what has been written, to be saved before more is.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  public static func pounds(pence: Int64) -> String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(pence < 0 ? "-" : "")\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Pounds with two places, or as many of four as a rate has: `17.50`, `0.2583`.
  public static func pounds(tenThousandths: Int64) -> String {
    let (pence, rest) = tenThousandths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return pounds(pence: pence) }
    return pounds(pence: pence) + (rest < 10 ? "0" : "")
      + (rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }

  private mutating func separate() {
    if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  static func startsAFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
  }
}
