import Costing

/// A made-up pupil: a row of pupils.csv, and how much support the school's map will give.
struct SamplePupil {
  let school: SampleSchool
  /// A UPN, or the school's own reference.
  let reference: String
  let yearGroup: String
  /// With an EHC plan; else on SEN support.
  let hasPlan: Bool
  let primaryNeed: Need
  let secondaryNeed: Need?
  let placement: Placement
  let homeAuthority: Int64
  let isLookedAfter: Bool
  let support: SampleSupport

  static let columns = [
    "pupil", "school", "year_group", "sen_provision", "primary_need", "secondary_need",
    "placement", "home_authority", "looked_after",
  ]

  var row: [String] {
    [
      reference, "\(school.urn)", yearGroup, (hasPlan ? SENProvision.plan : .support).name,
      primaryNeed.name, secondaryNeed?.name ?? "", placement.name, "\(homeAuthority)",
      isLookedAfter ? "yes" : "",
    ]
  }
}

extension SamplePupil {
  /// The pupil at `place` among the school's own, who are in order of year group.
  init(at place: Int64, of school: SampleSchool, _ numbers: inout SplitMix64) {
    let groups = school.phase.yearGroups
    self.school = school
    yearGroup = groups[Int(place * Int64(groups.count) / school.pupils)]
    reference = Self.reference(at: place, of: school, in: yearGroup, &numbers)
    placement = Self.placement(in: school, &numbers)
    hasPlan = placement != .mainstream || numbers.chance(36)
    let primary = Self.need(hasPlan: hasPlan, &numbers)
    let second = numbers.chance(32) ? numbers.pick(weighted: Self.needs) : primary
    primaryNeed = primary
    secondaryNeed = second == primary || primary == .nsa ? nil : second
    homeAuthority = numbers.pick(weighted: Self.homes)
    isLookedAfter = numbers.chance(3)
    support = numbers.pick(weighted: SampleSupport.mix(hasPlan: hasPlan))
  }

  private static func placement(
    in school: SampleSchool, _ numbers: inout SplitMix64
  ) -> Placement {
    let isPlaced = numbers.chance(18)
    guard isPlaced, school.hasUnit || school.hasResourcedProvision else { return .mainstream }
    return school.hasUnit ? .senUnit : .resourcedProvision
  }

  private static func need(hasPlan: Bool, _ numbers: inout SplitMix64) -> Need {
    !hasPlan && numbers.chance(5) ? .nsa : numbers.pick(weighted: needs)
  }

  private static let needs: [(Need, Int64)] = [
    (.slcn, 26), (.semh, 20), (.asd, 19), (.spld, 11), (.mld, 11), (.pd, 4), (.hi, 3), (.vi, 2),
    (.sld, 1), (.msi, 1), (.ds, 1), (.oth, 3),
  ]
  private static let homes: [(Int64, Int64)] = [
    (343, 90), (341, 3), (888, 3), (340, 2), (342, 1), (344, 1),
  ]
}

/// How much of adults' time a pupil's map holds.
enum SampleSupport {
  case light, middle, high, full

  static func mix(hasPlan: Bool) -> [(SampleSupport, Int64)] {
    hasPlan
      ? [(.light, 8), (.middle, 38), (.high, 42), (.full, 12)]
      : [(.light, 60), (.middle, 32), (.high, 7), (.full, 1)]
  }

  /// Minutes a week of one-to-one support, in quarters of an hour.
  var quarterHours: ClosedRange<Int64> {
    switch self {
    case .light: 1...7
    case .middle: 8...24
    case .high: 34...58
    case .full: 60...100
    }
  }

  /// The lines that those minutes are written in.
  var lines: ClosedRange<Int64> {
    switch self {
    case .light: 1...1
    case .middle: 1...2
    case .high: 2...3
    case .full: 3...3
    }
  }
}

/// Who the pupil is to the files.
extension SamplePupil {
  private static let issuers: [(Int64, Int64)] = [
    (343, 88), (341, 3), (888, 3), (340, 2), (342, 1), (344, 1), (350, 1), (352, 1),
  ]

  /// One pupil in fifty has only a reference of the school's own.
  private static func reference(
    at place: Int64, of school: SampleSchool, in yearGroup: String, _ numbers: inout SplitMix64
  ) -> String {
    let issuer = numbers.pick(weighted: issuers)
    if numbers.chance(2) { return "A-\(place < 99 ? "0" : "")\(place < 9 ? "0" : "")\(place + 1)" }
    let year = 24 - (Int64(yearGroup) ?? 0)
    if issuer == SampleSchool.authority, place < 899 {
      return upn(issuer, school.establishment, year, place + 1)
    }
    let everyPupil = school.firstPupil + place
    let elsewhere = issuer == SampleSchool.authority ? 4500 : 2000
    return upn(issuer, Int64(elsewhere) + everyPupil / 999, year, 1 + everyPupil % 999)
  }

  /// A UPN whose serial of 900 or more no pupil of the school's own has.
  static func stranger(_ number: Int64, at school: SampleSchool) -> String {
    upn(SampleSchool.authority, school.establishment, 10 + number / 100 % 15, 900 + number % 100)
  }

  private static func upn(
    _ authority: Int64, _ establishment: Int64, _ year: Int64, _ serial: Int64
  ) -> String {
    let upn = UPN(
      authority: authority, establishment: establishment, year: year, serial: serial)
    guard let upn else { preconditionFailure("every part has its digits") }
    return String(decoding: upn.bytes, as: UTF8.self)
  }
}
