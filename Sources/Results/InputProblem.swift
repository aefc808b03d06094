import Documents
public import Tables

/// Why the files of a run cannot be read, wherever they are.
public enum InputProblem: Error, Hashable, Sendable {
  case missing
  /// A run has one of the kind.
  case twoOfAKind(FileKind, other: String)
  case noProvision

  /// What is wrong, and what to do.
  public var words: String {
    switch self {
    case .missing:
      Self.catalogued(.fileMissing)
    case .twoOfAKind(let kind, let other):
      "\(PlainText.visible(other)) is also a \(kind.rawValue) file. A run has one: leave one out."
    case .noProvision:
      "there is no provision in it. Add a .csv file of provision, or give --provision FILE."
    }
  }

  /// In the catalogue's words, with the system's own reason where there is one.
  public static func catalogued(_ id: FaultID, because why: String = "") -> String {
    let words = Fault(id, row: 0).words()
    return "\(words.message)\(why). \(words.fix) [\(id.rawValue)]"
  }
}
