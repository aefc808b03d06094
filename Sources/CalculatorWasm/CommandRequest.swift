import Results

/// A command's words and files, from the records that the page hands over.
struct CommandRequest {
  private(set) var files: [MemoryFile] = []
  private var verb = ""
  /// What `explain` is asked about.
  private var pupil: String?
  private var inputs: [String] = []
  private var options: [String] = []

  /// Fails on bytes that are not records.
  init?(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")),
        let space = bytes[at..<end].lastIndex(of: UInt8(ascii: " ")),
        let count = Int(String(decoding: bytes[(space + 1)..<end], as: UTF8.self)), count >= 0,
        count <= bytes.count - end - 1
      else { return nil }
      let name = String(decoding: bytes[at..<space], as: UTF8.self)
      take(name, bytes[(end + 1)..<(end + 1 + count)])
      at = end + 1 + count
    }
  }

  private mutating func take(_ name: String, _ bytes: ArraySlice<UInt8>) {
    let start = "file:"
    if name.hasPrefix(start) {
      files.append(MemoryFile(path: String(name.dropFirst(start.count)), bytes: Array(bytes)))
      return
    }
    let value = String(decoding: bytes, as: UTF8.self)
    switch name {
    case "verb": verb = value
    case "input": inputs.append(value)
    case "switch": options.append("--" + value)
    case "pupil" where verb == Verb.explain.rawValue: pupil = value
    default: options.append("--" + name + "=" + value)
    }
  }

  /// As they would be typed; every file is meant where none is named.
  var words: [String] {
    let readsNothing = options.contains(Flag.new.written)
    let named = inputs.isEmpty && !readsNothing ? ["."] : inputs
    return [verb] + options + ["--"] + (pupil.map { [$0] } ?? []) + named
  }
}
