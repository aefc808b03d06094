extension EvidenceCheck {
  /// Every check once, in the order in which an application lists them.
  public static let all: [EvidenceCheck] = [
    costed, threshold, cycles, plan, outcomeMeasures, outcomesServed, parents, pupil, contributions,
    reviewDate, advice, training, independence, fundedOnce, adults, pupilWeek, repeated, oneToOne,
    payer,
  ]
}
