import Costing

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

/// A row of a file, by which people are shown where to look: never by whose row it is.
struct SourceRow: Hashable {
  let file: String
  /// As a spreadsheet counts.
  let row: Int64
}

extension [SourceRow] {
  /// `rows 3 and 7 of provision.csv and row 2 of returns/a.csv`: each once, in the order of file
  /// and row.
  var listed: String {
    var files: [(name: String, rows: Set<Int64>)] = []
    for place in self {
      if let at = files.firstIndex(where: { $0.name == place.file }) {
        files[at].rows.insert(place.row)
      } else {
        files.append((place.file, [place.row]))
      }
    }
    files = files.ordered { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return files.map { file in
      let rows = file.rows.ordered().map { "\($0)" }
      return "\(rows.count == 1 ? "row" : "rows") \(rows.listed) of \(file.name)"
    }.listed
  }
}

extension [CaseLine] {
  var places: [SourceRow] { map { SourceRow(file: $0.file, row: $0.row) } }
}

extension FigureText {
  /// `1,950 minutes`, to two places, from ten-thousandths of one.
  static func minutes(_ tenThousandths: Int64) -> String {
    let hundredths = (tenThousandths + 50) / 100
    return decimal(hundredths, places: 2) + (hundredths == 100 ? " minute" : " minutes")
  }
}
