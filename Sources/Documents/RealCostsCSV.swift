public import Borough
import Costing
public import Tables

/// The rows of `real-costs.csv`: each pupil's provision at the school's real pay, beside the tariff.
public enum RealCostsCSV {
  public static let header = [
    "school", "pupil", "provision", "real_cost", "difference", "hours_in_plan",
    "real_cost_of_an_hour", "top_up", "hours_top_up_buys", "awarded", "hours_award_buys",
    "lines_without_real_cost",
  ]

  public static func appendHeader(to writer: inout CSVWriter) {
    writer.row(header)
  }

  /// The real cost is blank where some line's is not known; the hours are of the lines that are.
  public static func append(
    _ result: PupilResult, _ real: RealCosts, to writer: inout CSVWriter
  ) {
    writer.text(result.school.bytes)
    writer.text(result.reference)
    writer.money(pence: result.cost.provision.pence)
    writer.money(known: real.real)
    writer.money(known: real.difference)
    append(hours: real.hoursInPlan, to: &writer)
    writer.money(known: real.ofAnHour)
    writer.money(pence: result.cost.topUp.pence)
    append(hours: real.hoursTopUpBuys, to: &writer)
    writer.money(known: result.awarded)
    append(hours: result.awarded.flatMap { real.hours(boughtBy: $0) }, to: &writer)
    writer.number(real.linesWithout)
    writer.endRow()
  }

  private static func append(hours: Int64?, to writer: inout CSVWriter) {
    if let hours { writer.money(pence: hours) } else { writer.blank() }
  }
}
