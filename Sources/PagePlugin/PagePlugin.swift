import Foundation
import PackagePlugin

/// Makes the offline page from source: the module for the browser, the command, then the page.
///
///     swift package --allow-writing-to-package-directory page -o council.html
@main struct PagePlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let asksForHelp = arguments.contains { $0 == "-h" || $0 == "--help" }
    if !asksForHelp { try buildModule(of: context.package.directoryURL) }
    try run(try command(), ["page"] + arguments)
  }

  /// Builds the module as `.ci/run` does, in a folder of its own beside the package's build.
  private func buildModule(of package: URL) throws {
    print("Building the page's module, which takes some minutes the first time.")
    try run(
      "swift",
      [
        "build", "--package-path", package.path, "--build-system", "native", "-c", "release",
        "--triple", "wasm32-unknown-none-wasm",
        "--toolset", package.appending(path: "Sources/WasmRuntime/toolset.json").path,
        "--scratch-path", package.appending(path: ".build-wasm").path,
        "--product", "CalculatorWasm",
      ])
  }

  /// Builds topup; returns where it is.
  private func command() throws -> String {
    print("Building topup.")
    let built = try packageManager.build(
      .product("topup"), parameters: .init(configuration: .release))
    let programs = built.builtArtifacts.filter { $0.kind == .executable }
    let topup = programs.first { $0.url.deletingPathExtension().lastPathComponent == "topup" }
    guard built.succeeded, let topup else {
      print(built.logText)
      throw Failure(words: "topup could not be built.")
    }
    return topup.url.path
  }

  /// Runs a program with this one's output, and ends with its status where it fails.
  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}

/// Why the page was not made.
private struct Failure: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}
