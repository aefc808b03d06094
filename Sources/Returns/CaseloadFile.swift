import Costing
import Tables

/// caseload.csv, read: the authority's own word on where pupils live and who is responsible for them.
public typealias CaseloadFile = PupilRecords<CaseloadRow>

/// A row of caseload.csv.
public struct CaseloadRow: PupilRowRecord {
  /// Three digits; nil where the authority does not say.
  let homeAuthority: UInt16?
  let responsibleAuthority: UInt16?
  public let row: Int64
}

extension PupilRecords<CaseloadRow> {
  /// The register's home authorities give way to those of the file.
  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    var pupils = Rivals<PupilKey>()
    self.init(text, council, into: &register, allowNames: allowNames) {
      (sheet: inout Sheet<CaseloadColumn>, key) in
      let home = sheet.authority(.homeAuthority).value
      let responsible = sheet.authority(.responsibleAuthority).value
      if let key { pupils.add(key, sheet.row) }
      return CaseloadRow(
        homeAuthority: home, responsibleAuthority: responsible, row: sheet.row)
    }
    reject(.repeatedPupil, [(CaseloadColumn.pupil, pupils.clashes)])
    for (key, rows) in byPupil {
      guard let home = rows.first?.homeAuthority else { continue }
      register.setHomeAuthority(home, of: key)
    }
  }

  /// What the authority says of a pupil; nil where it does not.
  func row(of number: Int, in settlement: Settlement) -> CaseloadRow? {
    records(of: number, in: settlement).first
  }
}

extension PupilRegister {
  fileprivate mutating func setHomeAuthority(_ home: UInt16, of key: PupilKey) {
    guard let number = index.number(of: key) else { return }
    var record = record(number)
    record.homeAuthority = home
    set(record, of: number)
  }
}
