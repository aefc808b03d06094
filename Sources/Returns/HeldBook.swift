import Costing
import Tables

/// The lines that wait, found by pupil and by named group; nothing in it depends on the council's
/// rules, so that many sets of rules can be tried on one.
struct HeldBook: Sendable {
  /// Sorted by pupil, then file and row; those of no readable pupil come last.
  let lines: [HeldLine]
  /// Each pupil's number, and where its lines stand in `lines`.
  let pupils: [(number: Int, lines: Range<Int>)]
  let groups: [GroupRoll]

  init(_ batch: Batch) {
    var numbered = batch.held.map { (number: $0.number(in: batch.pupils), line: $0) }
    numbered.sort {
      $0.number == $1.number ? $0.line.place < $1.line.place : $0.number < $1.number
    }
    lines = numbered.map { $0.line }
    var pupils: [(number: Int, lines: Range<Int>)] = []
    for (place, entry) in numbered.enumerated() where entry.number != .max {
      if pupils.last?.number == entry.number {
        pupils[pupils.count - 1].lines = pupils[pupils.count - 1].lines.lowerBound..<place + 1
      } else {
        pupils.append((entry.number, place..<place + 1))
      }
    }
    self.pupils = pupils
    groups = Self.groups(of: lines, batch)
  }

  private static func groups(of lines: [HeldLine], _ batch: Batch) -> [GroupRoll] {
    let strays = Strays(batch.strays)
    let grouped = lines.indices.filter { lines[$0].group != nil }
      .sorted { lines[$0].isBefore(lines[$1]) }
    var groups: [GroupRoll] = []
    var start = 0
    while start < grouped.count {
      var end = start + 1
      while end < grouped.count, lines[grouped[end]].isSameGroup(as: lines[grouped[start]]) {
        end += 1
      }
      let members = Array(grouped[start..<end])
      let rows = members.map { lines[$0] }
      groups.append(
        GroupRoll(
          rows + strays.thatMayBe(of: rows[...]), places: members, batch.pupils.ownReferences))
      start = end
    }
    return groups
  }
}

/// What the named groups' rows come to under one set of rules.
struct GroupCharges {
  /// By line's place in the book, the session it has a share of.
  private(set) var members: [GroupMember?]
  /// By line's place, whether another row keeps it from being charged.
  private(set) var isFaulty: [Bool]
  private(set) var faults: [(place: RowPlace, faults: [LateFault])] = []

  init(_ book: HeldBook, under terms: Terms) {
    members = [GroupMember?](repeating: nil, count: book.lines.count)
    isFaulty = [Bool](repeating: false, count: book.lines.count)
    for group in book.groups { settle(group, terms) }
  }

  private mutating func settle(_ group: GroupRoll, _ terms: Terms) {
    let settling = GroupSettling(group, terms)
    for (index, row) in group.rows.enumerated() {
      let found = settling.faults(ofRow: index)
      if !found.isEmpty { faults.append((row.place, found)) }
      guard index < group.places.count else { continue }
      let place = group.places[index]
      if !found.isEmpty {
        isFaulty[place] = true
      } else if let session = settling.session, let seat = group.seat(ofRow: index) {
        members[place] = GroupMember(session, place: seat)
      }
    }
  }
}

extension HeldBook {
  /// What one pupil's lines come to under one set of rules.
  struct Charged {
    /// By place in the book, of lines that are accepted.
    let places: [Int]
    let lines: PupilLines
    /// Those whose cost is too large to hold.
    let tooLarge: [Int]
  }

  /// Costs a pupil's lines, and settles them together; rows that cannot be charged are left out.
  ///
  /// - Throws: `tooLarge`.
  func charge(
    _ range: some Sequence<Int>, _ groups: GroupCharges, threshold: Money, for pupil: PupilTerms,
    under terms: Terms
  ) throws(CostingError) -> Charged {
    var noWorking = NoWorking()
    var places: [Int] = []
    var entries: [PupilLines.Entry] = []
    var costed: [CostedLine] = []
    var tooLarge: [Int] = []
    for place in range where isCharged(place, groups, under: terms) {
      let entry = PupilLines.Entry(lines[place].line, groups.members[place])
      guard let cost = try? entry.cost(for: pupil, under: terms, into: &noWorking) else {
        tooLarge.append(place)
        continue
      }
      costed.append(cost)
      entries.append(entry)
      places.append(place)
    }
    let settled = try PupilLines(
      entries, costed, threshold: threshold, for: pupil, under: terms, into: &noWorking)
    return Charged(places: places, lines: settled, tooLarge: tooLarge)
  }

  func isCharged(_ place: Int, _ groups: GroupCharges, under terms: Terms) -> Bool {
    if lines[place].isRejected || groups.isFaulty[place] { return false }
    guard lines[place].line.canBeCosted(under: terms) else { return false }
    return lines[place].group == nil || groups.members[place] != nil
  }
}

extension HeldLine {
  /// The pupil's number; the largest there is for a row that does not say whose it is.
  fileprivate func number(in pupils: PupilRegister) -> Int {
    pupil.flatMap { pupils.index.number(of: $0) } ?? .max
  }

  fileprivate func isBefore(_ other: HeldLine) -> Bool {
    if school != other.school { return school < other.school }
    if group != other.group { return (group ?? -1) < (other.group ?? -1) }
    return place < other.place
  }

  fileprivate func isSameGroup(as other: HeldLine) -> Bool {
    school == other.school && group == other.group
  }
}
