public import Costing

/// What pupils of the borough with the same primary need and phase cost, beside one of them.
///
/// It holds no pupil and no school, and nothing at all of fewer than ten pupils.
public enum Comparison: Hashable, Sendable {
  /// The pupil's own cost is among them.
  case pupils(Int64, Quartiles)
  case notShown(Gap)

  /// Why there is nothing to compare with.
  public enum Gap: Hashable, Sendable { case needNotStated, phaseNotStated, tooFew }

  /// Of fewer, somebody who knows the school could tell whose cost is whose.
  public static let fewestPupils = 10

  fileprivate init(of costs: [Money]) {
    if costs.count >= Self.fewestPupils, let quartiles = Quartiles(of: costs) {
      self = .pupils(Int64(costs.count), quartiles)
    } else {
      self = .notShown(.tooFew)
    }
  }
}

/// The countable costs of a borough's pupils, each with what it is compared by.
public struct BoroughCosts: Sendable {
  private struct Likeness: Hashable {
    var need: Need
    var phase: String
  }

  private var costs: [Likeness: [Money]] = [:]

  public init() {}

  /// - Parameter phase: as groupings write it, such as `primary`; empty where it is not stated.
  public mutating func add(_ countable: Money, need: Need?, phase: String) {
    guard let need, !phase.isEmpty else { return }
    costs[Likeness(need: need, phase: phase), default: []].append(countable)
  }

  public func comparison(need: Need?, phase: String) -> Comparison {
    guard let need else { return .notShown(.needNotStated) }
    guard !phase.isEmpty else { return .notShown(.phaseNotStated) }
    return Comparison(of: costs[Likeness(need: need, phase: phase)] ?? [])
  }
}
