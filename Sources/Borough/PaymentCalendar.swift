public import Costing

/// A period for which one payment is made.
public struct PaymentPeriod: Hashable, Sendable {
  /// As a schedule prints it: `2025-04`, `Autumn term`, `1` of thirteen.
  public let name: String
  public let days: ClosedRange<CivilDate>
}

/// The periods of one funding year and what each of its days weighs when an award is divided.
public struct PaymentCalendar: Sendable {
  public let year: FundingYear
  public let basis: PaymentBasis
  /// In order; every day of the year is in one.
  public let periods: [PaymentPeriod]
  /// What the days before each day of the year weigh, and all of them.
  private let weightBefore: [Int128]

  /// - Parameter days: with the council's terms, where the basis asks for them.
  public init(_ basis: PaymentBasis, _ days: YearDays) {
    year = days.year
    self.basis = basis
    periods =
      switch basis {
      case .months, .schoolDays: Self.months(of: days)
      case .terms: Self.terms(of: days)
      case .fourWeeks: Self.fourWeeks(of: days.year)
      }
    var weights: [Int128] = [0]
    let weigh = Self.weights(basis, days)
    for number in days.year.firstDay.dayNumber...days.year.lastDay.dayNumber {
      weights.append((weights.last ?? 0) + weigh.weight(of: CivilDate(dayNumber: number)))
    }
    weightBefore = weights
  }

  /// What an amount for some days of the year comes to by the end of one of them.
  ///
  /// An award whose days weigh nothing, such as one for August on school days, goes by calendar days.
  /// - Parameter span: within the year.
  public func due(_ amount: Money, for span: ClosedRange<CivilDate>, through day: CivilDate)
    -> Money
  {
    guard day >= span.lowerBound else { return .zero }
    guard day < span.upperBound else { return amount }
    let whole = weight(of: span)
    let passed = span.lowerBound...day
    guard whole == 0 else { return amount.fallenDue(weight(of: passed), of: whole) }
    return amount.fallenDue(Int128(passed.dayCount), of: Int128(span.dayCount))
  }

  /// What of an amount for some days of the year falls in others.
  public func due(
    _ amount: Money, for span: ClosedRange<CivilDate>, in days: ClosedRange<CivilDate>
  ) -> Money {
    due(amount, for: span, through: days.upperBound)
      - due(amount, for: span, through: days.lowerBound.dayBefore)
  }

  private func weight(of days: ClosedRange<CivilDate>) -> Int128 {
    let first = Int(days.lowerBound.dayNumber - year.firstDay.dayNumber)
    let end = Int(days.upperBound.dayNumber - year.firstDay.dayNumber) + 1
    return weightBefore[end] - weightBefore[first]
  }
}

/// The periods of each basis.
extension PaymentCalendar {
  private static func months(of days: YearDays) -> [PaymentPeriod] {
    days.months.map { month in
      PaymentPeriod(name: String("\(month.lowerBound)".prefix(7)), days: month)
    }
  }

  private static func fourWeeks(of year: FundingYear) -> [PaymentPeriod] {
    (0..<13 as Range<Int32>).map { place in
      let first = CivilDate(dayNumber: year.firstDay.dayNumber + place * 28)
      let last = place == 12 ? year.lastDay : CivilDate(dayNumber: first.dayNumber + 27)
      return PaymentPeriod(name: "\(place + 1)", days: first...last)
    }
  }

  /// A term's period goes on until the next begins, so that holidays are in one.
  private static func terms(of days: YearDays) -> [PaymentPeriod] {
    let year = days.year
    let terms = days.terms.filter { term in
      !term.isClosed && days.count(from: term.days.lowerBound, to: term.days.upperBound) > 0
    }.ordered { $0.days.lowerBound < $1.days.lowerBound }
    return terms.enumerated().map { place, term in
      let first = place == 0 ? year.firstDay : term.days.lowerBound
      let last = place + 1 < terms.count ? terms[place + 1].days.lowerBound.dayBefore : year.lastDay
      return PaymentPeriod(name: term.name, days: first...last)
    }
  }
}

/// What days weigh.
extension PaymentCalendar {
  private struct Weights {
    /// A stretch and what each of its days that count weighs.
    var stretches: [(days: ClosedRange<CivilDate>, ofADay: Int128)]
    /// Nil where every day counts.
    var schoolDays: [TermRow]?

    func weight(of day: CivilDate) -> Int128 {
      if let schoolDays, !day.isSchoolDay(in: schoolDays) { return 0 }
      return stretches.first { $0.days.contains(day) }?.ofADay ?? 0
    }
  }

  private static func weights(_ basis: PaymentBasis, _ days: YearDays) -> Weights {
    let whole = days.year.firstDay...days.year.lastDay
    switch basis {
    case .schoolDays: return Weights(stretches: [(whole, 1)], schoolDays: days.terms)
    case .fourWeeks: return Weights(stretches: [(whole, 1)], schoolDays: nil)
    case .months:
      return Weights(stretches: shared(days.months.map { ($0, $0.dayCount) }), schoolDays: nil)
    case .terms:
      let terms = days.terms.filter { !$0.isClosed }.map { term in
        (term.days, schoolDays(of: term, days.terms))
      }
      return Weights(stretches: shared(terms.filter { $0.1 > 0 }), schoolDays: days.terms)
    }
  }

  /// Each stretch weighs the same as every other, whatever days it has: their least common multiple,
  /// or days alike where terms of no real council have none that can be held.
  private static func shared(
    _ stretches: [(ClosedRange<CivilDate>, Int32)]
  ) -> [(days: ClosedRange<CivilDate>, ofADay: Int128)] {
    var each: Int128 = 1
    for (_, count) in stretches {
      each = leastCommonMultiple(each, Int128(count))
      guard each < mostWeight else { return stretches.map { (days: $0.0, ofADay: 1) } }
    }
    return stretches.map { (days: $0.0, ofADay: each / Int128($0.1)) }
  }

  /// So much, times a year of days and a billion pounds, is held in 128 bits.
  private static let mostWeight: Int128 = 1_000_000_000_000_000_000_000_000

  /// Of a whole term, which may begin before the year or end after it.
  private static func schoolDays(of term: TermRow, _ terms: [TermRow]) -> Int32 {
    var count: Int32 = 0
    for number in term.days.lowerBound.dayNumber...term.days.upperBound.dayNumber
    where CivilDate(dayNumber: number).isSchoolDay(in: terms) {
      count += 1
    }
    return count
  }

  private static func leastCommonMultiple(_ one: Int128, _ other: Int128) -> Int128 {
    var (larger, smaller) = (one, other)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return one / larger * other
  }
}
