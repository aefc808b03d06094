public import Borough
import Costing
public import Tables

/// expected.csv, read: pupils who are to come, for a forecast.
public struct ExpectedFile: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  /// In the order of the file.
  public private(set) var rows: [ExpectedPupils] = []

  public init(_ text: TextFile, _ council: Council, allowNames: Bool) {
    guard var sheet = Sheet<ExpectedColumn>.open(text, allowNames: allowNames, faults: &faults)
    else { return }
    let codes = PupilCodes()
    while sheet.advance() {
      read += 1
      if sheet.isWhole(), let row = sheet.expected(council, codes), !sheet.hasErrors {
        rows.append(row)
      }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
  }
}

extension Sheet<ExpectedColumn> {
  fileprivate mutating func expected(_ council: Council, _ codes: PupilCodes) -> ExpectedPupils? {
    let school = needed(schoolNumber(.school), .school)
    let yearGroup = needed(code(.yearGroup, codes.yearGroups), .yearGroup)
    let need = code(.need, codes.needs)
    let pupils = needed(number(.pupils, places: 0, most: 99_999, zero: .isAValue), .pupils)
    let from = needed(date(.from), .from)
    if let from, from > council.year.lastDay {
      fault(.outsideTheYear, .from, .column(ExpectedColumn.pupils.name))
    }
    guard let school, let yearGroup, let pupils, let from, !need.isUnreadable else { return nil }
    return ExpectedPupils(
      school: council.schools.canonical(school), yearGroup: yearGroup, need: need.value,
      pupils: pupils, from: from, row: row)
  }
}
