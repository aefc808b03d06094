public import Costing

/// What `topup rules --json` prints.
public enum RulesJSON {
  public static func bytes(_ terms: Terms) -> [UInt8] {
    JSONWriter.document { writer in
      writer.field("year", terms.year.description)
      append(RulesTable(terms), to: &writer)
    }
  }

  /// The fields `rules` and `rates` of any document.
  static func append(_ table: RulesTable, to writer: inout JSONWriter) {
    writer.field("rules", table.rules) { writer, rule in
      writer.field("rule", rule.rule.name)
      writer.field("meaning", rule.rule.definition.meaning)
      writer.field("in_force", rule.values) { append($1, to: &$0) }
    }
    writer.field("rates", table.rates) { append($1, to: &$0) }
  }

  private static func append(_ value: RuleValueEntry, to writer: inout JSONWriter) {
    writer.field("applies_to", value.appliesTo)
    writer.field("value", value.row.value.written)
    writer.field("from", known: value.row.from?.description)
    writer.field("set_by", value.row.setBy)
    writer.field("source", value.row.source)
    writer.field("provisional", value.isProvisional)
  }

  private static func append(_ rate: RateEntry, to writer: inout JSONWriter) {
    writer.field("role", rate.role)
    writer.field("rate", known: rate.row?.rate.written)
    writer.field("per", known: rate.row?.rate.per.name)
    writer.field("minutes", known: rate.row?.rate.writtenMinutes)
    writer.field("weeks", known: rate.row?.rate.writtenWeeks)
    writer.field("from", known: rate.row?.from.description)
    writer.field("source", known: rate.row?.source)
    writer.field("provisional", rate.isProvisional)
  }
}
