import Applications
import Costing
import Documents
import Results
import Tables

/// What a person does at the panel's desk.
extension PanelDesk {
  mutating func press(
    _ key: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let parts = key.split(separator: " ", maxSplits: 1).map { String($0) }
    let (verb, object) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    switch verb {
    case "sample": return load(PanelDeskSample.files, council, &answer)
    case "clear": return clear(&answer)
    case "remove": return remove(object, council, &answer)
    case "order": return sort(by: object, &answer)
    case "show-all": return showAll(&answer)
    case "list", "print", "awards": return look(at: verb, council, &answer)
    case "share": return share(council, &answer)
    case "letters": return saveLetters(council, &answer)
    case "open": return openCase(Int64(object) ?? 0, &answer)
    case "step": return step(object == "next" ? 1 : -1, &answer)
    case "record": return record(Int64(object) ?? 0, council, &answer)
    case "again": return decideAgain(Int64(object) ?? 0, &answer)
    case "drop": return drop(Int64(object) ?? 0, &answer)
    case "member": return choose(member: object, &answer)
    case "unmark": return unmark(Int64(object) ?? 0, &answer)
    case "save": return save(object, &answer)
    case "paper": return show(object, &answer)
    default: return .nothing
    }
  }

  mutating func edit(
    _ field: String, _ text: String, _ answer: inout PageAnswer
  ) -> DeskChange {
    let parts = field.split(separator: " ").map { String($0) }
    guard let first = parts.first else { return .nothing }
    switch first {
    case "words": view.filter.words = text.lowercased()
    case "school": view.filter.school = text
    case "need": view.filter.need = text
    case "state": view.filter.state = text
    case "member":
      view.newMember = text
      return .nothing
    case "pot":
      if parts.count == 2 { view.pot.set(parts[1], text) }
      return .nothing
    case "decision" where parts.count == 3:
      return decide(Int64(parts[1]) ?? 0, parts[2], text, &answer)
    case "mark" where parts.count == 3: return mark(Int64(parts[1]) ?? 0, parts[2], text, &answer)
    default: return .nothing
    }
    answer.say(countWords)
    return .note
  }

  private mutating func clear(_ answer: inout PageAnswer) -> DeskChange {
    self = PanelDesk()
    answer.say("The desk is cleared. Undo brings everything back.")
    return .edit
  }

  private mutating func sort(by name: String, _ answer: inout PageAnswer) -> DeskChange {
    guard let order = AgendaOrder.allCases.first(where: { $0.name == name }) else {
      return .nothing
    }
    view.order = order
    answer.say("Sorted by \(order.inWords).")
    return .view
  }

  private mutating func showAll(_ answer: inout PageAnswer) -> DeskChange {
    view.filter = PanelDeskFilter()
    answer.say(countWords)
    return .view
  }

  private mutating func look(
    at screen: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let before = view.screen
    view.screen = screen == "print" ? .print : screen == "awards" ? .awards : .list
    if view.screen == .awards { award(council) }
    showDocument()
    if case .sheet(let id) = before, view.screen == .list {
      answer.focus("panel-open-\(id)")
    } else {
      answer.focus("panel-title")
    }
    return .view
  }

  mutating func openCase(_ id: Int64, _ answer: inout PageAnswer) -> DeskChange {
    guard cases.entry(id) != nil else { return .nothing }
    view.screen = .sheet(id)
    view.row = nil
    showDocument()
    answer.focus("panel-title")
    return .view
  }

  /// Goes to the next or the previous application of the list, as it is filtered and sorted.
  private mutating func step(_ by: Int, _ answer: inout PageAnswer) -> DeskChange {
    guard case .sheet(let id) = view.screen, let next = neighbour(of: id, by) else {
      return .nothing
    }
    view.screen = .sheet(next.id)
    view.row = nil
    showDocument()
    answer.say("Case \(number(of: next.id)), \(next.school).")
    return .view
  }

  func neighbour(of id: Int64, _ by: Int) -> PanelDeskEntry? {
    let agenda = agenda
    guard var place = agenda.firstIndex(where: { $0.id == id }) else { return nil }
    place += by
    while agenda.indices.contains(place) {
      if view.filter.shows(agenda[place]) { return agenda[place] }
      place += by
    }
    return nil
  }

  var countWords: String {
    let count = FigureText.count(Int64(shown.count))
    let all = FigureText.count(Int64(cases.entries.count), "application", "applications")
    return view.filter.isEmpty ? "\(all)." : "\(count) of \(all) shown."
  }
}

/// What files the desk takes up.
extension PanelDesk {
  mutating func load(
    _ files: [PageFile], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    notes = []
    given.add(files)
    notes = given.notes
    var replaced: Int64 = 0
    for table in given.tables {
      let isDecisions = table.name == "decisions.csv"
      replaced += isDecisions ? tables.addDecisions(table.text) : tables.addScores(table.text)
    }
    for bundle in readBundles() {
      if let decisions = bundle.decisions { tables.addUnknown(decisions) }
    }
    if replaced > 0 {
      let rows = FigureText.count(replaced, "row was", "rows were")
      notes.append(
        PanelDeskNote(
          words: "\(rows) put in place of others about the same application", isWrong: false))
    }
    work(council)
    view.screen = .list
    view.row = nil
    answer.say(loadedWords)
    answer.focus("panel-title")
    return .edit
  }

  private var loadedWords: String {
    let loaded = FigureText.count(
      Int64(cases.entries.count), "application is loaded", "applications are loaded")
    let wrong = (notes + cases.notes).count { $0.isWrong }
    guard wrong > 0 else { return loaded + "." }
    return loaded + ", and "
      + FigureText.count(Int64(wrong), "thing needs", "things need") + " looking at."
  }

  fileprivate mutating func remove(
    _ name: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    given.remove(name)
    notes = []
    readBundles()
    work(council)
    answer.say("\(name) is taken away.")
    return .edit
  }
}
