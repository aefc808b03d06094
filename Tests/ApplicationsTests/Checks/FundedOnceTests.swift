import Costing
import Testing

@testable import Applications

@Suite("No cost under two funding sources")
struct FundedOnceTests {
  /// The speech group again, from the pupil premium.
  static func finding(_ change: (inout CaseLine) -> Void = { _ in }) -> CheckFinding {
    EvidenceCheck.fundedOnce.finding {
      var again = $0.lines[1]
      again.provision = " speech  GROUP"
      again.line.funding = .pupilPremium
      again.costed.counted = .zero
      again.row = 11
      change(&again)
      $0.lines.append(again)
    }
  }

  @Test("is met where each is written once")
  func met() {
    #expect(
      EvidenceCheck.fundedOnce.finding()
        == CheckFinding(.met, "No cost is under two funding sources."))
  }

  @Test("is not met where one provision is under two, and names the rows")
  func twice() {
    let finding = Self.finding()
    #expect(finding.answer == .notMet && finding.supplier == .businessManager)
    #expect(
      finding.found
        == "The same provision is under notional-sen and pupil-premium on rows 3 and 11 of "
        + "provision.csv.")
  }

  @Test("is met where another name, adult, role, time, weeks or cost tells them apart")
  func apart() {
    #expect(Self.finding { $0.provision = "Talk group" }.answer == .met)
    #expect(Self.finding { $0.adult = "TA9" }.answer == .met)
    #expect(Self.finding { $0.line.role = Role(index: 1) }.answer == .met)
    #expect(Self.finding { $0.line.time = WeeklyTime(tenThousandthsOfAMinute: 1) }.answer == .met)
    #expect(Self.finding { $0.line.weeks = Weeks(hundredths: 1900) }.answer == .met)
    #expect(
      Self.finding { $0.line.ownCost = OwnCost(Money(pence: 1), isEach: true) }.answer == .met)
    #expect(Self.finding { $0.line.funding = .notionalSEN }.answer == .met)
    #expect(Self.finding { $0.costed.cost = .zero }.answer == .met)
  }

  @Test("is met where one source takes over from the other on a day")
  func inTurn() {
    func answer(until last: CivilDate, from next: CivilDate) -> CheckAnswer {
      EvidenceCheck.fundedOnce.finding {
        $0.lines.append($0.lines[1])
        $0.lines[1].line.to = last
        $0.lines[3].line.from = next
        $0.lines[3].line.funding = .pupilPremium
      }.answer
    }
    #expect(answer(until: CivilDate(2025, 8, 31), from: CivilDate(2025, 9, 1)) == .met)
    #expect(answer(until: CivilDate(2025, 9, 1), from: CivilDate(2025, 9, 1)) == .notMet)
  }

  @Test("says what other money pays for and the council's rules count")
  func counted() {
    let finding = EvidenceCheck.fundedOnce.finding { $0.lines[2].line.funding = .health }
    #expect(
      finding
        == CheckFinding(
          .met,
          "No cost is under two funding sources; other money pays for row 4 of provision.csv, "
            + "which the council's rules count."))
    #expect(
      EvidenceCheck.fundedOnce.finding { $0.lines[2].line.funding = .topUp }
        == EvidenceCheck.fundedOnce.finding())
  }

  @Test("does not apply to no provision")
  func nothing() {
    #expect(EvidenceCheck.fundedOnce.finding { $0.lines = [] }.answer == .doesNotApply)
  }
}
