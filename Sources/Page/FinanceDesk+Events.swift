import Borough
import Costing
import Documents
import Packing
import Results
import Tables

/// What somebody does at the desk.
extension FinanceDesk {
  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch event {
    case .give(let key, let files): give(key, files, council, &answer)
    case .press(let key): press(key, council, &answer)
    case .edit(let field, let text): edit(field, text, council, &answer)
    default: .nothing
    }
  }

  private mutating func give(
    _ key: String, _ files: [PageFile], _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    guard !files.isEmpty else { return .nothing }
    switch key {
    case "earlier": notices = earlier.add(files)
    case "tried":
      notices = []
      tried += files.filter { file in !tried.contains { $0.name == file.name } }
      forget([.trial])
      write(.trial, council)
      return .edit
    default:
      if run == nil { view = .overview }
      notices = folder.add(files)
    }
    work(council)
    sayOutcome(&answer)
    return .edit
  }

  /// The new totals, for somebody who cannot see them.
  func sayOutcome(_ answer: inout PageAnswer) {
    switch outcome {
    case .empty, .resting: answer.say("There are no files.")
    case .stopped(let stop): answer.say(stop.words)
    case .run(let run):
      answer.say(
        FinanceSummary(run).proof + " Top-up sought: \(FigureText.pounds(run.all.topUp)).")
    }
  }

  private mutating func press(
    _ key: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let words = key.split(separator: " ", maxSplits: 1).map { String($0) }
    let rest = words.count > 1 ? words[1] : ""
    switch words.first ?? "" {
    case "view":
      filter = FinanceFilter()
      lookAt(FinanceView(rawValue: rest) ?? .overview, council)
      answer.focus("fin-heading")
      return .view
    case "sample":
      notices = folder.add(FinanceSample.files)
    case "remove": folder.remove(rest)
    case "remove-earlier": earlier.remove(rest)
    case "remove-all": self = FinanceDesk()
    case "remove-all-earlier": earlier = FinanceFolder()
    default: return pressMore(words.first ?? "", rest, council, &answer)
    }
    work(council)
    sayOutcome(&answer)
    return .edit
  }

  private mutating func pressMore(
    _ word: String, _ rest: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch word {
    case "fault":
      filter = FinanceFilter(id: FaultID(rawValue: rest))
      lookAt(.faults, council)
      answer.focus("fin-list")
      return .view
    case "note":
      note = note == rest ? "" : rest
      lookAt(.faults, council)
      answer.focus("fin-note-title")
      return .view
    case "another", "remove-change", "reset":
      pressTrial(word, rest)
      return .view
    case "remove-tried":
      tried.removeAll { $0.name == rest }
      forget([.trial])
      if !tried.isEmpty { write(.trial, council) }
      return .edit
    case "print": answer.print("fin-paper")
    case "save": save(rest, council, &answer)
    case "save-sweep": saveSweep(council, &answer)
    case "make":
      write(Verb(rawValue: rest) ?? .batch, council)
      return .view
    default: return .nothing
    }
    return .nothing
  }

  private mutating func pressTrial(_ word: String, _ rest: String) {
    switch word {
    case "another":
      let taken = changes.map { $0.name }
      let next = bench?.targets.first { $0.name == "rate" && !taken.contains($0.name) }
      if let target = next ?? bench?.targets.first(where: { !taken.contains($0.name) }) {
        changes.append(FinanceChange(name: target.name, value: target.value))
      }
    case "remove-change":
      if let place = Int(rest), changes.indices.contains(place) { changes.remove(at: place) }
    default:
      for place in changes.indices {
        if let target = bench?.target(changes[place].name) { changes[place].value = target.value }
      }
    }
    tryChanges()
  }

  /// Saves the trial of what the sliders say, as the command writes its sweep.
  private func saveSweep(_ council: CouncilPack, _ answer: inout PageAnswer) {
    switch trial(of: changes, asked(council)).written {
    case .stopped(let stop): answer.say(stop.words)
    case .files(let files):
      if let zip = try? FinanceOutputs.zip(files, "topup-trial") { answer.save(zip) }
    }
  }

  /// - Parameter what: a command alone for all its files in a ZIP file, or a command and a file.
  private mutating func save(_ what: String, _ council: CouncilPack, _ answer: inout PageAnswer) {
    let words = what.split(separator: " ", maxSplits: 1).map { String($0) }
    guard let verb = words.first.flatMap({ Verb(rawValue: $0) }) else { return }
    write(verb, council)
    let files = outputs[verb]?.files ?? []
    guard words.count > 1 else {
      do {
        answer.save(try FinanceOutputs.zip(files, "topup-\(verb.rawValue)"))
      } catch { answer.say(FinanceWords.sentence(error.words)) }
      return
    }
    if words[1] == "rejected" {
      let rejected = files.filter { $0.name.hasPrefix("rejected/") }
      if let zip = try? FinanceOutputs.zip(rejected, "rejected-rows") { answer.save(zip) }
    } else if words[1] == "notes" {
      let notes = files.filter { $0.name.hasPrefix("notes/") }
      if let zip = try? FinanceOutputs.zip(notes, "notes-to-schools") { answer.save(zip) }
    } else if let file = files.first(where: { $0.name == words[1] }) {
      answer.save(file)
    }
  }
}

/// What somebody types and chooses.
extension FinanceDesk {
  private mutating func edit(
    _ field: String, _ text: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    let words = field.split(separator: " ", maxSplits: 1).map { String($0) }
    let place = words.count > 1 ? Int(words[1]) ?? 0 : 0
    switch words.first ?? "" {
    case "year", "day":
      let wasCosted = run != nil
      editWhen(field, text, council, &answer)
      return wasCosted == (run != nil) ? .typed : .edit
    case "lines", "excel":
      let flag = field == "lines" ? Flag.lines : .excel
      if text.isEmpty { switches.remove(flag) } else { switches.insert(flag) }
      forgetAll()
      lookAt(view, council)
      return .view
    case "grouping": grouping = Grouping.allCases.first { $0.name == text } ?? grouping
    case "file": filter.file = Int32(text)
    case "severity": filter.severity = FaultID.Severity(rawValue: text)
    case "id": filter.id = FaultID(rawValue: text)
    case "paper": paper = text
    case "tolerance", "what", "slider", "value", "word":
      return editTrial(words[0], place, text, &answer)
    default: return .nothing
    }
    return .view
  }

  /// The run is made again once a whole year or day is written.
  private mutating func editWhen(
    _ field: String, _ text: String, _ council: CouncilPack, _ answer: inout PageAnswer
  ) {
    let before = asked(council)
    if field == "year" { year = text } else { day = text }
    let after = asked(council)
    guard before.year != after.year || before.day != after.day else { return }
    work(council)
    sayOutcome(&answer)
  }

  private mutating func editTrial(
    _ field: String, _ place: Int, _ text: String, _ answer: inout PageAnswer
  ) -> DeskChange {
    if field == "tolerance" {
      tolerance = text
      forget([.trial])
    } else {
      guard changes.indices.contains(place) else { return .nothing }
      if field == "what" {
        guard let target = bench?.target(text) else { return .nothing }
        changes[place] = FinanceChange(name: target.name, value: target.value)
      } else {
        let target = bench?.target(changes[place].name)
        if case .slider(let slider)? = target?.form {
          changes[place].value = slider.value(typed: text)
        } else {
          changes[place].value = text
        }
      }
    }
    tryChanges()
    if case .tried(let tried)? = result { answer.say(FinanceTrialMarkup.sentence(tried)) }
    return field == "what" ? .view : .note
  }
}
