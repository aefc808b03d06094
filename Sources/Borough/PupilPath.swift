import Costing

/// A pupil who is at one school in both runs, followed from run to run.
struct PupilPath {
  private let pupil: PupilPlace
  private let before: PupilFigures
  private let after: PupilFigures

  init(_ pupil: PupilPlace, _ before: PupilFigures, _ after: PupilFigures) {
    self.pupil = pupil
    self.before = before
    self.after = after
  }

  /// A step whose figure cannot be worked is passed over, and the next tells of both: new rates may
  /// lack a role that only the old provision names.
  func movements(by steps: [BridgeStep]) -> [Movement] {
    var found: [Movement] = []
    var last = before
    for (place, step) in steps.enumerated() {
      let isNew = place == steps.count - 1
      let figures = isNew ? after : step.figures.figures(pupil)
      guard isNew || canBeWorked(figures) else { continue }
      if figures.expected != last.expected {
        let (reason, note) = reason(step.reason, last, figures)
        found.append(
          Movement(
            pupil: pupil, reason: reason, from: last.expected, to: figures.expected, note: note))
      }
      last = figures
    }
    return found
  }

  /// Whether no row is rejected that both runs accept.
  private func canBeWorked(_ figures: PupilFigures) -> Bool {
    figures.rejectedRows <= max(before.rejectedRows, after.rejectedRows)
      && (!figures.hasRejectedCase || before.hasRejectedCase || after.hasRejectedCase)
  }

  /// The step's reason, unless rows were turned away on one side of it, or a roll ends sooner.
  private func reason(
    _ reason: MovementReason, _ last: PupilFigures, _ figures: PupilFigures
  ) -> (MovementReason, MovementNote?) {
    if figures.rejectedRows != last.rejectedRows {
      return (.correction, .rejectedRows(before: last.rejectedRows, now: figures.rejectedRows))
    }
    if figures.hasRejectedCase != last.hasRejectedCase {
      return (.correction, .rejectedCase(isNow: figures.hasRejectedCase))
    }
    if reason == .correction, figures.endsEarlier(than: last), let day = figures.lastDay {
      return (.ended, .leaves(day))
    }
    return (reason, nil)
  }
}
