import Applications
import Costing
import Documents
import Results
import Returns
import Tables

/// An application that a school sent, read and worked again.
struct PanelDeskBundle: Sendable {
  let name: String
  /// The start of its SHA-256 in fours, as its document prints it.
  let code: String
  /// What of it has been changed since it was made, or does not come out the same; to follow its
  /// name.
  let differences: [String]
  /// The decisions that it was made with, for the panel's own list.
  let decisions: [UInt8]?
  private let inputs: BundleInputs

  var pupil: PanelDeskPupil { PanelDeskPupil(inputs.reference, inputs.school) }
  var year: FundingYear { inputs.year }

  /// - Throws: why it cannot be used, to follow its name.
  init(_ file: PageFile) throws(Unusable) {
    name = file.name
    let bundle: ReadBundle
    do throws(ReadBundle.Problem) { bundle = try ReadBundle(file.text) } catch {
      throw Unusable(words: error.words)
    }
    inputs = bundle.inputs
    code = bundle.code
    do throws(BundleFault) {
      let paper = try BundledRun(bundle.inputs).paper
      differences = bundle.differences(from: paper).map { $0.words }
    } catch { throw Unusable(words: "cannot be worked again: \(error.words)") }
    decisions = inputs.files.first { $0.name == "decisions.csv" }?.text
  }

  struct Unusable: Error {
    let words: String
  }

  /// The case with the panel's own decisions, where there are any.
  func worked(decisions: [UInt8]?, _ costs: BoroughCosts) -> (case: PanelCase, run: MemoryRun)? {
    var own = inputs
    own.files.removeAll { $0.name == "decisions.csv" }
    if let decisions { own.files.append(BundleFile(name: "decisions.csv", text: decisions)) }
    do throws(BundleFault) {
      let run = try BundledRun(own)
      return (run.panelCase(costs, []), run.run)
    } catch { return nil }
  }
}
