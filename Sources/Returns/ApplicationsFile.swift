public import Applications
import Costing
import Tables

/// applications.csv, read: what schools write of pupils for whom they seek a top-up.
public typealias ApplicationsFile = PupilRecords<Application>

extension Application: PupilRowRecord {}

extension PupilRecords<Application> {
  /// The register is told the first day on which an application for each pupil was submitted.
  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    let codes = CodeNames<CyclesNotNeeded>()
    var days = Rivals<PupilDay>()
    self.init(text, council, into: &register, allowNames: allowNames) {
      (sheet: inout Sheet<ApplicationColumn>, key) in
      let application = sheet.application(codes)
      if let key, let application {
        days.add(PupilDay(key: key, day: application.submitted), sheet.row)
      }
      return application
    }
    reject(.appliedTwice, [(ApplicationColumn.submitted, days.clashes)])
    register.rolls.hasApplications = true
    register.rolls.submitted = byPupil.compactMapValues { $0.map { $0.submitted }.min() }
    register.rolls.brokenApplications = brokenDetails
  }

  /// The application in force for a pupil, which is the last to be submitted.
  public func application(of number: Int, in settlement: Settlement) -> Application? {
    records(of: number, in: settlement).max { $0.submitted < $1.submitted }
  }
}

/// A day that one row of a pupil may be of.
struct PupilDay: Hashable {
  let key: PupilKey
  let day: CivilDate
}

extension Sheet<ApplicationColumn> {
  /// Every cell is read, for its fault, though a row without its day is no application.
  fileprivate mutating func application(_ codes: CodeNames<CyclesNotNeeded>) -> Application? {
    let submitted = needed(date(.submitted), .submitted)
    let reason = neededText(.reason)
    var application = Application(
      submitted: submitted ?? CivilDate(dayNumber: 0), reason: reason)
    application.parentsTold = date(.parentsTold).value
    application.parentsView = freeText(.parentsView)
    application.pupilView = freeText(.pupilView)
    application.parentContribution = freeText(.parentContribution)
    application.pupilContribution = freeText(.pupilContribution)
    application.independencePlan = freeText(.independencePlan)
    application.staffTraining = freeText(.staffTraining)
    application.adviceFrom = freeText(.adviceFrom)
    application.adviceDate = date(.adviceDate).value
    application.attendance =
      number(.attendancePercent, places: 2, most: 100_00, zero: .isAValue).value
    application.reviewDate = date(.reviewDate).value
    application.annualReview = date(.annualReview).value
    application.safeguarding = freeText(.safeguarding)
    application.signedBy = freeText(.signedBy)
    application.signedOn = date(.signedOn).value
    application.cyclesNotNeeded = code(.cyclesNotNeeded, codes).value
    application.row = row
    return submitted == nil ? nil : application
  }
}
