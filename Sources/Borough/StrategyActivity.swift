public import Costing

/// Lines that are one row of an inclusion strategy: those of one name, or several taken together.
public struct StrategyActivity: Hashable, Sendable {
  public private(set) var lines: [StrategyLine]
  /// Distinct pupils whose lines they are.
  public let pupils: Int64
  public let amounts: StrategyAmounts

  public init(_ lines: [StrategyLine]) {
    self.lines = lines
    pupils = Int64(Set(lines.map { $0.pupil }).count)
    var amounts = StrategyAmounts()
    for line in lines { amounts.add(line.cost, from: StrategyFunding(line.line.funding)) }
    self.amounts = amounts
  }

  public var total: Money { amounts.total }

  /// Whether it is part of the ordinary offer.
  public var isOpenToAll: Bool { lines.first?.line.kind == .universal }

  /// As some row writes it: of several ways, the first in byte order.
  public var name: String {
    lines.map { $0.name }.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? ""
  }

  var matched: [UInt8] { lines.first?.matched ?? [] }

  /// Whether neither its pupils nor what they cost in all points at a child.
  public func canBeShown(under small: DisclosureRule) -> Bool {
    pupils >= small.limit && !hides(StrategyFunding.allCases, under: small)
  }

  /// The same, of each column too.
  func canBeShown(in columns: StrategyColumns, under small: DisclosureRule) -> Bool {
    canBeShown(under: small) && !hides(columns.together, under: small)
      && columns.separate.allSatisfy { !hides([$0], under: small) }
  }

  /// Whether what some sources pay points at a child.
  func hides(_ sources: [StrategyFunding], under small: DisclosureRule) -> Bool {
    var byPupil: [Int: Money] = [:]
    for line in lines where sources.contains(StrategyFunding(line.line.funding)) {
      byPupil[line.pupil, default: .zero] += line.cost
    }
    return small.hides(sumOf: Array(byPupil.values))
  }
}

extension StrategyActivity {
  /// Lines by name, those of the ordinary offer apart and first, in byte order of what names are
  /// matched by.
  static func named(_ lines: [StrategyLine]) -> [StrategyActivity] {
    var byName: [Name: [StrategyLine]] = [:]
    for line in lines {
      let name = Name(matched: line.matched, isOpenToAll: line.line.kind == .universal)
      byName[name, default: []].append(line)
    }
    return byName.values.map { StrategyActivity($0) }.ordered { $0.isListed(before: $1) }
  }

  private struct Name: Hashable {
    let matched: [UInt8]
    let isOpenToAll: Bool
  }

  private func isListed(before other: StrategyActivity) -> Bool {
    if isOpenToAll != other.isOpenToAll { return isOpenToAll }
    return matched.lexicographicallyPrecedes(other.matched)
  }

  /// Fewest pupils first, then least money.
  func isSmaller(than other: StrategyActivity) -> Bool {
    if pupils != other.pupils { return pupils < other.pupils }
    if total != other.total { return total < other.total }
    return isListed(before: other)
  }
}
