/// A row of made-up provision, by the names of its columns.
struct GeneratedRow: Hashable, Sendable {
  static let columns = [
    "pupil", "school", "provision", "staff", "minutes_per_week", "weeks", "group_size", "group",
    "cost", "spread_years", "bought", "funding", "kind", "from", "to",
  ]
  static let header = columns.joined(separator: ",") + "\r\n"

  /// Whose it is, as results name them, however the row writes its school.
  let owner: String
  private var cells: [String: String] = [:]
  /// Text beyond the last column, which damages the row.
  var beyond = ""

  init(owner: String, pupil: String, school: String) {
    self.owner = owner
    cells = ["pupil": pupil, "school": school, "provision": "made up, \"here\"\nor there"]
  }

  subscript(column: String) -> String {
    get { cells[column] ?? "" }
    set {
      precondition(Self.columns.contains(column))
      cells[column] = newValue
    }
  }

  var text: String {
    let cells = Self.columns.map { column in
      let cell = self[column]
      guard cell.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return cell }
      return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
    return cells.joined(separator: ",") + (beyond.isEmpty ? "" : "," + beyond) + "\r\n"
  }
}
