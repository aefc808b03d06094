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
    guard let result = settlement.result(of: pupil) else { return nil }
    let lines = lines[pupil] ?? []
    return Explanation(
      result: result,
      schoolName: files.council.schools.school(result.school)?.name ?? "",
      lines: lines.map {
        ExplainedLine(
          provision: $0.provision, file: files.names[Int($0.place.file)], row: $0.place.row,
          costed: $0.costed, steps: $0.steps)
      },
      steps: settlement.steps(of: pupil, lines), terms: files.council.terms,
      pupil: settlement.terms(of: pupil))
  }
}
