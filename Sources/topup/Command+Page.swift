import Costing
import Documents
import Page
import Results
import Returns

extension Command {
  /// Writes the page as one file, with what the council's own files say in it.
  func writePage(_ found: FoundInputs) throws -> ExitStatus {
    guard let path = asked.output else { return .wrongCommand }
    let place = try PagePlace(path, force: asked.has(.force), inputs: found.inputs.all)
    let module = try PageModule.packed(asked.page.module)
    let council = try bakedCouncil(found)
    try place.write(
      PageShell.bytes(module: module, council: council.name, files: council.files))
    sayLeftOut(found)
    terminal.note(
      "Written to \(PlainText.visible(path)). Open it in a browser: it needs no network.")
    return .done
  }

  /// The council's files once they are known to be of use; nothing where there are none.
  private func bakedCouncil(_ found: FoundInputs) throws -> (name: String, files: [PageFile]) {
    let baked = found.inputs.files(PageModule.baked)
    guard !baked.isEmpty else { return (asked.page.council ?? "", []) }
    let (read, terms) = try councilTerms(found)
    let files = try PageModule.baked.compactMap { kind in
      try found.inputs.single[kind].map { input in
        let file = try ByteFile(input)
        return PageFile(
          name: kind.rawValue + ".csv", bytes: try file.read(at: 0, count: Int(file.size)))
      }
    }
    let authority = read.files.council(terms, SchoolRegister()).authorityName
    return (asked.page.council ?? authority, files)
  }

  /// A page goes to many schools, so that nothing of one pupil or one school is put in it.
  private func sayLeftOut(_ found: FoundInputs) {
    let baked = Set(found.inputs.files(PageModule.baked))
    let others = found.inputs.all.filter { !baked.contains($0) }
    if others.isEmpty { return }
    let names = LoadedFiles.names(others, in: commonFolder(others.map { $0.path }))
    terminal.note(
      "Not put in the page, which holds nothing of a school or a pupil: "
        + names.map { PlainText.visible($0) }.joined(separator: ", "))
  }
}
