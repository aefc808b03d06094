import Borough
import Costing
import Tables

/// Held lines, once every row is known.
extension Settlement {
  /// Charges groups' rows, then takes each pupil's held lines together: first those of main rolls,
  /// then of others that take what those leave of the threshold.
  mutating func settleHeldLines() {
    let terms = batch.council.terms
    let book = HeldBook(batch)
    let groups = GroupCharges(book, under: terms)
    for found in groups.faults { late[found.place] = found.faults }
    var ranges: [Int: Range<Int>] = [:]
    let waiting = Set(batch.pupils.rolls.shared.flatMap { $0 })
    for (number, range) in book.pupils where rejectedPupils[number] == nil {
      if waiting.contains(number) {
        ranges[number] = range
      } else {
        settle(number, range, book, groups)
      }
    }
    for roll in batch.pupils.rolls.shared { settle(roll, ranges, book, groups) }
    addLateRows(book, groups)
  }

  /// A pupil on two rolls at once has one threshold, which the main school's cost takes first.
  private mutating func settle(
    _ roll: [Int], _ ranges: [Int: Range<Int>], _ book: HeldBook, _ groups: GroupCharges
  ) {
    guard let main = roll.first else { return }
    let others = roll.dropFirst().filter { batch.tallies[$0] != nil }
    let broken = batch.pupils.rejectedRow(of: main).map {
      LateFault(.pupilRowRejected, .row(file: batch.pupils.file, $0))
    }
    if let fault = rejectedPupils[main] ?? broken {
      for number in others { rejectedPupils[number] = rejectedPupils[number] ?? fault }
      return
    }
    let mains = kinds.ask(batch.pupils.record(main), under: batch.council.terms)
    var left = mains?.threshold ?? .zero
    for (place, number) in roll.enumerated() where rejectedPupils[number] == nil {
      if place > 0, let mains {
        standings[number, default: PupilStanding()].thresholdLeft = left
        standings[number]?.main = mains
      }
      if let range = ranges[number] { settle(number, range, book, groups) }
      let counted = batch.tallies[number]?.sums.counted ?? .zero
      left = left - min(left, counted)
    }
  }

  private mutating func settle(
    _ number: Int, _ range: Range<Int>, _ book: HeldBook, _ groups: GroupCharges
  ) {
    guard let pupil = kinds[batch.pupils.record(number)] else { return }
    let threshold = standings[number]?.thresholdLeft ?? pupil.threshold
    do {
      let charged = try book.charge(
        range, groups, threshold: threshold, for: pupil, under: batch.council.terms)
      for place in charged.tooLarge {
        late[book.lines[place].place] = [LateFault(.tooLarge, .none)]
      }
      take(charged, of: number, book, groups)
    } catch {
      rejectedPupils[number] = LateFault(.tooLarge, .none)
    }
  }

  private mutating func take(
    _ charged: HeldBook.Charged, of number: Int, _ book: HeldBook, _ groups: GroupCharges
  ) {
    for (index, place) in charged.places.enumerated() {
      let costed = charged.lines.costed[index]
      batch.tallies[number]?.sums.add(costed)
      if isProvisional(book.lines[place].line, of: number, groups.members[place]) {
        batch.tallies[number]?.isProvisional = true
      }
      outcomes[book.lines[place].place] = HeldOutcome(
        costed: costed, real: charged.lines.real.isEmpty ? nil : charged.lines.real[index],
        member: groups.members[place])
      if !charged.lines.real.isEmpty {
        realCosts[number, default: RealCosts(topUp: .zero)].add(
          PupilLines.Entry(book.lines[place].line, groups.members[place]), tariff: costed.cost,
          real: charged.lines.real[index], under: batch.council.terms)
      }
    }
    if charged.lines.hoursValue > .zero {
      standings[number, default: PupilStanding()].hoursValue = charged.lines.hoursValue
    }
  }

  /// Whether a held line rests on a value nobody has restated which the line alone does not show:
  /// the rule of groups convened for one, or those asked of an ordinary offer that counts.
  private func isProvisional(
    _ line: ProvisionLine, of number: Int, _ member: GroupMember?
  ) -> Bool {
    let terms = batch.council.terms
    if member?.session.convenedForOne == true,
      terms.rules.row(.convenedGroup)?.isProvisional(in: terms.year) == true
    {
      return true
    }
    guard line.kind == .universal, let pupil = kinds[batch.pupils.record(number)] else {
      return false
    }
    return terms.isProvisional(line.read(under: pupil))
  }

  /// Counts the held rows that no pupil is charged for, which other rows or rules have rejected.
  private mutating func addLateRows(_ book: HeldBook, _ groups: GroupCharges) {
    for line in book.lines where !line.isRejected && outcomes[line.place] == nil {
      lateRejected += 1
    }
  }
}
