import Applications
public import Costing

/// A payment to be made: what falls due of one award in one period at one school.
public struct ScheduleLine: Hashable, Sendable {
  /// The award's place among `BoroughFinance.records`.
  public let record: Int
  /// The school that is paid: the one open on the days or, where money is backdated, when it is paid.
  public let school: SchoolNumber
  /// The period's place among those of the calendar.
  public let period: Int
  /// The days of the period that the award is due for.
  public let days: ClosedRange<CivilDate>
  /// The period in which it can first be paid: a later one where the panel decided after the period.
  public let paidIn: Int
  public let amount: Money

  /// Whether it is for a period that was over when the panel decided.
  public var isBackdated: Bool { paidIn > period }
}

extension BoroughFinance {
  /// What falls due of every award, a line for each school and period, in the order of the awards;
  /// the lines of an award add up to what is due of it.
  public func schedule() -> [ScheduleLine] {
    var lines: [ScheduleLine] = []
    for (place, record) in records.enumerated() {
      for stretch in record.stretches {
        for (index, period) in calendar.periods.enumerated()
        where period.days.overlaps(stretch.days) {
          let days = period.days.clamped(to: stretch.days)
          let paidIn = max(index, firstPeriod(after: record.decision.decided))
          lines.append(
            ScheduleLine(
              record: place,
              school: paidIn > index ? open(stretch.school, in: paidIn) : stretch.school,
              period: index, days: days, paidIn: paidIn,
              amount: calendar.due(record.award.amount, for: record.award.days, in: days)))
        }
      }
    }
    return lines
  }

  /// The school of a chain that is open at the end of a period.
  private func open(_ school: SchoolNumber, in period: Int) -> SchoolNumber {
    let day = calendar.periods[period].days.upperBound
    return schools.open(school, in: day...day).first?.school ?? school
  }

  /// The first period that is not over on a day; the last where all are.
  private func firstPeriod(after day: CivilDate) -> Int {
    calendar.periods.firstIndex { $0.days.upperBound >= day } ?? calendar.periods.count - 1
  }
}

/// What falls due of awards to one school in a part of a year by the other calendar.
public struct OtherYearLine: Hashable, Sendable {
  public let school: SchoolNumber
  /// An academic year where the run's is financial, and the reverse.
  public let year: FundingYear
  /// The part of it that the run's year holds.
  public let days: ClosedRange<CivilDate>
  public let amount: Money
}

extension BoroughFinance {
  /// The same money by the other calendar: each award cut where that year begins.
  public func otherCalendar() -> [OtherYearLine] {
    let other: FundingYear.Calendar = year.calendar == .financial ? .academic : .financial
    let parts = (year.startYear - 1...year.startYear + 1).compactMap { start in
      FundingYear(startYear: start, other).flatMap { year in part(year) }
    }
    var sums: [SchoolNumber: [Money]] = [:]
    for line in schedule() {
      let award = records[line.record].award
      for (place, part) in parts.enumerated() where part.days.overlaps(line.days) {
        let days = part.days.clamped(to: line.days)
        sums[line.school, default: [Money](repeating: .zero, count: parts.count)][place] +=
          calendar.due(award.amount, for: award.days, in: days)
      }
    }
    return sums.ordered { $0.key < $1.key }.flatMap { school, amounts in
      zip(parts, amounts).map {
        OtherYearLine(school: school, year: $0.year, days: $0.days, amount: $1)
      }
    }
  }

  private func part(_ other: FundingYear) -> (year: FundingYear, days: ClosedRange<CivilDate>)? {
    let days = other.firstDay...other.lastDay
    let own = year.firstDay...year.lastDay
    return days.overlaps(own) ? (other, days.clamped(to: own)) : nil
  }
}
