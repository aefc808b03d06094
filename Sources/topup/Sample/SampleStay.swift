import Costing

/// A made-up pupil's year at a school: when they come and go, who is responsible for them, and why
/// they are there.
struct SampleStay {
  private(set) var from: CivilDate?
  private(set) var to: CivilDate?
  private var responsibleAuthority: Int64?
  private var placementReason = ""
  private var isPrepared = false

  static let columns = [
    "on_roll_from", "on_roll_to", "responsible_authority", "placement_reason",
    "enhanced_transition",
  ]

  var cells: [String] {
    [
      from.map { "\($0)" } ?? "", to.map { "\($0)" } ?? "",
      responsibleAuthority.map { "\($0)" } ?? "", placementReason, isPrepared ? "yes" : "",
    ]
  }

  /// Year groups are those of 2024-25: Years 6 and 11 leave in its July.
  static let lastDayOfSchool = CivilDate(2025, 7, 31)

  /// - Parameters:
  ///   - applies: whether the school applies for the pupil, who then stays all year.
  ///   - isInFewWeeks: whether some provision is for a few weeks, of which nobody could say whether
  ///     they are of a year or of the pupil's part of one.
  init(
    of pupil: SamplePupil, applies: Bool, isInFewWeeks: Bool, _ numbers: inout SplitMix64
  ) {
    let isLeavingPhase = pupil.isInLastYear && numbers.chance(80)
    let movement = numbers.below(100)
    let (comes, goes) = (numbers.pick(Self.firstDays), numbers.pick(Self.lastDays))
    if !applies, !isInFewWeeks {
      let isMidway = !pupil.isInLastYear
      to = isLeavingPhase ? Self.lastDayOfSchool : isMidway && movement < 28 ? goes : nil
      from = isMidway && (28..<52).contains(movement) ? comes : nil
    }
    let isElsewhere = pupil.homeAuthority != SampleSchool.authority
    placementReason = isElsewhere ? numbers.pick(Self.reasons) : ""
    if pupil.isLookedAfter, pupil.hasPlan, !applies {
      responsibleAuthority = numbers.pick([pupil.homeAuthority, 888, 341, 876])
    }
    isPrepared = pupil.isInLastYear && pupil.hasPlan && numbers.chance(60)
  }

  private init() {}

  /// The stay at the next school of one who moves.
  func next(from day: CivilDate) -> SampleStay {
    var next = SampleStay()
    next.from = day
    next.responsibleAuthority = responsibleAuthority
    next.placementReason = placementReason
    return next
  }

  mutating func leave(on day: CivilDate) { (from, to) = (nil, day) }

  private static let firstDays = [
    CivilDate(2025, 4, 28), CivilDate(2025, 6, 9), CivilDate(2025, 9, 3), CivilDate(2025, 9, 3),
    CivilDate(2025, 9, 3), CivilDate(2025, 11, 3), CivilDate(2026, 1, 5), CivilDate(2026, 2, 23),
  ]
  private static let lastDays = [
    CivilDate(2025, 5, 23), CivilDate(2025, 10, 24), CivilDate(2025, 12, 19),
    CivilDate(2026, 1, 30), CivilDate(2026, 2, 13),
  ]
  private static let reasons = [
    "Nearest school to home, across the boundary", "Named in the plan after the parents asked",
    "Family moved house, and the child stayed", "A brother is at the school",
    "No place was to be had nearer home",
  ]
}

extension SamplePupil {
  /// Of the school: an all-through school's Year 6 stays.
  var isInLastYear: Bool {
    switch school.phase {
    case .primary: yearGroup == "6"
    case .secondary, .allThrough: yearGroup == "11"
    case .nursery: false
    }
  }
}
