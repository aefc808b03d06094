public import Costing

/// What schools.csv says of a school; nil or empty where it does not.
public struct School: Hashable, Sendable {
  public let number: SchoolNumber
  public let name: String
  /// Folded with `-`.
  public let phase: String
  public let type: String
  /// The authority it is in, in three digits; nil where neither its row nor its number says.
  public let authority: UInt16?
  /// Pupils on roll.
  public var roll: Int64?
  /// For the year: what the school's budget is said to hold for special educational needs.
  public var notionalSENBudget: Money?
  public var opened: CivilDate?
  public var closed: CivilDate?
  /// The school that it took over from, as a school that becomes an academy has a new URN.
  public var succeeds: SchoolNumber?
  /// What the council's ledger calls it.
  public var ledgerCode = ""

  public init(
    number: SchoolNumber, name: String, phase: String, type: String, authority: UInt16?
  ) {
    self.number = number
    self.name = name
    self.phase = phase
    self.type = type
    self.authority = authority
  }

  /// The same school, its phase and type not stated.
  public var withoutGroups: School {
    School(number: number, name: name, phase: "", type: "", authority: authority)
  }
}
