public import Costing

/// What one pupil's provision costs at the school's real pay, beside the council's tariff, and the
/// hours that the top-up buys at it.
public struct RealCosts: Hashable, Sendable {
  /// Top-up sought for a whole year.
  public var topUp: Money
  /// Lines of time whose role's pay nobody says.
  public private(set) var linesWithout: Int64 = 0
  /// At the tariff, the lines whose real cost is known.
  public private(set) var tariff = Money.zero
  /// The same lines at real pay.
  public private(set) var known = Money.zero
  /// The part of it that is adults' time.
  private var time = Money.zero
  private var hours = ExactHours()

  public init(topUp: Money) {
    self.topUp = topUp
  }

  /// Adds one line of the pupil.
  ///
  /// - Parameters:
  ///   - tariff: what the line costs at the council's rates, counted or not.
  ///   - real: what it costs at real pay; nil where no pay is known for its role.
  ///   - sharing: pupils that the adult's time is divided by; nil when none of it is this pupil's,
  ///     the group being convened for another.
  public mutating func add(
    _ line: ProvisionLine, tariff: Money, real: Money?, sharing: Int64?, under terms: Terms
  ) {
    guard let real else {
      linesWithout += 1
      return
    }
    self.tariff += tariff
    known += real
    guard let minutes = line.time, let weeks = line.weeks ?? terms.weeksPerYear, let sharing else {
      return
    }
    time += real - line.costBesideTime(sharing: sharing, under: terms)
    hours.add(minutes, weeks, sharing: sharing)
  }

  /// Adds one line of the pupil as the batch settles it.
  public mutating func add(
    _ entry: PupilLines.Entry, tariff: Money, real: Money?, under terms: Terms
  ) {
    let sharing =
      entry.member.map { $0.session.timeSharing(of: entry.line) }
      ?? (try? entry.line.sharing(under: terms))
    add(entry.line, tariff: tariff, real: real, sharing: sharing, under: terms)
  }

  /// All lines at real pay; nil where some line's is not known.
  public var real: Money? { linesWithout == 0 ? known : nil }

  /// Real cost less tariff.
  public var difference: Money? { real.map { $0 - tariff } }

  /// In hundredths, of lines of time whose real cost is known; nil where there are none.
  public var hoursInPlan: Int64? {
    guard let units = hours.units, units > 0 else { return nil }
    return hundredths(units, hours.unitsInAnHour)
  }

  /// The real cost of one of those hours.
  public var ofAnHour: Money? {
    guard let units = hours.units, units > 0,
      let cost = product(Int128(time.pence), hours.unitsInAnHour)
    else { return nil }
    return try? ExactMoney(pence: cost, divisor: units).rounded(.halfUpToAPenny)
  }

  /// In hundredths, the hours that the year's top-up pays for.
  public var hoursTopUpBuys: Int64? { hours(boughtBy: topUp) }

  /// In hundredths, the hours that an amount pays for: amount ÷ (real cost ÷ hours).
  public func hours(boughtBy amount: Money) -> Int64? {
    guard time > .zero, let units = hours.units, units > 0,
      let bought = product(Int128(amount.pence), units),
      let cost = product(Int128(time.pence), hours.unitsInAnHour)
    else { return nil }
    return hundredths(bought, cost)
  }
}

/// Hours in a year as an exact fraction; nothing once it is too fine to hold.
private struct ExactHours: Hashable, Sendable {
  /// Ten-thousandths of a minute × hundredths of a week × `divisor`.
  private(set) var units: Int128? = 0
  private var divisor: Int128 = 1

  var unitsInAnHour: Int128 { 60_000_000 * divisor }

  mutating func add(_ time: WeeklyTime, _ weeks: Weeks, sharing: Int64) {
    guard let units else { return }
    let scale = Int128(sharing) / greatestCommonDivisor(divisor, Int128(sharing))
    let own = Int128(time.tenThousandthsOfAMinute) * Int128(weeks.hundredths)
    divisor *= scale
    self.units =
      divisor < 1 << 60 ? units * scale + own * (divisor / Int128(sharing)) : nil
  }
}

/// Hours in hundredths, half-up; nil when they are too many to hold.
private func hundredths(_ number: Int128, _ divisor: Int128) -> Int64? {
  guard let scaled = product(number, 200), scaled < 1 << 120 else { return nil }
  return Int64(exactly: (scaled + divisor) / (2 * divisor))
}

private func product(_ one: Int128, _ other: Int128) -> Int128? {
  let (product, overflow) = one.multipliedReportingOverflow(by: other)
  return overflow || product >= 1 << 124 ? nil : product
}

extension ProvisionLine {
  /// This pupil's part of the line's own cost, which buys no time.
  fileprivate func costBesideTime(sharing: Int64, under terms: Terms) -> Money {
    guard ownCost != nil else { return .zero }
    var alone = self
    alone.role = nil
    alone.time = nil
    alone.groupSize = sharing
    alone.kind = .targeted
    var noWorking = NoWorking()
    return (try? alone.annualCost(under: terms, into: &noWorking).cost) ?? .zero
  }
}
