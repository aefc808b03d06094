import Costing
import Documents

@testable import Applications

/// Two cycles, what the school writes, and what four checks find.
extension SampleApplication {
  static var outcomes: [OutcomeRecord] {
    [
      outcome(
        1, "Z9", "Comes into class calmly", "Calm mornings of 5", "1", "4", "5", .exceeded),
      outcome(1, "A2", "Works alone for ten minutes", "Minutes", "2", "6", "4", .partly),
      outcome(
        2, "A1", "Reads forty words a minute", "Words a minute", "12", "40", "43", .exceeded),
      outcome(2, "A2", "Works alone for ten minutes", "Minutes", "4", "10", "6", .partly),
      outcome(2, "A3", "Asks for help in a sentence", "Times a day", "0", "5", "5", .met),
    ]
  }

  private static func outcome(
    _ cycle: Int64, _ ref: String, _ words: String, _ measure: String, _ before: String,
    _ expected: String, _ after: String, _ progress: Progress
  ) -> OutcomeRecord {
    var record = OutcomeRecord(cycle: cycle, ref: ref, outcome: words)
    let first = cycle == 1
    record.assessed = first ? CivilDate(2024, 9, 9) : CivilDate(2025, 1, 8)
    record.planned = first ? CivilDate(2024, 9, 16) : CivilDate(2025, 1, 15)
    record.started = first ? CivilDate(2024, 9, 23) : CivilDate(2025, 1, 20)
    record.reviewed = first ? CivilDate(2024, 12, 16) : CivilDate(2025, 3, 24)
    record.measure = measure
    record.before = before
    record.expected = expected
    record.whyExpected = ref == "A2" ? "peers with the same start did" : ""
    record.after = after
    record.progress = progress
    return record
  }

  static var form: Application {
    var form = Application(
      submitted: CivilDate(2025, 4, 28),
      reason: """
        Support in class has to go on while the pupil learns to work alone.

        The therapist's programme needs an adult who knows it, every day.
        """)
    form.parentsTold = CivilDate(2024, 9, 16)
    form.parentsView = "Mornings are calmer. We want reading to go on."
    form.pupilView = "I like Robins. I do not like it when the room is loud."
    form.parentContribution = "Reads at home each evening."
    form.independencePlan = "Support is withdrawn by ten minutes a lesson each half term."
    form.staffTraining = "Teaching assistant trained by the therapist, January 2025."
    form.adviceFrom = "NHS speech and language therapy"
    form.adviceDate = CivilDate(2025, 2, 3)
    form.attendance = 9_350
    form.reviewDate = CivilDate(2025, 7, 14)
    form.signedBy = "A. Head"
    form.signedOn = CivilDate(2025, 4, 25)
    return form
  }

  static var findings: [(check: EvidenceCheck, finding: CheckFinding)] {
    [
      finding(
        .cycles, "Two cycles of assess, plan, do, review",
        CheckFinding(.met, "2 full cycles, the last reviewed on 24 March 2025.")),
      finding(
        .contributions, "Parents and pupil contribute",
        CheckFinding(
          .notMet, "Nothing is stated of what the pupil contributes.",
          toMeet: "Write what the pupil does towards the outcomes.", from: .pupil)),
      finding(
        .adults, "Adults are not over-booked",
        CheckFinding(
          .cannotTell, "There is no staff.csv.",
          toMeet: "Give staff.csv with each adult's hours.", from: .businessManager)),
      finding(
        .advice, "A specialist is involved where progress is little",
        CheckFinding(
          .notMet, "Little progress towards A2; advice of 3 February 2025 is about speech.",
          toMeet: "Ask a specialist about working alone, and send the advice.", from: .specialist)),
      finding(
        .plan, "Provision matches the plan", CheckFinding(.doesNotApply, "The pupil has no plan.")),
      finding(
        .training, "Staff are trained for it",
        CheckFinding(.notNeeded, "The therapist gives the programme.")),
    ]
  }

  private static func finding(
    _ id: CheckID, _ title: String, _ finding: CheckFinding
  ) -> (check: EvidenceCheck, finding: CheckFinding) {
    let check = EvidenceCheck(
      id, title: title, sentence: "Schools should show it.",
      source: "SEND Code of Practice 2015, paragraph 6.44"
    ) { _ in finding }
    return (check, finding)
  }
}
