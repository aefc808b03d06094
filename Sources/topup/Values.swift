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
    guard text.utf8.count > 4, let start = wholeNumber(text.prefix(4)) else { return nil }
    return FundingYear(startYear: start, .financial)?.description
  }
}

extension CivilDate {
  /// Reads `2026-12-31` or `31/12/2026`.
  init?(written text: String) {
    let isDayFirst = text.contains("/")
    var parts = text.split(
      separator: isDayFirst ? "/" : "-", omittingEmptySubsequences: false)
    if isDayFirst { parts.reverse() }
    guard parts.count == 3, let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1]),
      let day = wholeNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// Reads digits alone: no sign, no separator, at most eighteen.
func wholeNumber(_ text: Substring) -> Int64? {
  guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int64(text)
}
