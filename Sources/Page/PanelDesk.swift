import Applications
import Costing
import Documents
import Results
import Returns
import Tables

/// The panel's desk: applications loaded, listed, read, marked and decided.
struct PanelDesk: Desk {
  var given = PanelDeskFiles()
  var tables = PanelDeskTables()
  var bundles: [PanelDeskBundle] = []
  var cases = PanelDeskCases()
  /// What was said of the files that came last.
  var notes: [PanelDeskNote] = []
  var view = PanelDeskView()
  /// The document that is shown, kept until another is or it is worked again.
  var document: [UInt8] = []
  /// What `topup award` gives of the files, while it is looked at.
  var awards = PanelDeskAwards()

  var files: [PageFile] { given.all + tables.files }
  var place: String { view.line }

  mutating func open(place: String, files: [PageFile], _ council: CouncilPack) {
    let isTable = { (file: PageFile) in file.name == "decisions.csv" || file.name == "scores.csv" }
    given = PanelDeskFiles()
    given.open(files.filter { !isTable($0) })
    tables = PanelDeskTables()
    tables.open(files.filter(isTable))
    view = PanelDeskView(line: place)
    readBundles()
    work(council)
    showDocument()
  }

  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch event {
    case .give(_, let files): load(files, council, &answer)
    case .edit(let field, let text): edit(field, text, &answer)
    case .press(let key): press(key, council, &answer)
    default: .nothing
    }
  }

  func frame(_ council: CouncilPack) -> Markup {
    if view.screen == .awards { return awarding }
    if cases.entries.isEmpty { return start }
    switch view.screen {
    case .list: return list
    case .sheet(let id): return cases.entry(id).map { sheet(of: $0) } ?? list
    case .print: return printing
    case .awards: return awarding
    }
  }

  func live(_ council: CouncilPack) -> [LiveRegion] {
    if view.screen == .awards { return liveAwards }
    guard !cases.entries.isEmpty else { return [] }
    switch view.screen {
    case .list: return liveList
    case .sheet(let id): return cases.entry(id).map { liveSheet(of: $0) } ?? liveList
    case .print, .awards: return []
    }
  }

  func papers(_ council: CouncilPack) -> [PageFile] {
    switch view.screen {
    case .list: []
    case .sheet: [PageFile(name: "panel-sheet", bytes: document)]
    case .print, .awards: [PageFile(name: "panel-paper", bytes: document)]
    }
  }
}

/// What the files come to.
extension PanelDesk {
  /// Works everything, which takes longer than one case.
  mutating func work(_ council: CouncilPack) {
    cases = PanelDeskCases(given, bundles, tables, council)
  }

  /// - Returns: those that were not read before.
  @discardableResult
  mutating func readBundles() -> [PanelDeskBundle] {
    let known = bundles
    bundles = []
    var new: [PanelDeskBundle] = []
    for file in given.bundles {
      if let bundle = known.first(where: { $0.name == file.name }) {
        bundles.append(bundle)
        continue
      }
      do throws(PanelDeskBundle.Unusable) {
        let bundle = try PanelDeskBundle(file)
        bundles.append(bundle)
        new.append(bundle)
      } catch {
        notes.append(
          PanelDeskNote(
            place: file.name, words: error.words, fix: "Ask the school to send it again"))
      }
    }
    return new
  }

  /// The agenda's order: the first is case 1.
  var agenda: [PanelDeskEntry] {
    cases.entries.ordered { view.order.precedes($0.key, $1.key) }
  }

  /// What the list shows, with the number of each on the agenda.
  var shown: [(number: Int64, entry: PanelDeskEntry)] {
    agenda.enumerated().map { (Int64($0) + 1, $1) }.filter { view.filter.shows($0.1) }
  }

  /// A document of all cases, in the order of the agenda; empty where there is no case.
  func paper(_ bytes: (PanelPack) -> [UInt8]) -> [UInt8] {
    let cases = agenda.map { $0.panelCase }
    guard let year = cases.first?.paper.application.year else { return [] }
    return bytes(
      PanelPack(
        cases, year: year, order: view.order,
        authority: self.cases.council?.authorityName ?? "", version: Version.number))
  }

  func number(of id: Int64) -> Int64 {
    agenda.firstIndex { $0.id == id }.map { Int64($0) + 1 } ?? id
  }

  /// Makes the document that goes with what is looked at.
  mutating func showDocument() {
    document =
      switch view.screen {
      case .list: []
      case .sheet(let id): paper { PanelHTML.sheet($0, number(of: id), agenda: "") }
      case .print: paper { PanelHTML.agenda($0) }
      case .awards: awards["awards.html"] ?? []
      }
  }
}
