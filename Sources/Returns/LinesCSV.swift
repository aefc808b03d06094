import Costing
public import Tables

/// The rows of `lines.csv`: every accepted line as it was written, and what it came to.
public enum LinesCSV {
  public static func appendHeader(to writer: inout CSVWriter) {
    for column in ProvisionColumn.written { writer.text(column.name) }
    writer.row([
      "rate", "rate_per", "sharing", "line_cost", "counted", "reason", "real_cost",
      "source_file", "source_row",
    ])
  }

  /// `real_cost` is blank where the school's real pay is not known.
  public static func append(
    _ told: ToldLine, _ council: Council, file: String, to writer: inout CSVWriter
  ) {
    for cell in told.cells { writer.text(cell) }
    let rate = told.line.role.flatMap { council.terms.rates[Int($0.index)]?.rate }
    writer.text(rate.map { CSVWriter.pounds(tenThousandths: $0.tenThousandthsOfAPound) } ?? "")
    writer.text(rate?.per.name ?? "")
    writer.number(told.sharing)
    writer.money(pence: told.costed.cost.pence)
    writer.money(pence: told.costed.counted.pence)
    writer.text(told.costed.reason?.name ?? "")
    if let real = told.real { writer.money(pence: real.pence) } else { writer.blank() }
    writer.text(file)
    writer.number(told.place.row)
    writer.endRow()
  }
}
