import Applications
import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Writes to the school and to the parents of each pupil on whom the panel has decided.
  func letters(_ found: FoundInputs) async throws -> ExitStatus {
    var (cases, files, settlement) = try await panelCases(found) { $0.decided($1) }
    let list = try awards(settlement, files)
    cases = cases.compactMap { panelCase in
      var told = list.told(panelCase, on: asked.day)
      // Of several awards in the year, a letter tells of one.
      if list.sharing == nil, let decision = told?.decisions.standing,
        let pupil = settlement.number(of: panelCase.paper.application.pupil)
      {
        told?.awarded = settlement.award(of: pupil, [decision], files.records)?.amount
      }
      return told
    }
    guard let path = asked.output else { return .wrongCommand }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    var contents = CSVWriter()
    contents.row(["school", "pupil", "decisions_row", "file", "name"])
    for panelCase in cases {
      let pupil = panelCase.paper.application.pupil
      let letter = DecisionLetter(
        panelCase, name: files.records.name(of: pupil, settlement),
        authority: files.council.authorityName)
      guard let letter else { continue }
      let place = "\(pupil.school.inAFileName)-row-\(letter.decision.row)"
      contents.text(pupil.school.bytes)
      contents.text(pupil.reference)
      contents.number(letter.decision.row)
      contents.text(place + ".html")
      contents.text(letter.name)
      contents.endRow()
      for audience in DecisionLetter.Audience.allCases {
        try folder.write(
          "\(audience.name)/\(place).html", LetterHTML.bytes(letter, for: audience))
      }
    }
    try folder.write("contents.csv", contents.bytes)
    try folder.finish(manifest: manifest(files, list))
    terminal.note(
      "\(FigureText.count(Int64(cases.count), "decision", "decisions")) written to "
        + "\(PlainText.visible(path)), to the school and to the parents.")
    let named = cases.count {
      !files.records.name(of: $0.paper.application.pupil, settlement).isEmpty
    }
    if asked.names != nil, named < cases.count {
      terminal.note(
        "\(FigureText.count(Int64(cases.count - named), "pupil has", "pupils have")) no name in "
          + "the list: see contents.csv.")
    }
    return sayCounts(settlement, files)
  }
}

extension AwardList {
  /// A case with what is paid of its award, where something is decided for the year; nil where
  /// nothing is to be told.
  ///
  /// - Parameter day: of which decisions are told; nil for every day.
  fileprivate func told(_ panelCase: PanelCase, on day: CivilDate?) -> PanelCase? {
    guard let decision = panelCase.decisions.standing, day ?? decision.decided == decision.decided
    else { return nil }
    let pupil = panelCase.paper.application.pupil
    let row = rows.first { $0.school == pupil.school && $0.reference == pupil.reference }
    guard row != nil || decision.outcome == .deferred else { return nil }
    var told = panelCase
    told.awarded = row?.awarded
    return told
  }
}

extension CaseRecords {
  /// Empty where no list names the pupil.
  fileprivate func name(of pupil: PupilDetails, _ settlement: Settlement) -> String {
    settlement.number(of: pupil).flatMap { names?.name(of: $0, in: settlement) } ?? ""
  }

  /// The numbers of pupils on whom the panel has decided.
  fileprivate func decided(_ settlement: Settlement) -> [Int] {
    settlement.decidedPupils(self).map { $0.pupil }
  }
}
