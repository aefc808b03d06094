import Costing

extension EvidenceCheck {
  /// How much of the adults' time is one-to-one, and whether a group might serve.
  ///
  /// One-to-one time is no fault by itself: councils such as Bristol price it in full. It is not
  /// met only where the same provision is also given in a group and nothing is written of
  /// independence; cannot tell where all of the time is one-to-one and nothing is written of it;
  /// else met; does not apply where no line is an adult's time. A group convened for the pupil is a
  /// group, though the pupil may be charged for all of it.
  static let oneToOne = EvidenceCheck(
    .oneToOne, title: "One-to-one where a group would serve",
    sentence: "Teaching assistants should give one-to-one and small-group support through "
      + "structured interventions.",
    source: teachingAssistants + ", recommendation 5"
  ) { application in
    let timed = application.lines.filter { $0.line.time != nil && !$0.isOrdinary }
    let alone = timed.filter { $0.isOneToOne }
    guard !timed.isEmpty else {
      return CheckFinding(.doesNotApply, "No line of provision is an adult's time.")
    }
    guard !alone.isEmpty else {
      return CheckFinding(.met, "None of the adults' time is one-to-one.")
    }
    let share =
      "\(FigureText.pounds(alone.cost)) of the \(FigureText.pounds(timed.cost)) that adults' time "
      + "costs is one-to-one"
    let towards = application.application?.independencePlan ?? ""
    let also = alone.filter { line in timed.contains { $0.isGroup(of: line) } }
    guard towards.isBlank, !also.isEmpty || alone.count == timed.count else {
      return CheckFinding(.met, "\(share).")
    }
    let found =
      also.isEmpty
      ? "\(share), and nothing says how it is to become less."
      : "\(share), and the provision on \(also.places.listed) is given in a group too."
    return CheckFinding(
      also.isEmpty ? .cannotTell : .notMet, found,
      toMeet: "Write in the column independence_plan of applications.csv how it is to become "
        + "less, or why a group would not serve.",
      from: .senco)
  }
}

extension CaseLine {
  fileprivate var isOneToOne: Bool { sharing == 1 && line.kind != .convened }

  /// Whether this is the same provision as another line's, given to more than the one pupil.
  fileprivate func isGroup(of other: CaseLine) -> Bool {
    !isOneToOne && provision.folded == other.provision.folded
  }
}

extension [CaseLine] {
  fileprivate var cost: Money { reduce(.zero) { $0 + $1.costed.cost } }
}
