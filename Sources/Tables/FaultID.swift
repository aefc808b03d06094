/// Every fault that topup reports, by the name that users search for.
///
/// Each has its smallest file in `Scenarios/faults`, or a test where no file can show it.
public enum FaultID: String, CaseIterable, Hashable, Sendable {
  // Files
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileChanged = "file-changed"
  case notAFile = "not-a-file"
  case notText = "not-text"
  case oldLineEnds = "old-line-ends"
  case emptyFile = "empty-file"
  case noHeader = "no-header"
  case missingColumn = "missing-column"
  case repeatedColumn = "repeated-column"
  case namesColumn = "names-column"
  case unknownColumn = "unknown-column"
  case noRows = "no-rows"

  // Rows
  case tooFewFields = "too-few-fields"
  case tooManyFields = "too-many-fields"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case fieldTooLong = "field-too-long"
  case nulByte = "nul-byte"
  case repeatedRow = "repeated-row"
  case rowsInACell = "rows-in-a-cell"

  // Cells
  case blank
  case notANumber = "not-a-number"
  case tooManyPlaces = "too-many-places"
  case negative
  case zero
  case tooLarge = "too-large"
  case beyondAWeek = "beyond-a-week"
  case beyondAYear = "beyond-a-year"
  case notADate = "not-a-date"
  case noSuchDate = "no-such-date"
  case usDate = "us-date"
  case unknownCode = "unknown-code"
  case spreadsheetDamage = "spreadsheet-damage"
  case wrongCheckLetter = "wrong-check-letter"
  case notASchoolNumber = "not-a-school-number"
  case unknownAuthority = "unknown-authority"

  // Provision
  case roleNotOnCard = "role-not-on-card"
  case noRateInForce = "no-rate-in-force"
  case missingRule = "missing-rule"
  case noThreshold = "no-threshold"
  case bareMinutes = "bare-minutes"
  case timeTwice = "time-twice"
  case timeIncomplete = "time-incomplete"
  case timeWithoutRole = "time-without-role"
  case roleWithoutTime = "role-without-time"
  case costTwice = "cost-twice"
  case nothingToCost = "nothing-to-cost"
  case spreadIncomplete = "spread-incomplete"
  case weeksNeeded = "weeks-needed"
  case datesOutOfOrder = "dates-out-of-order"

  // Groups
  case costEachInGroup = "cost-each-in-group"
  case groupDisagrees = "group-disagrees"
  case groupSizeTooSmall = "group-size-too-small"
  case twiceInGroup = "twice-in-group"
  case convenedTwice = "convened-twice"

  // Pupils and schools
  case upnAtTwoSchools = "upn-at-two-schools"
  case repeatedPupil = "repeated-pupil"
  case pupilRowRejected = "pupil-row-rejected"
  case noPoints = "no-points"
  case weeksAndPartYear = "weeks-and-part-year"
  case topUpNotStarted = "top-up-not-started"
  case needWithoutSupport = "need-without-support"
  case pupilNotInFile = "pupil-not-in-file"
  case schoolNotInFile = "school-not-in-file"
  case repeatedSchool = "repeated-school"

  // Applications
  case outcomeTwice = "outcome-twice"
  case appliedTwice = "applied-twice"
  case decidedTwice = "decided-twice"
  case scoredTwice = "scored-twice"
  case staffTwice = "staff-twice"
  case scoreRange = "score-range"
  case unknownBand = "unknown-band"
  case amountNeeded = "amount-needed"
  case amountWithoutAward = "amount-without-award"
  case notInProvision = "not-in-provision"
  case evidenceNotUsed = "evidence-not-used"
  case outsideTheYear = "outside-the-year"
  case awardOver = "award-over"

  // Borough finance
  case paymentForNobody = "payment-for-nobody"
  case paymentTwice = "payment-twice"
  case budgetTwice = "budget-twice"
  case notAYear = "not-a-year"
  case successionUnclear = "succession-unclear"

  // Rules and rates
  case unknownRule = "unknown-rule"
  case ruleValue = "rule-value"
  case ruleAppliesTo = "rule-applies-to"
  case twoFromOneDay = "two-from-one-day"
  case contradiction
  case rateIncomplete = "rate-incomplete"
  case noRates = "no-rates"
  case noBasis = "no-basis"
  case noBands = "no-bands"
  case bandRange = "band-range"
  case bandGoesDown = "band-goes-down"
  case noSchoolDays = "no-school-days"
  case termsOverlap = "terms-overlap"
  case termsGap = "terms-gap"
  case basisDiffers = "basis-differs"
  case payIncomplete = "pay-incomplete"
  case payTwice = "pay-twice"
  case noApplications = "no-applications"
  case provisional

  public enum Severity: String, Sendable { case error, warning }

  /// An error rejects its row; a warning keeps it.
  public var severity: Severity {
    switch self {
    case .unknownColumn, .noRows, .repeatedRow, .unknownAuthority, .pupilNotInFile,
      .schoolNotInFile, .rowsInACell, .weeksAndPartYear, .noApplications,
      .topUpNotStarted, .termsGap, .basisDiffers, .provisional, .evidenceNotUsed,
      .outsideTheYear, .awardOver, .paymentForNobody, .paymentTwice, .successionUnclear:
      .warning
    default: .error
    }
  }
}
