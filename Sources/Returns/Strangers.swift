import Costing
public import Tables

/// Rows about pupils of whom no provision can be read, which only the whole run shows.
///
/// Provision that other rows or rules reject has told its faults: a row about such a pupil may be
/// right as it stands.
extension Batch {
  /// An error for each row.
  public func strangers<Record>(in file: PupilRecords<Record>) -> [Fault] {
    file.faults(.notInProvision) { !has($0) }
  }

  /// A warning for each such pupil's first row: evidence harms nobody, and nothing uses it.
  public func unused(in file: EvidenceFile) -> [Fault] {
    file.faults(.evidenceNotUsed, onlyFirst: true) { !has($0) }
  }

  private func has(_ key: PupilKey) -> Bool {
    pupils.index.number(of: key).map { tallies.isMet($0) } ?? false
  }
}

extension PupilRecords {
  /// A fault of accepted rows, in the order of the file.
  fileprivate func faults(
    _ id: FaultID, onlyFirst: Bool = false, of isMeant: (PupilKey) -> Bool
  ) -> [Fault] {
    var found: [Fault] = []
    for (key, records) in byPupil where isMeant(key) {
      for record in onlyFirst ? records.prefix(1) : records[...] {
        found.append(Fault(id, file: file, row: record.row, column: "pupil"))
      }
    }
    return found.ordered { $0.row < $1.row }
  }
}
