public import Applications
import Costing
import Tables

/// evidence.csv, read: the outcomes of each pupil's cycles.
public typealias EvidenceFile = PupilRecords<OutcomeRecord>

extension OutcomeRecord: PupilRowRecord {}

extension PupilRecords<OutcomeRecord> {
  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    let progress = CodeNames<Progress>()
    var refs = Rivals<OutcomeMark>()
    self.init(text, council, into: &register, allowNames: allowNames) {
      (sheet: inout Sheet<EvidenceColumn>, key) in
      let outcome = sheet.outcome(progress)
      if let key, let outcome {
        refs.add(OutcomeMark(key, outcome.cycle, sheet.text(.outcomeRef)), sheet.row)
      }
      return outcome
    }
    reject(.outcomeTwice, [(EvidenceColumn.outcomeRef, refs.clashes)])
  }

  /// A pupil's outcomes in the order of cycle, then of the file.
  public func outcomes(of number: Int, in settlement: Settlement) -> [OutcomeRecord] {
    records(of: number, in: settlement).ordered { ($0.cycle, $0.row) < ($1.cycle, $1.row) }
  }
}

/// What one row of a cycle may say once.
private struct OutcomeMark: Hashable {
  let key: PupilKey
  let cycle: Int64
  let ref: [UInt8]

  /// References are matched as names are; one of signs alone is matched as it stands.
  init(_ key: PupilKey, _ cycle: Int64, _ ref: ArraySlice<UInt8>) {
    self.key = key
    self.cycle = cycle
    self.ref = Folding.matched(ref)
  }
}

extension Sheet<EvidenceColumn> {
  private static var mostCycles: Int64 { 99 }

  fileprivate mutating func outcome(_ codes: CodeNames<Progress>) -> OutcomeRecord? {
    let cycle = needed(number(.cycle, places: 0, most: Self.mostCycles), .cycle)
    if isBlank(.outcomeRef) { fault(.blank, .outcomeRef) }
    let outcome = neededText(.outcome)
    let days = datesInOrder()
    let progress = code(.progress, codes)
    guard let cycle, !isBlank(.outcomeRef) else { return nil }
    var record = OutcomeRecord(cycle: cycle, ref: string(.outcomeRef), outcome: outcome)
    record.assessed = days[0]
    record.planned = days[1]
    record.started = days[2]
    record.reviewed = days[3]
    record.measure = freeText(.measure)
    record.before = freeText(.before)
    record.expected = freeText(.expected)
    record.whyExpected = freeText(.whyExpected)
    record.after = freeText(.after)
    record.progress = progress.value
    record.row = row
    return record
  }

  /// Each day stated must be no earlier than the one stated before it.
  private mutating func datesInOrder() -> [CivilDate?] {
    var last: (day: CivilDate, column: EvidenceColumn)?
    return EvidenceColumn.dates.map { column in
      let day = date(column).value
      if let day {
        if let last, day < last.day {
          fault(.datesOutOfOrder, column, .column(last.column.name))
        }
        last = (day, column)
      }
      return day
    }
  }
}
