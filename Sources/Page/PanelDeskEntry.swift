import Applications
import Costing
import Documents

/// One application before the panel, with where it came from and what the list shows of it.
struct PanelDeskEntry: Sendable {
  /// Where the application came from.
  enum Source: Sendable {
    /// The borough's files, in which the pupil has this number.
    case folder(Int)
    case bundle(PanelDeskBundle)
  }

  /// From 1, in byte order of school, then reference; the same whatever the list is sorted by.
  private(set) var id: Int64 = 0
  let pupil: PanelDeskPupil
  let source: Source
  private(set) var panelCase: PanelCase
  private(set) var key: AgendaKey
  private(set) var notMet: Int64 = 0
  private(set) var cannotTell: Int64 = 0
  /// What the panel has made of it.
  private(set) var state: State
  /// Lower-case text that words are looked for in.
  private(set) var words: [UInt8] = []

  enum State: String, CaseIterable, Sendable {
    case open, begun, deferred, agree, agreeInPart, decline

    var label: String {
      switch self {
      case .open: "Not decided"
      case .begun: "Decision not finished"
      case .deferred: DecisionOutcome.deferred.label
      case .agree: DecisionOutcome.agree.label
      case .agreeInPart: DecisionOutcome.agreeInPart.label
      case .decline: DecisionOutcome.decline.label
      }
    }
  }

  init(_ pupil: PanelDeskPupil, _ source: Source, _ panelCase: PanelCase) {
    self.pupil = pupil
    self.source = source
    self.panelCase = panelCase
    key = panelCase.key
    state = .open
    show(panelCase, isBegun: false)
  }

  func numbered(_ id: Int64) -> PanelDeskEntry {
    var entry = self
    entry.id = id
    return entry
  }

  mutating func show(_ panelCase: PanelCase, isBegun: Bool) {
    self.panelCase = panelCase
    key = panelCase.key
    state = isBegun ? .begun : State(panelCase.decisions.standing?.outcome)
    let answers = panelCase.paper.findings.map { $0.finding.answer }
    notMet = Int64(answers.count { $0 == .notMet })
    cannotTell = Int64(answers.count { $0 == .cannotTell })
    let own = panelCase.paper.application.pupil
    let said = [
      panelCase.paper.school, panelCase.reference, own.primaryNeed?.name ?? "",
      own.primaryNeed?.label ?? "", own.yearGroup?.label ?? "", own.senProvision?.label ?? "",
      state.label, differences.isEmpty ? "" : "changed",
    ]
    words = Array(said.joined(separator: " ").lowercased().utf8)
  }

  var differences: [String] {
    if case .bundle(let bundle) = source { bundle.differences } else { [] }
  }

  var details: PupilDetails { panelCase.paper.application.pupil }
  var school: String { panelCase.paper.school }
  var figures: PanelFigures { panelCase.figures }

  /// What is decided of it; nil while the panel has to agree or decline.
  var decided: Money? { panelCase.decisions.isOpen ? nil : panelCase.awarded }
}

extension PanelDeskEntry.State {
  fileprivate init(_ outcome: DecisionOutcome?) {
    self =
      switch outcome {
      case nil: .open
      case .agree: .agree
      case .agreeInPart: .agreeInPart
      case .deferred: .deferred
      case .decline: .decline
      }
  }
}
