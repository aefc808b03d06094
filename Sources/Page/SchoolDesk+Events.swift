import Borough
import Costing
import Documents
import Results
import Returns

/// What the school's desk does at each thing that a person does.
extension SchoolDesk {
  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch event {
    case .edit(let field, let text): return edit(field, text, council, &answer)
    case .paste(let field, let text): return paste(field, text, council, &answer)
    case .give(_, let files): return give(files, council, &answer)
    case .press(let key):
      let words = key.split(separator: " ").map { String($0) }
      return press(words, council, &answer)
    case .council, .open: return .nothing
    }
  }

  private mutating func edit(
    _ field: String, _ text: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch field {
    case "new-pupil":
      newPupil = text
      return .nothing
    case "school":
      school = text
      return .typed
    case "year":
      year = text
      work(council)
      return .edit
    default: break
    }
    guard let place = FieldPlace(key: field), let table = SchoolTable(rawValue: place.file) else {
      return .nothing
    }
    edit(table) { $0.set(text, place.row, place.column) }
    work(council, pupilsChanged: false)
    say(&answer)
    return .typed
  }

  /// The pupil's figures, for those who cannot see them change.
  private func say(_ answer: inout PageAnswer) {
    guard let pupil = view.pupil, let cost = run?.result(of: pupil)?.cost else { return }
    answer.say(cost.said)
  }

  private mutating func give(
    _ files: [PageFile], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let given = GivenFiles(files)
    notices = given.notices
    for file in given.files { take(file) }
    view = .pupils
    if school.isEmpty { school = SchoolPupil.all(in: Array(tables.values)).first?.school ?? "" }
    work(council)
    answer.say("\(FigureText.count(Int64(given.files.count), "file", "files")) read.")
    return .edit
  }

  private mutating func press(
    _ words: [String], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let number = words.count > 1 ? Int(words[words.count - 1]) : nil
    switch words.first {
    case "pupils": return look(.pupils, &answer)
    case "files": return look(.files, &answer)
    case "pupil":
      guard let number, pupils.indices.contains(number) else { return .nothing }
      return look(.pupil(pupils[number], .provision), &answer)
    case "tab":
      guard let pupil = view.pupil, let tab = SchoolView.PupilTab(rawValue: words[1]) else {
        return .nothing
      }
      return look(.pupil(pupil, tab), &answer)
    case "line":
      guard let pupil = view.pupil, let number else { return .nothing }
      return look(.line(pupil, number), &answer)
    case "working":
      shownWorking = shownWorking == words[1] ? "" : words[1]
      if !shownWorking.isEmpty { answer.focus("working") }
      return .note
    case "sample": return start(with: SchoolSample.files(for: council), council)
    case "empty":
      for name in SchoolTable.allCases { tables[name] = nil }
      (others, notices, newPupil) = ([], [], "")
      view = .pupils
      work(council)
      return .edit
    case "add-pupil": return addPupil(council, &answer)
    case "remove-pupil": return removePupil(council)
    case "add", "copy", "remove": return changeRows(words, council, &answer)
    case "save", "save-all", "save-application", "print": return save(words, council, &answer)
    default: return .nothing
    }
  }

  private mutating func look(_ view: SchoolView, _ answer: inout PageAnswer) -> DeskChange {
    self.view = view
    shownWorking = ""
    answer.focus("desk-title")
    return .view
  }

  private mutating func start(with files: [PageFile], _ council: CouncilPack) -> DeskChange {
    for file in files where !council.files.contains(where: { $0.name == file.name }) { take(file) }
    if school.isEmpty { school = SchoolPupil.all(in: Array(tables.values)).first?.school ?? "" }
    view = .pupils
    work(council)
    return .edit
  }
}

/// Pupils and rows that come and go.
extension SchoolDesk {
  private mutating func addPupil(
    _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let pupil = SchoolPupil(reference: newPupil, school: school)
    guard !newPupil.isEmpty, !school.isEmpty else {
      answer.say("Write the school’s number and the pupil’s reference first.")
      answer.focus(school.isEmpty ? "school" : "new-pupil")
      return .nothing
    }
    if !pupils.contains(pupil) {
      edit(.pupils) {
        $0.add([(column: "pupil", text: pupil.reference), (column: "school", text: pupil.school)])
      }
    }
    newPupil = ""
    work(council)
    view = .pupil(pupil, .pupil)
    answer.focus("desk-title")
    return .edit
  }

  /// Every row about the pupil goes; undo brings them back.
  private mutating func removePupil(_ council: CouncilPack) -> DeskChange {
    guard let pupil = view.pupil else { return .nothing }
    for name in SchoolTable.allCases {
      guard let table = tables[name], table.columns.contains("pupil") else { continue }
      edit(name) { table in
        for row in pupil.rows(of: table).reversed() { table.remove(row) }
      }
    }
    view = .pupils
    work(council)
    return .edit
  }

  private mutating func changeRows(
    _ words: [String], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard words.count > 1, let name = SchoolTable(rawValue: words[1]) else { return .nothing }
    let row = words.count > 2 ? Int(words[2]) : nil
    switch (words[0], row) {
    case ("add", _):
      let place = addRow(to: name)
      work(council)
      let first = name == .pay ? "role" : name == .staff ? "adult" : name.firstAsked
      answer.focus(FieldPlace(name.rawValue, place, first).id)
      return .edit
    case ("copy", let row?):
      edit(name) { $0.duplicate(row) }
      answer.focus(FieldPlace(name.rawValue, row + 1, name.firstAsked).id)
    case ("remove", let row?):
      edit(name) { $0.remove(row) }
      if case .line(let pupil, _) = view { view = .pupil(pupil, .provision) }
      answer.focus("press-add-\(name.rawValue)")
      answer.say("The row is deleted. Undo brings it back.")
    default: return .nothing
    }
    work(council)
    return .edit
  }

  /// After the pupil's last row, with the pupil and the school written in it.
  private mutating func addRow(to name: SchoolTable) -> Int {
    guard let pupil = view.pupil, table(name).columns.contains("pupil") else {
      let cells = name == .staff ? [(column: "school", text: school)] : []
      var place = 0
      edit(name) { place = $0.add(cells) }
      return place
    }
    let cells = [(column: "pupil", text: pupil.reference), (column: "school", text: pupil.school)]
    let last = pupil.rows(of: table(name)).last
    var place = 0
    edit(name) { place = $0.add(cells, after: last) }
    return place
  }
}

extension SchoolTable {
  /// The first column that is asked of a new row.
  var firstAsked: String {
    switch self {
    case .provision: "provision"
    case .pupils: "year_group"
    case .applications: "submitted"
    case .evidence: "cycle"
    case .staff: "adult"
    case .pay: "role"
    }
  }
}

/// A block of cells copied from a spreadsheet.
extension SchoolDesk {
  private mutating func paste(
    _ field: String, _ text: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard let place = FieldPlace(key: field), let name = SchoolTable(rawValue: place.file) else {
      return .nothing
    }
    let block = PastedBlock(text)
    let shown = columnsShown(name)
    let named = block.header { name.columns.named($0) }
    let columns = named ?? Array(shown.drop { $0 != place.column })
    var row = place.row
    for (number, cells) in block.rows.dropFirst(named == nil ? 0 : 1).enumerated() {
      if number > 0 { row = nextRow(name, after: row) }
      edit(name) { table in
        for (column, cell) in zip(columns, cells) where !column.isEmpty {
          table.set(cell, row, column)
        }
      }
    }
    work(council)
    answer.say("\(block.rows.count - (named == nil ? 0 : 1)) rows pasted.")
    return .edit
  }

  /// The pupil's row after this one, or a new one where there is none.
  private mutating func nextRow(_ name: SchoolTable, after row: Int) -> Int {
    guard let pupil = view.pupil else { return row + 1 }
    if let next = pupil.rows(of: table(name)).first(where: { $0 > row }) { return next }
    return addRow(to: name)
  }
}
