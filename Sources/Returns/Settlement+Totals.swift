public import Borough
import Costing

extension Settlement {
  /// Every accepted pupil's figures, in byte order of school, then reference.
  public func results() -> [PupilResult] {
    sortedPupils().compactMap { result(of: $0) }
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
    var table = TotalsTable()
    var bands = CostBand.all
    for number in batch.tallies.indices {
      guard let cost = cost(of: number) else { continue }
      let record = batch.pupils.records[number]
      table.add(cost, batch.pupils.school(number), record)
      bands[CostBand.index(of: cost.countable)].pupils += 1
    }
    return (table.rows(batch.council.schools), bands)
  }
}
