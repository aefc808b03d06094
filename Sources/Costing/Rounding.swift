/// How a council turns a line's exact cost into money: which way, and to what.
public struct Rounding: Hashable, Sendable {
  public enum Way: UInt8, Hashable, Sendable { case halfUp, halfEven, down }

  public let way: Way
  /// The smallest amount a rounded cost can differ by, in pence.
  public let unitPence: Int64

  public init(_ way: Way, unitPence: Int64) {
    precondition(unitPence > 0)
    self.way = way
    self.unitPence = unitPence
  }

  public static let halfUpToAPenny = Rounding(.halfUp, unitPence: 1)
  public static let downToAPenny = Rounding(.down, unitPence: 1)

  /// Whether what is left over takes the amount up to the next unit.
  func roundsUp(_ rest: Int128, of divisor: Int128, after whole: Int128) -> Bool {
    switch way {
    case .down: false
    case .halfUp: rest >= divisor - rest
    case .halfEven: rest > divisor - rest || (rest == divisor - rest && whole % 2 == 1)
    }
  }
}
