import Applications
import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// Every application before the panel, worked from what the desk was given and has written.
///
/// A case is worked again only when its own rows change.
struct PanelDeskCases: Sendable {
  /// In byte order of school, then reference: the first is 1.
  private(set) var entries: [PanelDeskEntry] = []
  /// What could not be used, and what else there is to say of the files.
  private(set) var notes: [PanelDeskNote] = []
  private var folder: Cases<MemoryText>?
  /// Whose council reads the panel's own files; nil while nothing can be worked.
  private var reader: Settlement?
  private var costs = BoroughCosts()
  private(set) var year: FundingYear?

  init() {}

  init(
    _ files: PanelDeskFiles, _ bundles: [PanelDeskBundle], _ tables: PanelDeskTables,
    _ council: CouncilPack
  ) {
    let sent = Set(bundles.map { $0.pupil })
    if !files.folder.isEmpty { workFolder(files.folder, tables, sent, council) }
    add(bundles, tables)
    entries = entries.ordered { $0.pupil < $1.pupil }
    entries = entries.enumerated().map { $1.numbered(Int64($0) + 1) }
    begin(tables.decisions)
    marks(tables.scores)
  }

  func entry(_ id: Int64) -> PanelDeskEntry? {
    id > 0 && id <= Int64(entries.count) ? entries[Int(id) - 1] : nil
  }

  var council: Council? { reader?.batch.council }

  /// The number that a school is kept by.
  func canonical(_ school: SchoolNumber) -> SchoolNumber {
    council?.schools.school(school)?.number ?? school
  }

  /// The rows of a table that are about each pupil.
  func rows(_ table: EditableTable) -> [PanelDeskPupil: [Int]] {
    var rows: [PanelDeskPupil: [Int]] = [:]
    for row in table.rows.indices {
      if let pupil = table.pupil(row, canonical) { rows[pupil, default: []].append(row) }
    }
    return rows
  }

  func rows(_ table: EditableTable, of pupil: PanelDeskPupil) -> [Int] {
    table.rows.indices.filter { table.pupil($0, canonical) == pupil }
  }

  /// What is decided of pupils of the borough's files who have no application here.
  var others: [Others] {
    guard let folder else { return [] }
    let shown = Set(entries.map { $0.pupil })
    return folder.settlement.decidedPupils(folder.files.records).compactMap {
      let pupil = PanelDeskPupil($0.result.reference, $0.result.school)
      return shown.contains(pupil)
        ? nil : Others(pupil: pupil, reference: $0.result.reference, decisions: $0.decisions)
    }
  }

  struct Others {
    let pupil: PanelDeskPupil
    let reference: [UInt8]
    let decisions: [Decision]
    var school: SchoolNumber { pupil.school }
  }

  /// Faults of a pupil's own decisions, as topup tells them.
  func faults(of pupil: PanelDeskPupil, _ decisions: EditableTable) -> [Fault] {
    let text = decisions.bytes(only: rows(decisions, of: pupil))
    return reader?.decisions(reading: TextFile(file: 0, bytes: text)).faults ?? []
  }
}

/// What is worked when files come.
extension PanelDeskCases {
  private mutating func workFolder(
    _ files: [PageFile], _ tables: PanelDeskTables, _ sent: Set<PanelDeskPupil>,
    _ council: CouncilPack
  ) {
    var asked = Invocation(verb: .panel)
    asked.inputs = ["."]
    do throws(Stop) {
      let run = try MemoryRun(Self.memory(files, tables, sent, council), asked)
      take(run)
    } catch {
      notes.append(PanelDeskNote(words: error.atTheDesk))
      let (faults, names) = error.faults
      notes += faults.map { PanelDeskNote($0, names) }
    }
  }

  /// The borough's files with what the panel has written.
  ///
  /// - Parameter sent: whose applications schools sent: a row about one is about nobody of these
  ///   files.
  static func memory(
    _ files: [PageFile], _ tables: PanelDeskTables, _ sent: Set<PanelDeskPupil>,
    _ council: CouncilPack
  ) -> MemoryFiles {
    let names = Set(files.map { $0.name })
    var memory = (files + council.files.filter { !names.contains($0.name) }).map {
      MemoryFile(path: $0.name, bytes: $0.bytes)
    }
    for (name, table) in [("decisions.csv", tables.decisions), ("scores.csv", tables.scores)]
    where !table.rows.isEmpty {
      let own = table.rows.indices.filter { row in
        table.pupil(row) { $0 }.map { !sent.contains($0) } ?? true
      }
      if !own.isEmpty { memory.append(MemoryFile(path: name, bytes: table.bytes(only: own))) }
    }
    return MemoryFiles(memory)
  }

  private mutating func take(_ run: MemoryRun) {
    notes += run.faults.map { PanelDeskNote($0.fault, run.files.names) }
    costs = run.settlement.boroughCosts
    reader = run.settlement
    year = run.files.council.year
    let cases = run.applications
    folder = cases
    for number in cases.pupils {
      guard let panelCase = cases.panelCase(number, costs, []) else { continue }
      let own = panelCase.paper.application.pupil
      let pupil = PanelDeskPupil(own.reference, own.school)
      entries.append(PanelDeskEntry(pupil, .folder(number), panelCase))
    }
  }

  private mutating func add(_ bundles: [PanelDeskBundle], _ tables: PanelDeskTables) {
    var taken = Set(entries.map { $0.pupil })
    for bundle in bundles {
      if year == nil { year = bundle.year }
      guard bundle.year == year else {
        say(
          bundle, "is an application for \(bundle.year), and this pack is for \(pack)", Self.alone)
        continue
      }
      guard taken.insert(bundle.pupil).inserted else {
        say(
          bundle, "is about a pupil whose application is here already, and is not used", Self.oneOf)
        continue
      }
      let rows = rows(tables.decisions, of: bundle.pupil)
      let text = rows.isEmpty ? nil : tables.decisions.bytes(only: rows)
      guard let worked = bundle.worked(decisions: text, costs) else { continue }
      if reader == nil { reader = worked.run.settlement }
      entries.append(PanelDeskEntry(bundle.pupil, .bundle(bundle), worked.case))
      if !bundle.differences.isEmpty { say(bundle, Self.differs, Self.askAgain) }
    }
  }

  private mutating func say(_ bundle: PanelDeskBundle, _ words: String, _ fix: String) {
    notes.append(PanelDeskNote(place: bundle.name, words: words, fix: fix))
  }

  private var pack: String { year.map { $0.description } ?? "" }
  private static let alone = "Load it by itself, or ask the school for one of this year"
  private static let oneOf = "Take one of the two away"
  private static let differs = "does not come out the same as when it was made: see its sheet"
  private static let askAgain = "Ask the school to send it again before the panel decides"
}

/// What is worked when the panel writes.
extension PanelDeskCases {
  /// Works one case again, with the decisions as they now stand.
  mutating func work(again id: Int64, _ tables: PanelDeskTables) {
    guard let entry = entry(id) else { return }
    let rows = rows(tables.decisions, of: entry.pupil)
    let text = tables.decisions.bytes(only: rows)
    var worked: PanelCase?
    switch entry.source {
    case .folder(let number):
      let again = folder?.again(number, decisions: TextFile(file: 0, bytes: text))
      worked = again?.panelCase(number, costs, [])
    case .bundle(let bundle):
      worked = bundle.worked(decisions: rows.isEmpty ? nil : text, costs)?.case
    }
    guard let worked else { return }
    entries[Int(id) - 1].show(
      worked.marked(entry.panelCase.scores), isBegun: isBegun(worked, rows, tables.decisions))
  }

  /// Whether a row of a case's says something that cannot be used yet.
  private func isBegun(
    _ panelCase: PanelCase, _ rows: [Int], _ decisions: EditableTable
  ) -> Bool {
    let used = Set(panelCase.decisions.all.map { $0.row })
    return rows.contains {
      !used.contains(EditableTable.number(of: $0)) && !decisions.isToFillIn($0)
    }
  }

  /// Takes up members' marks of every case.
  mutating func marks(_ scores: EditableTable) {
    guard let file = reader?.scores(reading: TextFile(file: 0, bytes: scores.bytes)) else { return }
    let byPupil = rows(scores)
    let rejected = Set(file.rejectedRows)
    let byRow = file.accepted.reduce(into: [Int64: Score]()) { $0[$1.row] = $1 }
    for place in entries.indices {
      let numbers = (byPupil[entries[place].pupil] ?? []).map { EditableTable.number(of: $0) }
      let unknown: Set<String> = numbers.contains { rejected.contains($0) } ? [Self.rejected] : []
      let summary = ScoreSummary(
        numbers.compactMap { byRow[$0] }, panel: file.members.union(unknown))
      let entry = entries[place]
      if summary != entry.panelCase.scores {
        entries[place].show(entry.panelCase.marked(summary), isBegun: entry.state == .begun)
      }
    }
  }

  private static let rejected = "a member whose row was rejected"

  /// Says how far each case's decision is.
  mutating func begin(_ decisions: EditableTable) {
    let byPupil = rows(decisions)
    for place in entries.indices {
      let entry = entries[place]
      let isBegun = isBegun(entry.panelCase, byPupil[entry.pupil] ?? [], decisions)
      if isBegun { entries[place].show(entry.panelCase, isBegun: true) }
    }
  }
}

extension PanelCase {
  /// The same with members' marks.
  fileprivate func marked(_ scores: ScoreSummary) -> PanelCase {
    PanelCase(
      paper, phase: phase, comparison: comparison, scores: scores, decisions: decisions,
      awarded: awarded)
  }
}

extension PanelDeskNote {
  fileprivate init(_ fault: Fault, _ names: [String]) {
    let words = fault.words(files: names)
    let file = names.indices.contains(Int(fault.file)) ? names[Int(fault.file)] : ""
    self.init(
      place: fault.row > 0 ? "\(file), row \(fault.row)" : file, words: words.message,
      fix: words.fix, isWrong: fault.id.severity == .error)
  }
}

extension EditableTable {
  /// Whether a row of decisions.csv decides nothing yet.
  func isToFillIn(_ row: Int) -> Bool {
    ["decided", "decision", "amount", "band", "reason"].allSatisfy { trimmed(row, $0).isEmpty }
  }
}
