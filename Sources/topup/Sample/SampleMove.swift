import Costing

/// A made-up pupil who goes on to another school of the borough, with the provision made there.
struct SampleMove {
  let pupil: SamplePupil
  let stay: SampleStay
  let lines: [SampleLine]

  /// - Parameters:
  ///   - stay: of the school that the pupil leaves; told the last day there.
  ///   - lines: the pupil's there; sessions of a named group and blocks between two days stay behind.
  /// - Returns: nil for most, who stay or leave the borough.
  init?(
    of pupil: SamplePupil, _ stay: inout SampleStay, _ lines: [SampleLine],
    to schools: [SampleSchool], _ numbers: inout SplitMix64
  ) {
    let goesUp = stay.to == SampleStay.lastDayOfSchool && pupil.school.phase == .primary
    let isChosen = numbers.chance(goesUp ? 80 : 40)
    let (last, first) = numbers.pick(Self.days)
    let isFree = goesUp || (stay.from == nil && stay.to == nil)
    guard isChosen, isFree, pupil.canMove else { return nil }
    let next = schools.filter { school in
      school.urn != pupil.school.urn && school.pupils > 0
        && school.phase == (goesUp ? .secondary : pupil.school.phase)
    }
    guard !next.isEmpty else { return nil }
    let school = numbers.pick(next)
    if !goesUp { stay.leave(on: last) }
    self.pupil = pupil.moved(to: school, in: goesUp ? "7" : pupil.yearGroup)
    self.stay = stay.next(from: goesUp ? CivilDate(2025, 9, 1) : first)
    self.lines = lines.filter { !$0.has(.group) && !$0.has(.from) }.map { line in
      var line = line
      line[.school] = "\(school.urn)"
      line[.adult] = ""
      return line
    }
  }

  private static let days = [
    (CivilDate(2025, 5, 23), CivilDate(2025, 6, 2)),
    (CivilDate(2025, 10, 24), CivilDate(2025, 11, 3)),
    (CivilDate(2025, 12, 19), CivilDate(2026, 1, 5)),
  ]
}

extension SamplePupil {
  /// Those with a plan and more than a little support, who are known by a UPN wherever they are.
  fileprivate var canMove: Bool {
    hasPlan && placement == .mainstream && reference.utf8.count == 13
      && support != .light
  }

  fileprivate func moved(to school: SampleSchool, in yearGroup: String) -> SamplePupil {
    SamplePupil(
      school: school, reference: reference, yearGroup: yearGroup, hasPlan: hasPlan,
      primaryNeed: primaryNeed, secondaryNeed: secondaryNeed, placement: placement,
      homeAuthority: homeAuthority, isLookedAfter: isLookedAfter, support: support)
  }
}
