public import Costing

/// The authority that pays a pupil's top-up, and how that is known: design section 8.
public enum Payer: Hashable, Sendable {
  /// Three digits.
  case authority(UInt16, by: Ground)
  case notStated(Gap)

  public enum Ground: Hashable, Sendable { case decision, responsible, home, school }

  /// What would say who pays.
  public enum Gap: Hashable, Sendable {
    /// pupils.csv gives neither a responsible nor a home authority.
    case authorityOfPupil
    /// No rule says who pays for a pupil without a plan.
    case ruleWithoutPlan
    /// schools.csv does not say which authority the school is in.
    case authorityOfSchool
  }

  /// - Parameters:
  ///   - decided: what decisions.csv says, which comes first.
  ///   - withoutPlan: the rule `payer-without-plan`.
  ///   - schoolAuthority: the authority of the school attended.
  public init(
    of pupil: PupilDetails, decided: UInt16?, withoutPlan: RuleWord?, schoolAuthority: UInt16?
  ) {
    if let decided {
      self = .authority(decided, by: .decision)
    } else if pupil.hasPlan {
      if let responsible = pupil.responsibleAuthority {
        self = .authority(responsible, by: .responsible)
      } else {
        self = Self.home(of: pupil)
      }
    } else if withoutPlan == .home {
      self = Self.home(of: pupil)
    } else if withoutPlan == .school {
      self =
        schoolAuthority.map { .authority($0, by: .school) } ?? .notStated(.authorityOfSchool)
    } else {
      self = .notStated(.ruleWithoutPlan)
    }
  }

  private static func home(of pupil: PupilDetails) -> Payer {
    pupil.homeAuthority.map { .authority($0, by: .home) } ?? .notStated(.authorityOfPupil)
  }
}
