import Costing

/// What pupils.csv says of a pupil, in four bytes: a country has 1.7 million of them.
struct PupilRecord: Hashable, Sendable {
  private var bits: UInt32 = 0

  init() {}

  var isInFile: Bool {
    get { bits & 1 == 1 }
    set { set(newValue ? 1 : 0, at: 0, width: 1) }
  }

  var placement: Placement? {
    get { Self.code(number(at: 1, width: 4)) }
    set { set(newValue.map { UInt32($0.rawValue) + 1 } ?? 0, at: 1, width: 4) }
  }

  var yearGroup: YearGroup? {
    get {
      let number = number(at: 5, width: 5)
      return number == 0 ? nil : YearGroup.allCases[Int(number) - 1]
    }
    set { set(newValue.map { UInt32($0.order) + 1 } ?? 0, at: 5, width: 5) }
  }

  var senProvision: SENProvision? {
    get { Self.code(number(at: 10, width: 2)) }
    set { set(newValue.map { UInt32($0.rawValue) + 1 } ?? 0, at: 10, width: 2) }
  }

  var primaryNeed: Need? {
    get { Self.code(number(at: 12, width: 4)) }
    set { set(newValue.map { UInt32($0.rawValue) + 1 } ?? 0, at: 12, width: 4) }
  }

  /// Three digits.
  var homeAuthority: UInt16? {
    get {
      let home = number(at: 16, width: 10)
      return home == 0 ? nil : UInt16(home - 1)
    }
    set { set(newValue.map { UInt32($0) + 1 } ?? 0, at: 16, width: 10) }
  }

  /// Whom the rules are asked about; a blank placement is mainstream.
  var subject: RuleSubject {
    RuleSubject(
      placement: placement ?? .mainstream, yearGroup: yearGroup, senProvision: senProvision)
  }

  /// A number for what the rules are asked: placement, year group and SEN provision.
  var kind: Int { Int(number(at: 1, width: 11)) }
  static let kinds = 1 << 11

  /// All but the home authority, and a number for it.
  var group: PupilRecord {
    var group = self
    group.homeAuthority = nil
    return group
  }
  var groupNumber: Int { Int(number(at: 0, width: 16)) }
  static let groups = 1 << 16

  private func number(at place: UInt32, width: UInt32) -> UInt32 {
    bits >> place & (1 << width - 1)
  }

  private mutating func set(_ number: UInt32, at place: UInt32, width: UInt32) {
    bits = bits & ~((1 << width - 1) << place) | number << place
  }

  private static func code<Value: RawRepresentable<UInt8>>(_ number: UInt32) -> Value? {
    number == 0 ? nil : Value(rawValue: UInt8(number - 1))
  }
}
