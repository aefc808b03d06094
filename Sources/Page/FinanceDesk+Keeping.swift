import Borough
import Documents
import Results

/// What is kept of the desk for another day.
extension FinanceDesk {
  var files: [PageFile] {
    Self.named("given", folder.kept) + Self.named("earlier", earlier.kept)
      + Self.named("tried", tried)
  }

  private static func named(_ place: String, _ files: [PageFile]) -> [PageFile] {
    files.map { PageFile(name: place + "/" + $0.name, bytes: $0.bytes) }
  }

  /// The view, the grouping, the switches, the day and the year, parted by strokes.
  var place: String {
    let flags = [Flag.lines, .excel].filter { switches.contains($0) }.map { $0.rawValue }
    return [
      view.rawValue, grouping.name, flags.joined(separator: " "),
      day.filter { $0 != "|" && !$0.isNewline }, year.filter { $0 != "|" && !$0.isNewline },
    ].joined(separator: "|")
  }

  mutating func open(place: String, files: [PageFile], _ council: CouncilPack) {
    self = FinanceDesk()
    let parts = place.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    if parts.count == 5 {
      view = FinanceView(rawValue: parts[0]) ?? .overview
      grouping = Grouping.allCases.first { $0.name == parts[1] } ?? .school
      switches = Set(parts[2].split(separator: " ").compactMap { Flag(rawValue: String($0)) })
      (day, year) = (parts[3], parts[4])
    }
    folder = FinanceFolder(kept: Self.files(files, in: "given"))
    earlier = FinanceFolder(kept: Self.files(files, in: "earlier"))
    tried = Self.files(files, in: "tried")
    outcome = folder.isEmpty ? .empty : .resting
  }

  private static func files(_ files: [PageFile], in place: String) -> [PageFile] {
    files.compactMap { file in
      file.name.hasPrefix(place + "/")
        ? PageFile(name: String(file.name.dropFirst(place.count + 1)), bytes: file.bytes) : nil
    }
  }
}
