import Applications
import Costing

/// The three-way match of awards, payments and the roll.
///
/// Every payment is in one match, and everything that this authority owes by the day that payments
/// are looked at is in one, so that both columns add up to what they are of.
extension BoroughFinance {
  /// By school, then reference, then days; empty without payments.csv.
  public func matches() -> [Match] {
    guard let payments else { return [] }
    let inYear = payments.filter {
      $0.period.overlaps(year.firstDay...year.lastDay) && $0.period.lowerBound <= day
    }
    let matcher = Matcher(self, inYear)
    return (matcher.ofPupils() + matcher.ofSchools() + authoritiesThatDiffer())
      .ordered { Match.isBefore($0, $1) }
  }

  /// Pupils with an award whom the school's file and the authority's would have paid for by
  /// different authorities.
  private func authoritiesThatDiffer() -> [Match] {
    pupils.filter { !$0.awards.isEmpty && $0.payer.code != $0.payerBySchool.code }.map { pupil in
      Match(
        school: pupil.details.school, reference: pupil.details.reference,
        days: year.firstDay...year.lastDay, finding: .homeAuthorityChanged, due: .zero,
        paid: .zero, takenBack: .zero, other: pupil.payerBySchool.code.map { "\($0)" } ?? "",
        rows: [])
    }
  }
}

extension Match {
  fileprivate static func isBefore(_ one: Match, _ other: Match) -> Bool {
    if one.school != other.school { return one.school < other.school }
    if one.reference != other.reference {
      return one.reference.lexicographicallyPrecedes(other.reference)
    }
    if one.days.lowerBound != other.days.lowerBound {
      return one.days.lowerBound < other.days.lowerBound
    }
    return one.finding.rawValue < other.finding.rawValue
  }
}

/// Payments and awards by whom they are for.
private struct Matcher {
  private let finance: BoroughFinance
  /// By child and chain of schools.
  private var paid: [Place: [Payment]] = [:]
  /// By chain of schools, payments for no one pupil.
  private var totals: [SchoolNumber: [Payment]] = [:]
  /// Awards that this authority pays.
  private var records: [Place: [AwardRecord]] = [:]
  /// Whom others pay for, and who pays; nil where nothing says.
  private var others: [Place: UInt16?] = [:]
  private let asFarAs: ClosedRange<CivilDate>

  struct Place: Hashable {
    let child: Int
    let chain: SchoolNumber
  }

  init(_ finance: BoroughFinance, _ payments: [Payment]) {
    self.finance = finance
    asFarAs = finance.year.firstDay...max(finance.year.firstDay, finance.day)
    for payment in payments {
      let chain = finance.schools.chain(of: payment.school)
      if let child = payment.child {
        paid[Place(child: child, chain: chain), default: []].append(payment)
      } else {
        totals[chain, default: []].append(payment)
      }
    }
    for record in finance.records {
      let pupil = finance.pupil(record)
      let chain = finance.schools.chain(of: pupil.details.school)
      let place = Place(child: pupil.child, chain: chain)
      if finance.isOurs(pupil) {
        records[place, default: []].append(record)
      } else {
        others[place] = .some(pupil.payer.code)
      }
    }
  }

  /// What was paid for each pupil, and what is due to them and was paid to nobody.
  func ofPupils() -> [Match] {
    var matches: [Match] = []
    for place in Set(paid.keys).union(records.keys) {
      let clusters = PaymentCluster.all(paid[place] ?? [], finance.calendar)
      matches += clusters.map { match($0, place) }
      let paidDays = clusters.map { $0.days } + totalDays(place.chain)
      matches += notPaid(place, besides: paidDays.ordered { $0.lowerBound < $1.lowerBound })
    }
    return matches
  }

  private func match(_ cluster: PaymentCluster, _ place: Place) -> Match {
    let due = due(place, in: cluster.days)
    let (finding, other) = finding(cluster, place, due)
    let payment = cluster.payments[0]
    return Match(
      school: payment.school, reference: payment.reference, days: cluster.days, finding: finding,
      due: due, paid: cluster.paid, takenBack: cluster.takenBack, other: other,
      rows: cluster.rows)
  }

  private func finding(
    _ cluster: PaymentCluster, _ place: Place, _ due: Money
  ) -> (MatchFinding, String) {
    let net = cluster.paid - cluster.takenBack
    if net == due { return (.matched, "") }
    if net < due { return (.paidLess, "") }
    if cluster.hasTwins { return (.paidTwice, "") }
    if let school = otherSchool(of: place, in: cluster.days), due == .zero {
      return (.paidToAnotherSchool, school.description)
    }
    if let payer = others[place] { return (.notOursToPay, payer.map { "\($0)" } ?? "") }
    let own = records[place] ?? []
    if own.isEmpty { return (.paidWithoutAward, "") }
    let hasLeft = own.contains { record in
      guard record.ends == .left || record.ends == .moved || record.ends == .neverOnRoll else {
        return false
      }
      let last = record.stretches.last?.days.upperBound
      return cluster.days.upperBound > last ?? finance.year.firstDay
        && cluster.days.lowerBound <= record.award.agreedThrough(in: finance.year)
    }
    if hasLeft { return (.paidAfterLeaving, "") }
    return (due == .zero ? .paidWithoutAward : .paidMore, "")
  }

  /// Another school to which an award of the child's is due in some days.
  private func otherSchool(
    of place: Place, in days: ClosedRange<CivilDate>
  ) -> SchoolNumber? {
    let others = records.filter { $0.key.child == place.child && $0.key.chain != place.chain }
    return others.filter { due($0.key, in: days) > .zero }.map { $0.key.chain }.min()
  }

  private func due(_ place: Place, in days: ClosedRange<CivilDate>) -> Money {
    let year = finance.year.firstDay...finance.year.lastDay
    guard days.overlaps(year) else { return .zero }
    let within = days.clamped(to: year)
    return (records[place] ?? []).reduce(.zero) {
      $0 + $1.due(in: within, finance.calendar)
    }
  }

  /// What is due on days for which nothing was paid, as far as payments are looked at.
  private func notPaid(
    _ place: Place, besides paidDays: [ClosedRange<CivilDate>]
  ) -> [Match] {
    guard let record = records[place]?.first else { return [] }
    let pupil = finance.pupil(record)
    let parts = asFarAs.without(paidDays).flatMap {
      finance.schools.open(pupil.details.school, in: $0)
    }
    return parts.compactMap { part in
      let due = due(place, in: part.days)
      guard due > .zero else { return nil }
      return Match(
        school: part.school, reference: pupil.details.reference, days: part.days,
        finding: .awardedNotPaid, due: due, paid: .zero, takenBack: .zero, other: "", rows: [])
    }
  }
}

/// Payments that name a school and no pupil.
extension Matcher {
  private func totalDays(_ chain: SchoolNumber) -> [ClosedRange<CivilDate>] {
    PaymentCluster.all(totals[chain] ?? [], finance.calendar).map { $0.days }
  }

  /// Each is matched to all that is due to the school's pupils on days for which they were not paid
  /// by name.
  func ofSchools() -> [Match] {
    totals.flatMap { chain, payments in
      PaymentCluster.all(payments, finance.calendar).map { cluster in
        Match(
          school: cluster.payments[0].school, reference: [], days: cluster.days,
          finding: .schoolTotal, due: due(cluster, chain), paid: cluster.paid,
          takenBack: cluster.takenBack, other: "", rows: cluster.rows)
      }
    }
  }

  private func due(_ cluster: PaymentCluster, _ chain: SchoolNumber) -> Money {
    records.keys.filter { $0.chain == chain }.reduce(.zero) { sum, place in
      let named = PaymentCluster.all(paid[place] ?? [], finance.calendar).map { $0.days }
      return cluster.days.without(named).reduce(sum) { $0 + due(place, in: $1) }
    }
  }
}
