import Documents

/// The files of a run, each known for what it is, in byte order of name.
struct FoundInputs: Equatable, Sendable {
  var provision: [InputFile] = []
  /// Those of which a run reads one.
  var single: [FileKind: InputFile] = [:]
  /// What was found and left out, which the run says.
  var notices: [InputNotice] = []
  /// What must be put right before the run.
  var problems: [FileProblem] = []

  /// Provision first, then one file a kind.
  var all: [InputFile] { provision + files(FileKind.single) }

  /// Of these kinds, the files that there are.
  func files(_ kinds: [FileKind]) -> [InputFile] { kinds.compactMap { single[$0] } }
}

/// A file that was found and is not read.
enum InputNotice: Hashable, Sendable {
  case workbook(String)
  case names(String)
  /// A folder's file that gives way to one named by an option.
  case replaced(String, FileKind)
}

extension InputNotice: CustomStringConvertible {
  var description: String {
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
