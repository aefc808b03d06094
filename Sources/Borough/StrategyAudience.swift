public import Costing

/// Whom an activity is for, said no more narrowly than the limit on small numbers lets.
public struct StrategyAudience: Hashable, Sendable {
  public let yearGroups: Listed<YearGroup>
  public let senProvision: Listed<SENProvision>
  public let needs: Listed<Need>

  /// What an activity's pupils have of one kind.
  public enum Listed<Value: Hashable & Sendable>: Hashable, Sendable {
    case notStated
    /// In the field's order; each of as many pupils as the limit at least.
    case values([Value], areSomeNotStated: Bool)
    /// Some value is of fewer pupils than the limit, so none is named.
    case several
  }
}

extension StrategyActivity {
  public func audience(under small: DisclosureRule) -> StrategyAudience {
    StrategyAudience(
      yearGroups: listed(under: small) { $0.yearGroup },
      senProvision: listed(under: small) { $0.senProvision },
      needs: listed(under: small) { $0.need })
  }

  private func listed<Value: Code>(
    under small: DisclosureRule, _ value: (StrategyLine) -> Value?
  ) -> StrategyAudience.Listed<Value> {
    var counts: [Value: Int64] = [:]
    var known: Set<Int> = []
    for line in lines where !known.contains(line.pupil) {
      guard let value = value(line) else { continue }
      known.insert(line.pupil)
      counts[value, default: 0] += 1
    }
    let areSomeNotStated = Int64(known.count) < pupils
    if counts.values.contains(where: { $0 < small.limit }) {
      return counts.count == 1 ? .notStated : .several
    }
    let values = Value.allCases.filter { counts[$0] != nil }
    return values.isEmpty ? .notStated : .values(values, areSomeNotStated: areSomeNotStated)
  }
}
