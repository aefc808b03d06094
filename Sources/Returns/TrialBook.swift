public import Borough
public import Costing
import Tables

/// A batch whose every line is kept, so that many sets of rules can be tried on one reading.
///
/// Lines that are alike cost alike: each kind is costed once for a set of rules, however many
/// pupils have it.
public struct TrialBook: Sendable {
  /// Whose lines are kept.
  public let batch: Batch
  let book: HeldBook
  /// Every different line that is in no named group.
  let shapes: [ProvisionLine]
  /// By line's place in the book, its shape; -1 for a named group's line, -2 for one rejected.
  let shapeOf: [Int32]
  /// By pupil's place in the book.
  let standings: [TrialStanding]
  /// Places in the book in byte order of school, then reference: the order of the answers.
  let order: [Int]
  /// By pupil's number, the place in the book.
  let placeOf: [Int: Int]
  /// Pupils whose UPN is at two schools and nobody says how, by number.
  let conflicts: [[Int]]

  /// - Parameter batch: of blocks tallied with `keepingLines`.
  public init(_ batch: Batch) {
    let book = HeldBook(batch)
    var shapes: [ProvisionLine] = []
    var known: [ProvisionLine: Int32] = [:]
    shapeOf = book.lines.map { held in
      if held.isRejected { return -2 }
      if held.group != nil { return -1 }
      if let shape = known[held.line] { return shape }
      shapes.append(held.line)
      known[held.line] = Int32(shapes.count - 1)
      return Int32(shapes.count - 1)
    }
    self.shapes = shapes
    self.batch = batch
    self.book = book
    var placeOf: [Int: Int] = [:]
    for (place, pupil) in book.pupils.enumerated() { placeOf[pupil.number] = place }
    self.placeOf = placeOf
    let followers = Set(batch.pupils.rolls.shared.flatMap { $0.dropFirst() })
    standings = book.pupils.map {
      TrialStanding($0.number, batch.pupils, isSubsidiary: followers.contains($0.number))
    }
    conflicts = batch.pupils.numbersOfOneUPN.filter {
      !batch.pupils.rolls.explained.isSuperset(of: $0)
    }
    order = book.pupils.indices.sorted {
      batch.pupils.isBefore(book.pupils[$0].number, book.pupils[$1].number)
    }
  }

  /// Those with a row that can be read, in byte order of school, then reference.
  public var pupils: [TrialPupil] {
    order.map { place in
      let pupil = book.pupils[place]
      let record = batch.pupils.record(pupil.number)
      return TrialPupil(
        school: batch.pupils.school(pupil.number),
        reference: batch.pupils.reference(pupil.number), need: record.primaryNeed,
        placement: record.placement)
    }
  }

  public var year: FundingYear { batch.council.year }
}

/// What of a pupil's standing no rule changes.
struct TrialStanding: Sendable {
  /// Whether the row of pupils.csv keeps the pupil from being costed under any rules.
  let isRejected: Bool
  /// Whether another school's roll takes the threshold first.
  let isSubsidiary: Bool
  /// Whether anything is known of when in the year a top-up runs.
  let hasDates: Bool
  let points: Int64?

  init(_ number: Int, _ pupils: PupilRegister, isSubsidiary: Bool) {
    isRejected = pupils.rejectedRow(of: number) != nil
    self.isSubsidiary = isSubsidiary
    let rolls = pupils.rolls
    let key = pupils.index.key(number)
    hasDates =
      rolls.spans[number] != nil || rolls.submitted[key] != nil || rolls.decided[key] != nil
      || rolls.brokenApplications[key] != nil || rolls.brokenDecisions[key] != nil
    points = rolls.points[number]
  }
}

extension TrialBook {
  /// What the pupils have under one set of rules: the same as a batch run with them.
  public func costs(under terms: Terms) -> TrialCosts {
    TrialRun(self, terms).costs
  }
}

/// One set of rules over a book.
private struct TrialRun {
  let trial: TrialBook
  let terms: Terms
  let groups: GroupCharges
  /// By shape.
  private let shapes: [ShapeCost]
  private var kinds = PupilKinds()
  private var results: [PupilCost?]
  /// Places of pupils with lines who cannot be costed, which bars those who share their threshold.
  private var barred: Set<Int> = []
  private let asksForStart: Bool

  init(_ trial: TrialBook, _ terms: Terms) {
    self.trial = trial
    self.terms = terms
    groups = GroupCharges(trial.book, under: terms)
    shapes = trial.shapes.map { ShapeCost($0, under: terms) }
    results = [PupilCost?](repeating: nil, count: trial.book.pupils.count)
    asksForStart = terms.topUpStart == .submission || terms.topUpStart == .decision
    let conflicting = conflicting()
    for place in results.indices where !trial.standings[place].isSubsidiary {
      if conflicting.isEmpty || !conflicting.contains(place) { results[place] = cost(place) }
    }
    for roll in trial.batch.pupils.rolls.shared { share(roll, conflicting) }
  }

  var costs: TrialCosts {
    let accepted = results.reduce(Int64(0)) { $0 + ($1?.lines ?? 0) }
    return TrialCosts(costs: trial.order.map { results[$0] }, rejected: trial.batch.read - accepted)
  }

  /// Pupils at two schools who have lines that can be costed at both.
  private func conflicting() -> Set<Int> {
    var places: Set<Int> = []
    for numbers in trial.conflicts {
      let there = numbers.filter { trial.batch.pupils.record($0).isInFile || hasLines($0) }
      if !trial.batch.pupils.rolls.explained.isSuperset(of: there), there.count > 1 {
        places.formUnion(there.compactMap { trial.placeOf[$0] })
      }
    }
    return places
  }

  private func hasLines(_ number: Int) -> Bool {
    guard let place = trial.placeOf[number] else { return false }
    return trial.book.pupils[place].lines.contains { line in
      let held = trial.book.lines[line]
      let shape = Int(trial.shapeOf[line])
      return shape >= 0
        ? shapes[shape].isCosted : shape == -1 && held.line.canBeCosted(under: terms)
    }
  }

  /// The main school's cost takes the threshold first, then each subsidiary's what is left.
  private mutating func share(_ roll: [Int], _ conflicting: Set<Int>) {
    guard let main = roll.first, trial.batch.pupils.rejectedRow(of: main) == nil else { return }
    let mains = kinds.ask(trial.batch.pupils.record(main), under: terms)
    var left = mains?.threshold
    if let place = trial.placeOf[main] {
      if barred.contains(place) || conflicting.contains(place) { return }
      if let all = left { left = all - min(all, results[place]?.countable ?? .zero) }
    }
    for number in roll.dropFirst() {
      guard let place = trial.placeOf[number], !conflicting.contains(place) else { continue }
      results[place] = cost(place, thresholdLeft: left)
      if let all = left { left = all - min(all, results[place]?.countable ?? .zero) }
    }
  }

  /// What a pupil has; one who cannot be costed for a reason of the pupil's own is barred.
  private mutating func cost(_ place: Int, thresholdLeft: Money? = nil) -> PupilCost? {
    do {
      return try costOrNothing(place, thresholdLeft: thresholdLeft)
    } catch {
      if hasLines(trial.book.pupils[place].number) { barred.insert(place) }
      return nil
    }
  }

  /// Nothing where none of the pupil's lines is accepted.
  private mutating func costOrNothing(
    _ place: Int, thresholdLeft: Money?
  ) throws(CostingError) -> PupilCost? {
    let standing = trial.standings[place]
    let (number, range) = trial.book.pupils[place]
    guard !standing.isRejected,
      let pupil = kinds.ask(trial.batch.pupils.record(number), under: terms)
    else { throw .missingRule(.threshold) }
    if pupil.usesPoints, standing.points == nil { throw .missingPoints }
    var own = PupilStanding()
    own.thresholdLeft = thresholdLeft
    own.points = standing.points
    if standing.hasDates || asksForStart {
      let (rolls, key) = (trial.batch.pupils.rolls, trial.batch.pupils.index.key(number))
      if rolls.brokenStart(of: key, under: terms) != nil { throw .missingRule(.topUpStart) }
      own.part = try rolls.part(of: number, key, under: terms)
    }
    let sums = try sums(range, threshold: thresholdLeft ?? pupil.threshold, pupil, &own.hoursValue)
    guard sums.lines > 0 else { return nil }
    var noWorking = NoWorking()
    return try PupilCost(sums, own, under: pupil, terms, into: &noWorking)
  }

  /// Adds up lines that wait for nothing; the others are settled together.
  private func sums(
    _ range: Range<Int>, threshold: Money, _ pupil: PupilTerms, _ hoursValue: inout Money
  ) throws(CostingError) -> PupilSums {
    var sums = PupilSums()
    var hasWaiting = false
    for line in range {
      let shape = Int(trial.shapeOf[line])
      guard shape >= 0 else {
        if shape == -1, let costed = member(line, pupil, &hasWaiting) { sums.add(costed) }
        continue
      }
      let costed = shapes[shape]
      if costed.waits {
        hasWaiting = true
      } else if costed.isCosted {
        sums.add(costed.cost, counted: costed.counted)
      }
    }
    guard hasWaiting else { return sums }
    let waiting = range.filter {
      let shape = Int(trial.shapeOf[$0])
      return shape == -1 ? waits(member: $0) : shape >= 0 && shapes[shape].waits
    }
    let charged = try trial.book.charge(
      waiting, groups, threshold: threshold, for: pupil, under: terms)
    for costed in charged.lines.costed { sums.add(costed) }
    hoursValue = charged.lines.hoursValue
    return sums
  }
}

extension TrialRun {
  /// What a named group's line comes to; nothing where it is not charged, or waits for the pupil's
  /// other lines.
  private func member(
    _ line: Int, _ pupil: PupilTerms, _ hasWaiting: inout Bool
  ) -> CostedLine? {
    if waits(member: line) {
      hasWaiting = true
      return nil
    }
    guard trial.book.isCharged(line, groups, under: terms) else { return nil }
    var noWorking = NoWorking()
    let entry = PupilLines.Entry(trial.book.lines[line].line, groups.members[line])
    return try? entry.cost(for: pupil, under: terms, into: &noWorking)
  }

  private func waits(member line: Int) -> Bool { terms.mayWait(trial.book.lines[line].line) }
}

/// What a line comes to under one set of rules, wherever it occurs.
private struct ShapeCost {
  var cost = Money.zero
  var counted = Money.zero
  /// Whether these rules can cost it.
  var isCosted = false
  /// Whether it is settled with the pupil's other lines.
  let waits: Bool

  init(_ line: ProvisionLine, under terms: Terms) {
    waits = terms.mayWait(line)
    var noWorking = NoWorking()
    guard line.canBeCosted(under: terms),
      let costed = try? line.annualCost(under: terms, into: &noWorking)
    else { return }
    (cost, counted, isCosted) = (costed.cost, costed.counted, true)
  }
}
