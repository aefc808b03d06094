/// The rates that a line's time is costed at.
extension Terms {
  /// The rate of the year's first day, or each rate for the line's days on which it holds.
  ///
  /// - Throws: `noRateInForce` when a day of the line has none; `tooLarge`.
  func price(of role: Role, for line: ProvisionLine) throws(CostingError) -> TimePrice {
    if changesRatesByDate { return try TimePrice(pieces(of: role, for: line)) }
    guard let price = prices[Int(role.index)] else { throw .noRateInForce }
    return price
  }

  /// The rates in force on a line's days of the year, each with how many of them it holds for.
  ///
  /// Where none of its days is a school day, all days are counted.
  func pieces(of role: Role, for line: ProvisionLine) throws(CostingError) -> [RatePiece] {
    let first = max(line.from ?? year.firstDay, year.firstDay)
    let last = min(line.to ?? year.lastDay, year.lastDay)
    guard first <= last else {
      guard let row = rates[Int(role.index)] else { throw .noRateInForce }
      return [RatePiece(row: row, days: 1)]
    }
    let areSchoolDays = days.count(from: first, to: last) > 0
    let calendar = areSchoolDays ? days : YearDays(year, terms: nil)
    var rows = card.rows[Int(role.index)].filter { $0.from <= last }
    rows = rows.ordered { $0.from < $1.from }
    if let before = rows.lastIndex(where: { $0.from <= first }) { rows.removeFirst(before) }
    guard let start = rows.first, calendar.isCovered(from: first, by: start.from) else {
      throw .noRateInForce
    }
    var pieces: [RatePiece] = []
    for (place, row) in rows.enumerated() {
      let end = place + 1 < rows.count ? rows[place + 1].from.dayBefore : last
      let count = calendar.count(from: max(row.from, first), to: end)
      if count > 0 { pieces.append(RatePiece(row: row, days: count)) }
    }
    return pieces
  }

  /// The rates that a line is costed at; none where it cannot be.
  func rates(of role: Role, for line: ProvisionLine) -> [RateRow] {
    guard changesRatesByDate else { return [rates[Int(role.index)]].compactMap { $0 } }
    return ((try? pieces(of: role, for: line)) ?? []).map { $0.row }
  }

  /// Whether some rate is in force on each of the line's days.
  func hasRate(for role: Role, _ line: ProvisionLine) -> Bool {
    guard changesRatesByDate else { return rates[Int(role.index)] != nil }
    return (try? pieces(of: role, for: line)) != nil
  }
}

extension YearDays {
  /// Whether no counted day falls before a rate that starts on `start`.
  fileprivate func isCovered(from first: CivilDate, by start: CivilDate) -> Bool {
    start <= first || count(from: first, to: start.dayBefore) == 0
  }
}
