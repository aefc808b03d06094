import Applications
import Borough
import Costing

/// One school's year in the figures that its governors ask for; no pupil is in it.
struct GovernorsPaper {
  let school: SchoolNumber
  /// Pupils with a costed line.
  var pupils: Int64 = 0
  /// Of those, with an EHC plan.
  var withPlans: Int64 = 0
  /// On SEN support, costed or not.
  var onSupport: Int64 = 0
  var provision = Money.zero
  var countable = Money.zero
  var share = Money.zero
  var topUpInYear = Money.zero
  var awarded = Money.zero
  var due = Money.zero
  /// Applications that wait for the panel, and awards that end soon or whose review is overdue.
  var pending: Int64 = 0
  var ending: Int64 = 0
  var overdue: Int64 = 0
  let commitment: Commitment

  private init(_ commitment: Commitment, _ paper: FinancePaper) {
    self.commitment = commitment
    school = commitment.school
    onSupport = paper.finance.supportPupils[school] ?? 0
  }

  /// In the order of numbers.
  static func all(of paper: FinancePaper) -> [GovernorsPaper] {
    var papers = paper.commitments.map { GovernorsPaper($0, paper) }
    var places: [SchoolNumber: Int] = [:]
    for (place, one) in papers.enumerated() { places[one.school] = place }
    for (at, pupil) in paper.finance.pupils.enumerated() {
      guard let place = places[pupil.details.school] else { continue }
      papers[place].add(pupil, due: paper.dues[at])
    }
    for coming in paper.finance.comingUp() {
      let school = paper.finance.pupil(paper.finance.records[coming.record]).details.school
      guard let place = places[school] else { continue }
      switch coming.kind {
      case .awardEnds: papers[place].ending += 1
      case .reviewOverdue: papers[place].overdue += 1
      }
    }
    return papers
  }

  private mutating func add(_ pupil: FundedPupil, due: Money) {
    pupils += 1
    withPlans += pupil.details.hasPlan ? 1 : 0
    provision += pupil.cost.provision
    countable += pupil.cost.countable
    share += pupil.cost.schoolShare
    topUpInYear += pupil.cost.topUpInYear
    awarded += pupil.awarded
    self.due += due
    pending += pupil.isPending ? 1 : 0
  }
}
