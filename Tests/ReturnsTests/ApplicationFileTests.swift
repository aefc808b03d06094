import Applications
import Costing
import Tables
import Testing

@testable import Returns

/// Every column of a row that has nothing wrong is read, and is the pupil's.
@Suite("Files that applications need")
struct ApplicationFileTests {
  private static let provision = "pupil,school,provision,cost\nA1,100001,Interpreter,9000\n"

  @Test("a row of applications.csv")
  func application() throws {
    var run = SmallRun()
    let file = run.applications(
      """
      Pupil ID,dfe_number,submitted,reason,parents_told,parents_view,pupil_view,\
      parent_contribution,pupil_contribution,independence_plan,staff_training,advice_from,\
      advice_date,attendance_percent,review_date,annual_review,safeguarding,signed_by,signed_on,\
      cycles_not_needed
      A1,3432001,2025-05-01,r,2025-02-03,pv,v,pc,c,i,s,EP,2025-03-04,93.5,2026-02-05,2025-01-06,\
      g,SENCO,01/05/2025,New to school

      """)
    #expect(file.faults == [] && file.read == 1 && file.rejectedRows == [])
    var wanted = Application(submitted: CivilDate(2025, 5, 1), reason: "r")
    wanted.parentsTold = CivilDate(2025, 2, 3)
    wanted.parentsView = "pv"
    wanted.pupilView = "v"
    wanted.parentContribution = "pc"
    wanted.pupilContribution = "c"
    wanted.independencePlan = "i"
    wanted.staffTraining = "s"
    wanted.adviceFrom = "EP"
    wanted.adviceDate = CivilDate(2025, 3, 4)
    wanted.attendance = 93_50
    wanted.reviewDate = CivilDate(2026, 2, 5)
    wanted.annualReview = CivilDate(2025, 1, 6)
    wanted.safeguarding = "g"
    wanted.signedBy = "SENCO"
    wanted.signedOn = CivilDate(2025, 5, 1)
    wanted.cyclesNotNeeded = .newToSchool
    wanted.row = 2
    let settlement = run.settled(Self.provision)
    #expect(file.application(of: settlement.number("A1"), in: settlement) == wanted)
  }

  @Test("the last application submitted is in force, and the first gives its day")
  func lastApplication() {
    var run = SmallRun()
    let file = run.applications(
      """
      pupil,school,submitted,reason
      A1,100001,2025-09-01,second
      A1,343/2001,2025-05-01,first
      a1,100001,2025-12-01,of another pupil

      """)
    let settlement = run.settled(Self.provision)
    let application = file.application(of: settlement.number("A1"), in: settlement)
    #expect(application?.reason == "second")
    #expect(run.register.rolls.submitted.values.sorted().first == CivilDate(2025, 5, 1))
    #expect(run.register.rolls.submitted.count == 2)
  }

  @Test("a row of decisions.csv, its band as bands.csv names it")
  func decision() {
    var run = SmallRun(
      bands: "band,from,at_least,value,source\nBand B,2026-09-01,9000,5000,made up\n")
    let file = run.decisions(
      """
      pupil,school,decided,decision,amount,band,from,to,review_by,reason,payer,personal_budget,\
      end_reason
      A1,100001,2025-06-02,Agree in part,"£3,000.50",band-b,2025-06-03,2026-03-31,2026-02-01,r,341,\
      Yes,e
      A1,100001,2025-05-01,defer,,,,,,first,,,

      """)
    #expect(file.faults == [] && file.rejectedRows == [])
    var wanted = Decision(decided: CivilDate(2025, 6, 2), outcome: .agreeInPart, reason: "r")
    wanted.amount = Money(pence: 300_050)
    wanted.band = "Band B"
    wanted.from = CivilDate(2025, 6, 3)
    wanted.to = CivilDate(2026, 3, 31)
    wanted.reviewBy = CivilDate(2026, 2, 1)
    wanted.payer = 341
    wanted.isPersonalBudget = true
    wanted.endReason = "e"
    wanted.row = 2
    let settlement = run.settled(Self.provision)
    let decisions = file.decisions(of: settlement.number("A1"), in: settlement)
    #expect(decisions.map { $0.reason } == ["first", "r"])
    #expect(decisions.last == wanted)
    #expect(run.register.rolls.decided.values.map { $0 } == [CivilDate(2025, 6, 2)])
  }

  @Test("rows of evidence.csv, by cycle and then by row")
  func evidence() {
    var run = SmallRun()
    let file = run.evidence(
      """
      pupil,school,cycle,outcome_ref,outcome,assessed,planned,started,reviewed,measure,before,\
      expected,why_expected,after,progress
      A1,100001,2,O1,again,,,,,,,,,,
      A1,100001,1,O1,two steps,2025-01-06,2025-01-06,2025-01-13,2025-03-28,m,b,x,w,a,Partly
      A1,100001,1,O2,third,,,,,,,,,,none

      """)
    #expect(file.faults == [] && file.rejectedRows == [])
    var wanted = OutcomeRecord(cycle: 1, ref: "O1", outcome: "two steps")
    wanted.assessed = CivilDate(2025, 1, 6)
    wanted.planned = CivilDate(2025, 1, 6)
    wanted.started = CivilDate(2025, 1, 13)
    wanted.reviewed = CivilDate(2025, 3, 28)
    wanted.measure = "m"
    wanted.before = "b"
    wanted.expected = "x"
    wanted.whyExpected = "w"
    wanted.after = "a"
    wanted.progress = .partly
    wanted.row = 3
    let settlement = run.settled(Self.provision)
    let outcomes = file.outcomes(of: settlement.number("A1"), in: settlement)
    #expect(outcomes.map { $0.row } == [3, 4, 2])
    #expect(outcomes.first == wanted)
    #expect(outcomes[1].progress == Progress.none)
    #expect(outcomes[2].progress == nil)
  }

  @Test("a row of scores.csv, a mark that is not given being none")
  func score() {
    var run = SmallRun()
    let file = run.scores(
      """
      pupil,school,member,efficient,likely_to_succeed,evidence,outcomes
      A1,100001, Head teacher ,4,5,1,

      """)
    #expect(file.faults == [])
    let settlement = run.settled(Self.provision)
    let scores = file.scores(of: settlement.number("A1"), in: settlement)
    #expect(scores.map { $0.member } == ["head_teacher"])
    #expect(scores.map { $0.marks } == [[4, 5, 1, nil]])
  }

  @Test("rows of staff.csv, found as names are matched, at their own school")
  func staff() {
    let file = SmallRun().staff(
      """
      school,adult,role,hours_per_week,from,to
      343/2001,TA-1,TA,32.5,,2025-12-31
      100001,ta 1,,25,2026-01-01,
      100002,TA-1,TA,10,,

      """)
    #expect(file.faults == [] && file.read == 3)
    let hours = file.hours(of: "TA 1", at: SchoolNumber(urn: 100_001)!)
    #expect(
      hours == [
        StaffHours(adult: "TA-1", hoursPerWeek: 32_50, to: CivilDate(2025, 12, 31), row: 2),
        StaffHours(adult: "ta 1", hoursPerWeek: 25_00, from: CivilDate(2026, 1, 1), row: 3),
      ])
    #expect(file.hours(of: "TA-2", at: SchoolNumber(urn: 100_001)!) == [])
  }

  @Test("what is written freely is kept as it was typed")
  func freeText() {
    let typed = [
      "a \"quoted\" word, and another", "two\nlines\r\nand a third",
      " \u{200F}\u{05E9}\u{05DC}\u{05D5}\u{05DD}!\u{200F} ", "\u{202E}backwards", "<b>&amp;</b>",
      "tab\tand \u{A0}hard space\u{A0}", "\u{7}bell",
      String(repeating: "a word, \"and\"\n", count: 8000),
    ]
    for text in typed {
      var run = SmallRun()
      let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
      let file = run.applications(
        "pupil,school,submitted,reason,pupil_view\nA1,100001,2025-05-01,\(cell),\(cell)\n")
      #expect(file.faults.filter { $0.id.severity == .error } == [])
      let settlement = run.settled(Self.provision)
      let read = file.application(of: settlement.number("A1"), in: settlement)
      #expect(read?.reason == text)
      #expect(read?.pupilView == text)
    }
  }

  @Test("an apostrophe that guards a formula is taken off; a text of spaces alone says nothing")
  func guarded() {
    var run = SmallRun()
    let file = run.applications(
      "pupil,school,submitted,reason,pupil_view\nA1,100001,2025-05-01,'=1+1,\" \n \"\n")
    let settlement = run.settled(Self.provision)
    let read = file.application(of: settlement.number("A1"), in: settlement)
    #expect(read?.reason == "=1+1")
    #expect(read?.pupilView == " \n ")
    #expect(
      run.applications("pupil,school,submitted,reason\nA1,100001,2025-05-01, \t\n").faults.words
        == ["2 blank reason"])
  }
}
