/// The files of a run, each known for what it is, in byte order of name.
public struct RunInputs: Equatable, Sendable {
  public var provision: [InputFile] = []
  /// Those of which a run reads one.
  public var single: [FileKind: InputFile] = [:]

  /// No files.
  public init() {}

  /// Provision first, then one file a kind.
  public var all: [InputFile] { provision + files(FileKind.single) }

  /// Of these kinds, the files that there are.
  public func files(_ kinds: [FileKind]) -> [InputFile] { kinds.compactMap { single[$0] } }

  /// Numbers the files whose copies would share a name: `provision-2.csv`.
  mutating func nameOutputs() {
    let others = files(FileKind.single).map { $0.outputName.lowercased() }
    var taken = Set(others)
    var numbers: [String: Int] = [:]
    for place in provision.indices {
      let name = provision[place].outputName
      var free = name
      while !taken.insert(free.lowercased()).inserted {
        numbers[name, default: 1] += 1
        free = Self.numbered(name, numbers[name, default: 1])
      }
      provision[place].outputName = free
    }
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
