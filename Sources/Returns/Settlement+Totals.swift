public import Borough
import Costing

extension Settlement {
  /// Every accepted pupil's figures, in byte order of school, then reference.
  public func results() -> [PupilResult] {
    sortedPupils().compactMap { result(of: $0) }
  }

  /// The same one after another, where there may be millions.
  public func eachResult<Problem: Error>(
    _ take: (PupilResult) throws(Problem) -> Void
  ) throws(Problem) {
    for number in sortedPupils() {
      if let result = result(of: number) { try take(result) }
    }
  }

  /// Every accepted pupil's figures with what provision costs at real pay, in the same order; none
  /// where no pay.csv was read.
  public func resultsAtRealPay() -> [(result: PupilResult, real: RealCosts)] {
    guard !realCosts.isEmpty else { return [] }
    return sortedPupils().compactMap { number in
      guard let result = result(of: number), var real = realCosts[number] else { return nil }
      real.topUp = result.cost.topUp
      return (result, real)
    }
  }

  /// By pupil's number, the pupil's place in `pupil-costs.csv`.
  public func ranks() -> [Int] {
    var ranks = [Int](repeating: 0, count: batch.tallies.count)
    for (rank, number) in sortedPupils().enumerated() { ranks[number] = rank }
    return ranks
  }

  func sortedPupils() -> [Int] {
    let pupils = batch.pupils
    return batch.tallies.indices.filter { batch.tallies[$0] != nil }
      .sorted { pupils.isBefore($0, $1) }
  }

  /// The borough's totals, every grouping in `totals.csv`'s order, and the shape of its costs.
  public func totals() -> (rows: [TotalsRow], bands: [CostBand]) {
    totals(of: part(ofPupils: pupilNumbers))
  }

  /// Every number that a pupil may have.
  public var pupilNumbers: Range<Int> { batch.tallies.indices }

  /// What some of the pupils add up to; parts are added by one of them.
  public func part(ofPupils numbers: Range<Int>) -> TotalsPart {
    var part = TotalsPart()
    for number in numbers {
      guard let cost = cost(of: number) else { continue }
      part.table.add(
        cost, awarded: awards?[number], batch.pupils.school(number), batch.pupils.record(number))
      part.bands[CostBand.index(of: cost.countable)].pupils += 1
    }
    return part
  }

  /// The totals of all of a part's pupils.
  public func totals(of part: TotalsPart) -> (rows: [TotalsRow], bands: [CostBand]) {
    var rows = part.table.rows(batch.council.schools)
    if awards != nil {
      for place in rows.indices { rows[place].totals.areAwardsKnown = true }
    }
    return (rows, part.bands)
  }
}

/// What some of a batch's pupils add up to, by every grouping.
public struct TotalsPart: Sendable {
  fileprivate var table = TotalsTable()
  fileprivate var bands = CostBand.all

  /// Nobody yet.
  public init() {}

  public mutating func add(_ other: TotalsPart) {
    table.add(other.table)
    for place in bands.indices { bands[place].pupils += other.bands[place].pupils }
  }
}
