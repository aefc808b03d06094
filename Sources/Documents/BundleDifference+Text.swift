/// What a bundle says that does not hold.
extension BundleDifference {
  /// What does not hold, to follow the bundle's name.
  public var words: String {
    switch self {
    case .changed(""): "has been changed since it was made: its SHA-256 is another"
    case .changed(let file):
      "\(PlainText.visible(file)) in it has been changed since it was made"
    case .figure(let path, let said, let comesTo):
      PlainText.visible("\(path) is \(said), and comes to \(comesTo)")
    }
  }
}
