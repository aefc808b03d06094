// Until the commands are joined up: shows what a command line was understood to ask for.
FileSystem.reportBrokenWrites()
let arguments = Array(CommandLine.arguments.dropFirst())
var output = StandardOutput()
var status = ExitStatus.done

do {
  switch try Arguments.read(arguments) {
  case .welcome: try output.write(Help.welcome)
  case .help(let verb): try output.write(Help.text(for: verb))
  case .version: try output.write("topup \(Help.version)\n")
  case .run(let invocation): status = try show(invocation, &output)
  }
} catch let problems as UsageProblems {
  Terminal(quiet: false, noColour: true).warn(problems.description)
  status = .wrongCommand
} catch let problem as FileProblem {
  Terminal(quiet: false, noColour: true).warn(problem.description)
  status = .fileUnusable
} catch { status = .faultInTopup }
status.end()

func show(_ invocation: Invocation, _ output: inout StandardOutput) throws -> ExitStatus {
  let terminal = Terminal(quiet: invocation.has(.quiet), noColour: invocation.has(.noColour))
  let found = InputFinder.find(
    invocation.inputs, invocation.named, needsProvision: invocation.verb.readsProvision)
  for notice in found.notices { terminal.note("\(notice)") }
  for problem in found.problems { terminal.warn(terminal.styled("\(problem)", .error)) }
  if !found.problems.isEmpty { return .fileUnusable }
  try output.write("\(invocation)\n")
  for file in found.all {
    let bytes = try ByteFile(file)
    try output.write("\(file.name) -> \(file.outputName): \(bytes.size) bytes\n")
  }
  guard let path = invocation.output else { return .done }
  var folder = try OutputFolder(
    path, force: invocation.has(.force), excel: invocation.has(.excel), inputs: found.all)
  var progress = Progress(totalBytes: Int64(invocation.sample.faults) * 1000, on: terminal)
  let file = try folder.open("rejected/made-up.csv")
  for row in 0..<Int64(invocation.sample.faults) {
    try file.append(Array(repeating: 120, count: 999) + [10])
    progress.update(rows: row, bytes: row * 1000)
  }
  try file.close()
  progress.finish()
  try folder.finish(manifest: "topup \(Help.version)")
  return .done
}
