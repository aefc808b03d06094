public import Costing

/// What all pupils' provision costs at the school's real pay, beside the council's tariff.
public struct RealTotal: Hashable, Sendable {
  /// At the tariff, the lines whose real cost is known.
  public private(set) var tariff = Money.zero
  /// The same lines at real pay.
  public private(set) var real = Money.zero
  /// Lines of time whose role's pay nobody says.
  public private(set) var linesWithout: Int64 = 0

  public init() {}

  public mutating func add(_ pupil: RealCosts) {
    tariff += pupil.tariff
    real += pupil.known
    linesWithout += pupil.linesWithout
  }
}
