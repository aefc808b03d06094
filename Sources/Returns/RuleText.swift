import Costing
import Tables

extension RuleScope {
  /// Reads `mainstream + K + 12`, `N1..N2`, a role or a funding source; nil when a value is not
  /// one that the rule can name, or names the same thing twice.
  init?(_ text: String, of rule: Rule, roles: RoleNames) {
    self.init()
    guard !Folding.fold(text).isEmpty else { return }
    switch rule.definition.reach {
    case .everything: return nil
    case .roles:
      guard let role = roles.role(folded: Folding.folded(text)) else { return nil }
      self.role = role
    case .fundingSources:
      guard let source = FundingSource.named(text[...]) else { return nil }
      self.source = source
    case .pupils:
      for part in text.split(separator: "+", omittingEmptySubsequences: false) {
        guard take(part) else { return nil }
      }
    }
  }

  private mutating func take(_ part: Substring) -> Bool {
    if let named = Placement.named(part), placement == nil {
      placement = named
    } else if let named = SENProvision.named(part), senProvision == nil {
      senProvision = named
    } else if let named = Self.years(part), yearGroups == nil {
      yearGroups = named
    } else {
      return false
    }
    return true
  }

  /// One year group, or a range `N1..N2`.
  private static func years(_ part: Substring) -> ClosedRange<YearGroup>? {
    let ends = part.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ YearGroup.named($0) }) else { return nil }
    guard ends.count > 1 else { return first...first }
    guard ends.count == 3, ends[1].isEmpty, let last = YearGroup.named(ends[2]), first <= last
    else { return nil }
    return first...last
  }
}

extension Code {
  /// The code that a text names, matched as names are.
  static func named(_ text: Substring) -> Self? {
    let folded = Folding.folded(text)
    return allCases.first { Folding.folded($0.name) == folded }
  }
}

extension RuleForm {
  /// The value in a field; nil when it is not written in this form.
  func read(_ cursor: RecordCursor, _ place: Int) -> RuleValue? {
    let text = String(decoding: cursor.text(place), as: UTF8.self)
    switch self {
    case .money:
      return cursor.amount(place, places: 2).map { .money(Money(pence: $0)) }
    case .weeks:
      return cursor.amount(place, places: 2).flatMap { Weeks(hundredths: $0) }.map { .weeks($0) }
    case .minutesPerWeek:
      return cursor.amount(place, places: 2).flatMap {
        WeeklyTime(tenThousandthsOfAMinute: $0 * 100)
      }.map { .minutesPerWeek($0) }
    case .rounding:
      return Rounding(text).flatMap {
        $0.unitPence == 1 || $0.unitPence == 100 ? .rounding($0) : nil
      }
    case .awardRounding: return Rounding(text).map { .rounding($0) }
    case .authority:
      return cursor.amount(place, places: 0).flatMap {
        (100...999).contains($0) ? .authority($0) : nil
      }
    case .count: return cursor.amount(place, places: 0).map { .count($0) }
    case .percent:
      return Percent.read(text).flatMap { $0 <= 10_000 ? .percent($0) : nil }
    case .amount: return AmountRule(text).map { .amount($0) }
    case .yearBasis: return YearBasis(text).map { .yearBasis($0) }
    case .targetedFunding: return TargetedFunding(text).map { .targetedFunding($0) }
    case .fundingYear: return FundingYear(text).map { .fundingYear($0) }
    case .oneOf(let words):
      return RuleWord.named(text[...]).flatMap { words.contains($0) ? .word($0) : nil }
    }
  }
}

extension RecordCursor {
  /// A number that is neither negative nor beyond a billion pounds.
  fileprivate func amount(_ place: Int, places: Int) -> Int64? {
    guard case .number(let value) = number(place, places: places),
      value <= Money.mostInOneLine.pence
    else { return nil }
    return value
  }
}
