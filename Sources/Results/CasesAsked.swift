import Applications
import Borough
import Costing
public import Returns

extension RunFiles {
  /// The pupils whose cases `apply`, `panel` or `letters` puts together, by number.
  public func casesAsked(_ settlement: Settlement) throws(Stop) -> [Int] {
    switch asked.verb {
    case .panel:
      guard records.applications != nil else { throw .noApplications }
      return records.applicants(settlement)
    case .letters:
      guard records.decisions != nil else { throw .noDecisions }
      return settlement.decidedPupils(records).map { $0.pupil }
    default: return try applicantsAsked(settlement)
    }
  }

  /// Those named, or all above the threshold, at the school that is named or at all.
  private func applicantsAsked(_ settlement: Settlement) throws(Stop) -> [Int] {
    let school = asked.school.map { council.schools.school($0)?.number ?? $0 }
    func isMeant(_ pupil: Int) -> Bool {
      school.map { $0 == settlement.school(of: pupil) } ?? true
    }
    if school != nil, !settlement.pupilNumbers.contains(where: isMeant) { throw .noSuchSchool }
    guard !asked.pupils.isEmpty else {
      return settlement.pupilNumbers.filter {
        isMeant($0) && settlement.result(of: $0)?.cost.isAbove ?? false
      }
    }
    var chosen: [Int] = []
    for reference in asked.pupils {
      let named = settlement.pupils(named: Array(reference.utf8)).filter(isMeant)
      guard let pupil = named.first else { throw .noSuchPupil }
      guard named.count == 1 else {
        throw .pupilAtSchools(named.map { settlement.school(of: $0).description })
      }
      guard settlement.result(of: pupil) != nil else { throw .pupilRejected }
      if !chosen.contains(pupil) { chosen.append(pupil) }
    }
    return chosen
  }
}

extension CaseRecords {
  /// The numbers of pupils with an application.
  func applicants(_ settlement: Settlement) -> [Int] {
    settlement.pupilNumbers.filter {
      applications?.application(of: $0, in: settlement) != nil && settlement.result(of: $0) != nil
    }
  }
}
