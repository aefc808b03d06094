import Costing
import Testing

/// A named group's session and the shares that add up to it.
@Suite struct GroupSessionTests {
  /// Design section 6: £655.01 among 4, of whom 3 are on the return.
  @Test func oddPenniesGoToTheFirstMembers() throws {
    let terms = CouncilTerms().terms
    let session = GroupSession(cost: .pounds("655.01"), sharing: 4, convenedForOne: false)
    var noWorking = NoWorking()
    let shares = try (0..<4).map {
      try session.charge(memberAt: $0, for: ProvisionLine(), under: terms, into: &noWorking).cost
    }
    #expect(
      shares == [.pounds("163.76"), .pounds("163.75"), .pounds("163.75"), .pounds("163.75")])
  }

  /// £1,000 in whole pounds among 3: 334, 333, 333.
  @Test func oddPoundsStayWholeWhereTheCouncilRoundsToPounds() throws {
    var council = CouncilTerms()
    council.rule(.rounding, .rounding(Rounding(.down, unitPence: 100)))
    let session = GroupSession(cost: .pounds("1000.00"), sharing: 3, convenedForOne: false)
    var noWorking = NoWorking()
    let shares = try (0..<3).map {
      try session.charge(
        memberAt: $0, for: ProvisionLine(), under: council.terms, into: &noWorking
      ).cost
    }
    #expect(shares == [.pounds("334.00"), .pounds("333.00"), .pounds("333.00")])
  }

  @Test func aGroupConvenedForOneIsThatPupilsAlone() throws {
    var council = CouncilTerms()
    council.rule(.convenedGroup, .word(.full))
    let session = GroupSession(cost: .pounds("655.01"), sharing: 4, convenedForOne: true)
    var noWorking = NoWorking()
    let own = try session.charge(
      memberAt: 2, for: ProvisionLine(kind: .convened), under: council.terms, into: &noWorking)
    let others = try session.charge(
      memberAt: 0, for: ProvisionLine(), under: council.terms, into: &noWorking)
    #expect(own.cost == .pounds("655.01"))
    #expect(others.cost == .zero)
    #expect(session.timeSharing(of: ProvisionLine(kind: .convened)) == 1)
    #expect(session.timeSharing(of: ProvisionLine()) == nil)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func sharesAddUpToTheSession(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let terms = CouncilTerms().terms
    let sharing = random.next(1...60)
    let cost = Money(pence: random.next(0...5_000_000))
    let session = GroupSession(cost: cost, sharing: sharing, convenedForOne: false)
    var noWorking = NoWorking()
    var sum = Money.zero
    for place in 0..<sharing {
      sum += try session.charge(
        memberAt: place, for: ProvisionLine(), under: terms, into: &noWorking
      ).cost
    }
    #expect(sum == cost, "seed \(seed)")
  }
}

/// Numbers that are the same for the same seed on every machine (SplitMix64).
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ range: ClosedRange<Int64>) -> Int64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int64(mixed % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in `count` times.
  mutating func once(in count: Int64) -> Bool { next(1...count) == 1 }
}
