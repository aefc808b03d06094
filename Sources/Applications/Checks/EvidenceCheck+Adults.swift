import Costing

extension EvidenceCheck {
  /// Whether the adults whom the pupil's lines name have the hours for all that the school's rows
  /// book of them.
  ///
  /// A session takes an adult's week once: a named group is booked once, and each row of an unnamed
  /// group takes its part. Met; not met; cannot tell without staff.csv, without adults named, for
  /// an adult not in staff.csv, or where rows that run for some weeks of the year would have to
  /// miss each other; does not apply where no line is an adult's time.
  static let adults = EvidenceCheck(
    .adults, title: "Adults not over-booked",
    sentence: "The papers of an application must agree with one another, so the time that is "
      + "costed is time that the adults have.",
    source: bristolPanel
  ) { application in
    let timed = application.lines.filter { $0.line.time != nil }
    let unnamed = timed.filter { $0.adult.isBlank }
    guard !timed.isEmpty else {
      return CheckFinding(.doesNotApply, "No line of provision is an adult's time.")
    }
    guard unnamed.count < timed.count else {
      return CheckFinding(
        .cannotTell, "No line of time says which adult gives it.",
        toMeet: "Write a reference for each adult in the column adult of provision.csv.",
        from: .senco)
    }
    guard application.hasStaffFile else {
      return CheckFinding(
        .cannotTell, "There is no staff.csv to say what hours the adults work.",
        toMeet: "Write each adult's hours_per_week in staff.csv.", from: .businessManager)
    }
    let adults = timed.map { $0.adult }.filter { !$0.isBlank }.once
    var gaps = Gaps()
    for adult in adults { gaps.add(application.fit(of: adult), of: adult, in: application.year) }
    let said = unnamed.isEmpty ? "" : "; no adult is named on \(unnamed.places.listed)"
    return gaps.finding
      ?? CheckFinding(
        .met, "\(adults.listed) can give the time that the school's rows book\(said).")
  }
}

extension ApplicationCase {
  /// Nil for an adult who is not in staff.csv in the year.
  fileprivate func fit(of adult: String) -> WeekFit? {
    let name = adult.folded
    let hours = staff.filter { $0.adult.folded == name && $0.isWithin(year) }
    guard !hours.isEmpty else { return nil }
    let booked = bookings.filter { $0.adult.folded == name }
    return WeekFit(
      booked.map { $0.week(ofAYearOf: rules.weeksPerYear) }, in: year,
      changes: hours.compactMap { $0.from } + hours.compactMap { $0.dayAfter }
    ) { day in
      hours.reduce(0) { $0 + ($1.includes(day) ? $1.tenThousandthsOfAMinute : 0) }
    }
  }
}

extension Gaps {
  fileprivate mutating func add(_ fit: WeekFit?, of adult: String, in year: FundingYear) {
    switch fit {
    case .fits: break
    case nil:
      add(
        "\(adult) is not in staff.csv for \(year).",
        toMeet: "Write the adult's hours_per_week in staff.csv.", from: .businessManager,
        as: .cannotTell)
    case .mayNotFit(let busiest):
      add(
        "If \(busiest.rows.listed) fall in the same weeks, \(adult) is booked for "
          + "\(busiest.bookedInWords), and staff.csv has \(busiest.limitInWords).",
        toMeet: "Write the dates between which each runs in the columns from and to.",
        from: .businessManager, as: .cannotTell)
    case .isOver(let busiest):
      add(
        "\(adult) is booked for \(busiest.bookedInWords) in the week of \(busiest.day.inWords), "
          + "and staff.csv has \(busiest.limitInWords): \(busiest.rows.listed).",
        toMeet: "Correct the time on those rows, or the adult's hours_per_week in staff.csv.",
        from: .businessManager)
    }
  }
}

extension AdultBooking {
  /// What it takes of the adult's week; a part is rounded down, so that parts never pass the whole.
  fileprivate func week(ofAYearOf weeksPerYear: Weeks?) -> WeekBooking {
    WeekBooking(
      time.tenThousandthsOfAMinute / max(1, sharing), weeks: weeks, from: from, to: to,
      ofAYearOf: weeksPerYear, place: SourceRow(file: file, row: row))
  }
}

extension StaffHours {
  /// A week's, from hundredths of an hour.
  fileprivate var tenThousandthsOfAMinute: Int64 {
    hoursPerWeek * 60 * WeeklyTime.unitsInAMinute / 100
  }

  fileprivate func includes(_ day: CivilDate) -> Bool {
    (from ?? day) <= day && day <= (to ?? day)
  }

  fileprivate func isWithin(_ year: FundingYear) -> Bool {
    (from ?? year.firstDay) <= year.lastDay && year.firstDay <= (to ?? year.lastDay)
  }

  fileprivate var dayAfter: CivilDate? { to.map { CivilDate(dayNumber: $0.dayNumber + 1) } }
}
