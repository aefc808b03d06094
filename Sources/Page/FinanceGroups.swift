/// What was given at once: loose files, folders and ZIP files, apart.
struct FinanceGroups: Sendable {
  struct Group: Sendable {
    /// Empty for loose files.
    var name: String
    /// Each by its path in the group.
    var files: [PageFile]
  }

  private(set) var all: [Group] = []

  /// A folder called `returns` stays a part of the folder beside it.
  mutating func add(_ file: PageFile) {
    let parts = file.name.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() != "returns" else { return add(file, to: "") }
    add(PageFile(name: String(parts[1]), bytes: file.bytes), to: String(parts[0]))
  }

  /// - Parameter files: of a ZIP file; the one folder that all may be in is left out of their paths.
  mutating func add(zip name: String, _ files: [PageFile]) {
    let folder = files.first?.name.split(separator: "/").first.map { $0 + "/" } ?? ""
    let isInOne =
      folder.lowercased() != "returns/" && files.allSatisfy { $0.name.hasPrefix(folder) }
    for file in files {
      let path = isInOne ? String(file.name.dropFirst(folder.count)) : file.name
      add(PageFile(name: path, bytes: file.bytes), to: String(name.dropLast(4)))
    }
  }

  private mutating func add(_ file: PageFile, to name: String) {
    if let place = all.firstIndex(where: { $0.name == name }) {
      all[place].files.append(file)
    } else {
      all.append(Group(name: name, files: [file]))
    }
  }
}
