import Costing

/// Time that one row takes of somebody's week, and when in the year it does.
struct WeekBooking {
  let tenThousandthsOfAMinute: Int64
  let from: CivilDate?
  let to: CivilDate?
  /// Whether it runs for fewer weeks than the council's year has, or for some where no rule says
  /// how many that is, and no dates say which: two such rows may never fall in one week.
  let isInUnknownWeeks: Bool
  let place: SourceRow

  init(
    _ tenThousandthsOfAMinute: Int64, weeks: Weeks?, from: CivilDate?, to: CivilDate?,
    ofAYearOf weeksPerYear: Weeks?, place: SourceRow
  ) {
    self.tenThousandthsOfAMinute = tenThousandthsOfAMinute
    self.from = from
    self.to = to
    self.place = place
    let isShort = weeks.map { $0.hundredths < weeksPerYear?.hundredths ?? .max } ?? false
    isInUnknownWeeks = isShort && from == nil && to == nil
  }

  /// On a day when there is no time to book, only a row that states its dates is sure to run.
  fileprivate func runs(on day: CivilDate, limit: Int64) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return limit > 0 || from != nil || to != nil
  }
}

/// The week of a year that is fullest, beside what it can hold.
struct BusiestWeek {
  /// A day in it.
  let day: CivilDate
  /// In ten-thousandths of a minute.
  let booked: Int64
  let limit: Int64
  /// The rows that run in it, where they are too many for it.
  let rows: [SourceRow]

  fileprivate var over: Int64 { booked - limit }
}

/// Whether a year's bookings can all be kept.
enum WeekFit {
  case fits(BusiestWeek)
  /// Only if rows that run for some weeks of the year never fall in one week.
  case mayNotFit(BusiestWeek)
  case isOver(BusiestWeek)

  /// - Parameters:
  ///   - changes: days on which the limit changes.
  ///   - limit: the time that the week of a day can hold.
  init(
    _ bookings: [WeekBooking], in year: FundingYear, changes: [CivilDate] = [],
    limit: (CivilDate) -> Int64
  ) {
    let starts = [year.firstDay] + bookings.compactMap { $0.from } + changes
    let days = Set(starts.filter { year.contains($0) }).ordered()
    func busiest(_ bookings: [WeekBooking]) -> BusiestWeek {
      let weeks = days.map { BusiestWeek(of: bookings, on: $0, limit: limit($0)) }
      return weeks.dropFirst().reduce(weeks[0]) { $1.over > $0.over ? $1 : $0 }
    }
    let certain = busiest(bookings.filter { !$0.isInUnknownWeeks })
    let possible = busiest(bookings)
    if certain.over > 0 {
      self = .isOver(certain)
    } else if possible.over > 0 {
      self = .mayNotFit(possible)
    } else {
      self = .fits(possible)
    }
  }
}

extension BusiestWeek {
  fileprivate init(of bookings: [WeekBooking], on day: CivilDate, limit: Int64) {
    let running = bookings.filter { $0.runs(on: day, limit: limit) }
    self.day = day
    self.limit = limit
    booked = running.reduce(0) { $0 + $1.tenThousandthsOfAMinute }
    rows = running.map { $0.place }
  }

  var bookedInWords: String { FigureText.minutes(booked) }
  var limitInWords: String { FigureText.minutes(limit) }
}
