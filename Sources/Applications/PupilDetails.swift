public import Costing

/// What pupils.csv says of one pupil at one school; nil or empty where it does not.
public struct PupilDetails: Hashable, Sendable {
  /// As files write it; a UPN in upper case.
  public var reference: [UInt8]
  public var school: SchoolNumber
  public var yearGroup: YearGroup?
  public var senProvision: SENProvision?
  public var primaryNeed: Need?
  public var secondaryNeed: Need?
  public var placement: Placement?
  public var enrolment: Enrolment?
  public var onRollFrom: CivilDate?
  public var onRollTo: CivilDate?
  /// Three digits.
  public var homeAuthority: UInt16?
  public var responsibleAuthority: UInt16?
  public var isLookedAfter: Bool?
  public var placementReason = ""
  public var hasEnhancedTransition: Bool?
  /// Whether pupils.csv has a row for the pupil.
  public var isInFile = false

  public init(reference: [UInt8], school: SchoolNumber) {
    self.reference = reference
    self.school = school
  }

  public var hasPlan: Bool { senProvision == .plan }
}
