import Borough
import Costing

extension MovementReport {
  /// For a terminal: from the earlier run to this one, a line for each reason that has any change.
  func lines(_ style: Style) -> [String] {
    let total = bridge.total
    typealias Headline = SummaryText.Headline
    var lines = [Headline("Earlier run", total.from, "expected to be paid in \(since)")]
    lines += reasons.map { Headline($0.title, FigureText.change(total[$0]), $0.meaning) }
    lines.append(
      Headline(
        "This run", total.to, "awarded where that is decided, else sought", isAnswer: true))
    return [style.bold("Why it moved")] + SummaryText.aligned(lines, style)
  }
}

extension MovementReport {
  /// As `report.json` has it.
  func append(to writer: inout JSONWriter) {
    writer.field("movement_since", since.description)
    writer.field("movement", schools.map { ($0.row, $0.name) } + [(bridge.total, "All schools")]) {
      writer, row in
      Self.append(row.0, row.1, to: &writer)
    }
  }

  private static func append(_ row: BridgeRow, _ name: String, to writer: inout JSONWriter) {
    writer.field("school", row.school?.description ?? "all")
    writer.field("name", name)
    writer.field("from_pence", row.from.pence)
    for reason in MovementReason.allCases {
      writer.field(reason.name + "_pence", row[reason].pence)
    }
    writer.field("to_pence", row.to.pence)
    writer.field("sought_from_pence", row.sought.from.pence)
    writer.field("sought_to_pence", row.sought.to.pence)
    writer.field("awarded_from_pence", known: row.awarded.from?.pence)
    writer.field("awarded_to_pence", known: row.awarded.to?.pence)
  }
}
