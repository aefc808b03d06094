import Applications
import Borough
import Costing
public import Documents
public import Returns

/// What `award` gives.
extension RunFiles {
  /// What is paid to each pupil on whom the panel has decided.
  public func awards(_ settlement: Settlement) throws(Text.Problem) -> AwardList {
    let decided = settlement.decidedPupils(records)
    let details = try details(
      of: Set(decided.flatMap { settlement.sharingAThreshold(with: $0.pupil) }), settlement)
    var rows: [AwardRow] = []
    for (pupil, result, decisions) in decided {
      guard let award = settlement.award(of: pupil, decisions, records),
        let own = details.details(of: pupil)
      else { continue }
      // A plan is the child's, whichever roll says so.
      let hasPlan = settlement.sharingAThreshold(with: pupil).contains {
        details.details(of: $0)?.hasPlan ?? false
      }
      rows.append(
        AwardRow(
          school: result.school,
          schoolName: council.schools.school(result.school)?.name ?? "",
          reference: result.reference, senProvision: hasPlan ? .plan : own.senProvision,
          sought: result.cost.topUpInYear,
          award: award, payer: settlement.payer(of: own, decisions)))
    }
    let sharing = share(&rows)
    let children = Set(decided.map { $0.pupil } + records.applicants(settlement))
    return AwardList(
      rows, sharing: sharing, undecided: Int64(children.count - rows.count), year: council.year,
      version: Version.number)
  }

  /// Shares out the pot where one is given.
  private func share(_ rows: inout [AwardRow]) -> PotSharing? {
    let shared = rows.indices.filter { rows[$0].isPaid(byPotOf: council.authority) }
    let sharing = asked.pot?.shared(among: shared.map { PotAward(rows[$0]) })
    if let sharing {
      for (place, share) in zip(shared, sharing.shares) { rows[place].share = share }
    }
    return sharing
  }

  /// What ran, with the pot that awards were shared from.
  public func manifest(_ list: AwardList) -> String {
    let notes = list.sharing?.notes ?? []
    return (notes + [manifest(of: asked.verb)]).joined(separator: "\n")
  }
}

extension AwardList {
  /// Writes the list.
  public func write<Out: Outputs & ~Copyable>(to out: inout Out) throws(Out.Problem) {
    try out.write("awards.csv", AwardsCSV.bytes(self))
    try out.write("awards.html", AwardsHTML.bytes(self))
  }
}

extension AwardRow {
  /// Whether a pot of an authority's is asked to pay the award; nil where no rule says whose it is.
  fileprivate func isPaid(byPotOf authority: UInt16?) -> Bool {
    guard award.amount > .zero else { return false }
    if case .authority(let payer, _) = payer, let authority { return payer == authority }
    return true
  }
}

extension PotAward {
  fileprivate init(_ row: AwardRow) {
    self.init(
      agreed: row.award.amount, order: row.school.bytes + [0] + row.reference,
      priority: row.decision?.priority, isProtectedByPlan: row.senProvision == .plan)
  }
}
