import Borough
import Costing
import Documents
import Returns

/// The working of some of a run's pupils, told in one reading.
struct Explaining {
  private let settlement: Settlement
  private let files: LoadedFiles
  /// By pupil's number.
  private var lines: [Int: [ToldLine]] = [:]

  init(_ settlement: Settlement, _ files: LoadedFiles) {
    self.settlement = settlement
    self.files = files
  }

  mutating func add(_ told: [ToldLine]) {
    for line in told { lines[line.pupil, default: []].append(line) }
  }

  /// Nothing for a pupil none of whose rows is accepted.
  func explanation(of pupil: Int) -> Explanation? {
    Explanation(of: pupil, lines[pupil] ?? [], settlement, files: files.names)
  }
}

extension Explanation {
  /// Nothing for a pupil none of whose rows is accepted.
  ///
  /// - Parameter files: the run's files by name.
  init?(of pupil: Int, _ lines: [ToldLine], _ settlement: Settlement, files: [String]) {
    guard let result = settlement.result(of: pupil) else { return nil }
    let council = settlement.batch.council
    self.init(
      result: result, schoolName: council.schools.school(result.school)?.name ?? "",
      lines: lines.map {
        ExplainedLine(
          provision: $0.provision, file: files[Int($0.place.file)], row: $0.place.row,
          costed: $0.costed, steps: $0.steps)
      },
      steps: settlement.steps(of: pupil, lines), terms: council.terms,
      pupil: settlement.terms(of: pupil))
  }
}
