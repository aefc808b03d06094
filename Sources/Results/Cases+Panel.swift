public import Applications
import Borough
import Costing
public import Documents
import Returns
import Tables

/// What `panel` gives.
extension Cases {
  /// The cases as a panel looks at them.
  public var panelCases: [PanelCase] {
    let costs = settlement.boroughCosts
    let members = files.records.scores?.members ?? []
    return pupils.compactMap { panelCase($0, costs, members) }
  }

  /// All that is put before one meeting.
  public func panelPack(_ cases: [PanelCase]) -> PanelPack {
    PanelPack(
      cases, year: files.council.year, order: files.asked.order,
      authority: files.council.authorityName, version: Version.number)
  }

  /// decisions.csv for the panel to fill in: its cases, then what it has decided of others.
  public func decisionsToFillIn(_ pack: PanelPack) -> [UInt8] {
    var decisions = CSVWriter()
    DecisionsCSV.appendHeader(to: &decisions)
    for panelCase in pack.cases { DecisionsCSV.append(panelCase, to: &decisions) }
    let shown = Set(pack.cases.map { $0.paper.application.pupil })
    for (_, result, others) in settlement.decidedPupils(files.records) {
      let isShown = shown.contains {
        $0.reference == result.reference && $0.school == result.school
      }
      if isShown { continue }
      for decision in others {
        DecisionsCSV.append(decision, on: result.reference, result.school, to: &decisions)
      }
    }
    return decisions.bytes
  }

  /// A row that is rejected is in no pack, and is not to be lost sight of.
  public var rejectedDecisions: [RunMessage] {
    let rejected =
      files.tables(settlement.batch).first { $0.kind == .decisions }?.rejectedRows ?? []
    guard !rejected.isEmpty else { return [] }
    return [
      .warning(
        "\(FigureText.count(Int64(rejected.count), "row", "rows")) of decisions.csv rejected, and "
          + "not in the pack's decisions.csv: put them right in the file that was read.")
    ]
  }

  /// One of the cases, as a panel looks at it.
  ///
  /// - Parameters:
  ///   - costs: of the borough's pupils, which it is compared with.
  ///   - members: every member who marks any case, in one spelling.
  public func panelCase(
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

extension PanelPack {
  /// Writes the pack.
  ///
  /// - Parameter decisions: decisions.csv for the panel to fill in.
  public func write<Out: Outputs & ~Copyable>(
    decisions: [UInt8], to out: inout Out
  ) throws(Out.Problem) {
    try out.write("panel.html", PanelHTML.bytes(self))
    try out.write("print/agenda.html", PanelHTML.agenda(self))
    for place in cases.indices {
      let number = Int64(place) + 1
      try out.write(
        "print/" + sheetName(number), PanelHTML.sheet(self, number, agenda: "agenda.html"))
    }
    try out.write("decisions.csv", decisions)
  }
}
