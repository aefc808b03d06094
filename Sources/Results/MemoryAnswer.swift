public import Documents
public import Tables

/// What a command gives that is run on files in memory.
public struct MemoryAnswer: Sendable {
  /// As the command would end.
  public var status = ExitStatus.done
  /// Every fault, in the order in which the command tells them; of `explain`, the pupil's alone.
  public var faults: [Fault] = []
  /// The run's files, by a fault's `file`.
  public var names: [String] = []
  /// What the command says beside its results and faults.
  public var said: [RunMessage] = []
  /// What it prints, where it does not write.
  public var printed: [UInt8] = []
  /// What it writes.
  public var written: [MemoryOutputs.Written] = []

  /// Nothing yet.
  init() {}

  /// Runs a command as `topup` does: it writes files where `output` is set, else prints.
  ///
  /// - Parameters:
  ///   - asked: paths in it are of the files in memory; `output` may have any name.
  ///   - style: how what is printed is set out.
  public init(_ memory: MemoryFiles, _ asked: Invocation, _ style: Style = .plain) {
    var command = MemoryCommand(memory: memory, asked: asked, style: style)
    command.run()
    self = command.answer
  }
}
