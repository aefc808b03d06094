import Costing

extension EvidenceCheck {
  /// Where progress in the last reviewed cycle was little, whether a specialist advised, and a
  /// cycle planned on or after that day acts on it.
  ///
  /// Met; not met; cannot tell where no cycle is reviewed, progress is not stated, or no later plan
  /// has a day; does not apply where every outcome was met.
  static let advice = EvidenceCheck(
    .advice, title: "Specialist advice where progress is little",
    sentence: "A school should always involve a specialist where a pupil continues to make little "
      + "or no progress despite evidence-based support.",
    source: code("paragraph 6.59")
  ) { application in
    guard let cycle = application.cycles.last(where: { $0.isReviewed(by: application.day) }) else {
      return CheckFinding(
        .cannotTell, "No cycle has been reviewed, so whether progress is little is not known.",
        toMeet: "Write the days and the progress of a reviewed cycle in evidence.csv.",
        from: .senco)
    }
    let little = cycle.outcomes.filter { $0.progress?.isLittle == true }
    guard little.isEmpty else { return application.advice(on: little, since: cycle) }
    let unstated = cycle.outcomes.filter { $0.progress == nil }
    guard unstated.isEmpty else {
      return CheckFinding(
        .cannotTell, "The progress of \(unstated.listed) is not stated.",
        toMeet: "Write it in the column progress of evidence.csv.", from: .senco)
    }
    return CheckFinding(
      .doesNotApply, "Every outcome of cycle \(cycle.number) was met when it was reviewed.")
  }
}

extension ApplicationCase {
  fileprivate func advice(on little: [OutcomeRecord], since cycle: Cycle) -> CheckFinding {
    let need = "Progress was little in \(little.listed)"
    guard let application, !application.adviceFrom.isBlank, let advised = application.adviceDate
    else {
      return CheckFinding(
        .notMet, "\(need), and no specialist's advice is recorded with its day.",
        toMeet: "Write who advised, and when, in the columns advice_from and advice_date of "
          + "applications.csv.",
        from: .specialist)
    }
    if let day, advised > day {
      return CheckFinding(
        .notMet, "\(need), and the advice is dated \(advised.inWords), after \(day.inWords).",
        toMeet: "Correct the column advice_date of applications.csv.", from: .senco)
    }
    guard
      let planned = cycles.filter({ $0.number >= cycle.number }).compactMap({ $0.planned }).max()
    else {
      return CheckFinding(
        .cannotTell, "\(need), and no plan since has a day to compare with the advice.",
        toMeet: "Write the days in the column planned of evidence.csv.", from: .senco)
    }
    guard advised <= planned else {
      return CheckFinding(
        .notMet,
        "\(need), and the advice of \(advised.inWords) came after the last plan, of "
          + "\(planned.inWords).",
        toMeet: "Write the cycle that acts on the advice in evidence.csv, with the day it was "
          + "planned.",
        from: .senco)
    }
    return CheckFinding(
      .met,
      "\(need); a specialist's advice of \(advised.inWords) came before the plan of "
        + "\(planned.inWords).")
  }
}
