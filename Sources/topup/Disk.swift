import Results
import Tables

/// The files of a run on the disk.
struct Disk: RunSource {
  func open(
    _ input: InputFile
  ) throws(FileProblem) -> (text: FileText, encoding: TextEncoding) {
    try FileText.open(input)
  }
}

/// The files of a run on the disk, read as far as the first row of provision.
typealias LoadedFiles = RunFiles<FileText>
