import Costing
public import Tables

/// What a panel decided.
enum Decision: UInt8, Code {
  case agree, agreeInPart, deferred, decline

  var name: String {
    switch self {
    case .agree: "agree"
    case .agreeInPart: "agree-in-part"
    case .deferred: "defer"
    case .decline: "decline"
    }
  }
}

/// applications.csv or decisions.csv, read for the day from which a top-up may run.
///
/// Of several rows for one pupil at one school the earliest day is kept: of applications the day
/// submitted, of decisions the day one was agreed, in full or in part.
public struct StartsFile: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  private var names = NameTable()

  public init(
    applications text: TextFile, _ council: Council, into register: inout PupilRegister,
    allowNames: Bool
  ) {
    register.rolls.hasApplications = true
    read(text, allowNames) { (file, sheet: inout Sheet<ApplicationColumn>) in
      let key = file.key(&sheet, .pupil, .school, council)
      let submitted = sheet.needed(sheet.date(.submitted), .submitted)
      if sheet.isBlank(.reason) { sheet.fault(.blank, .reason) }
      guard let own = key?.moved(from: file.names, to: &register.ownReferences) else { return }
      guard let submitted, !sheet.hasErrors else {
        register.rolls.brokenApplications[own] = .row(file: sheet.file, sheet.row)
        return
      }
      register.rolls.submitted[own] = min(submitted, register.rolls.submitted[own] ?? submitted)
    }
  }

  public init(
    decisions text: TextFile, _ council: Council, into register: inout PupilRegister,
    allowNames: Bool
  ) {
    register.rolls.hasDecisions = true
    let decisions = CodeNames<Decision>()
    read(text, allowNames) { (file, sheet: inout Sheet<DecisionColumn>) in
      let key = file.key(&sheet, .pupil, .school, council)
      let decided = sheet.needed(sheet.date(.decided), .decided)
      let decision = sheet.needed(sheet.code(.decision, decisions), .decision)
      if sheet.isBlank(.reason) { sheet.fault(.blank, .reason) }
      guard let own = key?.moved(from: file.names, to: &register.ownReferences) else { return }
      guard let decided, let decision, !sheet.hasErrors else {
        register.rolls.brokenDecisions[own] = .row(file: sheet.file, sheet.row)
        return
      }
      guard decision == .agree || decision == .agreeInPart else { return }
      register.rolls.decided[own] = min(decided, register.rolls.decided[own] ?? decided)
    }
  }

  private mutating func read<Column: ColumnSet>(
    _ text: TextFile, _ allowNames: Bool,
    _ take: (inout StartsFile, inout Sheet<Column>) -> Void
  ) {
    guard var sheet = Sheet<Column>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      read += 1
      if sheet.isWhole() { take(&self, &sheet) }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
  }

  private mutating func key<Column: ColumnSet>(
    _ sheet: inout Sheet<Column>, _ pupil: Column, _ school: Column, _ council: Council
  ) -> PupilKey? {
    let reference = sheet.text(pupil)
    let cell = PupilCell.read(reference, &sheet, pupil)
    let school = sheet.needed(sheet.schoolNumber(school), school)
    guard cell.isUsable, let school else { return nil }
    return cell.key(at: council.schools.canonical(school), reference, &names)
  }
}
