import Costing

extension EvidenceCheck {
  /// Whether the pupil is on the school's roll on the day, and which authority pays.
  ///
  /// Met; not met where the pupil is not on roll; cannot tell without a row in pupils.csv, without
  /// a day where roll dates are given, or where nothing says who pays.
  static let payer = EvidenceCheck(
    .payer, title: "On roll, and which authority pays",
    sentence: "The responsible authority funds provision for a pupil with a plan; the resident "
      + "authority, which may be another, is where the pupil lives.",
    source: highNeedsGuide
  ) { application in
    let pupil = application.pupil
    guard pupil.isInFile else {
      return CheckFinding(
        .cannotTell, "pupils.csv has no row for the pupil.",
        toMeet: "Write the pupil's row in pupils.csv, with home_authority and, with a plan, "
          + "responsible_authority.",
        from: .businessManager)
    }
    if pupil.onRollFrom != nil || pupil.onRollTo != nil {
      guard let day = application.day else { return .noDay }
      guard (pupil.onRollFrom ?? day) <= day, day <= (pupil.onRollTo ?? day) else {
        return CheckFinding(
          .notMet, "The pupil is not on the school's roll on \(day.inWords): \(pupil.rollInWords).",
          toMeet: "Correct the columns on_roll_from and on_roll_to of pupils.csv, or apply from "
            + "the school whose roll the pupil is on.",
          from: .businessManager)
      }
    }
    switch application.payer {
    case .authority(let code, let ground):
      return CheckFinding(
        .met, "The pupil is on roll, and authority \(code) pays: \(ground.inWords).")
    case .notStated(let gap): return gap.finding
    }
  }
}

extension PupilDetails {
  /// `from 1 September 2025 to 31 March 2026`.
  fileprivate var rollInWords: String {
    let from = onRollFrom.map { ["from \($0.inWords)"] } ?? []
    let to = onRollTo.map { ["to \($0.inWords)"] } ?? []
    return "on roll " + (from + to).joined(separator: " ")
  }
}

extension Payer.Ground {
  fileprivate var inWords: String {
    switch self {
    case .decision: "the panel decided so"
    case .responsible: "it is responsible for the plan"
    case .home: "the pupil lives there"
    case .school: "the school is there"
    }
  }
}

extension Payer.Gap {
  fileprivate var finding: CheckFinding {
    switch self {
    case .authorityOfPupil:
      CheckFinding(
        .cannotTell, "pupils.csv does not say which authority the pupil is from.",
        toMeet: "Write home_authority in pupils.csv and, with a plan, responsible_authority.",
        from: .businessManager)
    case .ruleWithoutPlan:
      CheckFinding(
        .cannotTell, "No rule says which authority pays for a pupil without a plan.",
        toMeet: "Write the rule payer-without-plan in rules.csv.", from: .council)
    case .authorityOfSchool:
      CheckFinding(
        .cannotTell, "schools.csv does not say which authority the school is in.",
        toMeet: "Write the school's authority in schools.csv.", from: .council)
    }
  }
}
