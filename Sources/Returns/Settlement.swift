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
  public private(set) var rejected: Int64
  /// Held rows that are rejected for what other rows say.
  var lateRejected: Int64 = 0
  /// What the rules say of each kind of pupil.
  var kinds = PupilKinds()
  /// By pupil's number, what sets a pupil apart when the threshold is applied; most have nothing.
  var standings: [Int: PupilStanding] = [:]
  /// By pupil's number, what was awarded for the year; nil where no decisions were read.
  var awards: [Int: Money]?
  /// Pupils whose award is worth what a band was set at a year or more before the year.
  var provisionallyAwarded: Set<Int> = []
  /// By pupil's number, where pay.csv was read.
  var realCosts: [Int: RealCosts] = [:]
  /// Pupils that pupils.csv does not have, and schools that schools.csv does not, where first met.
  private(set) var newcomers: [Int: RowPlace] = [:]
  /// Pupils whose top-up no application or decision has started, where first met.
  private(set) var unstarted: [Int: RowPlace] = [:]
  private(set) var newSchools: [SchoolNumber: RowPlace] = [:]
  /// By block, rows with a fault that only other rows show.
  private(set) var rowsWithLateFaults: [Int: Set<Int64>] = [:]

  public init(_ batch: Batch) {
    self.batch = batch
    rejected = batch.rejected
    self.batch.settleRepeats()
    rejectPupils()
    settleHeldLines()
    rejectUncountable()
    countRejected()
    findNewcomers()
    findRowsWithLateFaults()
  }

  /// How a held line was costed.
  struct HeldOutcome: Sendable {
    let costed: CostedLine
    /// At real pay, where that is known.
    let real: Money?
    /// The group's session and the pupil's place in it.
    let member: GroupMember?
  }

  /// What a pupil's accepted lines come to; nil when there are none, or the pupil is rejected.
  func cost(of number: Int) -> PupilCost? {
    guard rejectedPupils.isEmpty || rejectedPupils[number] == nil else { return nil }
    if standings.isEmpty, let simple = kinds.simple(batch.pupils.record(number)) {
      let sums = batch.tallies.sums(of: number)
      return sums.lines > 0 ? PupilCost(sums, under: simple) : nil
    }
    var noWorking = NoWorking()
    return try? cost(of: number, into: &noWorking)
  }

  func cost<Sink: WorkingSink>(
    of number: Int, into working: inout Sink
  ) throws(CostingError) -> PupilCost? {
    guard let tally = batch.tallies[number], tally.sums.lines > 0,
      let pupil = kinds[batch.pupils.record(number)]
    else { return nil }
    let standing = standings.isEmpty ? PupilStanding() : standings[number] ?? PupilStanding()
    return try PupilCost(
      tally.sums, standing, under: pupil, batch.council.terms, into: &working)
  }

  /// A pupil's row of `pupil-costs.csv`, by the pupil's number in the batch.
  public func result(of number: Int) -> PupilResult? {
    guard let tally = batch.tallies[number], let cost = cost(of: number) else { return nil }
    return PupilResult(
      school: batch.pupils.school(number), reference: batch.pupils.reference(number), cost: cost,
      awarded: awards?[number], notes: notes(number, tally, cost))
  }

  private func notes(_ number: Int, _ tally: PupilTally, _ cost: PupilCost) -> PupilNotes {
    let record = batch.pupils.record(number)
    var notes: PupilNotes = []
    if !record.isInFile { notes.insert(.notInPupilsFile) }
    if record.placement == nil { notes.insert(.placementNotStated) }
    let standing = standings.isEmpty ? PupilStanding() : standings[number] ?? PupilStanding()
    if let part = standing.part {
      notes.formUnion(part.hundredths == 0 ? [.partYear, .notStarted] : .partYear)
    }
    let isProvisional =
      kinds[record]?.isProvisional(
        countable: cost.countable, standing, batch.council.terms) ?? false
    if tally.isProvisional || isProvisional || provisionallyAwarded.contains(number) {
      notes.insert(.provisional)
    }
    return notes
  }

  private mutating func rejectPupils() {
    let terms = batch.council.terms
    let elsewhere = rowsElsewhere()
    let areUneventful = batch.pupils.rolls.areUneventful(under: terms)
    for number in batch.tallies.indices where batch.tallies.isMet(number) {
      let record = batch.pupils.record(number)
      if let row = batch.pupils.rejectedRow(of: number) {
        let detail = Fault.Detail.row(file: batch.pupils.file, row)
        rejectedPupils[number] = LateFault(.pupilRowRejected, detail)
      } else if let other = elsewhere[number] {
        rejectedPupils[number] = LateFault(.upnAtTwoSchools, other)
      } else if areUneventful, kinds.simple(record) != nil {
        continue
      } else if let pupil = kinds.ask(record, under: terms) {
        if pupil.usesPoints, batch.pupils.rolls.points[number] == nil {
          rejectedPupils[number] = LateFault(.noPoints, .none)
        } else if !areUneventful {
          stand(number, terms)
        }
      } else {
        let about = record.subject.words
        rejectedPupils[number] = LateFault(.noThreshold, .rule(Rule.threshold.name, about: about))
      }
    }
  }

  /// Notes what sets a pupil apart: points, and a part of the year.
  private mutating func stand(_ number: Int, _ terms: Terms) {
    let rolls = batch.pupils.rolls
    do {
      if let start = rolls.brokenStart(of: batch.pupils.index.key(number), under: terms) {
        rejectedPupils[number] = LateFault(.pupilRowRejected, start)
        return
      }
      if let part = try rolls.part(of: number, batch.pupils.index.key(number), under: terms) {
        standings[number, default: PupilStanding()].part = part
      }
      if let points = rolls.points[number] {
        standings[number, default: PupilStanding()].points = points
      }
    } catch {
      rejectedPupils[number] = LateFault(.missingRule, .rule(Rule.topUpStart.name, about: ""))
    }
  }

  /// Whether any pupil's top-up runs for a part of the year.
  var hasPartYears: Bool { standings.values.contains { $0.part != nil } }

  /// Pupils whose lines can be costed and whose top-up cannot.
  private mutating func rejectUncountable() {
    if standings.isEmpty, kinds.all.allSatisfy({ $0.isPlain }) { return }
    for number in batch.tallies.indices where rejectedPupils[number] == nil {
      var noWorking = NoWorking()
      do {
        _ = try cost(of: number, into: &noWorking)
      } catch {
        rejectedPupils[number] =
          LateFault(error == .missingPoints ? .noPoints : .tooLarge, .none)
      }
    }
  }

  /// By the number of a pupil whose UPN is at two schools and nobody says how, a row that puts it at
  /// the other.
  private func rowsElsewhere() -> [Int: Fault.Detail] {
    var rows: [Int: Fault.Detail] = [:]
    for numbers in batch.pupils.numbersOfOneUPN
    where !batch.pupils.rolls.explained.isSuperset(of: numbers) {
      for number in numbers where batch.tallies[number] != nil {
        let other = numbers.first { $0 != number && batch.tallies[$0] != nil }
        let first = other.flatMap { batch.firstRow(of: $0) }
        rows[number] = first.map { .row(file: $0.file, $0.row) } ?? Fault.Detail.none
      }
    }
    return rows
  }

  /// The file whose rows start a top-up, where it is in the run; nil where none need be.
  var startNeeded: String? {
    switch batch.council.terms.topUpStart {
    case .submission: batch.pupils.rolls.hasApplications ? "applications.csv" : nil
    case .decision: batch.pupils.rolls.hasDecisions ? "decisions.csv" : nil
    default: nil
    }
  }

  /// Whether a pupil seeks a top-up and no row of that file starts it.
  private func isUnstarted(_ number: Int, _ file: String) -> Bool {
    let rolls = batch.pupils.rolls
    let dates = file == "decisions.csv" ? rolls.decided : rolls.submitted
    return dates[batch.pupils.index.key(number)] == nil
      && cost(of: number).map { $0.topUp > .zero } ?? false
  }

  private mutating func findNewcomers() {
    let (pupils, schools) = (batch.pupils, batch.council.schools)
    let start = startNeeded
    for number in batch.tallies.indices where batch.tallies.isMet(number) {
      let isNew = pupils.wasGiven && !pupils.record(number).isInFile
      let isUnstarted = start.map { self.isUnstarted(number, $0) } ?? false
      let isAtNewSchool = schools.wasGiven && !schools.has(pupils.school(number))
      guard isNew || isUnstarted || isAtNewSchool, rejectedPupils[number] == nil,
        let place = batch.firstRow(of: number)
      else { continue }
      if isNew { newcomers[number] = place }
      if isUnstarted { unstarted[number] = place }
      if isAtNewSchool {
        newSchools[pupils.school(number)] = min(newSchools[pupils.school(number)] ?? place, place)
      }
    }
  }

  private mutating func findRowsWithLateFaults() {
    var places = Set(late.keys)
    places.formUnion(batch.repeats.firsts.keys)
    places.formUnion(newcomers.values)
    places.formUnion(unstarted.values)
    places.formUnion(newSchools.values)
    for place in places {
      rowsWithLateFaults[batch.block(of: place), default: []].insert(place.row)
    }
  }

  private mutating func countRejected() {
    for number in rejectedPupils.keys { rejected += batch.tallies[number]?.sums.lines ?? 0 }
    rejected += lateRejected
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
