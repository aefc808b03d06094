import Costing

/// A rule's or a rate's value as a reader needs it: what it is, since when, and where it is written.
public struct CitedValue: Hashable, Sendable {
  /// `weeks-per-year, 38 weeks, since 1 April 2025`.
  public let value: String
  /// `handbook, page 4 (rules.csv row 4)`; blank for a default.
  public let source: String

  /// In one line.
  public var text: String { source.isEmpty ? value : value + ": " + source }

  /// - Parameter value: with what it is of, and whom it is for.
  init(_ value: String, _ row: RuleRow, in year: FundingYear) {
    guard let from = row.from else {
      self.init(value: PlainText.visible(value + ", by default"), source: "")
      return
    }
    let place =
      switch row.origin {
      case .council(let number): "rules.csv row \(number)"
      case .national, .standard: row.setBy
      }
    self.init(value, from, row.isProvisional(in: year), row.source, place)
  }

  init(_ value: String, _ row: RateRow, in year: FundingYear) {
    self.init(
      value, row.from, row.isProvisional(in: year), row.source, "rates.csv row \(row.row)")
  }

  init(_ value: String, _ row: BandRow, in year: FundingYear) {
    self.init(
      value, row.from, row.isProvisional(in: year), row.source, "bands.csv row \(row.row)")
  }

  init(_ value: String, _ row: PayRow, in year: FundingYear) {
    self.init(value, row.from, row.isProvisional(in: year), row.source, "pay.csv row \(row.row)")
  }

  private init(value: String, source: String) {
    self.value = value
    self.source = source
  }

  private init(
    _ value: String, _ from: CivilDate, _ isProvisional: Bool, _ source: String, _ place: String
  ) {
    let mark = isProvisional ? ", provisional" : ""
    self.init(
      value: PlainText.visible("\(value), since \(from.inWords)\(mark)"),
      source: PlainText.visible(source.isEmpty ? "(\(place))" : "\(source) (\(place))"))
  }

  /// On one line where it fits, else with its source on lines of its own.
  func lines(to width: Int, first: String, rest: String) -> [String] {
    if first.count + text.count <= width { return [first + text] }
    let value = PlainText.wrapped(value, to: width, first: first, rest: rest)
    guard !source.isEmpty else { return value }
    return value + PlainText.wrapped(source, to: width, first: rest, rest: rest)
  }
}

extension Terms {
  func cited(_ row: RuleRow) -> CitedValue {
    let scope = row.scope.text(roles: card.names)
    let whom = scope.isEmpty ? "" : " for " + scope
    return CitedValue("\(row.rule.name), \(row.value.text)\(whom)", row, in: year)
  }

  func cited(_ rows: [RuleRow?]) -> [CitedValue] {
    rows.compactMap { $0.map { cited($0) } }
  }

  func cited(_ row: BandRow) -> CitedValue {
    CitedValue("band \(row.name), \(row.text)", row, in: year)
  }

  func cited(_ row: PayRow, for role: Role) -> CitedValue {
    CitedValue("pay of \(role.text(card.names)), \(row.text)", row, in: year)
  }

  func cited(_ row: RateRow, for role: Role) -> CitedValue {
    CitedValue("\(role.text(card.names)), \(row.rate.text)", row, in: year)
  }
}

extension BandRow {
  /// `from £8,000.00, worth £2,500.00`.
  var text: String {
    "from \(FigureText.pounds(atLeast)), worth \(FigureText.pounds(value))"
  }
}

extension PayRow {
  /// `£25,185.00 a year full-time, 25 hours a week`.
  var text: String {
    let hours = FigureText.decimal(hoursPerWeek, places: 2)
    return "\(FigureText.pounds(salary)) a year full-time, \(hours) hours a week"
  }

  /// As a rule or a rate is: set a year or more before the year, and not restated.
  func isProvisional(in year: FundingYear) -> Bool { from.yearLater <= year.firstDay }
}
