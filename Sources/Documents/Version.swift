/// topup's own version, which everything it writes says.
public enum Version {
  public static let number = "0.1"
}
