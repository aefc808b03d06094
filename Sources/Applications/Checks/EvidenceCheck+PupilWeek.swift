import Costing

extension EvidenceCheck {
  /// Whether the pupil's sessions fit in a week at school.
  ///
  /// The pupil is there for the whole of a session, whoever shares it. The ordinary offer is left
  /// out: it goes on around what is additional to it. Met; not met; cannot tell where rows that run
  /// for some weeks of the year would have to miss each other, or no rule says how long the week
  /// is; does not apply where no line is time.
  static let pupilWeek = EvidenceCheck(
    .pupilWeek, title: "The pupil's week possible",
    sentence: "A mainstream school week is expected to be at least 32.5 hours, and support has to "
      + "fit in it.",
    source: schoolWeekGuidance
  ) { application in
    let bookings = application.pupilsBookings
    guard !bookings.isEmpty else {
      return CheckFinding(.doesNotApply, "No line of provision takes time in the pupil's week.")
    }
    guard let week = application.rules.pupilWeek else {
      return CheckFinding(
        .cannotTell, "No rule says how long a pupil's week is.",
        toMeet: "Write the rule pupil-week-minutes in rules.csv.", from: .council)
    }
    let limit = week.tenThousandthsOfAMinute
    switch WeekFit(bookings, in: application.year, limit: { _ in limit }) {
    case .fits(let busiest):
      return CheckFinding(
        .met,
        "The pupil's fullest week, that of \(busiest.day.inWords), has "
          + "\(busiest.bookedInWords) of support, and a pupil's week is "
          + "\(busiest.limitInWords).")
    case .mayNotFit(let busiest):
      return CheckFinding(
        .cannotTell,
        "If \(busiest.rows.listed) fall in the same weeks, they come to "
          + "\(busiest.bookedInWords), and a pupil's week is \(busiest.limitInWords).",
        toMeet: "Write the dates between which each runs in the columns from and to.", from: .senco)
    case .isOver(let busiest):
      return CheckFinding(
        .notMet,
        "The pupil has \(busiest.bookedInWords) of support in the week of \(busiest.day.inWords), "
          + "and a pupil's week is \(busiest.limitInWords): \(busiest.rows.listed).",
        toMeet: "Correct the time on those rows; where two adults are with the pupil at once, say "
          + "so in the column reason of applications.csv.",
        from: .senco)
    }
  }
}

extension ApplicationCase {
  fileprivate var pupilsBookings: [WeekBooking] {
    lines.filter { !$0.isOrdinary }.compactMap { line in
      line.line.time.map {
        WeekBooking(
          $0.tenThousandthsOfAMinute, weeks: line.line.weeks, from: line.line.from,
          to: line.line.to, ofAYearOf: rules.weeksPerYear,
          place: SourceRow(file: line.file, row: line.row))
      }
    }
  }
}
