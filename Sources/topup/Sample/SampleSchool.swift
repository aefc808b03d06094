/// A made-up school of the borough.
///
/// Its URN starts with 9, which GIAS has never reached, so that no real school has these figures.
struct SampleSchool {
  let urn: Int64
  let establishment: Int64
  let name: String
  let phase: SamplePhase
  let isAcademy: Bool
  /// How many pupils of the borough come before this school's.
  let firstPupil: Int64
  /// Those with provision.
  let pupils: Int64
  let roll: Int64
  let notionalSENBudgetInPounds: Int64
  let hasResourcedProvision: Bool
  let hasUnit: Bool

  static let authority: Int64 = 343

  /// The DfE number, `343/2001`.
  var dfeNumber: String { "\(Self.authority)/\(establishment)" }
}

extension SampleSchool {
  /// Every school, with the borough's pupils dealt out by size.
  static func borough(of count: Int64, pupils: Int64, seed: UInt64) -> [SampleSchool] {
    var numbers = SplitMix64(seed: seed, stream: 0)
    let phases = (0..<count).map { $0 == 1 ? .secondary : numbers.pick(weighted: SamplePhase.mix) }
    let sizes = phases.map { numbers.within($0.size) }
    let total = sizes.reduce(0, +)
    var before: Int64 = 0
    var established: [SamplePhase: Int64] = [:]
    return (0..<count).map { index in
      let (phase, size) = (phases[Int(index)], sizes[Int(index)])
      let first = before * pupils / total
      before += size
      established[phase, default: phase.firstEstablishment - 1] += 1
      return SampleSchool(
        index, phase, establishment: established[phase, default: 0],
        first..<(before * pupils / total), &numbers)
    }
  }

  private init(
    _ index: Int64, _ phase: SamplePhase, establishment: Int64, _ places: Range<Int64>,
    _ numbers: inout SplitMix64
  ) {
    urn = 900_001 + index * 7
    self.establishment = establishment
    self.phase = phase
    isAcademy = phase != .nursery && numbers.chance(45)
    name = Self.name(of: index, phase, isAcademy: isAcademy, &numbers)
    firstPupil = places.lowerBound
    pupils = places.upperBound - places.lowerBound
    roll = max(40, pupils * 100 / numbers.within(14...24))
    notionalSENBudgetInPounds = roll * numbers.within(480...680)
    hasResourcedProvision = phase != .nursery && index % 11 == 4
    hasUnit = phase != .nursery && index % 17 == 9
  }

  private static func name(
    of index: Int64, _ phase: SamplePhase, isAcademy: Bool, _ numbers: inout SplitMix64
  ) -> String {
    let place = place(index)
    if phase == .primary, index % 6 == 3 {
      return "\(numbers.pick(saints)) Catholic Primary School, \(place)"
    }
    if isAcademy, phase != .allThrough {
      return "\(place) \(phase == .primary ? "Primary " : "")Academy"
    }
    return "\(place) \(numbers.pick(phase.endingsOfNames))"
  }

  /// No two of the first 480 schools share one.
  private static func place(_ index: Int64) -> String {
    let first = firstWords[Int(index % 24)]
    return "\(first) \(secondWords[Int((index / 24 + index * 5) % 20)])"
  }

  private static let firstWords = [
    "Marram", "Gorse", "Lantern", "Kestrel", "Saltmarsh", "Natterjack", "Beacon", "Hawthorn",
    "Curlew", "Windmill", "Sandpiper", "Bramble", "Lapwing", "Harbour", "Teasel", "Samphire",
    "Juniper", "Plover", "Willow", "Heron", "Clover", "Linnet", "Rowan", "Foxglove",
  ]
  private static let secondWords = [
    "Lane", "Hill", "Street", "Park", "Road", "Green", "Bank", "Row", "Field", "Moss",
    "Dale", "Bridge", "Brow", "Croft", "Heath", "Wood", "Vale", "End", "Cross", "Mere",
  ]
  private static let saints = ["St Thérèse's", "St Brannoc's", "St Cuthman's", "St Zoë's"]
}
