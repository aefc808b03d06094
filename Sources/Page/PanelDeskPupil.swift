import Costing
import Tables

/// Whose a row of decisions.csv or of scores.csv is.
struct PanelDeskPupil: Hashable, Sendable {
  /// As files write it; a UPN in upper case.
  let reference: [UInt8]
  let school: SchoolNumber

  init(_ reference: [UInt8], _ school: SchoolNumber) {
    let isUPN = UPN.read(reference[...]) != .notOne
    self.reference =
      isUPN ? Array(String(decoding: reference, as: UTF8.self).uppercased().utf8) : reference
    self.school = school
  }
}

extension PanelDeskPupil: Comparable {
  static func < (left: PanelDeskPupil, right: PanelDeskPupil) -> Bool {
    if left.school != right.school { return left.school < right.school }
    return left.reference.lexicographicallyPrecedes(right.reference)
  }
}

extension EditableTable {
  /// Whose a row is; nil where its school cannot be read.
  ///
  /// - Parameter canonical: the number that a school is kept by.
  func pupil(_ row: Int, _ canonical: (SchoolNumber) -> SchoolNumber) -> PanelDeskPupil? {
    guard let school = SchoolNumber.read(trimmed(row, "school")[...]) else { return nil }
    return PanelDeskPupil(trimmed(row, "pupil"), canonical(school))
  }

  /// A cell without the spaces around it.
  func trimmed(_ row: Int, _ column: String) -> [UInt8] {
    let space = UInt8(ascii: " ")
    let text = Array(cell(row, column).utf8.drop { $0 == space })
    return Array(text.prefix { _ in true }.reversed().drop { $0 == space }.reversed())
  }

  /// The file with some of its rows, each at its own number, and the others blank.
  func bytes(only kept: [Int]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    let wanted = Set(kept)
    for place in rows.indices {
      if wanted.contains(place) { append(place, columns, to: &writer) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// A row's cells under the columns that are named, without its end.
  func append(_ row: Int, _ columns: [String], to writer: inout CSVWriter) {
    for column in columns { writer.text(Array(cell(row, column).utf8)) }
  }

  /// A row as a spreadsheet counts: the header is row 1.
  static func number(of row: Int) -> Int64 { Int64(row) + 2 }
}
