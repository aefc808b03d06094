public import Borough
public import Costing
public import Tables

/// The rows of `to-date.csv`: what each pupil's figures come to as far as a day, and in the year.
public enum ToDateCSV {
  public static let header = [
    "school", "pupil", "to", "counted_in", "to_date", "in_year", "of", "countable_to_date",
    "top_up_to_date", "countable_in_year", "top_up_in_year",
  ]

  public static func appendHeader(to writer: inout CSVWriter) { writer.row(header) }

  /// A row; days, weeks, months or terms are counted as the rule `year-basis` says.
  public static func append(
    _ result: PupilResult, _ cost: CostToDate, to day: CivilDate, under terms: Terms,
    to writer: inout CSVWriter
  ) {
    let whole = terms.wholeYearHundredths
    writer.text(result.school.bytes)
    writer.text(result.reference)
    writer.text(day.description)
    writer.text(terms.yearBasis.unit.name)
    writer.text(decimal(cost.partToDate?.hundredths ?? whole))
    writer.text(decimal(cost.partInYear?.hundredths ?? whole))
    writer.text(decimal(whole))
    writer.money(pence: cost.countableToDate.pence)
    writer.money(pence: cost.topUpToDate.pence)
    writer.money(pence: cost.countableInYear.pence)
    writer.money(pence: cost.topUpInYear.pence)
    writer.endRow()
  }

  private static func decimal(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2, grouped: false)
  }
}

extension TotalToDate {
  /// One sentence for a report.
  package var inWords: String {
    "To \(day.inWords): countable \(FigureText.pounds(countableToDate)), "
      + "top-up \(FigureText.pounds(topUpToDate)). In the year: countable "
      + "\(FigureText.pounds(countableInYear)), top-up \(FigureText.pounds(topUpInYear))."
  }
}
