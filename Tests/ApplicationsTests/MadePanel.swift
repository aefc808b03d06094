import Applications
import Costing
import TestSupport

/// A panel's awards and a pot for them, made up from a seed.
struct MadePanel: Sendable {
  /// Ten thousand for each method, in its order.
  private static let made = PotMethod.allCases.map { method in
    (0..<10_000).map { MadePanel(seed: $0, method) }
  }

  static func all(_ method: PotMethod) -> [MadePanel] { made[Int(method.rawValue)] }

  let seed: UInt64
  private(set) var awards: [PotAward] = []
  private(set) var pot: Pot
  private(set) var sharing: PotSharing

  init(seed: UInt64, _ method: PotMethod) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    let size = random.pick([10, 100_000, 1_000_000, Int(Money.mostInOneLine.pence)])
    let priorities = random.pick([1, 3, 20])
    for number in Array(0..<random.below(25)).shuffled(using: &random) {
      awards.append(Self.award(number, upTo: size, priorities, &random))
    }
    let total = awards.reduce(Int64(0)) { $0 + $1.agreed.pence }
    let amount = random.chance(5) ? total : Int64.random(in: 0...total + total / 9, using: &random)
    pot = Pot(
      Money(pence: amount), by: method,
      floor: method == .protectedFloor ? Self.floor(upTo: size, &random) : nil,
      includesPlans: random.chance(50))
    sharing = pot.shared(among: awards)
  }

  private static func award(
    _ number: Int, upTo size: Int, _ priorities: Int, _ random: inout SeededRandom
  ) -> PotAward {
    var pence = random.below(size + 1)
    if random.chance(30) { pence -= pence % 10_000 }
    if random.chance(5) { pence = size }
    return PotAward(
      agreed: Money(pence: Int64(pence)), order: Array("100001/\(number)".utf8),
      priority: random.chance(15) ? nil : Int64(random.below(priorities) + 1),
      isProtectedByPlan: random.chance(20))
  }

  private static func floor(upTo size: Int, _ random: inout SeededRandom) -> PotFloor {
    random.chance(50)
      ? .percent(Int64(random.below(10_001)))
      : .pounds(Money(pence: Int64(random.below(size + 1))))
  }

  func isInPot(_ award: PotAward) -> Bool { pot.includesPlans || !award.isProtectedByPlan }

  /// The same panel, given in another order.
  func shuffled() -> MadePanel {
    var panel = self
    var random = SeededRandom(seed: ~seed)
    panel.awards.shuffle(using: &random)
    panel.sharing = pot.shared(among: panel.awards)
    return panel
  }

  /// The same panel with a pot that is larger by a penny, or by anything up to as much again.
  func enlarged() -> MadePanel {
    var panel = self
    var random = SeededRandom(seed: ~seed)
    let pence = pot.amount.pence
    let more = random.chance(50) ? 1 : Int64.random(in: 0...pence, using: &random)
    panel.pot = Pot(
      Money(pence: pence + more), by: pot.method, floor: pot.floor,
      includesPlans: pot.includesPlans)
    panel.sharing = panel.pot.shared(among: awards)
    return panel
  }
}
