import Applications
import Costing
import Testing

/// Awards to a pot by priority, each example worked by hand.
@Suite struct PotPriorityTests {
  private var example: PotExample {
    var example = PotExample()
    example.add(.pounds(700))
    example.add(.pounds(4000), priority: 2)
    example.add(.pounds(3000), priority: 1)
    example.add(.pounds(500), priority: 3)
    example.add(.pounds(1000), priority: 2)
    example.add(.pounds(2000), priority: 1)
    return example
  }

  /// The first priority takes £5,000; £2,000 is left over the second's £5,000.
  @Test func thePotRunsOutInsideAPriority() {
    let sharing = example.shared(.pounds(7000), .priority)
    #expect(
      sharing.paid
        == [.zero, .pounds(1600), .pounds(3000), .zero, .pounds(400), .pounds(2000)])
    #expect(
      sharing.effects.map { $0.sum?.figures } == [
        nil, [.pounds(4000), .pounds(2000), .pounds(5000), .pounds(1600)], nil,
        nil, [.pounds(1000), .pounds(2000), .pounds(5000), .pounds(400)], nil,
      ])
    #expect(sharing.effects[2] == .paidInFull && sharing.effects[5] == .paidInFull)
    #expect(sharing.effects[0] == .nothingLeft && sharing.effects[3] == .nothingLeft)
    #expect(sharing.pupilsReduced == 4)
    #expect(sharing.agreed == .pounds(11_200))
  }

  /// £10,000 for the first two priorities, £500 for the third; £100 is left.
  @Test func anAwardWithoutAPriorityComesLast() {
    let sharing = example.shared(.pounds(10_600), .priority)
    #expect(
      sharing.paid == [
        .pounds(100), .pounds(4000), .pounds(3000), .pounds(500), .pounds(1000), .pounds(2000),
      ])
    #expect(
      sharing.effects[0].sum?.figures
        == [.pounds(700), .pounds(100), .pounds(700), .pounds(100)])
  }

  @Test func aPotThatEndsWithAPriorityLeavesNothingForTheNext() {
    let sharing = example.shared(.pounds(5000), .priority)
    #expect(
      sharing.effects == [
        .nothingLeft, .nothingLeft, .paidInFull, .nothingLeft, .nothingLeft, .paidInFull,
      ])
  }

  /// Without the priorities, all share £7,000 of £11,200: five eighths.
  @Test func prioritiesChangeNothingProRata() {
    #expect(
      example.shared(.pounds(7000), .proRata).paid == [
        .pounds(437, 50), .pounds(2500), .pounds(1875), .pounds(312, 50), .pounds(625),
        .pounds(1250),
      ])
  }
}
