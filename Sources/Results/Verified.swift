import Applications
import Costing
import Documents

/// What becomes of a bundle that is worked again from what it holds.
public struct Verified: Sendable {
  /// What `verify` prints of it.
  public private(set) var printed = ""
  public private(set) var said: [RunMessage] = []
  public private(set) var status = ExitStatus.done

  private static let mostSaid = 50

  /// - Parameter name: the file's, as messages show it.
  public init(_ bytes: [UInt8], name: String) {
    let name = PlainText.visible(name)
    let bundle: ReadBundle
    do throws(ReadBundle.Problem) { bundle = try ReadBundle(bytes) } catch {
      said = [.warning("\(name) \(error.words).")]
      status = .fileUnusable
      return
    }
    do throws(BundleFault) {
      let paper = try ApplicationPaper(bundled: bundle.inputs)
      compare(bundle, paper, name)
    } catch {
      printed = "\(name): cannot be worked again: \(error.words).\n"
      status = .rowsRejected
    }
  }

  private mutating func compare(
    _ bundle: ReadBundle, _ paper: ApplicationPaper, _ name: String
  ) {
    let differences = bundle.differences(from: paper)
    guard !differences.isEmpty else {
      let sought = FigureText.pounds(paper.application.cost.topUp)
      printed =
        "\(name): comes out the same: top-up sought \(sought), and "
        + "\(FigureText.count(Int64(paper.findings.count), "check", "checks")). "
        + "Its code is \(bundle.code).\n"
      return
    }
    for difference in differences.prefix(Self.mostSaid) {
      printed += "\(name): \(difference.words)\n"
    }
    if differences.count > Self.mostSaid {
      printed += "\(name): … and \(differences.count - Self.mostSaid) more\n"
    }
    status = .rowsRejected
  }
}
