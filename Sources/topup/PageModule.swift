import Packing
import Results

/// The page's WebAssembly module, which is built apart from the command.
enum PageModule {
  static let fileName = "CalculatorWasm.wasm"

  /// What of a council's files a page holds; what a school pays its staff is the school's own.
  static let baked: [FileKind] = [.rates, .rules, .bands, .terms]

  /// Where a package keeps what was built.
  private static let builtIn = ".build-wasm/wasm32-unknown-none-wasm/release"

  /// The module as `LZMA` makes its streams shorter.
  ///
  /// - Parameter path: nil to look beside the command, then where its package was built.
  static func packed(_ path: String?) throws(FileProblem) -> [UInt8] {
    guard let path = path ?? found(from: FileSystem.program) else {
      throw FileProblem(fileName, .moduleNotBuilt)
    }
    let file = try ByteFile(try InputFinder.file(path))
    let bytes = try file.read(at: 0, count: Int(file.size))
    guard let streams = ModuleStreams.bytes(of: bytes) else {
      throw FileProblem(path, .notAModule)
    }
    return LZMA.compressed(streams)
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
