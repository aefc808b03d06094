public import Borough
public import Costing

extension Settlement {
  /// Every accepted pupil's figures as far as a day, in the order of `pupil-costs.csv`.
  public func results(to day: CivilDate) -> [(result: PupilResult, toDate: CostToDate)] {
    sortedPupils().compactMap { number in
      guard let result = result(of: number), let toDate = cost(of: result.cost, number, to: day)
      else { return nil }
      return (result, toDate)
    }
  }

  private func cost(of cost: PupilCost, _ number: Int, to day: CivilDate) -> CostToDate? {
    let terms = batch.council.terms
    guard let pupil = kinds[batch.pupils.record(number)] else { return nil }
    do {
      let part = try batch.pupils.rolls.part(
        of: number, batch.pupils.index.key(number), to: day, under: terms)
      return try pupil.costToDate(
        of: cost, toDate: part, inYear: standings[number]?.part, terms)
    } catch { return nil }
  }
}
