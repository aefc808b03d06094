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
    try folder.finish(manifest: manifest(files, list))
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  /// What ran, with the pot that awards were shared from.
  func manifest(_ files: LoadedFiles, _ list: AwardList) -> String {
    let notes = list.sharing?.notes ?? []
    return (notes + [files.manifest(of: asked.verb)]).joined(separator: "\n")
  }

  /// What is paid to each pupil on whom the panel has decided.
  func awards(_ settlement: Settlement, _ files: LoadedFiles) throws -> AwardList {
    let decided = settlement.decidedPupils(files.records)
    let details = try files.details(
      of: Set(decided.flatMap { settlement.sharingAThreshold(with: $0.pupil) }), settlement)
    var rows: [AwardRow] = []
    for (pupil, result, decisions) in decided {
      guard let award = settlement.award(of: pupil, decisions, files.records),
        let own = details.details(of: pupil)
      else { continue }
      // A plan is the child's, whichever roll says so.
      let hasPlan = settlement.sharingAThreshold(with: pupil).contains {
        details.details(of: $0)?.hasPlan ?? false
      }
      rows.append(
        AwardRow(
          school: result.school,
          schoolName: files.council.schools.school(result.school)?.name ?? "",
          reference: result.reference, senProvision: hasPlan ? .plan : own.senProvision,
          sought: result.cost.topUpInYear,
          award: award, payer: settlement.payer(of: own, decisions)))
    }
    let shared = rows.indices.filter { rows[$0].isPaid(byPotOf: files.council.authority) }
    let sharing = asked.pot?.shared(among: shared.map { PotAward(rows[$0]) })
    if let sharing {
      for (place, share) in zip(shared, sharing.shares) { rows[place].share = share }
    }
    let asked = Set(decided.map { $0.pupil } + files.records.applicants(settlement))
    return AwardList(
      rows, sharing: sharing, undecided: Int64(asked.count - rows.count), year: files.council.year,
      version: Help.version)
  }
}

extension AwardRow {
  /// Whether a pot of an authority's is asked to pay the award; nil where no rule says whose it is.
  fileprivate func isPaid(byPotOf authority: UInt16?) -> Bool {
    guard award.amount > .zero else { return false }
    if case .authority(let payer, _) = payer, let authority { return payer == authority }
    return true
  }
}

extension PotAward {
  fileprivate init(_ row: AwardRow) {
    self.init(
      agreed: row.award.amount, order: row.school.bytes + [0] + row.reference,
      priority: row.decision?.priority, isProtectedByPlan: row.senProvision == .plan)
  }
}
