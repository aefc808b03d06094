import Applications
import Borough
import Costing

/// What each decision is worth, and in which days of the year.
extension Settlement {
  /// What a decision that states no amount is worth in its days of the year, worked as the top-up of
  /// a pupil who is on roll for them alone: its band, less the threshold where bands are gross, else
  /// all that is sought.
  func worth(_ decision: Decision, to pupil: Int) -> Money {
    guard let runs = daysOfTopUp(of: pupil) else { return .zero }
    let from = max(decision.from ?? runs.lowerBound, runs.lowerBound)
    let to = min(decision.to ?? runs.upperBound, runs.upperBound)
    return from <= to ? worth(decision, to: pupil, in: from...to) : .zero
  }

  private func worth(
    _ decision: Decision, to pupil: Int, in days: ClosedRange<CivilDate>
  ) -> Money {
    let terms = batch.council.terms
    guard let whole = cost(of: pupil), let kind = kinds[batch.pupils.record(pupil)] else {
      return .zero
    }
    let band = terms.bands.band(named: decision.band)
    let year = band.map { kind.topUp(ofBand: $0, threshold: whole.threshold) } ?? whole.topUp
    let part = terms.days.part(terms.yearBasis, from: days.lowerBound, to: days.upperBound)
    var noWorking = NoWorking()
    let worth = try? kind.topUp(
      year, share: whole.schoolShare, for: part, terms, into: &noWorking)
    return worth ?? .zero
  }

  /// What a year's top-up comes to in the days that some awards are for, were the pupil to stay.
  func sought(in awards: [Decision], of pupil: Int) -> Money {
    let terms = batch.council.terms
    guard let whole = cost(of: pupil), let kind = kinds[batch.pupils.record(pupil)] else {
      return .zero
    }
    var noWorking = NoWorking()
    return awards.compactMap { term($0, of: pupil)?.days }.reduce(.zero) { sum, days in
      let part = terms.days.part(terms.yearBasis, from: days.lowerBound, to: days.upperBound)
      let sought = try? kind.topUp(
        whole.topUp, share: whole.schoolShare, for: part, terms, into: &noWorking)
      return sum + (sought ?? .zero)
    }
  }

  /// The days of the year on which a top-up runs, by the rolls and the rule `top-up-start`.
  private func daysOfTopUp(of pupil: Int) -> ClosedRange<CivilDate>? {
    let terms = batch.council.terms
    let key = batch.pupils.index.key(pupil)
    return try? batch.pupils.rolls.days(of: pupil, key, to: terms.year.lastDay, under: terms)
  }

  /// The days of the year on which a pupil is on the school's roll; nil for none of them.
  func daysOnRoll(of pupil: Int) -> ClosedRange<CivilDate>? {
    let year = batch.council.year
    let span = batch.pupils.rolls.spans[pupil] ?? RollSpan()
    let from = max(span.from ?? year.firstDay, year.firstDay)
    let to = min(span.to ?? year.lastDay, year.lastDay)
    return from <= to ? from...to : nil
  }

  /// An award with the days of the year that it is for.
  ///
  /// Without its first day it is for the year from the day that the top-up may start, and without its
  /// last for the rest of the year: leaving ends what is due of it, not what was agreed. One without
  /// an amount is worth what is sought in those days.
  func term(_ decision: Decision, of pupil: Int) -> AwardTerm? {
    let year = batch.council.year
    let start = daysOfTopUp(of: pupil)
    if decision.amount == nil, start == nil { return nil }
    let from = decision.from ?? (start ?? daysOnRoll(of: pupil))?.lowerBound ?? year.firstDay
    let earliest = decision.amount == nil ? start?.lowerBound ?? year.firstDay : year.firstDay
    let first = max(from, earliest)
    let last = min(decision.to ?? year.lastDay, year.lastDay)
    guard first <= last else { return nil }
    return AwardTerm(
      decision, amount: decision.amount ?? worth(decision, to: pupil, in: first...last),
      days: first...last)
  }
}
