import Costing
import Testing

@testable import Applications

@Suite("The comparison with the borough")
struct ComparisonTests {
  /// £1,000, £2,000 and so on, of pupils with autism in primary schools, among others.
  static func borough(alike: Int64) -> BoroughCosts {
    var costs = BoroughCosts()
    for number in (0..<alike).reversed() {
      costs.add(Money(pence: (number + 1) * 100_000), need: .asd, phase: "primary")
    }
    for _ in 0..<20 {
      costs.add(Money(pence: 9_999_900), need: .asd, phase: "secondary")
      costs.add(Money(pence: 9_999_900), need: .slcn, phase: "primary")
      costs.add(Money(pence: 9_999_900), need: nil, phase: "primary")
      costs.add(Money(pence: 9_999_900), need: .asd, phase: "")
    }
    return costs
  }

  @Test("is of the pupils with the same need and phase, and of no others")
  func ofThoseAlike() throws {
    let comparison = Self.borough(alike: 10).comparison(need: .asd, phase: "primary")
    guard case .pupils(let count, let quartiles) = comparison else {
      Issue.record("nothing is shown of ten pupils")
      return
    }
    #expect(count == 10)
    #expect(quartiles.lower == Money(pence: 325_000))
    #expect(quartiles.median == Money(pence: 550_000))
    #expect(quartiles.upper == Money(pence: 775_000))
  }

  @Test("shows nothing of nine pupils")
  func ofNine() {
    #expect(
      Self.borough(alike: 9).comparison(need: .asd, phase: "primary") == .notShown(.tooFew))
    #expect(Self.borough(alike: 0).comparison(need: .ds, phase: "primary") == .notShown(.tooFew))
  }

  @Test("needs the pupil's need and the school's phase")
  func notStated() {
    let borough = Self.borough(alike: 10)
    #expect(borough.comparison(need: nil, phase: "primary") == .notShown(.needNotStated))
    #expect(borough.comparison(need: .asd, phase: "") == .notShown(.phaseNotStated))
  }
}
