import Applications
import Costing

/// A row of applications.csv, and those of evidence.csv.
///
/// Some leave out what a panel looks for, as real ones do.
extension SampleApplication {
  static let columns = [
    "pupil", "school", "submitted", "reason", "parents_told", "parents_view", "pupil_view",
    "parent_contribution", "pupil_contribution", "independence_plan", "staff_training",
    "advice_from", "advice_date", "attendance_percent", "review_date", "annual_review",
    "safeguarding", "signed_by", "signed_on", "cycles_not_needed",
  ]

  var row: [String] {
    var numbers = numbers(for: .words)
    let words = SampleWords(for: pupil)
    let told = cycles.first.map { $0.planned.later(by: -numbers.below(2)) }
    let advice = advice(from: words.specialists, &numbers)
    var cells = [
      pupil.reference, "\(pupil.school.urn)", "\(submitted)", numbers.pick(words.reasons),
      numbers.chance(4) ? "" : told.map { "\($0)" } ?? "",
    ]
    cells += [
      (SampleWords.parentsViews, 10), (words.pupilViews, 6), (SampleWords.parentsParts, 8),
      (words.pupilParts, 5), (SampleWords.independence, 6), (words.training, 6),
    ].map { numbers.chance($0.1) ? "" : numbers.pick($0.0) }
    cells += [advice.from, advice.date]
    cells.append(numbers.chance(3) ? "" : "\(numbers.within(78...98)).\(numbers.within(0...9))")
    let review = nextReview(&numbers)
    cells.append(numbers.chance(8) ? "" : "\(review)")
    cells.append(annualReview.map { "\($0)" } ?? "")
    cells.append(safeguarding(&numbers))
    let isSigned = !numbers.chance(3)
    cells.append(isSigned ? numbers.pick(["Headteacher", "Headteacher", "SENCO"]) : "")
    cells.append(isSigned ? "\(submitted.later(by: -numbers.below(2)))" : "")
    cells.append(cyclesNotNeeded?.name ?? "")
    return cells
  }

  /// Most who made little progress were seen by a specialist, and most of those before the cycle
  /// that acts on the advice.
  private func advice(
    from specialists: [String], _ numbers: inout SplitMix64
  ) -> (from: String, date: String) {
    let reviewed = cycles.last { $0.reviewed != nil }
    let isLittle = reviewed?.targets.contains { $0.progress?.isLittle ?? false } ?? false
    guard let last = cycles.last, numbers.chance(isLittle ? 85 : 25) else { return ("", "") }
    let day =
      last.reviewed == nil || numbers.chance(70)
      ? last.planned.later(by: -1) : last.started.later(by: 35)
    return (numbers.pick(specialists), "\(day)")
  }

  private func safeguarding(_ numbers: inout SplitMix64) -> String {
    if pupil.isLookedAfter { return "Looked after: personal education plan reviewed each term" }
    return numbers.chance(4) ? numbers.pick(SampleWords.safeguarding) : ""
  }
}

extension SampleApplication {
  static let evidenceColumns = [
    "pupil", "school", "cycle", "outcome_ref", "outcome", "assessed", "planned", "started",
    "reviewed", "measure", "before", "expected", "why_expected", "after", "progress",
  ]

  var evidence: [[String]] {
    cycles.flatMap { cycle in
      cycle.targets.map { target in
        let outcome = target.outcome
        return [
          pupil.reference, "\(pupil.school.urn)", "\(cycle.number)", target.ref, outcome.outcome,
          "\(cycle.assessed)", "\(cycle.planned)", "\(cycle.started)",
          cycle.reviewed.map { "\($0)" } ?? "", outcome.measure,
          outcome.scale.written(target.before), outcome.scale.written(target.expected),
          outcome.whyExpected, target.after.map { outcome.scale.written($0) } ?? "",
          target.progress?.name ?? "",
        ]
      }
    }
  }
}
