public import Costing

/// What `topup rules --json` prints.
public enum RulesJSON {
  public static func bytes(_ terms: Terms) -> [UInt8] {
    let table = RulesTable(terms)
    return JSONWriter.document { writer in
      writer.field("year", table.year.description)
      writer.field("rules", table.rules) { writer, rule in
        writer.field("rule", rule.name)
        writer.field("meaning", rule.meaning)
        writer.field("in_force", rule.values) { append($1, to: &$0) }
      }
      writer.field("rates", table.rates) { append($1, to: &$0) }
    }
  }

  private static func append(_ value: RuleValueEntry, to writer: inout JSONWriter) {
    writer.field("applies_to", value.appliesTo)
    writer.field("value", value.value)
    writer.field("from", value.from)
    writer.field("origin", value.origin)
    writer.field("source", value.source)
    writer.field("provisional", value.isProvisional)
  }

  private static func append(_ rate: RateEntry, to writer: inout JSONWriter) {
    writer.field("role", rate.role)
    writer.field("rate", rate.pounds)
    writer.field("per", rate.per)
    writer.field("minutes", rate.minutes)
    writer.field("weeks", rate.weeks)
    writer.field("from", rate.from)
    writer.field("source", rate.source)
    writer.field("provisional", rate.isProvisional)
  }
}
