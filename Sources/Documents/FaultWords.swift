public import Tables

/// A fault in plain English: what is wrong, and what to write instead.
public struct FaultWords: Hashable, Sendable {
  /// Begins in lower case, to follow `error: `, and has no full stop.
  public let message: String
  /// A sentence without its full stop.
  public let fix: String

  public init(message: String, fix: String) {
    self.message = message
    self.fix = fix
  }

  init(_ message: String, fix: String) { self.init(message: message, fix: fix) }
}

extension Fault {
  /// - Parameter files: the run's files by name, for faults that name a row of another file.
  public func words(files: [String] = []) -> FaultWords {
    FaultWords.of(FaultFacts(fault: self, files: files))
  }
}

extension FaultWords {
  /// The catalogue: every fault has its words in the file of its section.
  fileprivate static func of(_ facts: FaultFacts) -> FaultWords {
    switch facts.fault.id {
    case .fileMissing: fileMissing(facts)
    case .fileUnreadable: fileUnreadable(facts)
    case .fileChanged: fileChanged(facts)
    case .notAFile: notAFile(facts)
    case .notText: notText(facts)
    case .oldLineEnds: oldLineEnds(facts)
    case .emptyFile: emptyFile(facts)
    case .noHeader: noHeader(facts)
    case .missingColumn: missingColumn(facts)
    case .repeatedColumn: repeatedColumn(facts)
    case .namesColumn: namesColumn(facts)
    case .unknownColumn: unknownColumn(facts)
    case .noRows: noRows(facts)
    case .tooFewFields: tooFewFields(facts)
    case .tooManyFields: tooManyFields(facts)
    case .unclosedQuote: unclosedQuote(facts)
    case .textAfterQuote: textAfterQuote(facts)
    case .fieldTooLong: fieldTooLong(facts)
    case .nulByte: nulByte(facts)
    case .repeatedRow: repeatedRow(facts)
    case .rowsInACell: rowsInACell(facts)
    case .blank: blank(facts)
    case .notANumber: notANumber(facts)
    case .tooManyPlaces: tooManyPlaces(facts)
    case .negative: negative(facts)
    case .zero: zero(facts)
    case .tooLarge: tooLarge(facts)
    case .beyondAWeek: beyondAWeek(facts)
    case .beyondAYear: beyondAYear(facts)
    case .notADate: notADate(facts)
    case .noSuchDate: noSuchDate(facts)
    case .usDate: usDate(facts)
    case .unknownCode: unknownCode(facts)
    case .spreadsheetDamage: spreadsheetDamage(facts)
    case .wrongCheckLetter: wrongCheckLetter(facts)
    case .notASchoolNumber: notASchoolNumber(facts)
    case .unknownAuthority: unknownAuthority(facts)
    case .roleNotOnCard: roleNotOnCard(facts)
    case .noRateInForce: noRateInForce(facts)
    case .missingRule: missingRule(facts)
    case .noThreshold: noThreshold(facts)
    case .bareMinutes: bareMinutes(facts)
    case .timeTwice: timeTwice(facts)
    case .timeIncomplete: timeIncomplete(facts)
    case .timeWithoutRole: timeWithoutRole(facts)
    case .roleWithoutTime: roleWithoutTime(facts)
    case .costTwice: costTwice(facts)
    case .nothingToCost: nothingToCost(facts)
    case .spreadIncomplete: spreadIncomplete(facts)
    case .weeksNeeded: weeksNeeded(facts)
    case .datesOutOfOrder: datesOutOfOrder(facts)
    case .costEachInGroup: costEachInGroup(facts)
    case .groupDisagrees: groupDisagrees(facts)
    case .groupSizeTooSmall: groupSizeTooSmall(facts)
    case .twiceInGroup: twiceInGroup(facts)
    case .convenedTwice: convenedTwice(facts)
    case .upnAtTwoSchools: upnAtTwoSchools(facts)
    case .repeatedPupil: repeatedPupil(facts)
    case .pupilRowRejected: pupilRowRejected(facts)
    case .noPoints: noPoints(facts)
    case .weeksAndPartYear: weeksAndPartYear(facts)
    case .topUpNotStarted: topUpNotStarted(facts)
    case .termsGap: termsGap(facts)
    case .basisDiffers: basisDiffers(facts)
    case .needWithoutSupport: needWithoutSupport(facts)
    case .pupilNotInFile: pupilNotInFile(facts)
    case .schoolNotInFile: schoolNotInFile(facts)
    case .repeatedSchool: repeatedSchool(facts)
    case .outcomeTwice: outcomeTwice(facts)
    case .appliedTwice: appliedTwice(facts)
    case .decidedTwice: decidedTwice(facts)
    case .scoredTwice: scoredTwice(facts)
    case .staffTwice: staffTwice(facts)
    case .scoreRange: scoreRange(facts)
    case .unknownBand: unknownBand(facts)
    case .outsideTheYear: outsideTheYear(facts)
    case .awardOver: awardOver(facts)
    case .paymentForNobody: paymentForNobody(facts)
    case .paymentTwice: paymentTwice(facts)
    case .budgetTwice: budgetTwice(facts)
    case .notAYear: notAYear(facts)
    case .successionUnclear: successionUnclear(facts)
    case .amountNeeded: amountNeeded(facts)
    case .amountWithoutAward: amountWithoutAward(facts)
    case .notInProvision: notInProvision(facts)
    case .evidenceNotUsed: evidenceNotUsed(facts)
    case .unknownRule: unknownRule(facts)
    case .ruleValue: ruleValue(facts)
    case .ruleAppliesTo: ruleAppliesTo(facts)
    case .twoFromOneDay: twoFromOneDay(facts)
    case .contradiction: contradiction(facts)
    case .rateIncomplete: rateIncomplete(facts)
    case .noRates: noRates(facts)
    case .noBasis: noBasis(facts)
    case .noBands: noBands(facts)
    case .bandRange: bandRange(facts)
    case .bandGoesDown: bandGoesDown(facts)
    case .noSchoolDays: noSchoolDays(facts)
    case .termsOverlap: termsOverlap(facts)
    case .payIncomplete: payIncomplete(facts)
    case .payTwice: payTwice(facts)
    case .noApplications: noApplications(facts)
    case .provisional: provisional(facts)
    }
  }
}
