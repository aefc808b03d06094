import Results

/// The files of a run as the disk has them, and what stands in the way of reading them.
struct FoundInputs: Equatable, Sendable {
  var inputs = RunInputs()
  /// What was found and left out, which the run says.
  var notices: [InputNotice] = []
  /// What must be put right before the run.
  var problems: [FileProblem] = []

  var provision: [InputFile] { inputs.provision }
  var single: [FileKind: InputFile] { inputs.single }
  var all: [InputFile] { inputs.all }
}
