public import Borough
import Costing

/// What council finance is told of a year, for its tables and pages.
public struct FinancePaper: Sendable {
  public let finance: BoroughFinance
  /// What authorities are called, by their three digits.
  public let authorityNames: [UInt16: String]
  public let version: String
  /// Worked once for all that print them.
  let schedule: [ScheduleLine]
  let matches: [Match]
  let commitments: [Commitment]
  let payerTotals: [PayerTotal]
  let forecast: [ForecastLine]
  let dues: [Money]

  public init(_ finance: BoroughFinance, authorityNames: [UInt16: String], version: String) {
    self.finance = finance
    self.authorityNames = authorityNames
    self.version = version
    schedule = finance.schedule()
    matches = finance.matches()
    commitments = finance.commitments()
    payerTotals = finance.payerTotals()
    forecast = finance.forecast()
    dues = finance.duesByPupil()
  }

  /// `Sefton`, or the code where it has no name.
  func name(ofAuthority code: UInt16) -> String { authorityNames[code] ?? "\(code)" }

  /// As schools.csv writes it; its number where it does not.
  func name(of school: SchoolNumber) -> String {
    let name = finance.schools.school(school)?.name ?? ""
    return name.isEmpty ? school.description : name
  }

  /// The files of the folder `finance`, by name.
  public var tables: [(name: String, bytes: [UInt8])] {
    var tables = [
      ("award-record.csv", awardRecordCSV), ("schedule.csv", scheduleCSV),
      ("schedule-pupils.csv", schedulePupilsCSV), (otherCalendarName, otherCalendarCSV),
      ("journal.csv", journalCSV), ("payers.csv", payersCSV),
      ("commitment.csv", commitmentCSV), ("section-251.csv", section251CSV),
      ("forecast.csv", forecastCSV), ("transitions.csv", transitionsCSV),
      ("out-of-borough.csv", outOfBoroughCSV), ("not-ours.csv", notOursCSV),
      ("coming-up.csv", comingUpCSV),
    ]
    if !finance.expected.isEmpty { tables.append(("expected-costs.csv", expectedCostsCSV)) }
    if finance.payments != nil {
      tables.append(("matching.csv", matchingCSV))
      if finance.year.calendar == .financial { tables.append(("accrual.csv", accrualCSV)) }
    }
    return tables.map { (name: $0.0, bytes: $0.1) }
  }

  /// Two calendars are never in one file.
  private var otherCalendarName: String {
    finance.year.calendar == .financial ? "schedule-academic.csv" : "schedule-financial.csv"
  }
}
