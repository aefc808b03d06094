/// Why a ZIP file cannot be read or written; a name is that of the file in it.
public enum ZipProblem: Error, Hashable, Sendable {
  case notAZip
  case cutShort
  case damaged
  case inParts
  case newerKind
  case damagedFile(String)
  case locked(String)
  /// Packed by another method than the two that every program has, by its number in a ZIP file.
  case otherMethod(String, UInt16)
  /// A name that leads out of the folder, or has characters that no name has.
  case unsafeName(String)
  case twice(String)
  /// What is in it would be more than this many bytes.
  case tooLarge(limit: Int)
  /// More files, or a longer name, than a ZIP file has room for.
  case tooMuch(String)

  /// What is wrong and what to do instead: `"a.csv" is locked with a password: …`.
  public var words: String {
    switch self {
    case .notAZip: "this is not a ZIP file: choose the one that was saved"
    case .cutShort: "the end of this ZIP file is missing: copy or download it again"
    case .damaged: "this ZIP file is damaged: copy or download it again"
    case .inParts: "this ZIP file is one of several parts: save the files as a single one"
    case .newerKind: "this ZIP file is of a kind for very large files: save fewer files in it"
    case .damagedFile(let name):
      "\"\(name)\" in this ZIP file is damaged: copy or download the ZIP file again"
    case .locked(let name):
      "\"\(name)\" in this ZIP file is locked with a password: save the files without one"
    case .otherMethod(let name, let method):
      "\"\(name)\" is packed in a way that is not read here (\(method)): "
        + "make the ZIP file with Windows, a Mac or this page"
    case .unsafeName(let name):
      "\"\(name)\" is not the name of a file inside a folder: rename it and save the ZIP file again"
    case .twice(let name): "\"\(name)\" is in this ZIP file twice: leave one of them out"
    case .tooLarge(let limit):
      "the files in this ZIP file come to more than \(limit / 1_048_576) MB: save fewer in it"
    case .tooMuch(let name):
      "there is no room for \"\(name)\" in one ZIP file: save fewer files in it"
    }
  }
}
