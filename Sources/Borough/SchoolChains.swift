public import Costing

/// Schools with those that they took over from: one school to its pupils, each with its own number,
/// type and days.
public struct SchoolChains: Sendable {
  private var schools: [SchoolNumber: School] = [:]
  /// By any school's number, its chain, the oldest first.
  private var chains: [SchoolNumber: [SchoolNumber]] = [:]

  /// - Parameter chains: those of more than one school, the oldest of each first.
  public init(_ schools: [School], chains: [[SchoolNumber]]) {
    for school in schools { self.schools[school.number] = school }
    for chain in chains {
      for number in chain { self.chains[number] = chain }
    }
  }

  public func school(_ number: SchoolNumber) -> School? { schools[number] }

  /// What all schools of a chain are known by together: the number of the newest.
  public func chain(of number: SchoolNumber) -> SchoolNumber { chains[number]?.last ?? number }

  /// Which school of a chain is open in each part of some days.
  ///
  /// Where nothing says when one took over from another, the school asked about is open on all days.
  public func open(
    _ number: SchoolNumber, in days: ClosedRange<CivilDate>
  ) -> [(school: SchoolNumber, days: ClosedRange<CivilDate>)] {
    guard let chain = chains[number], let starts = starts(of: chain) else {
      return [(number, days)]
    }
    return chain.enumerated().compactMap { place, school in
      let from = place == 0 ? days.lowerBound : max(days.lowerBound, starts[place - 1])
      let last = place < starts.count ? starts[place].dayBefore : days.upperBound
      let to = min(days.upperBound, last)
      return from <= to ? (school, from...to) : nil
    }
  }

  /// The first day of each school but the oldest; nil where one is not known, or they are out of
  /// order.
  private func starts(of chain: [SchoolNumber]) -> [CivilDate]? {
    var starts: [CivilDate] = []
    for (older, newer) in zip(chain, chain.dropFirst()) {
      let closed = schools[older]?.closed.map { CivilDate(dayNumber: $0.dayNumber + 1) }
      guard let start = schools[newer]?.opened ?? closed, starts.last ?? start <= start else {
        return nil
      }
      starts.append(start)
    }
    return starts
  }
}
