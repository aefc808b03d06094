public import Costing

/// A school's activity for inclusion, pupils reached and budgeted cost, with nothing in it that
/// points at a child.
///
/// Activities that would are taken together, and with the next smallest, until what they come to
/// points at nobody, as are sources of money; so rows and columns still add up, and none can be had
/// by taking others from the total.
public struct InclusionStrategy: Hashable, Sendable {
  public let school: SchoolNumber
  /// Empty when schools.csv does not say.
  public let schoolName: String
  public let small: DisclosureRule
  public let columns: StrategyColumns
  /// Activities shown by name: the ordinary offer first, then the rest, each by name.
  public let listed: [StrategyActivity]
  /// Activities that are shown as one, without their names.
  public let merged: [StrategyActivity]
  /// Lines of pupils who are not placed in mainstream, and what is not of this year: left out.
  public let elsewhere: StrategyActivity
  public let outsideYear: StrategyActivity
  /// Whether a rate or rule that nobody has restated was used.
  public let isProvisional: Bool

  public init(
    of lines: [StrategyLine], elsewhere: [StrategyLine] = [], outsideYear: [StrategyLine] = [],
    at school: SchoolNumber, named schoolName: String = "", under small: DisclosureRule,
    isProvisional: Bool = false
  ) {
    self.school = school
    self.schoolName = schoolName
    self.small = small
    self.elsewhere = StrategyActivity(elsewhere)
    self.outsideYear = StrategyActivity(outsideYear)
    self.isProvisional = isProvisional
    columns = StrategyColumns(of: StrategyActivity(lines), under: small)
    (listed, merged) = Self.merge(StrategyActivity.named(lines), columns, under: small)
  }

  /// Those taken together as one row; nil when none is.
  public var together: StrategyActivity? {
    merged.isEmpty ? nil : StrategyActivity(merged.flatMap { $0.lines })
  }

  /// Whether even what all that costs anything comes to points at a child, and so is not shown.
  public var isHidden: Bool { together.map { !$0.canBeShown(in: columns, under: small) } ?? false }

  /// What all the rows add up to.
  public var amounts: StrategyAmounts {
    var sum = StrategyAmounts()
    for activity in listed + merged { sum.add(activity.amounts) }
    return sum
  }

  /// Distinct pupils of the rows that count any; nil where the count, beside another row's, would
  /// tell how many few pupils are not in that row.
  public var pupils: Int64? {
    let rows = listed.filter { !$0.isOpenToAll } + [together].compactMap { $0 }
    let all = Int64(Set(rows.flatMap { $0.lines.map { $0.pupil } }).count)
    let isSafe = rows.allSatisfy { $0.pupils == all || all - $0.pupils >= small.limit }
    return isSafe && !isHidden ? all : nil
  }

  /// A row taken together alone would be the activity itself, so there are two at least.
  private static func merge(
    _ activities: [StrategyActivity], _ columns: StrategyColumns, under small: DisclosureRule
  ) -> (listed: [StrategyActivity], merged: [StrategyActivity]) {
    var listed = activities.filter { $0.canBeShown(in: columns, under: small) }
    var merged = activities.filter { !$0.canBeShown(in: columns, under: small) }
    func needsMore() -> Bool {
      guard !merged.isEmpty else { return false }
      return merged.count == 1
        || !StrategyActivity(merged.flatMap { $0.lines }).canBeShown(in: columns, under: small)
    }
    while needsMore(), let next = smallest(of: listed) { merged.append(listed.remove(at: next)) }
    return (listed, merged)
  }

  /// The place of the smallest that costs something: one that costs nothing hides nothing.
  private static func smallest(of listed: [StrategyActivity]) -> Int? {
    listed.indices.filter { listed[$0].total > .zero }
      .min { listed[$0].isSmaller(than: listed[$1]) }
  }
}
