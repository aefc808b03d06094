public import Costing

/// How an activity's cost was worked, as far as saying it points at no child.
public enum StrategyWorking: Hashable, Sendable {
  case told(Told)
  /// Few pupils have it as they have it, and the rest of the sum would tell theirs.
  case differs(hasTime: Bool, hasOwnCost: Bool)

  /// What the lines have, each figure from the least to the greatest.
  public struct Told: Hashable, Sendable {
    public let roles: [Role]
    /// Nil where no line has time.
    public let time: ClosedRange<WeeklyTime>?
    public let weeks: ClosedRange<Weeks>?
    /// Pupils who share, of the lines that are shared; nil where none is.
    public let sharing: ClosedRange<Int64>?
    /// Whether some lines are one to one.
    public let isSomeAlone: Bool
    public let hasOwnCost: Bool
    /// The cost beside any time, where all that have one have the same.
    public let ownCost: OwnCost?
    /// The years that it is spread over.
    public let years: Int64
  }
}

extension StrategyActivity {
  public func working(under small: DisclosureRule) -> StrategyWorking {
    var ways: [Int: [Way]] = [:]
    for line in lines { ways[line.pupil, default: []].append(Way(line)) }
    var alike: [Ways: Int64] = [:]
    for pupil in ways.values { alike[Ways(pupil), default: 0] += 1 }
    guard alike.values.allSatisfy({ $0 >= small.limit }) else {
      return .differs(
        hasTime: lines.contains { $0.line.time != nil },
        hasOwnCost: lines.contains { $0.line.ownCost != nil })
    }
    return .told(told)
  }

  /// What a line's cost is worked from. How large a group is stands apart: it says how a cost was
  /// divided, and not who is in the group.
  private struct Way: Hashable {
    let role: Role?
    let time: WeeklyTime?
    let weeks: Weeks?
    let isShared: Bool
    let cost: OwnCost?
    let years: Int64

    init(_ line: StrategyLine) {
      role = line.line.time == nil ? nil : line.line.role
      time = line.line.time
      weeks = line.line.weeks
      isShared = line.sharing > 1
      cost = line.line.ownCost
      years = line.line.spread?.years ?? 1
    }
  }

  /// How a pupil has an activity: each way, and in how many lines.
  private struct Ways: Hashable {
    var counts: [Way: Int64] = [:]

    init(_ ways: [Way]) {
      for way in ways { counts[way, default: 0] += 1 }
    }
  }

  private var told: StrategyWorking.Told {
    let ways = Set(lines.map { Way($0) })
    let costs = Set(lines.filter { $0.line.ownCost != nil }.map { Cost(Way($0)) })
    return StrategyWorking.Told(
      roles: Set(ways.compactMap { $0.role }).ordered { $0.index < $1.index },
      time: Self.range(ways.compactMap { $0.time }),
      weeks: Self.range(ways.filter { $0.time != nil }.compactMap { $0.weeks }),
      sharing: Self.range(lines.map { $0.sharing }.filter { $0 > 1 }),
      isSomeAlone: ways.contains { !$0.isShared }, hasOwnCost: !costs.isEmpty,
      ownCost: costs.count == 1 ? costs.first?.own : nil, years: costs.first?.years ?? 1)
  }

  private struct Cost: Hashable {
    let own: OwnCost?
    let years: Int64

    init(_ way: Way) {
      own = way.cost
      years = way.years
    }
  }

  private static func range<Value: Comparable>(_ values: [Value]) -> ClosedRange<Value>? {
    guard let least = values.min(), let most = values.max() else { return nil }
    return least...most
  }
}
