/// How one made-up file is laid out, and its rows written: mostly plainly, and oddly now and then.
public struct MadeTable {
  /// Times in a hundred that a cell or a row is written in an odd way.
  public let oddness: Int
  private let columns: [Column]
  /// Empty columns after the last, as spreadsheets leave them.
  private let emptyColumns: Int
  private let lineEnds: [String]

  private struct Column {
    let name: String
    /// What the header calls it.
    let title: String
  }

  /// Takes the columns that are needed and some of the others, in any order.
  ///
  /// - Parameter titles: other names for columns.
  public init(
    needed: [String], others: [String], titles: [String: [String]], oddness: Int,
    _ random: inout SeededRandom
  ) {
    self.oddness = oddness
    let share = random.pick([0, 30, 80, 100])
    var names = needed + others.filter { _ in random.chance(share) }
    if random.chance(60) { names.shuffle(using: &random) }
    columns = names.map {
      Column(name: $0, title: random.pick([$0, $0, $0.uppercased()] + (titles[$0] ?? [])))
    }
    emptyColumns = random.pick([0, 0, 0, 1, 3])
    lineEnds = random.pick([["\n"], ["\r\n"], ["\n", "\r\n"]])
  }

  public func has(_ column: String) -> Bool { columns.contains { $0.name == column } }

  public func header(_ random: inout SeededRandom) -> String {
    line(columns.map(\.title) + [String](repeating: "", count: emptyColumns), &random)
  }

  public func row(_ cells: [String: String], _ random: inout SeededRandom) -> String {
    var fields = columns.map { written(cells[$0.name] ?? "", &random) }
    var extra = emptyColumns
    if random.chance(oddness) { extra = random.below(5) }
    fields += [String](repeating: "", count: extra)
    if random.chance(oddness), random.chance(20) { fields.append(random.pick(["x", " ", "\"\""])) }
    if random.chance(oddness), random.chance(10) { fields.removeLast() }
    return line(fields, &random)
  }

  /// A row without cells.
  public func blank(_ random: inout SeededRandom) -> String {
    let cell = random.pick(["", "", " "])
    return line([String](repeating: cell, count: random.pick([1, 2, columns.count])), &random)
  }

  private func line(_ fields: [String], _ random: inout SeededRandom) -> String {
    fields.joined(separator: ",") + random.pick(lineEnds)
  }

  private func written(_ cell: String, _ random: inout SeededRandom) -> String {
    if cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) { return quoted(cell) }
    guard random.chance(oddness) else { return cell }
    switch random.below(9) {
    case 0, 1, 2, 3: return quoted(cell)
    case 4: return " " + cell
    case 5: return cell + "\t "
    case 6: return quoted(" \(cell) ")
    case 7: return cell + "\u{A0}"
    default:
      return random.pick(["'\(cell)", "\(cell)\"", "\"\(cell)\"x", "\(cell)\0", "\r\(cell)"])
    }
  }

  private func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
