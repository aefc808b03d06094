public import Borough
import Costing
public import Tables

/// Rows about pupils of whom no provision is accepted, which only the whole run shows.
extension Settlement {
  /// An error for each row.
  public func strangers<Record>(in file: PupilRecords<Record>) -> [Fault] {
    file.faults(.notInProvision) { isStranger($0) }
  }

  /// A warning for each such pupil's first row: evidence harms nobody, and nothing uses it.
  public func unused<Record>(in file: PupilRecords<Record>) -> [Fault] {
    file.faults(.evidenceNotUsed, onlyFirst: true) { isStranger($0) }
  }

  private func isStranger(_ key: PupilKey) -> Bool {
    batch.pupils.index.number(of: key).flatMap { cost(of: $0) } == nil
  }
}

extension TrialBook {
  /// An error for each row about a pupil of whom no provision is accepted under one set of rules.
  public func strangers<Record>(in file: PupilRecords<Record>, _ costs: TrialCosts) -> [Fault] {
    var known: Set<PupilKey> = []
    for (place, cost) in zip(order, costs.costs) where cost != nil {
      known.insert(batch.pupils.index.key(book.pupils[place].number))
    }
    return file.faults(.notInProvision) { !known.contains($0) }
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
    return found.sorted { $0.row < $1.row }
  }
}
