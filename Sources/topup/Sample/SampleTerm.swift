import Costing

/// A term of the made-up schools, whose weeks are counted from a Monday.
struct SampleTerm {
  private let monday: CivilDate

  /// From spring 2024 to spring 2026.
  static let all = [
    SampleTerm(monday: CivilDate(2024, 1, 8)), SampleTerm(monday: CivilDate(2024, 4, 15)),
    SampleTerm(monday: CivilDate(2024, 9, 9)), SampleTerm(monday: CivilDate(2025, 1, 6)),
    SampleTerm(monday: CivilDate(2025, 4, 28)), SampleTerm(monday: CivilDate(2025, 9, 8)),
    SampleTerm(monday: CivilDate(2026, 1, 5)),
  ]

  /// From Tuesday to Friday, as bank holidays in term are Mondays; weeks from 0.
  func day(ofWeeks weeks: [Int64], _ numbers: inout SplitMix64) -> CivilDate {
    monday.later(by: 7 * numbers.pick(weeks) + numbers.within(1...4))
  }
}

extension CivilDate {
  func later(by days: Int64) -> CivilDate {
    CivilDate(dayNumber: dayNumber + Int32(days))
  }
}
