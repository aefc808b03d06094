import Applications
import Costing
import Documents
import Results
import Returns
import Tables

extension Command {
  private static let mostSaid = 50

  /// Works each bundle again from what it holds, and says what does not come out the same.
  func verify() throws -> ExitStatus {
    var status = ExitStatus.done
    var output = StandardOutput()
    for path in asked.inputs {
      let input = try InputFinder.file(path)
      let (text, _) = try FileText.open(input)
      let bytes = try text.all
      let name = PlainText.visible(input.name)
      do {
        let bundle = try ReadBundle(bytes)
        let paper = try ApplicationPaper(bundled: bundle.inputs)
        let differences = bundle.differences(from: paper)
        let sought = FigureText.pounds(paper.application.cost.topUp)
        if differences.isEmpty {
          try output.write(
            "\(name): comes out the same: top-up sought \(sought), and "
              + "\(FigureText.count(Int64(paper.findings.count), "check", "checks")). "
              + "Its code is \(bundle.code).\n")
          continue
        }
        for difference in differences.prefix(Self.mostSaid) {
          try output.write("\(name): \(difference.words)\n")
        }
        if differences.count > Self.mostSaid {
          try output.write("\(name): … and \(differences.count - Self.mostSaid) more\n")
        }
        status = max(status, .rowsRejected)
      } catch let problem as ReadBundle.Problem {
        terminal.warn("\(name) \(problem.words).")
        status = max(status, .fileUnusable)
      } catch let fault as BundleFault {
        try output.write("\(name): cannot be worked again: \(fault.words).\n")
        status = max(status, .rowsRejected)
      }
    }
    return status
  }
}

extension BundleDifference {
  /// To follow the bundle's name.
  fileprivate var words: String {
    switch self {
    case .changed(""): "has been changed since it was made: its SHA-256 is another"
    case .changed(let file):
      "\(PlainText.visible(file)) in it has been changed since it was made"
    case .figure(let path, let said, let comesTo):
      PlainText.visible("\(path) is \(said), and comes to \(comesTo)")
    }
  }
}
