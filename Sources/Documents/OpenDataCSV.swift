import Borough
import Costing
import Tables

/// The bytes of an open-data file, laid out as the Department for Education's standard asks.
enum OpenDataCSV {
  private static let place = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "old_la_code", "new_la_code", "la_name", "level_methodology",
  ]

  static func bytes(_ table: OpenDataTable, _ paper: PublicationPaper) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(place + [table.filter] + PublishedFigure.allCases.map { $0.name })
    for row in table.rows {
      for cell in place(of: paper) { writer.text(cell) }
      writer.text(table.label(of: row))
      for cell in paper.cells(of: row, PublishedFigure.allCases) { writer.published(cell) }
      writer.endRow()
    }
    return writer.bytes
  }

  private static func place(of paper: PublicationPaper) -> [String] {
    let (year, authority) = (paper.year, paper.authority)
    let end = (year.startYear + 1) % 100
    return [
      "\(year.startYear)\(end < 10 ? "0" : "")\(end)",
      year.calendar == .financial ? "Financial year" : "Academic year", "Local authority",
      "E92000001", "England", "\(authority.code)", authority.onsCode, authority.name,
      "School location",
    ]
  }
}

/// The bytes of the file that describes an open-data file's columns.
enum OpenDataMeta {
  private static let header = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column",
  ]

  static func bytes(_ table: OpenDataTable) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    writer.row([table.filter, "Filter", table.grouping.title, "", "", "", hint(table.grouping), ""])
    for figure in PublishedFigure.allCases {
      writer.row([
        figure.name, "Indicator", figure.label, figure.grouping, figure.isCount ? "" : "£",
        "\(figure.places)", "", "",
      ])
    }
    return writer.bytes
  }

  private static func hint(_ grouping: Grouping) -> String {
    switch grouping {
    case .primaryNeed: "Type of need recorded first"
    case .senProvision: "SEN support, or an EHC plan"
    case .yearGroup: "National curriculum year group"
    case .placement: "Where in a school the pupil is placed"
    default: "Phase of the school"
    }
  }
}

extension CSVWriter {
  /// A figure, or the standard's mark for it.
  mutating func published(_ cell: PublishedCell) {
    switch cell {
    case .count(let count): number(count)
    case .money(let money): self.money(pence: money.pence)
    case .rounded(let money): number(money.wholePounds)
    case .hidden: text("c")
    case .unavailable: text("x")
    case .low: text("low")
    }
  }
}
