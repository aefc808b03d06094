import Applications
public import Borough
public import Costing
public import Tables

/// Puts together what council finance is worked from, out of a run's files.
public struct FinanceBook: Sendable {
  private let settlement: Settlement
  private let records: CaseRecords
  private let details: PupilDetailsFile
  /// By pupil's number, which child it is.
  private var children: [Int: Int] = [:]
  /// By UPN, the same.
  private var childOfUPN: [UInt64: Int] = [:]

  /// Why nothing of finance is worked.
  public enum Gap: Hashable, Sendable {
    /// Neither decisions.csv nor payments.csv is in the run.
    case noAwards
    /// Rules without which it cannot be.
    case rules([Rule])
    /// Payments go by school days or terms, and there is no terms.csv.
    case noTerms(RuleWord)
  }

  /// - Parameter details: of every pupil of the run.
  public init(_ settlement: Settlement, _ records: CaseRecords, _ details: PupilDetailsFile) {
    self.settlement = settlement
    self.records = records
    self.details = details
    for number in settlement.pupilNumbers {
      let key = settlement.batch.pupils.index.key(number)
      if key.upn != nil {
        children[number] = childOfUPN[key.reference, default: number]
        if childOfUPN[key.reference] == nil { childOfUPN[key.reference] = number }
      } else {
        children[number] = number
      }
    }
  }

  /// What keeps finance from being worked; nil where nothing does.
  public static func gap(_ settlement: Settlement, _ records: CaseRecords) -> Gap? {
    guard records.decisions != nil || records.payments != nil else { return .noAwards }
    let rules = settlement.batch.council.terms.rules
    let missing = [Rule.authority, .payments].filter { rules.row($0) == nil }
    guard missing.isEmpty else { return .rules(missing) }
    let word = rules.word(.payments)
    if let word, word == .schoolDays || word == .terms,
      !settlement.batch.council.terms.days.areSchoolDays
    {
      return .noTerms(word)
    }
    return nil
  }

  /// - Parameter day: as far as which payments are looked at; nil for the last that one is for.
  /// - Returns: nil where there is a gap.
  public func finance(on day: CivilDate?) -> BoroughFinance? {
    let council = settlement.batch.council
    let terms = council.terms
    guard let authority = council.authority,
      let basis = terms.rules.word(.payments).flatMap({ PaymentBasis($0) })
    else { return nil }
    return BoroughFinance(
      year: terms.year, authority: authority, PaymentCalendar(basis, terms.days),
      council.schools.chains, FinanceRules(terms), pupils(), payments: payments(),
      budget: records.budget?.lines ?? [], expected: records.expected?.rows ?? [], on: day,
      supportPupils: supportPupils())
  }

  private func pupils() -> [FundedPupil] {
    settlement.sortedPupils().compactMap { number in
      guard let result = settlement.result(of: number), let own = details.details(of: number)
      else { return nil }
      return pupil(number, result, own)
    }
  }

  private func pupil(
    _ number: Int, _ result: PupilResult, _ own: PupilDetails
  ) -> FundedPupil {
    let application = records.applications?.application(of: number, in: settlement)
    let all = records.decisions?.decisions(of: number, in: settlement) ?? []
    let decisions = Decisions(all, submitted: application?.submitted)
    let subject = settlement.batch.pupils.record(number).subject
    return FundedPupil(
      child: children[number] ?? number, own, result.cost, payer: settlement.payer(of: own, all),
      payerBySchool: settlement.payer(
        of: details.detailsBySchool(of: number) ?? own, all),
      shareMetBy: settlement.batch.council.terms.rules.word(.shareMetBy, for: subject),
      onRoll: settlement.daysOnRoll(of: number), awards: awards(of: number, all),
      standing: decisions.standing, isPending: application != nil && decisions.isOpen,
      hasPlan: settlement.sharingAThreshold(with: number).contains {
        details.details(of: $0)?.hasPlan ?? false
      })
  }

  private func awards(of number: Int, _ decisions: [Decision]) -> [AwardTerm] {
    decisions.filter { $0.outcome.isAward }.compactMap { settlement.term($0, of: number) }
      .ordered { $0.days.lowerBound < $1.days.lowerBound }
  }

  /// A child whom no file but payments.csv names has a number of its own, below zero.
  private func payments() -> [Payment]? {
    guard let rows = records.payments?.rows else { return nil }
    var strangers: [PupilKey: Int] = [:]
    return rows.map { row in
      var payment = row.payment
      guard let key = row.key else { return payment }
      payment.child = child(of: key, &strangers)
      return payment
    }
  }

  private func child(of key: PupilKey, _ strangers: inout [PupilKey: Int]) -> Int {
    if key.upn != nil, let child = childOfUPN[key.reference] { return child }
    if let number = settlement.batch.pupils.index.number(of: key) {
      return children[number] ?? number
    }
    let next = -1 - strangers.count
    strangers[key] = strangers[key] ?? next
    return strangers[key] ?? next
  }

  /// By school, pupils whom pupils.csv has on SEN support.
  private func supportPupils() -> [SchoolNumber: Int64] {
    let pupils = settlement.batch.pupils
    var counts: [SchoolNumber: Int64] = [:]
    for number in 0..<pupils.count {
      let record = pupils.record(number)
      guard record.senProvision == .support, settlement.daysOnRoll(of: number) != nil else {
        continue
      }
      counts[pupils.school(number), default: 0] += 1
    }
    return counts
  }
}

extension SchoolRegister {
  /// Schools with those that they took over from.
  var chains: SchoolChains {
    guard hasSuccessions else { return SchoolChains(schools, chains: []) }
    let oldest = schools.filter { school in
      school.succeeds.map { !has($0) } ?? true && !successors(of: school.number).isEmpty
    }
    return SchoolChains(
      schools,
      chains: oldest.map { [$0.number] + successors(of: $0.number).map { $0.number } })
  }
}

/// Payments that the whole run shows something of.
extension Settlement {
  /// A warning for each payment for a pupil whom no other file names.
  public func paymentsForNobody(_ records: CaseRecords) -> [Fault] {
    guard let file = records.payments else { return [] }
    var upns: Set<UInt64> = []
    for number in 0..<batch.pupils.count {
      let key = batch.pupils.index.key(number)
      if key.upn != nil { upns.insert(key.reference) }
    }
    return file.rows.compactMap { row in
      guard let key = row.key, batch.pupils.index.number(of: key) == nil,
        key.upn == nil || !upns.contains(key.reference)
      else { return nil }
      return Fault(
        .paymentForNobody, file: file.file, row: row.payment.row,
        column: PaymentColumn.pupil.name)
    }
  }
}
