import Results

extension Command {
  /// Works each bundle again from what it holds, and says what does not come out the same.
  func verify() throws -> ExitStatus {
    var status = ExitStatus.done
    var output = StandardOutput()
    for path in asked.inputs {
      let input = try InputFinder.file(path)
      let verified = Verified(try FileText.open(input).0.all, name: input.name)
      try output.write(verified.printed)
      terminal.say(verified.said)
      status = max(status, verified.status)
    }
    return status
  }
}
