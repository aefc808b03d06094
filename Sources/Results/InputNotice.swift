import Documents

/// A file that was found and is not read.
public enum InputNotice: Hashable, Sendable {
  case workbook(String)
  case names(String)
  /// A folder's file that gives way to one named by an option.
  case replaced(String, FileKind)
}

extension InputNotice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .names(let name):
      "\(PlainText.visible(name)) is read only where --names gives it."
    case .workbook(let name):
      "\(PlainText.visible(name)) is a workbook, which topup does not read. Save it as CSV UTF-8."
    case .replaced(let name, let kind):
      "\(PlainText.visible(name)) is not used: --\(kind.rawValue) names another file."
    }
  }
}
