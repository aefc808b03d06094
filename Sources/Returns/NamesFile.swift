import Costing
import Tables

/// names.csv, which a school keeps and only its own letters use.
public typealias NamesFile = PupilRecords<PupilName>

/// What a pupil is called: a row of names.csv.
public struct PupilName: PupilRowRecord, Hashable {
  public let name: String
  /// As a spreadsheet counts.
  public let row: Int64
}

/// The columns of names.csv.
enum PupilNameColumn: Int, PupilRowColumn {
  case pupil, school, called

  private static let names = ["pupil", "school", "name"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { CommonAliases.ofPupils(self == .pupil, self == .school) }
  var isNeeded: Bool { true }
}

extension PupilRecords<PupilName> {
  public init(_ text: TextFile, _ council: Council, into register: inout PupilRegister) {
    var pupils = Rivals<PupilKey>()
    self.init(text, council, into: &register, allowNames: true) {
      (sheet: inout Sheet<PupilNameColumn>, key) in
      if let key { pupils.add(key, sheet.row) }
      return PupilName(name: sheet.neededText(.called), row: sheet.row)
    }
    reject(.repeatedPupil, [(PupilNameColumn.pupil, pupils.clashes)])
  }

  /// Nil where the file does not name the pupil.
  public func name(of number: Int, in settlement: Settlement) -> String? {
    records(of: number, in: settlement).first?.name
  }
}
