import Costing
import Results

extension Stop {
  /// Why nothing is costed, and what to do at the page, which has files and fields in place of the
  /// command's options.
  var atTheDesk: String {
    switch self {
    case .noYear:
      "No funding year is given. Write one under Funding year, such as 2025-26, or add a "
        + "funding-year row to rules.csv, such as: funding-year,,2026-04-01,2026-27,our handbook"
    case .dayOutsideYear(let day, let year):
      "\(day) is not in \(year): write a day from \(year.firstDay) to \(year.lastDay)."
    case .inputs(let unread) where unread.contains { $0.problem == .noProvision }:
      "There is no provision in these files. Give provision.csv, or the schools’ returns."
    case .noRates: "There is no rates.csv. Give the council’s, with the other files."
    case .noApplications:
      "There is no applications.csv, so there is nothing to put before a panel. Give it with the "
        + "other files."
    case .noDecisions: "There is no decisions.csv. Decide an application, or give the file."
    default: words(.batch)
    }
  }
}
