public import Borough
import Costing
import Tables

/// A batch when all blocks are in: groups shared out, caps held, and every row's fate known.
public struct Settlement: Sendable {
  public private(set) var batch: Batch
  /// Rows whose faults only other rows show.
  private(set) var late: [RowPlace: [LateFault]] = [:]
  /// What each held line that is accepted came to.
  private(set) var outcomes: [RowPlace: HeldOutcome] = [:]
  /// Pupils none of whose rows can be accepted, by number.
  private(set) var rejectedPupils: [Int: LateFault] = [:]
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
    for number in batch.tallies.indices where batch.tallies[number] != nil {
      let record = batch.pupils.records[number]
      if record.isRejected {
        rejectedPupils[number] = LateFault(.pupilRowRejected, .none)
      } else if batch.pupils.atTwoSchools.contains(number) {
        rejectedPupils[number] = LateFault(.upnAtTwoSchools, .none)
      } else if !hasThreshold(record.subject, terms, &known) {
        let about = record.subject.words
        rejectedPupils[number] = LateFault(.noThreshold, .rule(Rule.threshold.name, about: about))
      }
    }
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

/// Held lines, once every row is known.
extension Settlement {
  private mutating func settleGroups() {
    let grouped = batch.held.filter { $0.group != nil }.sorted { $0.isBefore($1) }
    var start = 0
    while start < grouped.count {
      var end = start + 1
      while end < grouped.count, grouped[end].isSameGroup(as: grouped[start]) { end += 1 }
      settle(
        GroupSettling(
          Array(grouped[start..<end]), batch.pupils.ownReferences, batch.council.terms))
      start = end
    }
  }

  private mutating func settle(_ group: GroupSettling) {
    for (index, row) in group.rows.enumerated() {
      guard group.faults[index].isEmpty else {
        late[row.place] = group.faults[index]
        continue
      }
      guard !row.isRejected, let session = group.session, let place = group.place(of: row) else {
        continue
      }
      var noWorking = NoWorking()
      do {
        let costed = try session.charge(
          memberAt: place, for: row.line, under: batch.council.terms, into: &noWorking)
        outcomes[row.place] = HeldOutcome(costed: costed, session: session, place: place)
      } catch {
        late[row.place] = [LateFault(.tooLarge, .none)]
      }
    }
  }

  /// Takes each pupil's held lines together, in the order of file and row.
  private mutating func settleHeldLines() {
    var byPupil: [Int: [HeldLine]] = [:]
    for line in batch.held where !line.isRejected && late[line.place] == nil {
      guard let number = line.pupil.flatMap({ batch.pupils.index.number(of: $0) }) else { continue }
      if rejectedPupils[number] != nil {
        outcomes[line.place] = nil
      } else {
        byPupil[number, default: []].append(line)
      }
    }
    for (number, lines) in byPupil {
      settle(number, lines.sorted { $0.place < $1.place })
    }
  }

  private mutating func settle(_ number: Int, _ lines: [HeldLine]) {
    let terms = batch.council.terms
    var noWorking = NoWorking()
    do {
      var open: [(place: RowPlace, line: OpenLine)] = []
      var settled: [(place: RowPlace, costed: CostedLine)] = []
      for line in lines {
        var outcome = outcomes[line.place]
        if line.group == nil {
          outcome = HeldOutcome(costed: try line.line.annualCost(under: terms, into: &noWorking))
        }
        guard let outcome else { continue }
        outcomes[line.place] = outcome
        if let waiting = OpenLine(
          outcome.costed, line.line, sharing: try outcome.sharing(of: line.line, terms),
          under: terms)
        {
          open.append((line.place, waiting))
        } else {
          settled.append((line.place, outcome.costed))
        }
      }
      var waiting = open.map { $0.line }
      try OpenLine.settle(
        &waiting, for: batch.pupils.records[number].subject, under: terms, into: &noWorking)
      for (index, line) in waiting.enumerated() {
        settled.append((open[index].place, line.costed))
      }
      for (place, costed) in settled {
        outcomes[place]?.costed = costed
        batch.tallies[number]?.sums.add(costed)
      }
    } catch {
      rejectedPupils[number] = LateFault(.tooLarge, .none)
      for line in lines { outcomes[line.place] = nil }
    }
  }
}

extension Settlement.HeldOutcome {
  /// Pupils the adult's time is divided by; nil when none of it is this pupil's.
  func sharing(of line: ProvisionLine, _ terms: Terms) throws(CostingError) -> Int64? {
    guard let session else { return try line.sharing(under: terms) }
    return session.timeSharing(of: line)
  }
}

extension HeldLine {
  fileprivate func isBefore(_ other: HeldLine) -> Bool {
    if school != other.school { return school < other.school }
    if group != other.group { return (group ?? -1) < (other.group ?? -1) }
    return place < other.place
  }

  fileprivate func isSameGroup(as other: HeldLine) -> Bool {
    school == other.school && group == other.group
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
