public import Costing

/// What `topup rules --json` prints.
public enum RulesJSON {
  public static func bytes(_ terms: Terms) -> [UInt8] {
    JSONWriter.document { writer in
      writer.field("year", terms.year.description)
      append(RulesTable(terms), to: &writer)
    }
  }

  /// The fields `rules`, `rates` and, where there are any, `top_up_bands` and `real_pay` of any
  /// document, with the year's days.
  static func append(_ table: RulesTable, to writer: inout JSONWriter) {
    writer.field("rules", table.rules) { writer, rule in
      writer.field("rule", rule.rule.name)
      writer.field("meaning", rule.rule.definition.meaning)
      writer.field("in_force", rule.values) { append($1, to: &$0) }
    }
    writer.field("rates", table.rates) { append($1, to: &$0) }
    if !table.bands.isEmpty {
      writer.field("top_up_bands", table.bands) { append($1, table.year, to: &$0) }
    }
    writer.field(table.areSchoolDays ? "school_days" : "calendar_days", table.days)
    if !table.pay.isEmpty { writer.field("real_pay", table.pay) { append($1, to: &$0) } }
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

  private static func append(
    _ band: BandRow, _ year: FundingYear, to writer: inout JSONWriter
  ) {
    writer.field("band", band.name)
    writer.field("at_least_pence", band.atLeast.pence)
    writer.field("value_pence", band.value.pence)
    writer.field("from", band.from.description)
    writer.field("source", band.source)
    writer.field("provisional", band.isProvisional(in: year))
  }

  private static func append(_ pay: PayEntry, to writer: inout JSONWriter) {
    let post = pay.post
    writer.field("role", pay.role)
    writer.field("from", post.row.from.description)
    writer.field("paid_weeks", FigureText.decimal(post.row.paidThousandths, places: 3))
    writer.field("pay_pence", post.pay.pence)
    writer.field("national_insurance_pence", post.nationalInsurance.pence)
    writer.field("pension_pence", post.pension.pence)
    writer.field("total_pence", post.total.pence)
    writer.field("hour_worked_pence", known: post.perHourWorked?.pence)
    writer.field("hour_delivered_pence", known: post.perHourDelivered?.pence)
    writer.field("tariff_rate", known: pay.rate?.rate.written)
    writer.field("tariff_per", known: pay.rate?.rate.per.name)
    writer.field("source", post.row.source)
    writer.field("provisional", pay.isProvisional)
  }
}
