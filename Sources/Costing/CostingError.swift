/// Why a line or a pupil cannot be costed.
public enum CostingError: Error, Hashable, Sendable {
  /// The cost, or a figure on the way to it, is beyond a billion pounds.
  case tooLarge
  /// The rule has no default and no row in force that fits.
  case missingRule(Rule)
  /// The role is on the rate card, but not from as early as the first day of the year.
  case noRateInForce
  /// The top-up is worked from points, and the pupil has none stated.
  case missingPoints
}
