/// Values a part larger or smaller, as a trial of rules tries them; half a unit goes up.
extension RuleValue {
  /// - Returns: nil for a value that is no number, or that would leave its limits.
  public func scaled(by hundredthsOfAPercent: Int64) -> RuleValue? {
    func scaled(_ units: Int64) -> Int64 {
      Money(pence: units).part(hundredthsOfAPercent: hundredthsOfAPercent).pence
    }
    switch self {
    case .money(let amount):
      return .money(min(.mostInOneLine, Money(pence: scaled(amount.pence))))
    case .weeks(let weeks):
      return Weeks(hundredths: scaled(weeks.hundredths)).map { .weeks($0) }
    case .minutesPerWeek(let time):
      return WeeklyTime(tenThousandthsOfAMinute: scaled(time.tenThousandthsOfAMinute))
        .map { .minutesPerWeek($0) }
    case .count(let count): return .count(scaled(count))
    case .percent(let percent): return .percent(scaled(percent))
    case .amount(.hours(let rate)):
      return .amount(.hours(max(1, min(Rate.most, scaled(rate)))))
    case .amount(.points(let value)):
      return .amount(.points(min(.mostInOneLine, Money(pence: scaled(value.pence)))))
    default: return nil
    }
  }
}

extension BandRow {
  /// The same band, worth more or less.
  public func scaled(by hundredthsOfAPercent: Int64) -> BandRow {
    BandRow(
      name, from: from, atLeast: atLeast,
      value: min(.mostInOneLine, value.part(hundredthsOfAPercent: hundredthsOfAPercent)),
      source: source, row: row)
  }
}

extension RateCard {
  /// Every rate, or one role's, more or less, to four places of a pound as rates.csv writes them.
  public func scaled(by hundredthsOfAPercent: Int64, only one: Role?) -> RateCard {
    var card = RateCard()
    for (name, rows) in zip(names, rows) {
      let role = card.add(role: name)
      let isScaled = one == nil || one == role
      for row in rows {
        let rate = isScaled ? row.rate.scaled(by: hundredthsOfAPercent) : row.rate
        card.add(RateRow(from: row.from, rate, source: row.source, row: row.row), to: role)
      }
    }
    return card
  }
}
