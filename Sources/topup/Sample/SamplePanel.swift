/// What the members of the made-up panel thought of applications.
struct SamplePanel {
  private var scored = 0

  static let scoreColumns = [
    "pupil", "school", "member", "efficient", "likely_to_succeed", "evidence", "outcomes",
  ]

  /// Half of those decided and half of those waiting; of the third a member's are still to come.
  mutating func scores(of application: SampleApplication) -> [[String]] {
    var numbers = application.numbers(for: .scores)
    guard numbers.chance(50) else { return [] }
    scored += 1
    let likely = numbers.within(2...4)
    return ["A", "B", "C"].prefix(scored == 3 ? 2 : 3).map { member in
      let marks = (0..<4).map { _ in "\(likely + numbers.within(-1...1))" }
      return [application.pupil.reference, "\(application.pupil.school.urn)", member] + marks
    }
  }
}
