public import Costing

/// An award that the panel agreed, as it is put to a pot.
public struct PotAward: Hashable, Sendable {
  /// Not negative.
  public let agreed: Money
  /// The school, then the pupil's reference; no two awards have the same. Odd pennies that two
  /// are equally near go to the first in byte order.
  public let order: [UInt8]
  /// 1 is paid first; nil is paid last.
  public let priority: Int64?
  /// Whether an EHC plan says what is provided, so that the authority must secure it whatever the
  /// pot holds.
  public let isProtectedByPlan: Bool

  public init(agreed: Money, order: [UInt8], priority: Int64?, isProtectedByPlan: Bool) {
    precondition(agreed >= .zero)
    self.agreed = agreed
    self.order = order
    self.priority = priority
    self.isProtectedByPlan = isProtectedByPlan
  }
}
