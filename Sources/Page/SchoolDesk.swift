import Costing
import Documents
import Returns

/// A school's desk: its pupils, what it provides for each, and what is sought for them.
struct SchoolDesk: Desk {
  /// What the school fills in.
  var tables: [SchoolTable: EditableTable] = [:]
  /// Files that are read and not edited here: schools.csv, or a council's own in place of the page's.
  var others: [PageFile] = []
  var school = ""
  var year = ""
  /// What is being typed as a new pupil's reference.
  var newPupil = ""
  var view = SchoolView.pupils
  /// The figure whose working is shown: a row, or `all`; empty for none.
  var shownWorking = ""
  /// What of the last files given could not be used.
  var notices: [String] = []
  /// Those whom any table names, in the order of their references.
  private(set) var pupils: [SchoolPupil] = []
  private(set) var run: SchoolRun?

  var isEmpty: Bool { tables.values.allSatisfy { $0.rows.isEmpty } }

  func table(_ name: SchoolTable) -> EditableTable {
    tables[name] ?? EditableTable(columns: name.firstColumns)
  }

  mutating func edit(_ name: SchoolTable, _ change: (inout EditableTable) -> Void) {
    var table = table(name)
    change(&table)
    tables[name] = table
  }

  /// Works every figure again.
  mutating func work(_ council: CouncilPack, pupilsChanged: Bool = true) {
    if pupilsChanged { pupils = SchoolPupil.all(in: SchoolTable.allCases.map { table($0) }) }
    run = isEmpty ? nil : SchoolRun(runFiles(council), year: year)
  }

  /// Everything that is costed, the council's own files where the school has not given others.
  func runFiles(_ council: CouncilPack) -> [PageFile] {
    let own = files
    return council.files.filter { file in !own.contains { $0.name == file.name } } + own
  }
}

/// Where somebody is at the desk.
enum SchoolView: Hashable, Sendable {
  case pupils
  case pupil(SchoolPupil, PupilTab)
  /// One line of a pupil's provision, by its row, as a form.
  case line(SchoolPupil, Int)
  case files

  enum PupilTab: String, CaseIterable, Sendable {
    case provision, pupil, evidence, application, checks, paper

    var title: String {
      switch self {
      case .provision: "Provision"
      case .pupil: "About the pupil"
      case .evidence: "Outcomes and cycles"
      case .application: "The application’s words"
      case .checks: "Checks"
      case .paper: "Application to print"
      }
    }
  }

  var pupil: SchoolPupil? {
    switch self {
    case .pupil(let pupil, _), .line(let pupil, _): pupil
    case .pupils, .files: nil
    }
  }
}

/// What is kept of the desk.
extension SchoolDesk {
  var files: [PageFile] {
    SchoolTable.allCases.compactMap { name in
      tables[name].map { PageFile(name: name.fileName, bytes: $0.bytes) }
    } + others
  }

  /// The year, the school, and the view with its pupil.
  var place: String {
    var parts = [year, school]
    switch view {
    case .pupils: parts.append("pupils")
    case .files: parts.append("files")
    case .pupil(let pupil, let tab): parts += [tab.rawValue, pupil.reference, pupil.school]
    case .line(let pupil, _): parts += [PupilTab.provision.rawValue, pupil.reference, pupil.school]
    }
    return parts.joined(separator: "\t")
  }

  private typealias PupilTab = SchoolView.PupilTab

  mutating func open(place: String, files: [PageFile], _ council: CouncilPack) {
    let parts = place.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    self = SchoolDesk()
    if parts.count >= 3 {
      (year, school) = (parts[0], parts[1])
      if parts[2] == "files" { view = .files }
    }
    for file in files { take(file) }
    work(council)
    if parts.count == 5, let tab = PupilTab(rawValue: parts[2]) {
      let pupil = SchoolPupil(reference: parts[3], school: parts[4])
      if pupils.contains(pupil) { view = .pupil(pupil, tab) }
    }
  }

  /// A table's rows follow those that are there; any other file takes the place of its namesake.
  mutating func take(_ file: PageFile) {
    let name = file.name.split(separator: "/").last.map { String($0) } ?? file.name
    guard let table = SchoolTable(fileName: name) else {
      others.removeAll { $0.name == name }
      return others.append(PageFile(name: name, bytes: file.bytes))
    }
    tables[table] = EditableTable(file.text) { table.columns.named($0) }
  }
}

extension SchoolTable {
  /// A file of any other name is provision, as it is in a folder.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if let table = Self.allCases.first(where: { $0.fileName == name }) {
      self = table
    } else if Self.readAsTheyAre.contains(name) {
      return nil
    } else {
      self = .provision
    }
  }

  private static let readAsTheyAre = [
    "rates.csv", "rules.csv", "bands.csv", "terms.csv", "schools.csv", "caseload.csv",
    "decisions.csv", "scores.csv", "payments.csv", "budget.csv", "expected.csv", "names.csv",
  ]

  var columns: FileColumns {
    switch self {
    case .provision: .provision
    case .pupils: .pupils
    case .applications: .applications
    case .evidence: .evidence
    case .staff: .staff
    case .pay: .pay
    }
  }

  /// Those that a new file starts with.
  var firstColumns: [String] {
    columns.names.filter { $0 != "minutes" && $0 != "note" }
  }
}

/// A pupil as the school's files write the reference and the school.
struct SchoolPupil: Hashable, Sendable {
  var reference: String
  var school: String

  /// Those of each file that say which pupil a row is about.
  static let columns = ["pupil", "school"]

  /// Whether a row is about the pupil; a UPN is the same in lower case.
  func isMeant(by row: Int, of table: EditableTable) -> Bool {
    table.cell(row, "pupil").uppercased() == reference.uppercased()
      && table.cell(row, "school") == school
  }

  func rows(of table: EditableTable) -> [Int] {
    table.rows.indices.filter { isMeant(by: $0, of: table) }
  }

  static func all(in tables: [EditableTable]) -> [SchoolPupil] {
    var seen: Set<String> = []
    var pupils: [SchoolPupil] = []
    for table in tables where table.columns.contains("pupil") {
      for row in table.rows.indices {
        let pupil = SchoolPupil(
          reference: table.cell(row, "pupil"), school: table.cell(row, "school"))
        guard !pupil.reference.isEmpty,
          seen.insert(pupil.reference.uppercased() + "\t" + pupil.school).inserted
        else { continue }
        pupils.append(pupil)
      }
    }
    return pupils.ordered {
      $0.school == $1.school
        ? $0.reference.utf8.lexicographicallyPrecedes($1.reference.utf8)
        : $0.school.utf8.lexicographicallyPrecedes($1.school.utf8)
    }
  }
}
