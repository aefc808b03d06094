import Costing

/// A row of a council's first rates.csv; between them they show every way to write a rate.
struct StarterRate {
  let role: String
  let pounds: String
  let per: Rate.Per
  let minutes: String
  let weeks: String
  private let remark: String

  let source = "made up: replace with your tariff"

  private init(
    _ role: String, _ pounds: String, _ per: Rate.Per, minutes: String = "", weeks: String = "",
    _ remark: String
  ) {
    self.role = role
    self.pounds = pounds
    self.per = per
    self.minutes = minutes
    self.weeks = weeks
    self.remark = remark
  }

  /// What the row decides, then how such a rate is written.
  var note: String { "Decides what a line's time costs where its staff is \(role). \(remark)" }
}

extension StarterRate {
  static let teacher = "Teacher"

  static let all = [
    StarterRate(
      "TA", "17.20", .hour,
      "A teaching assistant's hour, with on-costs. per is one of \(periods). Schools ask which "
        + "spine point a rate stands for: say so in the source."),
    StarterRate(
      "HLTA", "22.40", .hour, "A higher level teaching assistant's hour, with on-costs."),
    StarterRate(
      "LSA", "655.00", .weeklyHourYear, weeks: "38",
      "A learning support assistant for one hour a week all year, built on the weeks stated. Two "
        + "councils are known to write their rate so."),
    StarterRate(
      "MSA", "0.2583", .minute,
      "A midday supervisor's minute, to four places of a pound. Durham writes its rates by the "
        + "minute. The rule lunchtime says whether it counts."),
    StarterRate(
      teacher, "60958.00", .year, minutes: "75900",
      "A teacher's year with on-costs, and the minutes worked for it: 1265 hours. The rule "
        + "weekly-cap may cap it."),
    StarterRate(
      "SENCO", "48.20", .hour,
      "The SENCO's hour, with on-costs. Councils differ on whether it counts: the rule role-counts "
        + "says."),
    StarterRate(
      "Educational psychologist", "620.00", .day, minutes: "390",
      "A day as a traded service charges it, and the minutes worked in it: six and a half hours."),
  ]

  private static let periods = Rate.Per.allCases.map { $0.name }.joined(separator: ", ")
}
