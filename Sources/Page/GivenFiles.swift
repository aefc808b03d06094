import Packing

/// Files that somebody gave the page, those in a ZIP file taken out of it.
struct GivenFiles: Sendable {
  private(set) var files: [PageFile] = []
  /// What could not be used, and what to do instead.
  private(set) var notices: [String] = []

  /// The most that the files of one ZIP file may come to, in bytes.
  private static let mostUnzipped = 256 << 20

  init(_ given: [PageFile]) {
    for file in given {
      guard file.name.lowercased().hasSuffix(".zip") else {
        files.append(file)
        continue
      }
      do {
        let held = try ZipReader.files(in: file.bytes, limit: Self.mostUnzipped)
        files += held.map { PageFile(name: $0.name, bytes: $0.bytes) }
      } catch { notices.append("\(file.name): \(error.words).") }
    }
  }
}
