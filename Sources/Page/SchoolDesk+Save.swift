import Applications
import Documents
import Packing
import Results
import Tables

/// What is saved and printed at the school's desk.
extension SchoolDesk {
  mutating func save(
    _ words: [String], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch words[0] {
    case "save":
      if let file = files.first(where: { $0.name == words.dropFirst().joined(separator: " ") }) {
        answer.save(file.marked)
      }
    case "save-all":
      saveAll(runFiles(council).map { $0.marked }, as: "topup-school.zip", &answer)
      answer.unsaved(false)
    case "save-application":
      guard let pupil = view.pupil, let written = run?.applicationFiles(of: pupil) else { break }
      saveAll(written, as: "topup-application.zip", &answer)
    default: answer.print("paper")
    }
    return .nothing
  }

  private func saveAll(_ files: [PageFile], as name: String, _ answer: inout PageAnswer) {
    do {
      answer.save(PageFile(name: name, bytes: try PageFile.zipped(files)))
    } catch { answer.say("The files cannot be put in one: \(error.words).") }
  }
}

extension PageFile {
  /// Files in one ZIP file.
  static func zipped(_ files: [PageFile]) throws(ZipProblem) -> [UInt8] {
    var writer = ZipWriter()
    for file in files { try writer.add(PackedFile(name: file.name, bytes: file.bytes)) }
    return writer.finished()
  }

  /// With the mark that Excel knows UTF-8 by, where there is more than ASCII in it.
  var marked: PageFile {
    guard TextEncoding.stated(by: bytes) == .utf8, TextEncoding.isUTF8(bytes[...]),
      bytes.contains(where: { $0 >= 0x80 })
    else { return self }
    return PageFile(name: name, bytes: TextEncoding.utf8WithMark.mark + bytes)
  }
}
