extension CivilDate {
  /// Reads `2026-12-31` or `31/12/2026`.
  public init?(written text: String) {
    let isDayFirst = text.contains("/")
    var parts = text.split(
      separator: isDayFirst ? "/" : "-", omittingEmptySubsequences: false)
    if isDayFirst { parts.reverse() }
    guard parts.count == 3, let year = Int64(digits: parts[0]),
      let month = Int64(digits: parts[1]), let day = Int64(digits: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Int64 {
  /// Reads digits alone: no sign, no separator, at most eighteen.
  public init?(digits text: Substring) {
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.init(text)
  }
}
