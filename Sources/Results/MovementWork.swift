public import Borough
public import Costing
public import Documents
import Returns
import Tables

/// The bridge from an earlier run to this one, by runs between that each read one more kind of file
/// as it is now, so that what each changes can be told apart.
public struct MovementWork<Text: RunText>: Sendable {
  private let earlier: BridgeRun<Text>
  private let schools: SchoolsOfTwoRuns
  private var steps: [BridgeStep] = []

  /// - Parameters:
  ///   - earlier: the earlier run.
  ///   - files: those of the run that it is bridged to.
  public init(_ earlier: BridgeRun<Text>, to files: RunFiles<Text>) {
    self.earlier = earlier
    schools = SchoolsOfTwoRuns(earlier.files.council.schools, files.council.schools)
  }

  /// The earlier files with more and more of the new, but for the last step, which is the new run.
  public static func steps(
    from old: RunInputs, to new: RunInputs
  ) -> [(reason: MovementReason, inputs: RunInputs)] {
    var inputs = old
    func replace(_ kinds: [FileKind]) {
      for kind in kinds { inputs.single[kind] = new.single[kind] }
    }
    var steps: [(reason: MovementReason, inputs: RunInputs)] = []
    replace([.rules, .bands, .terms])
    steps.append((.rule, inputs))
    replace([.rates, .pay])
    steps.append((.rate, inputs))
    replace([.pupils, .schools, .caseload])
    steps.append((.correction, inputs))
    inputs.provision = new.provision
    steps.append((.provision, inputs))
    return steps
  }

  /// Takes up the next run between.
  public mutating func take(_ reason: MovementReason, _ run: BridgeRun<Text>) {
    let hasRules = steps.first?.reason == .rule
    steps.append(BridgeStep(reason == .rate && !hasRules ? .rule : reason, run.figures(schools)))
  }

  /// What is said where the run that reads the new rules alone cannot be worked.
  ///
  /// - Throws: the stop, of any other run between.
  public static func leftOut(_ reason: MovementReason, _ stop: Stop) throws(Stop) -> RunMessage {
    guard reason == .rule else { throw stop }
    return .note(
      "The new rules cannot be used with the old rates, so what both change is under rule.")
  }

  /// Why what is expected moved.
  ///
  /// - Parameter last: the new run.
  public func movement(to last: BridgeRun<Text>) -> MovementReport {
    var steps = steps
    steps.append(BridgeStep(.award, last.figures(schools)))
    let bridge = Bridge(from: earlier.figures(schools), by: steps)
    let names = bridge.rows.map { row in row.school.flatMap { schools.name($0) } ?? "" }
    return MovementReport(bridge, since: earlier.files.council.year, schoolNames: names)
  }

  /// One line of the earlier run's faults, as it has told them itself.
  ///
  /// - Parameters:
  ///   - path: its folder.
  ///   - notices: what of its folder is not read, and would be missing from every figure.
  public func said(of path: String, _ notices: [InputNotice]) -> [RunMessage] {
    var said: [RunMessage] = []
    for case .workbook(let name) in notices {
      said.append(.note(InputNotice.workbook(name).description))
    }
    let errors = earlier.count(.error)
    let warnings = earlier.count(.warning)
    guard errors + warnings > 0 else { return said }
    let rejected = FigureText.count(earlier.settlement.rejected)
    let read = earlier.settlement.batch.read
    let folder = PlainText.visible(path)
    said.append(
      .note(
        "\(folder): \(FigureText.count(errors, "error", "errors")) and "
          + "\(FigureText.count(warnings, "warning", "warnings")); \(rejected) of "
          + "\(FigureText.count(read, "row", "rows")) of provision rejected. "
          + "topup batch \(folder) says which."))
    return said
  }
}

extension Stop {
  /// The same of an earlier run's files.
  ///
  /// - Parameters:
  ///   - path: its folder.
  ///   - year: the new run's, where the folder names none of its own.
  public func ofEarlierRun(_ path: String, in year: FundingYear?) -> Stop {
    .sinceUnusable(path, errors: errors, year: year)
  }
}
