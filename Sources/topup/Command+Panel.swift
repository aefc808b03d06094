import Applications
import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Puts together what the panel reads, and the decisions for it to fill in.
  func panel(_ found: FoundInputs) async throws -> ExitStatus {
    let (cases, files, settlement) = try await panelCases(found) { $0.applicants($1) }
    guard let path = asked.output else { return .wrongCommand }
    let pack = PanelPack(
      cases, year: files.council.year, order: asked.order,
      authority: files.council.authorityName, version: Help.version)
    var decisions = CSVWriter()
    DecisionsCSV.appendHeader(to: &decisions)
    for panelCase in pack.cases { DecisionsCSV.append(panelCase, to: &decisions) }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    try folder.write("panel.html", PanelHTML.bytes(pack))
    try folder.write("print/agenda.html", PanelHTML.agenda(pack))
    for number in pack.cases.indices.map({ Int64($0) + 1 }) {
      try folder.write(
        "print/" + pack.sheetName(number), PanelHTML.sheet(pack, number, agenda: "agenda.html"))
    }
    try folder.write("decisions.csv", decisions.bytes)
    try folder.finish(manifest: files.manifest(of: asked.verb))
    terminal.note(
      "\(FigureText.count(Int64(pack.cases.count), "application", "applications")) written to "
        + "\(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  /// Writes to the school and to the parents of each pupil on whom the panel has decided.
  func letters(_ found: FoundInputs) async throws -> ExitStatus {
    let (cases, files, settlement) = try await panelCases(found) { $0.decided($1) }
    guard let path = asked.output else { return .wrongCommand }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    var written: Int64 = 0
    for panelCase in cases {
      let pupil = panelCase.paper.application.pupil
      let letter = DecisionLetter(
        panelCase, name: files.records.name(of: pupil, settlement),
        authority: files.council.authorityName)
      guard let letter else { continue }
      written += 1
      let place = "\(pupil.school.inAFileName)-row-\(letter.decision.row)"
      for audience in DecisionLetter.Audience.allCases {
        try folder.write(
          "\(audience.name)/\(place).html", LetterHTML.bytes(letter, for: audience))
      }
    }
    try folder.finish(manifest: files.manifest(of: asked.verb))
    terminal.note(
      "\(FigureText.count(written, "decision", "decisions")) written to "
        + "\(PlainText.visible(path)), to the school and to the parents.")
    return sayCounts(settlement, files)
  }

  /// The cases of the pupils chosen, as a panel looks at them.
  private func panelCases(
    _ found: FoundInputs, _ choose: (CaseRecords, Settlement) -> [Int]
  ) async throws -> (cases: [PanelCase], files: LoadedFiles, settlement: Settlement) {
    let cases = try await cases(found) { files, settlement in
      if asked.verb == .letters, files.records.decisions == nil { throw Stop.noDecisions }
      if asked.verb == .panel, files.records.applications == nil { throw Stop.noApplications }
      return choose(files.records, settlement)
    }
    let costs = cases.settlement.boroughCosts
    let members = cases.files.records.scores?.members ?? []
    return (
      cases.pupils.compactMap { cases.panelCase($0, costs, members) }, cases.files,
      cases.settlement
    )
  }
}

extension Cases {
  fileprivate func panelCase(
    _ pupil: Int, _ costs: BoroughCosts, _ members: Set<String>
  ) -> PanelCase? {
    guard let paper = paper(pupil) else { return nil }
    let own = paper.application.pupil
    let phase = files.council.schools.school(own.school)?.phase ?? ""
    let records = files.records
    return PanelCase(
      paper, phase: phase, comparison: costs.comparison(need: own.primaryNeed, phase: phase),
      scores: ScoreSummary(
        records.scores?.scores(of: pupil, in: settlement) ?? [], panel: members),
      decisions: Decisions(
        records.decisions?.decisions(of: pupil, in: settlement) ?? [],
        submitted: paper.application.application?.submitted),
      awarded: paper.explanation.result.awarded)
  }
}

extension CaseRecords {
  /// Empty where no list names the pupil.
  fileprivate func name(of pupil: PupilDetails, _ settlement: Settlement) -> String {
    let number = settlement.pupils(named: pupil.reference).first {
      settlement.school(of: $0) == pupil.school
    }
    return number.flatMap { names?.name(of: $0, in: settlement) } ?? ""
  }

  /// The numbers of pupils with an application.
  func applicants(_ settlement: Settlement) -> [Int] {
    settlement.pupilNumbers.filter {
      applications?.application(of: $0, in: settlement) != nil && settlement.result(of: $0) != nil
    }
  }

  /// The numbers of pupils on whom the panel has decided.
  fileprivate func decided(_ settlement: Settlement) -> [Int] {
    settlement.decidedPupils(self).map { $0.pupil }
  }
}
