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
    let shown = Set(cases.map { $0.paper.application.pupil })
    for (_, result, others) in settlement.decidedPupils(files.records) {
      let isShown = shown.contains {
        $0.reference == result.reference && $0.school == result.school
      }
      if !isShown {
        for decision in others {
          DecisionsCSV.append(decision, on: result.reference, result.school, to: &decisions)
        }
      }
    }
    sayLeftOut(files, settlement)
    try keepFilledIn(join(path, "decisions.csv"), unless: decisions.bytes)
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

  /// A row that is rejected is in no pack, and is not to be lost sight of.
  private func sayLeftOut(_ files: LoadedFiles, _ settlement: Settlement) {
    let rejected =
      files.tables(settlement.batch).first { $0.kind == .decisions }?.rejectedRows ?? []
    guard !rejected.isEmpty else { return }
    terminal.warn(
      "\(FigureText.count(Int64(rejected.count), "row", "rows")) of decisions.csv rejected, and not "
        + "in the pack's decisions.csv: put them right in the file that was read.")
  }

  /// What a panel has written in the pack's own file is not to be lost when the pack is made again.
  private func keepFilledIn(_ path: String, unless written: [UInt8]) throws(FileProblem) {
    guard !asked.has(.force), FileStatus.of(path)?.kind == .file else { return }
    let present = try FileText.open(InputFinder.file(path)).0.all
    if present != written { throw FileProblem(path, .mayBeFilledIn) }
  }

  /// The cases of the pupils chosen, as a panel looks at them.
  func panelCases(
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
    let decisions = Decisions(
      records.decisions?.decisions(of: pupil, in: settlement) ?? [],
      submitted: paper.application.application?.submitted)
    return PanelCase(
      paper, phase: phase, comparison: costs.comparison(need: own.primaryNeed, phase: phase),
      scores: ScoreSummary(
        records.scores?.scores(of: pupil, in: settlement) ?? [],
        panel: records.scores?.hasRejected(of: pupil, in: settlement) ?? false
          ? members.union(["a member whose row was rejected"]) : members),
      decisions: decisions,
      awarded: settlement.award(of: pupil, decisions.sinceSubmitted, records)?.amount)
  }
}

extension CaseRecords {
  /// The numbers of pupils with an application.
  func applicants(_ settlement: Settlement) -> [Int] {
    settlement.pupilNumbers.filter {
      applications?.application(of: $0, in: settlement) != nil && settlement.result(of: $0) != nil
    }
  }
}
