import Results

/// What an output folder already holds: what topup lists as its own, and what it does not.
struct OutputContents {
  /// Files that `topup-output.txt` lists and that are there, with `topup-output.txt` itself.
  private(set) var own: [String] = []
  /// Everything else, in byte order.
  private(set) var others: [String] = []

  /// Reads the folder's names; those that start with `staging` are topup's work in hand.
  init(of folder: String, besides staging: String) throws(SystemError) {
    let names = try FileSystem.names(in: folder)
    let listed =
      names.contains(OutputManifest.name)
      ? try Self.listed(in: join(folder, OutputManifest.name)) : []
    let parents = Set(listed.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) })
    for name in names where !Self.leavings.contains(name) && !name.hasPrefix(staging) {
      let isFolder = FileStatus.of(join(folder, name))?.kind == .folder
      let entries =
        isFolder && parents.contains(name)
        ? try FileSystem.names(in: join(folder, name)).map { name + "/" + $0 } : [name]
      for entry in entries {
        if listed.contains(entry) { own.append(entry) } else { others.append(entry) }
      }
    }
  }

  /// What a Mac or Windows leaves in a folder that was looked at.
  private static let leavings: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  private static func listed(in path: String) throws(SystemError) -> Set<String> {
    let descriptor = try Descriptor(reading: path)
    let size = Int(try descriptor.status().size)
    let text = String(decoding: try descriptor.bytes(from: 0, count: size), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    guard let start = lines.lastIndex(of: OutputManifest.heading[...]) else {
      return [OutputManifest.name]
    }
    return Set(lines[(start + 1)...].map(String.init) + [OutputManifest.name])
  }
}
