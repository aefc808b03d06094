import Borough
import Costing
public import Documents
public import Returns

/// The working of some of a run's pupils, told in one reading.
public struct Explaining: Sendable {
  private let settlement: Settlement
  /// The run's files by name.
  private let files: [String]
  /// By pupil's number.
  private var lines: [Int: [ToldLine]] = [:]

  /// - Parameter files: the run's files by name.
  public init(_ settlement: Settlement, files: [String]) {
    self.settlement = settlement
    self.files = files
  }

  /// Adds the lines that follow those before, each with its working.
  public mutating func add(_ told: [ToldLine]) {
    for line in told { lines[line.pupil, default: []].append(line) }
  }

  /// Nothing for a pupil none of whose rows is accepted.
  public func explanation(of pupil: Int) -> Explanation? {
    Explanation(of: pupil, lines[pupil] ?? [], settlement, files: files)
  }
}

extension Explanation {
  /// Nothing for a pupil none of whose rows is accepted.
  ///
  /// - Parameter files: the run's files by name.
  public init?(of pupil: Int, _ lines: [ToldLine], _ settlement: Settlement, files: [String]) {
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

extension Invocation {
  /// The pupil who is to be explained, by number.
  public func explained(_ settlement: Settlement) throws(Stop) -> Int {
    var pupils = settlement.pupils(named: Array((pupil ?? "").utf8))
    if let school {
      let kept = settlement.batch.council.schools.school(school)?.number ?? school
      pupils.removeAll { settlement.school(of: $0) != kept }
    }
    guard let pupil = pupils.first else { throw .noSuchPupil }
    guard pupils.count == 1 else {
      throw .pupilAtSchools(pupils.map { settlement.school(of: $0).description })
    }
    return pupil
  }

  /// What `explain` prints.
  public func printed(_ explanation: Explanation, _ style: Style) -> [UInt8] {
    form == .json
      ? ExplainJSON.bytes(explanation) : Array(ExplainText(explanation, style: style).text.utf8)
  }
}
