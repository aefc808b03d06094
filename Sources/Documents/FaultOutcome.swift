public import Tables

/// What becomes of what a fault was found in.
public enum FaultOutcome: Sendable {
  case runStops, rowRejected, everyRowRejected, rowKept, bothKept, columnIgnored, nothingToRead

  /// A sentence without its full stop.
  public var text: String {
    switch self {
    case .runStops: "The run stops, and nothing is costed"
    case .rowRejected: "The row is rejected, and the others are read"
    case .everyRowRejected: "Every row that it belongs to is rejected"
    case .rowKept: "The row is kept"
    case .bothKept: "Both rows are kept, and both count"
    case .columnIgnored: "The column is ignored, and the rows are kept"
    case .nothingToRead: "The run goes on without it"
    }
  }
}

extension FaultID {
  /// In returns; any error in the council's own tables stops the run.
  public var outcome: FaultOutcome {
    switch self {
    case .fileMissing, .fileUnreadable, .fileChanged, .notAFile, .notText, .oldLineEnds, .emptyFile,
      .noHeader, .missingColumn, .repeatedColumn, .namesColumn, .unknownRule, .ruleValue,
      .ruleAppliesTo, .twoFromOneDay, .contradiction, .rateIncomplete, .noRates, .noBasis,
      .noBands, .bandRange, .bandGoesDown, .noSchoolDays, .termsOverlap, .payIncomplete, .payTwice:
      .runStops
    case .groupDisagrees, .twiceInGroup, .convenedTwice, .upnAtTwoSchools, .repeatedPupil,
      .noThreshold, .noPoints, .repeatedSchool, .outcomeTwice, .appliedTwice, .decidedTwice,
      .scoredTwice, .staffTwice, .budgetTwice:
      .everyRowRejected
    case .unknownColumn: .columnIgnored
    case .noRows: .nothingToRead
    case .repeatedRow, .paymentTwice: .bothKept
    case .unknownAuthority, .pupilNotInFile, .schoolNotInFile, .provisional,
      .rowsInACell, .noApplications, .weeksAndPartYear, .topUpNotStarted, .termsGap,
      .basisDiffers, .evidenceNotUsed, .outsideTheYear, .awardOver, .paymentForNobody,
      .successionUnclear:
      .rowKept
    default: .rowRejected
    }
  }
}
