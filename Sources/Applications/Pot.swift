public import Costing

/// A fixed amount for awards that may come to more than it.
public struct Pot: Hashable, Sendable {
  /// Not negative.
  public let amount: Money
  public let method: PotMethod
  /// What each award keeps before the rest is shared; nil unless the method is `protectedFloor`.
  public let floor: PotFloor?
  /// Whether awards of pupils with a plan are put to the pot too; else they are paid in full from
  /// outside it.
  public let includesPlans: Bool

  public init(_ amount: Money, by method: PotMethod, floor: PotFloor? = nil, includesPlans: Bool) {
    precondition(amount >= .zero && (method == .protectedFloor) == (floor != nil))
    self.amount = amount
    self.method = method
    self.floor = floor
    self.includesPlans = includesPlans
  }
}

/// How awards that come to more than the pot are brought within it.
public enum PotMethod: UInt8, Code {
  /// Each has the same part of what was agreed.
  case proRata
  /// Each has its floor, and what is left is shared pro rata over what was agreed above the floors.
  case protectedFloor
  /// Each priority is paid in full in its turn; the one at which the pot runs out, pro rata.
  case priority

  /// As the command takes it.
  public var name: String {
    switch self {
    case .proRata: "pro-rata"
    case .protectedFloor: "protected-floor"
    case .priority: "priority"
    }
  }
}

/// What of each award is kept before the rest of the pot is shared.
public enum PotFloor: Hashable, Sendable {
  /// Hundredths of one per cent of what was agreed, from 0 to 10,000; half a penny goes up.
  ///
  /// The same part of every award leaves each what pro rata gives it, but for pennies of rounding:
  /// it shows whether a promised part can be kept, and moves nothing from one pupil to another.
  case percent(Int64)
  /// This much, or all of an award that is less; not negative. Small awards are not reduced.
  case pounds(Money)

  /// In whole pence, and no more than was agreed.
  func amount(of agreed: Money) -> Money {
    switch self {
    case .percent(let hundredths): agreed.part(hundredthsOfAPercent: hundredths)
    case .pounds(let amount): min(agreed, amount)
    }
  }
}
