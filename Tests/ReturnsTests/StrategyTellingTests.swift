import Borough
import Costing
import Testing

@Suite("Whom an activity is for and how it was worked")
struct StrategyTellingTests {
  private static func activity(_ lines: [StrategyLine]) -> StrategyActivity {
    StrategyActivity(lines)
  }

  private static func years(_ counts: (order: Int, pupils: Int)...) -> [StrategyLine] {
    var lines: [StrategyLine] = []
    for (order, pupils) in counts {
      for _ in 0..<pupils {
        let number = lines.count
        var line = MadeStrategy.lines("Reading", number...number, pence: 100)[0]
        if order >= 0 { line.yearGroup = YearGroup.allCases[order] }
        lines.append(line)
      }
    }
    return lines
  }

  private func told(_ lines: [StrategyLine]) -> StrategyAudience.Listed<YearGroup> {
    Self.activity(lines).audience(under: MadeStrategy.small).yearGroups
  }

  @Test("a year group is named where each that is named has five pupils")
  func yearGroups() {
    let years = YearGroup.allCases
    #expect(
      told(Self.years((5, 5), (6, 7))) == .values([years[5], years[6]], areSomeNotStated: false))
    #expect(told(Self.years((5, 5), (6, 4))) == .several)
    #expect(told(Self.years((5, 6), (-1, 2))) == .values([years[5]], areSomeNotStated: true))
    #expect(told(Self.years((5, 4), (-1, 9))) == .notStated)
    #expect(told(Self.years((-1, 9))) == .notStated)
  }

  private static func timed(
    _ minutes: Int64, _ pupils: ClosedRange<Int>, sharing: Int64, role: Int32 = 0
  ) -> [StrategyLine] {
    MadeStrategy.lines("Reading", pupils, pence: 100, sharing: sharing).map { line in
      var line = line
      line.line.role = Role(index: role)
      line.line.time = WeeklyTime(tenThousandthsOfAMinute: minutes * WeeklyTime.unitsInAMinute)
      line.line.weeks = Weeks(hundredths: 3800)
      return line
    }
  }

  private func told(_ lines: [StrategyLine]) -> StrategyWorking.Told? {
    guard case .told(let told) = Self.activity(lines).working(under: MadeStrategy.small) else {
      return nil
    }
    return told
  }

  /// Beside five who are known to have half an hour in a pair, the total would tell what one other has.
  @Test("it is told where five pupils or more have it in each way")
  func ways() {
    let (half, hour) = (WeeklyTime(minutes: 30), WeeklyTime(minutes: 60))
    let five = Self.timed(30, 1...5, sharing: 2)
    #expect(told(five)?.time == half...half)
    #expect(told(five + Self.timed(60, 6...10, sharing: 2))?.time == half...hour)
    #expect(told(five + Self.timed(60, 6...9, sharing: 2)) == nil)
    #expect(told(five + Self.timed(30, 6...6, sharing: 2, role: 1)) == nil)
    #expect(told(five + Self.timed(30, 6...10, sharing: 2, role: 1))?.roles.count == 2)
    #expect(told(five + Self.timed(30, 6...6, sharing: 1)) == nil)
    #expect(told(five + Self.timed(30, 5...5, sharing: 2)) == nil)
    #expect(told(five + Self.timed(30, 1...5, sharing: 2))?.time == half...half)
  }

  @Test("how large groups are is told, as long as none is of one")
  func company() {
    #expect(told(Self.timed(30, 1...6, sharing: 1))?.sharing == nil)
    let groups = Self.timed(30, 1...3, sharing: 3) + Self.timed(30, 4...8, sharing: 5)
    #expect(told(groups)?.sharing == 3...5)
    #expect(told(groups)?.isSomeAlone == false)
    #expect(told(groups + Self.timed(30, 9...13, sharing: 1))?.isSomeAlone == true)
  }

  @Test("where it is not told, it is whether there is time and cost")
  func differing() {
    var lines = Self.timed(30, 1...5, sharing: 1)
    lines[0].line.ownCost = OwnCost(Money(pence: 5), isEach: true)
    #expect(
      Self.activity(lines).working(under: MadeStrategy.small)
        == .differs(hasTime: true, hasOwnCost: true))
  }
}

extension WeeklyTime {
  fileprivate init(minutes: Int64) {
    guard let time = WeeklyTime(tenThousandthsOfAMinute: minutes * Self.unitsInAMinute) else {
      preconditionFailure("a time in a week")
    }
    self = time
  }
}
