/// A file of the made-up borough.
struct SampleFile {
  /// Under the folder it is to be saved in: `provision.csv`, `returns/900001-gorse-park.csv`.
  let name: String
  let bytes: [UInt8]
}

/// A made-up borough: its schools, their pupils' provision, the council's rates and rules, what
/// applications to its panel are made of, and a year of its awards and payments.
///
/// One seed gives the same bytes on any machine. Nothing in it is about a real school or child.
struct Sample {
  let seed: UInt64
  let schools: [SampleSchool]

  /// - Parameters:
  ///   - schools: from 1 to 2,000, which is more than any authority has.
  ///   - pupils: those with provision, up to five million.
  init(seed: UInt64, schools: Int64, pupils: Int64) {
    precondition((1...2000).contains(schools) && (0...5_000_000).contains(pupils))
    self.seed = seed
    self.schools = SampleSchool.borough(of: schools, pupils: pupils, seed: seed)
  }

  func roll(at index: Int) -> SampleRoll {
    SampleRoll(of: schools[index], at: index, seed: seed)
  }
}
