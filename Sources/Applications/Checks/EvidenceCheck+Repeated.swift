import Costing

extension EvidenceCheck {
  /// Whether provision goes on for an outcome that made no progress.
  ///
  /// evidence.csv names no provision, so a line is taken as repeated where the outcome it serves is
  /// in two cycles or more. No progress when it was last reviewed is not met; some but less than
  /// expected cannot be told, unless the last cycle says why more of it should work; a changed
  /// provision is told apart by a new reference. Met; not met; cannot tell also without evidence, or
  /// where progress is not stated; does not apply where no line serves an outcome in a second cycle.
  static let repeated = EvidenceCheck(
    .repeated, title: "Provision repeated without progress",
    sentence: "Earlier decisions and actions are revisited, refined and revised, and the impact of "
      + "support feeds back into what is planned next.",
    source: code("paragraphs 6.44 and 6.54")
  ) { application in
    guard !application.outcomes.isEmpty else {
      return CheckFinding(
        .cannotTell,
        "evidence.csv has no outcome for the pupil, so what came of provision is not known.",
        toMeet: "Write each cycle's outcomes in evidence.csv, with their progress.", from: .senco)
    }
    var gaps = Gaps()
    let repeats = application.repeats
    for repeated in repeats { gaps.add(repeated) }
    guard !repeats.isEmpty else {
      return CheckFinding(
        .doesNotApply, "No provision serves an outcome that is in more than one cycle.")
    }
    return gaps.finding
      ?? CheckFinding(
        .met,
        "Each outcome that is in more than one cycle was met when it was last reviewed, or it is "
          + "written why more of the provision should work.")
  }
}

/// Provision for an outcome that is in two cycles or more.
private struct Repeat {
  /// As the lines write them, each once.
  let provision: [String]
  let ref: String
  /// The last turn of it that was reviewed by the day; nil where none was.
  let reviewed: OutcomeRecord?
  /// Whether a turn after that one says why more of the provision should work.
  let hasReason: Bool
}

extension ApplicationCase {
  fileprivate var repeats: [Repeat] {
    outcomes.map { $0.ref }.once.compactMap { ref in
      let turns = outcomes.filter { $0.ref.folded == ref.folded }
      guard let last = turns.last, turns.contains(where: { $0.cycle != last.cycle }) else {
        return nil
      }
      let provision = lines.filter { $0.serves(last) }.map { $0.provision }.once
      guard !provision.isEmpty else { return nil }
      let reviewed = turns.last { $0.isReviewed(by: day) }
      return Repeat(
        provision: provision, ref: ref, reviewed: reviewed,
        hasReason: turns.contains {
          $0.cycle > reviewed?.cycle ?? .max && !$0.whyExpected.isBlank
        })
    }
  }
}

extension Gaps {
  fileprivate mutating func add(_ repeated: Repeat) {
    let verb = repeated.provision.count == 1 ? "goes" : "go"
    let goesOn = "\(repeated.provision.listed) \(verb) on for outcome \(repeated.ref)"
    switch repeated.reviewed?.progress {
    case .exceeded, .met: break
    case .partly where repeated.hasReason: break
    case .partly:
      add(
        "\(goesOn), which was met only in part.",
        toMeet: "Write a cycle that follows in evidence.csv, with why more of it should work in "
          + "why_expected.",
        from: .senco, as: .cannotTell)
    case .some(.none):
      add(
        "\(goesOn), which made no progress.",
        toMeet: "Change the provision; where it has been changed, give its outcome a new "
          + "outcome_ref in evidence.csv and provision.csv.",
        from: .senco)
    case nil:
      add(
        "\(goesOn), whose progress is not stated.",
        toMeet: "Write it in the columns reviewed and progress of evidence.csv.", from: .senco,
        as: .cannotTell)
    }
  }
}
