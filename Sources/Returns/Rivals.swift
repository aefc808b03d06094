import Costing

/// A row that may not stand beside another, and that other.
struct Clash: Hashable, Sendable {
  let row: Int64
  let other: Int64
}

/// Rows by what only one row of a file may say.
struct Rivals<Mark: Hashable & Sendable>: Sendable {
  private var rows: [Mark: [Int64]] = [:]

  mutating func add(_ mark: Mark, _ row: Int64) { rows[mark, default: []].append(row) }

  /// Every row that says what another does.
  var clashes: [Clash] {
    rows.values.filter { $0.count > 1 }.flatMap { rows in
      rows.map { Clash(row: $0, other: $0 == rows[0] ? rows[1] : rows[0]) }
    }
  }
}

/// Rows of one owner each whose days may not meet; a blank end is open.
struct DatedRivals<Owner: Hashable & Sendable>: Sendable {
  private var rows: [Owner: [Span]] = [:]

  private struct Span: Sendable {
    let from: CivilDate?
    let to: CivilDate?
    let row: Int64

    func startsBefore(_ other: Span) -> Bool {
      from == other.from ? row < other.row : Self.isBefore(from, other.from)
    }

    /// Whether the days of one that starts no earlier begin by the last of these.
    func reaches(_ later: Span) -> Bool {
      guard let to, let from = later.from else { return true }
      return from <= to
    }

    func endsBefore(_ other: Span) -> Bool {
      guard let to else { return false }
      return other.to.map { to < $0 } ?? true
    }

    private static func isBefore(_ one: CivilDate?, _ other: CivilDate?) -> Bool {
      guard let other else { return false }
      return one.map { $0 < other } ?? true
    }
  }

  mutating func add(_ owner: Owner, from: CivilDate?, to: CivilDate?, _ row: Int64) {
    rows[owner, default: []].append(Span(from: from, to: to, row: row))
  }

  /// Every row that shares a day with another of the same owner.
  var clashes: [Clash] {
    rows.values.flatMap { Self.clashes(of: $0.ordered { $0.startsBefore($1) }) }
  }

  /// Each is looked at beside the one before it that ends last, and the next.
  private static func clashes(of spans: [Span]) -> [Clash] {
    var found: [Clash] = []
    var last: Span?
    for (place, span) in spans.enumerated() {
      let next = place + 1 < spans.count ? spans[place + 1] : nil
      if let last, last.reaches(span) {
        found.append(Clash(row: span.row, other: last.row))
      } else if let next, span.reaches(next) {
        found.append(Clash(row: span.row, other: next.row))
      }
      if last?.endsBefore(span) ?? true { last = span }
    }
    return found
  }
}
