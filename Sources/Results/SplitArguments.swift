import Returns

/// A command line taken apart: options with their values, and the words between them.
struct SplitArguments {
  private(set) var words: [String] = []
  /// Each option given, with the values it was given, in order.
  private(set) var values: [Flag: [String]] = [:]
  private(set) var problems: [UsageProblem] = []

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      if let flag = Self.flagAfterLongDash(word) {
        problems.append(.longDash(word, flag))
      } else if Self.isOption(word) {
        read(option: word, &rest)
      } else {
        words.append(word)
      }
    }
  }

  func has(_ flag: Flag) -> Bool { values[flag] != nil }

  private mutating func read(option word: String, _ rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = Self.flag(written: name) else {
      problems.append(.unknownFlag(name, meant: Self.meant(by: name)))
      return
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard flag.use.value != nil else {
      if attached != nil { problems.append(.takesNoValue(flag)) }
      values[flag, default: []] += []
      return
    }
    let next = rest.first.flatMap { Self.isOption($0) ? nil : $0 }
    if attached == nil, next != nil { rest.removeFirst() }
    add(attached ?? next ?? "", to: flag)
  }

  private mutating func add(_ value: String, to flag: Flag) {
    if value.isEmpty { problems.append(.needsValue(flag)) }
    let verb = words.first.flatMap(Verb.init)
    if has(flag), !flag.mayBeRepeated(by: verb) { problems.append(.givenTwice(flag)) }
    values[flag, default: []] += value.isEmpty ? [] : [value]
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private static func flag(written name: String) -> Flag? {
    if name.hasPrefix("--") { return Flag(name: String(name.dropFirst(2))) }
    let letters = name.dropFirst()
    return letters.count == 1 ? letters.first.flatMap(Flag.init(short:)) : nil
  }

  private static func meant(by name: String) -> String? {
    let bare = String(name.drop { $0 == "-" })
    return Nearest.name(to: bare, among: Flag.allCases.map { $0.rawValue } + ["no-color"]).map {
      "--" + $0
    }
  }

  private static func flagAfterLongDash(_ word: String) -> Flag? {
    guard word.hasPrefix("\u{2013}") || word.hasPrefix("\u{2014}") else { return nil }
    let name = word.drop { "-\u{2013}\u{2014}".contains($0) }.prefix { $0 != "=" }
    return Flag(name: String(name))
  }
}
