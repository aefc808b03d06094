public import Borough
import Costing
import Tables

/// A batch when all blocks are in: groups shared out, caps held, and every row's fate known.
public struct Settlement: Sendable {
  public internal(set) var batch: Batch
  /// Rows whose faults only other rows show.
  var late: [RowPlace: [LateFault]] = [:]
  /// What each held line that is accepted came to.
  var outcomes: [RowPlace: HeldOutcome] = [:]
  /// Pupils none of whose rows can be accepted, by number.
  var rejectedPupils: [Int: LateFault] = [:]
  private(set) var repeats: Repeats
  public private(set) var rejected: Int64
  private(set) var thresholdRows: Set<RuleRow> = []
  /// Pupils that pupils.csv does not have, and schools that schools.csv does not, where first met.
  private(set) var newcomers: [Int: RowPlace] = [:]
  private(set) var newSchools: [SchoolNumber: RowPlace] = [:]
  /// By block, rows with a fault that only other rows show.
  private(set) var rowsWithLateFaults: [Int: Set<Int64>] = [:]

  public init(_ batch: Batch) {
    self.batch = batch
    rejected = batch.rejected
    repeats = Repeats(batch)
    rejectPupils()
    settleGroups()
    settleHeldLines()
    countRejected()
    findNewcomers()
    findRowsWithLateFaults()
  }

  /// How a held line was costed.
  struct HeldOutcome: Sendable {
    var costed: CostedLine
    /// The group's session and the pupil's place in it.
    var session: GroupSession?
    var place: Int64 = 0
  }

  /// What a pupil's accepted lines come to; nil when there are none, or the pupil is rejected.
  func cost(of number: Int) -> PupilCost? {
    guard let tally = batch.tallies[number], tally.sums.lines > 0,
      rejectedPupils.isEmpty || rejectedPupils[number] == nil
    else { return nil }
    var noWorking = NoWorking()
    return try? PupilCost(
      tally.sums, for: batch.pupils.records[number].subject, under: batch.council.terms,
      into: &noWorking)
  }

  /// A pupil's row of `pupil-costs.csv`, by the pupil's number in the batch.
  public func result(of number: Int) -> PupilResult? {
    guard let tally = batch.tallies[number], let cost = cost(of: number) else { return nil }
    return PupilResult(
      school: batch.pupils.school(number), reference: batch.pupils.reference(number), cost: cost,
      notes: notes(tally, batch.pupils.records[number]))
  }

  private func notes(_ tally: PupilTally, _ record: PupilRecord) -> PupilNotes {
    var notes: PupilNotes = []
    if !record.isInFile { notes.insert(.notInPupilsFile) }
    if record.placement == nil { notes.insert(.placementNotStated) }
    let threshold = batch.council.terms.rules.row(.threshold, for: record.subject)
    let isProvisional = threshold?.isProvisional(in: batch.council.year) ?? false
    if tally.isProvisional || isProvisional { notes.insert(.provisional) }
    return notes
  }

  private mutating func rejectPupils() {
    let terms = batch.council.terms
    var known: [RuleSubject: Bool] = [:]
    let elsewhere = rowsElsewhere()
    for number in batch.tallies.indices where batch.tallies[number] != nil {
      let record = batch.pupils.records[number]
      if let row = batch.pupils.rejectedRow(of: number) {
        let detail = Fault.Detail.row(file: batch.pupils.file, row)
        rejectedPupils[number] = LateFault(.pupilRowRejected, detail)
      } else if batch.pupils.atTwoSchools.contains(number) {
        rejectedPupils[number] = LateFault(.upnAtTwoSchools, elsewhere[number] ?? .none)
      } else if !hasThreshold(record.subject, terms, &known) {
        let about = record.subject.words
        rejectedPupils[number] = LateFault(.noThreshold, .rule(Rule.threshold.name, about: about))
      }
    }
  }

  /// By the number of a pupil whose UPN is at two schools, a row that puts it at the other.
  private func rowsElsewhere() -> [Int: Fault.Detail] {
    var byUPN: [UInt64: [Int]] = [:]
    for number in batch.pupils.atTwoSchools.sorted() where batch.tallies[number] != nil {
      byUPN[batch.pupils.index.keys[number].reference, default: []].append(number)
    }
    var rows: [Int: Fault.Detail] = [:]
    for numbers in byUPN.values where numbers.count > 1 {
      for (place, number) in numbers.enumerated() {
        let first = batch.tallies[numbers[place == 0 ? 1 : 0]]?.firstRow
        rows[number] = first.map { .row(file: $0.file, $0.row) }
      }
    }
    return rows
  }

  /// Few kinds of pupil differ in what the rules are asked: each is asked once.
  private mutating func hasThreshold(
    _ subject: RuleSubject, _ terms: Terms, _ known: inout [RuleSubject: Bool]
  ) -> Bool {
    if let answer = known[subject] { return answer }
    let row = (try? terms.threshold(for: subject))?.1
    if let row { thresholdRows.insert(row) }
    known[subject] = row != nil
    return row != nil
  }

  private mutating func findNewcomers() {
    for (number, tally) in batch.tallies.enumerated() {
      guard let place = tally?.firstRow, rejectedPupils[number] == nil else { continue }
      if batch.pupils.wasGiven, !batch.pupils.records[number].isInFile {
        newcomers[number] = place
      }
      let school = batch.pupils.school(number)
      guard batch.council.schools.wasGiven, batch.council.schools.school(school) == nil else {
        continue
      }
      newSchools[school] = min(newSchools[school] ?? place, place)
    }
  }

  private mutating func findRowsWithLateFaults() {
    var places = Set(late.keys)
    places.formUnion(repeats.firsts.keys)
    places.formUnion(newcomers.values)
    places.formUnion(newSchools.values)
    var block = 0
    for place in places.sorted() {
      while !batch.blocks[block].contains(place) { block += 1 }
      rowsWithLateFaults[block, default: []].insert(place.row)
    }
  }

  private mutating func countRejected() {
    for number in rejectedPupils.keys { rejected += batch.tallies[number]?.sums.lines ?? 0 }
    for line in batch.held where !line.isRejected && outcomes[line.place] == nil { rejected += 1 }
  }
}

extension RuleSubject {
  /// `sen-unit + E + 5`: what a row of rules.csv would name.
  var words: String {
    var words = [placement?.name, senProvision?.name, yearGroup?.name].compactMap { $0 }
    if words.isEmpty { words = ["mainstream"] }
    return words.joined(separator: " + ")
  }
}
