import Applications
import Borough
import Costing

/// What a bundle says an application comes to.
extension ApplicationPaper {
  /// The rules and rates used, once each, since when and by whose word.
  var rules: [JSONValue] {
    ExplainedPupil(explanation).sources.map { source in
      .object([
        JSONField("value", .text(source.value)), JSONField("source", .text(source.source)),
      ])
    }
  }

  var results: [JSONField] {
    let cost = application.cost
    let figures: [(String, Money)] = [
      ("provision_pence", cost.provision), ("not_counted_pence", cost.notCounted),
      ("countable_pence", cost.countable), ("threshold_pence", cost.threshold),
      ("school_share_pence", cost.schoolShare), ("top_up_pence", cost.topUp),
      ("adjusted_pence", cost.adjusted), ("top_up_in_year_pence", cost.topUpInYear),
    ]
    var fields = figures.map { JSONField($0.0, .number($0.1.pence)) }
    fields.append(JSONField("is_above_threshold", .truth(cost.isAbove)))
    fields.append(
      JSONField("notes", .list(explanation.result.notes.names.map { .text($0) })))
    fields.append(JSONField("lines", .list(application.lines.map { Self.json($0) })))
    fields.append(JSONField("checks", .list(findings.map { Self.json($0) })))
    return fields
  }

  private static func json(_ line: CaseLine) -> JSONValue {
    .object([
      JSONField("provision", .text(line.provision)),
      JSONField("row", .number(line.row)),
      JSONField("sharing", .number(line.sharing)),
      JSONField("cost_pence", .number(line.costed.cost.pence)),
      JSONField("counted_pence", .number(line.costed.counted.pence)),
      JSONField("reason", line.costed.reason.map { .text($0.name) } ?? .null),
    ])
  }

  private static func json(_ checked: (check: EvidenceCheck, finding: CheckFinding)) -> JSONValue {
    .object([
      JSONField("check", .text(checked.check.id.rawValue)),
      JSONField("answer", .text(checked.finding.answer.name)),
      JSONField("found", .text(checked.finding.found)),
      JSONField("to_meet", .text(checked.finding.toMeet)),
    ])
  }
}
