import Documents
import Results
import Tables

/// A file or folder that a run cannot use, in facts.
struct FileProblem: Error, Hashable, Sendable {
  /// As it was given.
  let name: String
  let reason: Reason

  enum Reason: Hashable, Sendable {
    case missing
    /// In the system's own words.
    case unreadable(String)
    case folderNotFile
    case changedWhileRead
    case workbook
    case twoOfAKind(FileKind, other: String)
    case noProvision
    case writtenByTopup
    /// The results of an earlier run where its inputs are wanted.
    case sinceItsResults
    case diskFull
    case unwritable(String)
    case fileNotFolder
    case parentMissing(String)
    case holdsOtherFiles([String])
    case holdsInput(String)
    case mayBeFilledIn
    case needsAName
    case needsAFileName
    /// A file to be replaced that is no page of topup's.
    case notAPage
    /// A file that this run reads where its result is to go.
    case isInput(String)
    case notAModule
    case moduleNotBuilt
    case cannotBeNamed(String)
  }

  init(_ name: String, _ reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// A file that cannot be read, for the system's reason.
  init(reading name: String, _ error: SystemError) {
    switch error {
    case .isAFolder: self.init(name, .folderNotFile)
    case _ where error.isMissing: self.init(name, .missing)
    default: self.init(name, .unreadable(error.words))
    }
  }

  /// A file that cannot be written, for the system's reason.
  init(writing name: String, _ error: SystemError) {
    self.init(name, error.isFull ? .diskFull : .unwritable(error.words))
  }

  /// Its name in the catalogue of faults, when it is about a file that is read.
  var id: FaultID? {
    switch reason {
    case .missing: .fileMissing
    case .unreadable: .fileUnreadable
    case .changedWhileRead: .fileChanged
    case .folderNotFile: .notAFile
    case .workbook: .notText
    default: nil
    }
  }
}

extension FileProblem: CustomStringConvertible {
  /// `returns: error: it is a folder. Name a file in it [not-a-file]`
  var description: String {
    "\(PlainText.visible(name)): error: " + (id.map(catalogued) ?? words)
  }

  /// In the catalogue's words, with the system's own reason where there is one.
  private func catalogued(_ id: FaultID) -> String {
    var why = ""
    if case .unreadable(let reason) = reason { why = " (\(reason))" }
    return InputProblem.catalogued(id, because: why)
  }

  private var words: String {
    switch reason {
    case .twoOfAKind(let kind, let other): InputProblem.twoOfAKind(kind, other: other).words
    case .noProvision: InputProblem.noProvision.words
    case .writtenByTopup:
      "topup wrote this folder. To read a file of it, name the file."
    case .sinceItsResults:
      "topup wrote this folder. Give --since the folder that the earlier run read: its provision, "
        + "rates and rules."
    default: wordsAboutWriting
    }
  }

  private var wordsAboutWriting: String {
    switch reason {
    case .diskFull: "there is no room for it. Nothing was written: make room, or write elsewhere."
    case .unwritable(let why): "it cannot be written: \(why)."
    case .fileNotFolder: "it is a file. Name a folder."
    case .parentMissing(let parent):
      "there is no folder \(PlainText.visible(parent)). Make it first."
    case .holdsOtherFiles(let names):
      "it holds files that topup did not write, such as \(PlainText.visible(names.first ?? "")). "
        + "Name another folder, or add --force to write beside them."
    case .holdsInput(let input):
      "\(PlainText.visible(input)), which this run reads, is in it. Name another folder."
    case .mayBeFilledIn:
      "it is not as it would be written now, and may have been filled in. Move it, write elsewhere "
        + "with -o, or replace it with --force."
    case .needsAName: "it is not the name of a folder. Write one, such as -o totals."
    case .needsAFileName: "it is not the name of a file. Write one, such as -o topup.html."
    case .cannotBeNamed(let output): "no file can be called \"\(PlainText.visible(output))\"."
    default: wordsAboutThePage
    }
  }

  private var wordsAboutThePage: String {
    switch reason {
    case .notAPage:
      "it is not a page that topup wrote. Name another file, or add --force to write over it."
    case .isInput(let input):
      "\(PlainText.visible(input)), which this run reads, would be written over. Name another file."
    case .notAModule:
      "it is not a WebAssembly module. Name CalculatorWasm.wasm, or leave out --module."
    case .moduleNotBuilt:
      "the page's module is not beside topup, nor in its package. In the package's folder, run: "
        + ".ci/page -o topup.html"
    default: ""
    }
  }
}
