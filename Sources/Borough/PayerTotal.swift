import Applications
public import Costing

/// Whose children, and whose money: one of the three totals, or what passes between two authorities.
public enum PayerTotalKind: UInt8, Code {
  case livingHere, inSchoolsHere, paidByUs
  /// Of another authority: its children in schools here, ours in schools there, and who owes whom.
  case theirsHere, oursThere, dueFromThem, dueToTheirs

  public var name: String {
    switch self {
    case .livingHere: "live-here"
    case .inSchoolsHere: "schools-here"
    case .paidByUs: "paid-by-us"
    case .theirsHere: "their-children-here"
    case .oursThere: "our-children-there"
    case .dueFromThem: "due-from-them-to-schools-here"
    case .dueToTheirs: "due-from-us-to-schools-there"
    }
  }

  public var label: String {
    switch self {
    case .livingHere: "Children who live here"
    case .inSchoolsHere: "Children in schools here"
    case .paidByUs: "Children we pay for"
    case .theirsHere: "Their children in schools here"
    case .oursThere: "Our children in schools there"
    case .dueFromThem: "Due from them to schools here"
    case .dueToTheirs: "Due from us to schools there"
    }
  }

  /// The first three are of the whole run; the rest of one other authority.
  public static let ofTheRun: [PayerTotalKind] = [.livingHere, .inSchoolsHere, .paidByUs]
  public static let betweenAuthorities: [PayerTotalKind] = [
    .theirsHere, .oursThere, .dueFromThem, .dueToTheirs,
  ]
}

/// What some children's top-ups come to.
public struct PayerTotal: Hashable, Sendable {
  public let kind: PayerTotalKind
  /// Three digits; nil for one of the three totals, and where the authority is not stated.
  public let authority: UInt16?
  /// Each child once.
  public let pupils: Int64
  public let topUpInYear: Money
  /// Children with an award in the year.
  public let awardedPupils: Int64
  public let awarded: Money
  /// Of what was awarded, for the days on roll.
  public let due: Money
}

extension BoroughFinance {
  /// The three totals, then each other authority in the order of codes, and what is not stated.
  public func payerTotals() -> [PayerTotal] {
    let due = duesByPupil()
    var totals = PayerTotalKind.ofTheRun.map { kind in
      total(kind, nil, pupils.indices.filter { isCounted($0, kind, authority) }, due)
    }
    var others = Set(pupils.indices.flatMap { authorities(of: $0) })
    others.remove(authority)
    for other in others.ordered(by: { ($0 ?? .max) < ($1 ?? .max) }) {
      for kind in PayerTotalKind.betweenAuthorities {
        let places = pupils.indices.filter { isCounted($0, kind, other) }
        if !places.isEmpty { totals.append(total(kind, other, places, due)) }
      }
    }
    return totals
  }

  /// Every authority that a pupil's row, school or award names, and the run's own.
  public var authorities: Set<UInt16> {
    Set(pupils.indices.flatMap { authorities(of: $0) }.compactMap { $0 } + [authority])
  }

  private func authorities(of place: Int) -> [UInt16?] {
    let pupil = pupils[place]
    return [pupil.details.homeAuthority, schoolAuthority(pupil), pupil.payer.code]
  }

  /// The authority of the school attended.
  public func schoolAuthority(_ pupil: FundedPupil) -> UInt16? {
    schools.school(pupil.details.school)?.authority ?? pupil.details.school.authority
  }

  private func isCounted(_ place: Int, _ kind: PayerTotalKind, _ other: UInt16?) -> Bool {
    let pupil = pupils[place]
    let (home, school) = (pupil.details.homeAuthority, schoolAuthority(pupil))
    return switch kind {
    case .livingHere: home == authority
    case .inSchoolsHere: school == authority
    case .paidByUs: isOurs(pupil)
    case .theirsHere: school == authority && home == other
    case .oursThere: home == authority && school == other
    case .dueFromThem: school == authority && pupil.payer.code == other
    case .dueToTheirs: isOurs(pupil) && school == other
    }
  }

  private func total(
    _ kind: PayerTotalKind, _ other: UInt16?, _ places: [Int], _ due: [Money]
  ) -> PayerTotal {
    let awarded = places.filter { !pupils[$0].awards.isEmpty }
    return PayerTotal(
      kind: kind, authority: other, pupils: Int64(Set(places.map { pupils[$0].child }).count),
      topUpInYear: places.reduce(.zero) { $0 + pupils[$1].cost.topUpInYear },
      awardedPupils: Int64(Set(awarded.map { pupils[$0].child }).count),
      awarded: places.reduce(.zero) { $0 + pupils[$1].awarded },
      due: places.reduce(.zero) { $0 + due[$1] })
  }

  /// By a pupil's place, what is due of all awards.
  public func duesByPupil() -> [Money] {
    var due = [Money](repeating: .zero, count: pupils.count)
    for record in records { due[record.pupil] += record.due }
    return due
  }
}

extension FundedPupil {
  /// For the year, whatever the days on roll.
  public var awarded: Money { awards.reduce(.zero) { $0 + $1.amount } }
}
