/// The pupils for whom a school applies.
struct SampleChoice {
  /// In the order of pupils, each with its place among them.
  let applications: [(place: Int, application: SampleApplication)]

  /// A sixth of those with a plan whose cost is surely above the threshold, half of those without,
  /// and at one school in five a pupil whose cost is well below it.
  ///
  /// - Parameter index: the school's place in the borough, from 0.
  init(of pupils: [SamplePupil], _ maps: [[SampleLine]], at index: Int, seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: 4_000_000 + UInt64(index))
    let least = maps.map { lines in lines.reduce(0) { $0 + $1.leastPence } }
    let above = pupils.indices.filter {
      least[$0] > SampleTariff.thresholdInPence(of: pupils[$0].placement)
    }
    let below = pupils.indices.filter { least[$0] < 1000_00 && !pupils[$0].hasPlan }
    var places = Self.some(of: above.filter { pupils[$0].hasPlan }, oneIn: 6, &numbers)
    places += Self.some(of: above.filter { !pupils[$0].hasPlan }, oneIn: 2, &numbers)
    if index % 5 == 3, !below.isEmpty { places.append(numbers.pick(below)) }
    applications = places.sorted().map {
      ($0, SampleApplication(for: pupils[$0], costing: least[$0], seed: numbers.next()))
    }
  }

  private static func some(
    of places: [Int], oneIn share: Int, _ numbers: inout SplitMix64
  ) -> [Int] {
    var places = places
    numbers.shuffle(&places)
    return Array(places.prefix((places.count + share - 1) / share))
  }
}
