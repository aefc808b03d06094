import Tables

/// How one school lays out its return: its headings, and how it writes money, dates and itself.
struct SampleLayout {
  private enum Heading { case plain, spaced, capital, mixed }

  private let encoding: SampleEncoding
  private let endsLinesWithLFAlone: Bool
  private let heading: Heading
  private let pupilHeading: String
  private let schoolHeading: String
  private let staffHeading: String
  private let order: [SampleColumn]
  private let hasPoundSigns: Bool
  private let hasThousandsCommas: Bool
  private let hasBritishDates: Bool
  private let schoolNumber: String
  private let blankRows: Int64

  init(for school: SampleSchool, at index: Int, seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: 1_000_000 + UInt64(index))
    encoding = SampleEncoding.allCases[index % 4]
    endsLinesWithLFAlone = numbers.chance(40)
    heading = numbers.pick([.plain, .spaced, .spaced, .capital, .mixed])
    pupilHeading = numbers.pick(["UPN", "Pupil ID", "Pupil", "pupil_id", "upn"])
    staffHeading = numbers.pick(["Delivered by", "Role", "Staff", "delivered_by"])
    (schoolHeading, schoolNumber) = numbers.pick([
      ("URN", "\(school.urn)"), ("School", "\(school.urn)"), ("DfE number", school.dfeNumber),
      ("LAESTAB", "\(SampleSchool.authority)\(school.establishment)"),
      ("school", school.dfeNumber),
    ])
    order = Self.order(&numbers)
    hasPoundSigns = numbers.chance(50)
    hasThousandsCommas = numbers.chance(50)
    hasBritishDates = numbers.chance(65)
    blankRows = numbers.chance(45) ? numbers.within(1...4) : 0
  }

  /// A third keep topup's own order; most add a column of notes.
  private static func order(_ numbers: inout SplitMix64) -> [SampleColumn] {
    var columns = SampleColumn.known
    if numbers.chance(66) { numbers.shuffle(&columns) }
    if numbers.chance(60) { columns.append(.notes) }
    return columns
  }
}

/// What a school writes in its cells.
extension SampleLayout {
  private static let notes = [
    "Reviewed, parents agree", "Child’s own targets – see plan", "Costs £4 a week\nfrom petty cash",
    "as last year", "Ask Zoë",
  ]

  /// The same row as the school itself writes it.
  func written(_ line: SampleLine, _ numbers: inout SplitMix64) -> SampleLine {
    var line = line
    line[.school] = schoolNumber
    for column in [SampleColumn.cost, .costEach] where line.has(column) {
      line[column] = money(line[column])
    }
    for column in [SampleColumn.from, .to, .bought] where line.has(column) {
      line[column] = date(line[column])
    }
    if numbers.chance(20) { line[.notes] = numbers.pick(Self.notes) }
    return line
  }

  /// `1234.50` as `£1,234.50`, `1,234.50` or `£1234.50`.
  private func money(_ pounds: String) -> String {
    let whole = pounds.prefix { $0 != "." }
    let separated = hasThousandsCommas && whole.count > 3
    let text = separated ? "\(whole.dropLast(3)),\(pounds.dropFirst(whole.count - 3))" : pounds
    return hasPoundSigns ? "£" + text : text
  }

  /// `2025-04-28`, or `28/04/2025`.
  private func date(_ day: String) -> String {
    guard hasBritishDates else { return day }
    return day.split(separator: "-").reversed().joined(separator: "/")
  }
}

/// The return as a file.
extension SampleLayout {
  func file(of lines: [SampleLine]) -> [UInt8] {
    let columns = order.filter { column in lines.contains { $0.has(column) } }
    var table = CSVWriter()
    table.row(columns.map(title))
    for line in lines {
      for column in kept(columns, of: line) { write(line[column], to: &table) }
      table.endRow()
    }
    for _ in 0..<blankRows { table.row(columns.map { _ in "" }) }
    let text = table.take()
    return encoding.bytes(of: endsLinesWithLFAlone ? text.filter { $0 != 13 } : text)
  }

  /// A row cut short keeps its first half and something in it, or it would be a blank row.
  private func kept(
    _ columns: [SampleColumn], of line: SampleLine
  ) -> ArraySlice<SampleColumn> {
    guard line.isCutShort else { return columns[...] }
    let first = columns.firstIndex { line.has($0) } ?? 0
    return columns.prefix(max(columns.count / 2, first + 1))
  }

  /// A negative number goes in as one: a spreadsheet saves no apostrophe before it.
  private func write(_ cell: String, to table: inout CSVWriter) {
    if cell.hasPrefix("-"), let number = Int64(cell) {
      table.number(number)
    } else {
      table.text(cell)
    }
  }

  private func title(of column: SampleColumn) -> String {
    switch column {
    case .pupil: pupilHeading
    case .school: schoolHeading
    case .staff: staffHeading
    case .notes: "Notes"
    default: title(column.name)
    }
  }

  /// Spellings that fold to one name.
  private func title(_ name: String) -> String {
    let spaced = name.split(separator: "_").joined(separator: " ")
    return switch heading {
    case .plain: name
    case .spaced: spaced.prefix(1).uppercased() + spaced.dropFirst()
    case .capital: spaced.uppercased()
    case .mixed: name.split(separator: "_").joined(separator: "-")
    }
  }
}
