import Applications
import Costing
import Documents
import Results
import Returns
import Tables

/// What the panel decides and its members mark, as it is written.
extension PanelDesk {
  /// The row of decisions.csv that a case's form writes; nil until something is written.
  ///
  /// A decision that is not finished comes first, then the one that stands. One that was put off
  /// stays as it is, and the next is written beside it.
  func formRow(of entry: PanelDeskEntry) -> Int? {
    if let row = view.row { return row }
    let decisions = entry.panelCase.decisions
    let used = Set(decisions.all.map { $0.row })
    let rows = cases.rows(tables.decisions, of: entry.pupil)
    if let open = rows.last(where: { !used.contains(EditableTable.number(of: $0)) }) {
      return open
    }
    guard !decisions.isOpen, let standing = decisions.standing else { return nil }
    return rows.first { EditableTable.number(of: $0) == standing.row }
  }

  /// What a field of a case's form holds: what is written, else what is known of a new decision.
  func written(_ column: String, _ entry: PanelDeskEntry) -> String {
    if let row = formRow(of: entry) { return tables.decisions.cell(row, column) }
    return newDecision(on: entry).first { $0.column == column }?.text ?? ""
  }

  /// What a decision starts from, as `topup panel` writes it for a panel to fill in, with the day
  /// of the meeting.
  private func newDecision(on entry: PanelDeskEntry) -> [(column: String, text: String)] {
    let application = entry.panelCase.paper.application
    let days = entry.panelCase.paper.daysOfTopUp
    var payer = ""
    if case .authority(let code, _) = application.payer { payer = "\(code)" }
    return [
      ("pupil", entry.panelCase.reference), ("school", application.pupil.school.description),
      ("decided", view.day), ("from", days?.from.description ?? ""),
      ("to", days?.to.description ?? ""), ("payer", payer),
    ]
  }

  mutating func decide(
    _ id: Int64, _ column: String, _ text: String, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard let entry = cases.entry(id), DecisionsCSV.header.contains(column) else {
      return .nothing
    }
    let row = formRow(of: entry) ?? tables.decisions.add(newDecision(on: entry))
    view.row = row
    tables.decisions.set(text, row, column)
    cases.work(again: id, tables)
    return .typed
  }

  /// Says what keeps a decision from being used, or that it is recorded.
  mutating func record(
    _ id: Int64, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard let entry = cases.entry(id) else { return .nothing }
    view.checked.insert(id)
    let errors = formFaults(of: entry).filter { $0.id.severity == .error }
    guard errors.isEmpty, let row = formRow(of: entry) else {
      let count = FigureText.count(Int64(errors.count), "thing keeps", "things keep")
      answer.say("\(count) this decision from being used.")
      answer.focus("panel-errors")
      return .note
    }
    view.day = tables.decisions.cell(row, "decided")
    view.row = row
    // Where a top-up starts with its decision, every figure of the pupil may be another now.
    if cases.council?.terms.topUpStart == .decision { work(council) }
    showDocument()
    answer.say("Recorded: \(cases.entry(id).map { decidedWords($0) } ?? "")")
    return .view
  }

  func decidedWords(_ entry: PanelDeskEntry) -> String {
    let awarded = entry.decided.map { ", " + FigureText.pounds($0) } ?? ""
    return "\(entry.state.label)\(awarded)."
  }

  mutating func decideAgain(_ id: Int64, _ answer: inout PageAnswer) -> DeskChange {
    guard let entry = cases.entry(id) else { return .nothing }
    view.row = tables.decisions.add(newDecision(on: entry))
    view.checked.remove(id)
    cases.work(again: id, tables)
    answer.focus("d-\(id)-decision-agree")
    return .edit
  }

  mutating func drop(_ id: Int64, _ answer: inout PageAnswer) -> DeskChange {
    guard let entry = cases.entry(id), let row = formRow(of: entry) else { return .nothing }
    // Left blank and not removed: the rows after it keep their numbers.
    for column in tables.decisions.columns { tables.decisions.set("", row, column) }
    view.row = nil
    view.checked.remove(id)
    cases.work(again: id, tables)
    showDocument()
    answer.say("The decision is taken away. Undo brings it back.")
    return .edit
  }

  /// What is wrong with the decision of a case's form.
  func formFaults(of entry: PanelDeskEntry) -> [Fault] {
    guard let row = formRow(of: entry), !tables.decisions.isToFillIn(row) else {
      return ["decided", "decision", "reason"].filter { written($0, entry).isEmpty }.map {
        Fault(.blank, row: 0, column: $0)
      }
    }
    let number = EditableTable.number(of: row)
    var faults = cases.faults(of: entry.pupil, tables.decisions).filter { $0.row == number }
    if let over = entry.figures.awardOver, over > .zero,
      entry.panelCase.decisions.standing?.row == number
    {
      faults.append(Fault(.awardOver, row: number, column: "amount"))
    }
    return faults
  }
}

/// Members' marks.
extension PanelDesk {
  /// Every member who has marked a case, as first written, in byte order.
  var members: [String] {
    var seen: Set<[UInt8]> = []
    let written = tables.scores.rows.indices.map { tables.scores.cell($0, "member") }
    return written.filter { !$0.isEmpty && seen.insert(Self.matched($0)).inserted }
      .ordered { isBefore($0, $1) }
  }

  static func matched(_ member: String) -> [UInt8] { Folding.matched(Array(member.utf8)[...]) }

  /// The row of scores.csv in which a member marks a case.
  func markRow(of entry: PanelDeskEntry) -> Int? {
    let own = Self.matched(view.member)
    return cases.rows(tables.scores, of: entry.pupil).first {
      Self.matched(tables.scores.cell($0, "member")) == own
    }
  }

  mutating func choose(member object: String, _ answer: inout PageAnswer) -> DeskChange {
    let members = members
    if object == "add" {
      let name = String(decoding: Self.trimmed(view.newMember), as: UTF8.self)
      guard !name.isEmpty else {
        answer.say("Write the member's name first.")
        answer.focus("panel-member")
        return .nothing
      }
      view.member = members.first { Self.matched($0) == Self.matched(name) } ?? name
      view.newMember = ""
    } else if let place = Int(object), members.indices.contains(place) {
      view.member = members[place]
    } else {
      view.member = ""
    }
    answer.say(view.member.isEmpty ? "Nobody is marking." : "\(view.member) is marking.")
    return .view
  }

  private static func trimmed(_ text: String) -> [UInt8] {
    let space = UInt8(ascii: " ")
    let start = Array(text.utf8.drop { $0 == space })
    return Array(start.reversed().drop { $0 == space }.reversed())
  }

  mutating func mark(
    _ id: Int64, _ question: String, _ text: String, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard let entry = cases.entry(id), !view.member.isEmpty,
      FileColumns.scores.names.dropFirst(3).contains(question)
    else { return .nothing }
    let row =
      markRow(of: entry)
      ?? tables.scores.add([
        ("pupil", entry.panelCase.reference), ("school", entry.details.school.description),
        ("member", view.member),
      ])
    tables.scores.set(text, row, question)
    cases.marks(tables.scores)
    return .typed
  }

  /// Takes away what a member has given a case.
  mutating func unmark(_ id: Int64, _ answer: inout PageAnswer) -> DeskChange {
    guard let entry = cases.entry(id), let row = markRow(of: entry) else { return .nothing }
    tables.scores.remove(row)
    cases.marks(tables.scores)
    answer.say("The marks are taken away.")
    return .edit
  }
}
