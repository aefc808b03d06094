import Foundation
import PackagePlugin

/// Makes the offline page from source: the module for the browser, the command, then the page.
///
///     swift package --allow-writing-to-package-directory page -o council.html
@main struct PagePlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let root = context.package.directoryURL
    if !arguments.contains(where: { ["-h", "--help"].contains($0) }) {
      Diagnostics.remark("Building the page's module, which takes some minutes the first time.")
      try run(
        "swift",
        [
          "build", "--package-path", root.path, "--build-system", "native", "-c", "release",
          "--triple", "wasm32-unknown-none-wasm",
          "--toolset", root.appending(path: "Sources/WasmRuntime/toolset.json").path,
          "--scratch-path", root.appending(path: ".build-wasm").path,
          "--product", "CalculatorWasm",
        ])
    }
    Diagnostics.remark("Building topup.")
    let built = try packageManager.build(
      .product("topup"), parameters: .init(configuration: .release))
    guard built.succeeded, let topup = built.builtArtifacts.first(where: { $0.kind == .executable })
    else {
      print(built.logText)
      throw Failure(words: "topup could not be built.")
    }
    try run(topup.url.path, ["page"] + arguments)
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
