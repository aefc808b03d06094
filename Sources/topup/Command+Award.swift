import Applications
import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Turns decisions into awards, shared from a pot where one is given.
  func award(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found, asked)
    guard files.records.decisions != nil else { throw Stop.noDecisions }
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    var log = FaultLog(files.names, terminal)
    try await tell(settlement, files, engine, []) { told, _ in
      for one in told { log.say(one.fault) }
    }
    log.finish(writtenTo: nil)
    let list = try awards(settlement, files)
    guard let path = asked.output else {
      var output = StandardOutput()
      try output.write(AwardsText.text(list, style: terminal.resultStyle))
      return sayCounts(settlement, files)
    }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    try folder.write("awards.csv", AwardsCSV.bytes(list))
    try folder.write("awards.html", AwardsHTML.bytes(list))
    try folder.finish(manifest: files.manifest(of: asked.verb))
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  private func awards(_ settlement: Settlement, _ files: LoadedFiles) throws -> AwardList {
    let decided = settlement.decidedPupils(files.records)
    let details = try files.details(of: Set(decided.map { $0.pupil }), settlement)
    var rows: [AwardRow] = []
    for (pupil, result, decisions) in decided {
      guard
        let award = Award(
          decisions, sought: result.cost.topUpInYear, bands: files.council.terms.bands,
          in: files.council.year), let own = details.details(of: pupil)
      else { continue }
      rows.append(
        AwardRow(
          school: result.school,
          schoolName: files.council.schools.school(result.school)?.name ?? "",
          reference: result.reference, hasPlan: own.hasPlan, sought: result.cost.topUpInYear,
          award: award, payer: settlement.payer(of: own, decisions)))
    }
    let sharing = asked.pot?.shared(among: rows.map { PotAward($0) })
    if let sharing {
      for place in rows.indices { rows[place].share = sharing.shares[place] }
    }
    let asked = Set(decided.map { $0.pupil } + files.records.applicants(settlement))
    return AwardList(
      rows, sharing: sharing, undecided: Int64(asked.count - rows.count), year: files.council.year,
      version: Help.version)
  }
}

extension PotAward {
  fileprivate init(_ row: AwardRow) {
    self.init(
      agreed: row.award.amount, order: row.school.bytes + [0] + row.reference,
      priority: row.decision?.priority, isProtectedByPlan: row.hasPlan)
  }
}
