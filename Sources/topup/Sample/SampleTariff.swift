import Costing
import Tables

/// The made-up council's rates and rules for 2025-26.
///
/// The year before is there too, so that the date of a rate matters.
enum SampleTariff {
  static var rates: [UInt8] {
    table(
      [
        ["role", "from", "rate", "per", "minutes", "weeks", "source"]
      ]
        + lastYear.map { role, rate, per, minutes, weeks in
          [role, "2024-04-01", rate, per, minutes, weeks, "made up: tariff 2024-25, page 3"]
        }
        + thisYear.map { role, rate, per, minutes, weeks in
          [role, "2025-04-01", rate, per, minutes, weeks, "made up: tariff 2025-26, page 3"]
        })
  }

  /// - Parameter withFinance: whether what is paid and published has its rules too.
  static func rules(withFinance: Bool) -> [UInt8] {
    table(
      [["rule", "applies_to", "from", "value", "source"]]
        + (ruleRows + (withFinance ? financeRows : [])).map { rule, subject, value, source in
          [rule, subject, "2025-04-01", value, source]
        })
  }

  private typealias RateCells = (String, String, String, minutes: String, weeks: String)

  private static let lastYear: [RateCells] = [
    ("TA2", "16.66", "hour", "", ""), ("TA3", "18.51", "hour", "", ""),
    ("HLTA", "21.70", "hour", "", ""), ("Teacher", "42.80", "hour", "", ""),
    ("SENCO", "46.35", "hour", "", ""), ("LSA", "634.50", "weekly-hour-year", "", "38"),
    ("MSA", "0.2496", "minute", "", ""),
    ("Educational psychologist", "598.00", "day", "390", ""),
    ("Speech and language therapist", "60.40", "hour", "", ""),
    ("Specialist teacher", "56.10", "hour", "", ""),
  ]
  private static let thisYear: [RateCells] = [
    ("TA2", "17.20", "hour", "", ""), ("TA3", "19.10", "hour", "", ""),
    ("HLTA", "22.40", "hour", "", ""), ("Teacher", "44.50", "hour", "", ""),
    ("SENCO", "48.20", "hour", "", ""), ("LSA", "655.00", "weekly-hour-year", "", "38"),
    ("MSA", "0.2583", "minute", "", ""),
    ("Educational psychologist", "620.00", "day", "390", ""),
    ("Speech and language therapist", "62.50", "hour", "", ""),
    ("Specialist teacher", "58.40", "hour", "", ""),
  ]

  /// What an hour of anybody's time costs at the least, lunchtimes apart.
  static let leastPencePerHour: Int64 = 17_20

  static func thresholdInPence(of placement: Placement) -> Int64 {
    placement == .senUnit ? 10_000_00 : 6000_00
  }

  private static let guidance = "DfE notional SEN operational guidance 2025 to 2026"
  private static let handbook = "made up: high needs handbook 2025, page "
  private static let ruleRows = [
    ("funding-year", "", "2025-26", "made up"),
    ("threshold", "mainstream", "6000.00", guidance),
    ("threshold", "resourced-provision", "6000.00", handbook + "2"),
    ("threshold", "sen-unit", "10000.00", handbook + "2"),
    ("weeks-per-year", "", "38", handbook + "4"),
    ("rounding", "", "half-up 0.01", handbook + "4"),
    ("lunchtime", "", "counts", handbook + "5"),
    ("break", "", "does-not-count", handbook + "5"),
    ("convened-group", "", "full", handbook + "5"),
    ("weekly-cap", "Teacher", "300", handbook + "6"),
    ("role-counts", "SENCO", "does-not-count", handbook + "6"),
    ("funding-counts", "inclusive-mainstream-fund", "fills-threshold-only", handbook + "7"),
    ("top-up-start", "", "placement-start", handbook + "8"),
    ("payer-without-plan", "", "home", handbook + "9"),
  ]
  private static let financeRows = [
    ("authority", "", "343", "made up"),
    ("payments", "", "months", handbook + "10"),
    ("commitment-counts", "", "all-awarded", handbook + "11"),
    ("targeted-funding", "", "share 50", handbook + "11"),
    ("suppress-below", "", "5", handbook + "12"),
    ("suppress-dominance", "", "50", handbook + "12"),
  ]

  private static func table(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return writer.take()
  }
}
