import Costing
import Tables

/// Held lines, once every row is known.
extension Settlement {
  mutating func settleGroups() {
    let strays = Strays(batch.strays)
    let grouped = batch.held.filter { $0.group != nil }.sorted { $0.isBefore($1) }
    var start = 0
    while start < grouped.count {
      var end = start + 1
      while end < grouped.count, grouped[end].isSameGroup(as: grouped[start]) { end += 1 }
      let rows = Array(grouped[start..<end])
      settle(
        GroupSettling(
          rows + strays.thatMayBe(of: rows), batch.pupils.ownReferences, batch.council.terms))
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
  mutating func settleHeldLines() {
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
    let subject = batch.pupils.records[number].subject
    do {
      for line in try settled(lines, subject, batch.council.terms) {
        outcomes[line.place] = line.outcome
        batch.tallies[number]?.sums.add(line.outcome.costed)
      }
    } catch {
      rejectedPupils[number] = LateFault(.tooLarge, .none)
      for line in lines { outcomes[line.place] = nil }
    }
  }

  /// What a pupil's held lines come to when they are looked at together.
  private func settled(
    _ lines: [HeldLine], _ subject: RuleSubject, _ terms: Terms
  ) throws(CostingError) -> [(place: RowPlace, outcome: HeldOutcome)] {
    var noWorking = NoWorking()
    var settled: [(place: RowPlace, outcome: HeldOutcome)] = []
    var open: [OpenLine] = []
    var openAt: [Int] = []
    for line in lines {
      guard let outcome = try outcome(of: line, terms) else { continue }
      let sharing = try outcome.sharing(of: line.line, terms)
      if let waits = OpenLine(outcome.costed, line.line, sharing: sharing, under: terms) {
        open.append(waits)
        openAt.append(settled.count)
      }
      settled.append((line.place, outcome))
    }
    try OpenLine.settle(&open, for: subject, under: terms, into: &noWorking)
    for (line, place) in zip(open, openAt) { settled[place].outcome.costed = line.costed }
    return settled
  }

  /// What a line comes to alone; nil for a group's row that has no share.
  private func outcome(
    of line: HeldLine, _ terms: Terms
  ) throws(CostingError) -> HeldOutcome? {
    if line.group != nil { return outcomes[line.place] }
    var noWorking = NoWorking()
    return HeldOutcome(costed: try line.line.annualCost(under: terms, into: &noWorking))
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

/// Strays by the groups that they may be of.
private struct Strays {
  private var byGroup: [Int: [Stray]] = [:]

  init(_ strays: [Stray]) {
    for stray in strays {
      for group in Set(stray.groups) { byGroup[group, default: []].append(stray) }
    }
  }

  /// Those of the group's school, or of no known school in a file of the group's.
  func thatMayBe(of rows: [HeldLine]) -> [HeldLine] {
    guard let first = rows.first, let group = first.group, let found = byGroup[group] else {
      return []
    }
    let files = Set(rows.map { $0.place.file })
    return found.filter {
      $0.school.map { $0 == first.school } ?? files.contains($0.place.file)
    }.map { HeldLine($0, of: first) }
  }
}
