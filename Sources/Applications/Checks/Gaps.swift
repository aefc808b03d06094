/// What an application lacks under one check, gathered so that one finding names all of it.
struct Gaps {
  private var answer = CheckAnswer.cannotTell
  private var found: [String] = []
  private var toMeet: [String] = []
  private var supplier: CheckSupplier?

  /// - Parameters:
  ///   - found: a sentence.
  ///   - toMeet: a sentence; given twice, it is said once.
  ///   - supplier: who supplies it; of several the first is named.
  mutating func add(
    _ found: String, toMeet: String, from supplier: CheckSupplier, as answer: CheckAnswer = .notMet
  ) {
    if answer == .notMet { self.answer = .notMet }
    self.found.append(found)
    if !self.toMeet.contains(toMeet) { self.toMeet.append(toMeet) }
    self.supplier = self.supplier ?? supplier
  }

  /// Not met where any of it is; nil where nothing is missing.
  var finding: CheckFinding? {
    guard !found.isEmpty else { return nil }
    return CheckFinding(
      answer, found.joined(separator: " "), toMeet: toMeet.joined(separator: " "), from: supplier)
  }
}

extension CheckFinding {
  /// Of a check that judges dates, where there is no day to judge them on.
  static let noDay = CheckFinding(
    .cannotTell, "The day on which dates are judged is not known.",
    toMeet: "Write the day in the column submitted of applications.csv, or give it with --on.",
    from: .senco)
}
