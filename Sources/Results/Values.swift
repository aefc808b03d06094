import Costing

extension FundingYear {
  /// Reads `2026-27`, and nothing else: the calendar has an option of its own.
  init?(written text: String, _ calendar: Calendar) {
    guard let year = FundingYear(text), year.calendar == .financial, year.description == text else {
      return nil
    }
    self.init(startYear: year.startYear, calendar)
  }

  /// What a year written another way most likely means: `2026-2027`, `2026/27`.
  static func meant(by text: String) -> String? {
    guard text.utf8.count > 4, let start = Int64(digits: text.prefix(4)) else { return nil }
    return FundingYear(startYear: start, .financial)?.description
  }
}
