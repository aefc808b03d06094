import Results

/// The page's WebAssembly module, which is built apart from the command.
enum PageModule {
  static let fileName = "CalculatorWasm.wasm"

  /// What of a council's files a page holds; what a school pays its staff is the school's own.
  static let baked: [FileKind] = [.rates, .rules, .bands, .terms]

  /// Where a package keeps what was built.
  private static let builtIn = ".build-wasm/wasm32-unknown-none-wasm/release"
  /// How a module starts: its name and the version of the format.
  private static let start: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

  /// - Parameter path: nil to look beside the command, then where its package was built.
  static func bytes(_ path: String?) throws(FileProblem) -> [UInt8] {
    guard let path = path ?? found(from: FileSystem.program) else {
      throw FileProblem(fileName, .moduleNotBuilt)
    }
    let file = try ByteFile(try InputFinder.file(path))
    let bytes = try file.read(at: 0, count: Int(file.size))
    guard bytes.starts(with: start) else { throw FileProblem(path, .notAModule) }
    return bytes
  }

  /// - Parameter program: a path from the root, with no links.
  static func found(from program: String) -> String? {
    var folder = parentPart(of: program)
    let beside = join(folder, fileName)
    if FileStatus.of(beside) != nil { return beside }
    while !folder.isEmpty, folder != "/" {
      folder = parentPart(of: String(folder.dropLast()))
      let built = join(join(folder, builtIn), fileName)
      if FileStatus.of(built) != nil { return built }
    }
    return nil
  }
}
