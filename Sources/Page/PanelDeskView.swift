import Applications
import Costing

/// What of the panel's desk is looked at: none of it is undone or saved with the work.
struct PanelDeskView: Hashable, Sendable {
  enum Screen: Hashable, Sendable {
    case list
    case sheet(Int64)
    case print, awards
  }

  var screen = Screen.list
  var order = AgendaOrder.submitted
  var filter = PanelDeskFilter()
  /// Who is marking.
  var member = ""
  /// The name that is being written for a member who has not marked yet.
  var newMember = ""
  /// The day of the meeting: what a new decision says unless another is written.
  var day = ""
  /// Cases whose decision was asked to be recorded, so that what is missing is said.
  var checked: Set<Int64> = []
  var pot = PanelDeskPot()
  /// The row of decisions.csv that a case's form writes, where it is settled.
  var row: Int?

  init() {}
}

/// Which applications the list shows.
struct PanelDeskFilter: Hashable, Sendable {
  /// In lower case; each must be found.
  var words = ""
  /// As the school's number is written; empty for all.
  var school = ""
  var need = ""
  var state = ""

  var isEmpty: Bool { self == PanelDeskFilter() }

  func shows(_ entry: PanelDeskEntry) -> Bool {
    (school.isEmpty || school == entry.details.school.description)
      && (need.isEmpty || need == entry.details.primaryNeed?.name ?? "")
      && (state.isEmpty || state == entry.state.rawValue)
      && words.utf8.split(separator: UInt8(ascii: " ")).allSatisfy {
        entry.words.contains(run: Array($0))
      }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it one after another.
  fileprivate func contains(run: [UInt8]) -> Bool {
    guard let first = run.first else { return true }
    guard run.count <= count else { return false }
    for start in 0...(count - run.count)
    where self[start] == first && self[start..<(start + run.count)].elementsEqual(run) {
      return true
    }
    return false
  }
}

/// Where the panel's desk is, in one line of fields parted by tabs.
extension PanelDeskView {
  var line: String {
    let place =
      switch screen {
      case .list: "list"
      case .sheet(let id): "\(id)"
      case .print: "print"
      case .awards: "awards"
      }
    return [
      place, order.name, member, day, filter.words, filter.school, filter.need, filter.state,
    ].map { Self.plain($0) }.joined(separator: "\t")
  }

  init(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    func field(_ number: Int) -> String { number < fields.count ? fields[number] : "" }
    switch field(0) {
    case "print": screen = .print
    case "awards": screen = .awards
    default: screen = Int64(field(0)).map { .sheet($0) } ?? .list
    }
    order = AgendaOrder.allCases.first { $0.name == field(1) } ?? .submitted
    member = field(2)
    day = field(3)
    filter.words = field(4)
    filter.school = field(5)
    filter.need = field(6)
    filter.state = field(7)
  }

  private static func plain(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 32 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
