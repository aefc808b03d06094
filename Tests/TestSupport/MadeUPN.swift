/// UPNs whose check letters are worked the slow way, as the guide to them says.
public enum MadeUPN {
  public static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

  /// The number that ends in these twelve characters, the last of which is a letter in a temporary
  /// one: each is times its place, from 2, and the sum's rest by 23 is the place of the first letter.
  public static func ending(_ rest: String) -> String {
    let sum = zip(2..., rest).reduce(0) { $0 + $1.0 * value($1.1) }
    return "\(letters[sum % 23])\(rest)"
  }

  /// A permanent number of an authority.
  public static func random(_ random: inout SeededRandom, authority: String = "343") -> String {
    let digits = (0..<9).map { _ in "\(random.below(10))" }.joined()
    return ending("\(authority)\(digits)")
  }

  private static func value(_ character: Character) -> Int {
    guard let value = character.wholeNumberValue ?? letters.firstIndex(of: character) else {
      preconditionFailure("a UPN ends in a digit or one of its letters")
    }
    return value
  }
}
