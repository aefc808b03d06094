public import Applications
public import Costing

/// One pupil's award: what was sought, what the panel agreed and what is paid.
public struct AwardRow: Sendable {
  public var school: SchoolNumber
  public var schoolName: String
  public var reference: [UInt8]
  public var senProvision: SENProvision?
  /// Top-up sought in the year.
  public var sought: Money
  public var award: Award
  /// What a pot pays of it; nil where none is shared, or nothing was awarded.
  public var share: PotShare?
  public var payer: Payer

  public init(
    school: SchoolNumber, schoolName: String, reference: [UInt8], senProvision: SENProvision?,
    sought: Money,
    award: Award, share: PotShare? = nil, payer: Payer
  ) {
    self.school = school
    self.schoolName = schoolName
    self.reference = reference
    self.senProvision = senProvision
    self.sought = sought
    self.award = award
    self.share = share
    self.payer = payer
  }

  /// What is paid for the year.
  public var awarded: Money { share?.share ?? award.amount }
  /// What was sought beyond that.
  public var shortfall: Money { max(.zero, sought - awarded) }
  /// What is paid beyond what was sought.
  public var over: Money { max(.zero, awarded - sought) }
  /// The decision that stands.
  public var decision: Decision? { award.decisions.last }
}

/// A run's awards, and the pot that they were shared from.
public struct AwardList: Sendable {
  /// In byte order of school, then reference.
  public var rows: [AwardRow]
  /// Nil where each is paid as it was agreed.
  public var sharing: PotSharing?
  /// Pupils who have an application, or a decision that was put off, and nothing is decided for.
  public var undecided: Int64
  public var year: FundingYear
  public var version: String

  public init(
    _ rows: [AwardRow], sharing: PotSharing?, undecided: Int64, year: FundingYear, version: String
  ) {
    self.rows = rows
    self.sharing = sharing
    self.undecided = undecided
    self.year = year
    self.version = version
  }

  public func total(_ amount: (AwardRow) -> Money) -> Money {
    rows.reduce(.zero) { $0 + amount($1) }
  }
}
