import Borough
import Costing
public import Tables

/// What one row of a file says of a pupil.
public protocol PupilRowRecord: Sendable {
  /// As a spreadsheet counts.
  var row: Int64 { get }
}

/// A file whose rows are each about one pupil at one school, read.
///
/// An error that belongs to several rows rejects all of them: the order of rows changes nothing.
public struct PupilRecords<Record: PupilRowRecord>: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  let file: Int32
  /// By pupil, accepted rows in the order of the file; own references are numbered by the register.
  private(set) var byPupil: [PupilKey: [Record]] = [:]
  /// By pupil, the last of the rejected rows that say whose they are.
  private(set) var broken: [PupilKey: Int64] = [:]

  /// - Parameter take: reads a row of a pupil whom it names, or of nobody whom it can; nil where a
  ///   cell that is needed has a fault, or the row is still to be filled in.
  init<Column: PupilRowColumn>(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool,
    _ take: (inout Sheet<Column>, PupilKey?) -> Record?
  ) {
    file = text.file
    guard var sheet = Sheet<Column>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      read += 1
      if sheet.isWhole() {
        let key = sheet.pupilKey(council.schools, &register)
        let record = take(&sheet, key)
        if let key {
          if let record, !sheet.hasErrors {
            byPupil[key, default: []].append(record)
          } else if sheet.hasErrors {
            broken[key] = sheet.row
          }
        }
      }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults.ordered { $0.field < $1.field })
    }
    if read == 0 { faults.append(Fault(.noRows, file: file, row: 0)) }
  }

  /// Rejects rows that may not stand beside each other; each is told once, of the first column in
  /// which it clashes.
  mutating func reject<Column: ColumnSet>(_ id: FaultID, _ found: [(Column, [Clash])]) {
    var clashing: Set<Int64> = []
    for (column, clashes) in found {
      for clash in clashes where clashing.insert(clash.row).inserted {
        faults.append(
          Fault(
            id, file: file, row: clash.row, column: column.name, .row(file: file, clash.other)))
      }
    }
    guard !clashing.isEmpty else { return }
    for key in Array(byPupil.keys) {
      let rejected = byPupil[key]?.last { clashing.contains($0.row) }
      guard let rejected else { continue }
      broken[key] = max(broken[key] ?? 0, rejected.row)
      byPupil[key]?.removeAll { clashing.contains($0.row) }
      if byPupil[key]?.isEmpty == true { byPupil[key] = nil }
    }
    faults = faults.ordered { $0.row < $1.row }
    rejectedRows = Set(rejectedRows).union(clashing).ordered()
  }

  /// By pupil, the rejected row as faults of other rows name it.
  var brokenDetails: [PupilKey: Fault.Detail] { broken.mapValues { .row(file: file, $0) } }
}

extension PupilRecords {
  /// Every accepted row, in the order of the file.
  public var accepted: [Record] {
    byPupil.values.flatMap { $0 }.ordered { $0.row < $1.row }
  }

  /// Whether a row of the pupil was rejected.
  public func hasRejected(of number: Int, in settlement: Settlement) -> Bool {
    broken[settlement.batch.pupils.index.key(number)] != nil
  }

  /// A pupil's accepted rows, in the order of the file.
  func records(of number: Int, in settlement: Settlement) -> [Record] {
    byPupil[settlement.batch.pupils.index.key(number)] ?? []
  }
}

extension Sheet where Column: PupilRowColumn {
  /// Whose the row is; own references are numbered by the register. What keeps it from being known
  /// is noted.
  ///
  /// A row about a school that closed is about the pupil of the school that took over, where
  /// pupils.csv has the pupil there and no longer here.
  mutating func pupilKey(
    _ schools: SchoolRegister, _ register: inout PupilRegister
  ) -> PupilKey? {
    let reference = text(.pupil)
    let cell = PupilCell.read(reference, &self, .pupil)
    let school = needed(schoolNumber(.school), .school)
    guard cell.isUsable, let school else { return nil }
    let key = cell.key(at: schools.canonical(school), reference, &register.ownReferences)
    return register.followed(key, through: schools)
  }
}

extension PupilRegister {
  /// The same pupil at the school that took over, where pupils.csv has the pupil there alone.
  func followed(_ key: PupilKey, through schools: SchoolRegister) -> PupilKey {
    guard wasGiven, schools.hasSuccessions, index.number(of: key) == nil else { return key }
    for school in schools.successors(of: key.school) {
      let later = PupilKey(school: school.number, reference: key.reference)
      if index.number(of: later) != nil { return later }
    }
    return key
  }
}
