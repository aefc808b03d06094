import Borough
import Costing

/// How one kind of figure is worked: in words, as a sum, and by which rules.
struct MethodEntry {
  /// After `how-`, unlike any other on the page.
  var id: String
  var title: String
  var words: String
  /// In one line; empty for a count.
  var sum: String
  var rules: [Rule]
}

extension MethodEntry {
  /// Figures of every report.
  static func costs(of report: Report) -> [MethodEntry] {
    var entries = [provision, countable, share, topUp]
    if report.hasPartYears { entries.append(inYear) }
    if report.all.areAwardsKnown { entries.append(awarded) }
    return entries
  }

  private static let provision = MethodEntry(
    id: "provision", title: "Provision",
    words: "Each line is worked exactly and rounded once; the lines of a pupil are added up.",
    sum: "rate × minutes × weeks ÷ pupils sharing, and any cost of its own",
    rules: [.weeksPerYear, .rounding])
  private static let countable = MethodEntry(
    id: "countable", title: "Countable",
    words: "What the council’s rules count towards the threshold. The rest is shown, with why.",
    sum: "provision − not counted = countable",
    rules: [.lunchtime, .breakTime, .convenedGroup, .roleCounts, .weeklyCap, .fundingCounts])
  private static let share = MethodEntry(
    id: "share", title: "School’s share",
    words: "What the school meets of each pupil’s countable cost: all of it up to the threshold.",
    sum: "the lesser of countable and threshold", rules: [.threshold, .eligibleAt])
  private static let topUp = MethodEntry(
    id: "top-up", title: "Top-up sought",
    words: "What is countable beyond the threshold, in a whole year.",
    sum: "countable − school’s share, changed as the rules on the top-up say",
    rules: [.amount, .ceiling, .minimum, .awardRounding])
  private static let inYear = MethodEntry(
    id: "in-year", title: "Top-up in the year",
    words: "The top-up for the part of the year in which it runs.",
    sum: "top-up × days of the part ÷ days of the year",
    rules: [.partYear, .yearBasis, .topUpStart])
  private static let awarded = MethodEntry(
    id: "awarded", title: "Awarded and shortfall",
    words: "What the panel agreed for the year, and what of the top-up sought it did not.",
    sum: "shortfall = top-up in the year − awarded, never below nothing", rules: [])
}

extension MethodEntry {
  /// Figures of council finance.
  static let finance: [MethodEntry] = [
    MethodEntry(
      id: "due", title: "Due, and backdated",
      words: """
        An award is divided over its days as the council pays, and is due for those on which the \
        pupil is on the school’s roll; a penny of rounding is carried, so that the parts add up to \
        the award. What is for a period that was over when the panel decided is backdated: it is \
        paid in the first period that was not.
        """,
      sum: "award × days on roll ÷ days awarded, each day weighed by the rule",
      rules: [.payments, .authority, .payerWithoutPlan]),
    MethodEntry(
      id: "forecast", title: "Forecast and variance",
      words: """
        What is due of awards this authority pays and of targeted funding, what is sought by \
        applications that wait for the panel, and what children to come are taken to cost: the \
        mean top-up of ten or more pupils of the same need and phase, else of the phase, else of all.
        """,
      sum: "awards + pending + expected = forecast; forecast − budget = variance",
      rules: [.authority, .yearBasis]),
    MethodEntry(
      id: "section-251", title: "Section 251",
      words: """
        Each pound due goes on the line of the school’s type on the days it is for, and in the \
        column of its phase; Years 12 to 14 are post-16. Direct payments and targeted funding have \
        lines of their own.
        """,
      sum: "due of awards this authority pays + targeted funding", rules: [.authority]),
    MethodEntry(
      id: "committed", title: "Notional SEN budget committed",
      words: """
        The threshold of each pupil whose top-up is in payment, for the days that it is, where \
        the notional SEN budget meets the school’s share. The budget is to guide spending on \
        special educational needs; it is not ring-fenced.
        """,
      sum: """
        committed = thresholds × days in payment ÷ days of the year; share = committed ÷ budget; \
        left for each = left ÷ other pupils on SEN support
        """,
      rules: [.commitmentCounts, .targetedFunding, .shareMetBy, .threshold, .yearBasis]),
    MethodEntry(
      id: "matching", title: "Paid beside due",
      words: """
        Payments for days that meet are taken together for each pupil, and set beside what is due \
        for the same days. Days with something due and no payment are found too, as far as the day \
        that payments are looked at.
        """,
      sum: "paid − taken back − due = difference", rules: [.payments]),
    MethodEntry(
      id: "accrual", title: "Accrual",
      words: """
        What is due by 31 March and was not paid by then, pupil by pupil; what others were overpaid \
        is not taken off it.
        """,
      sum: "due − paid = accrual − overpaid", rules: [.payments]),
    MethodEntry(
      id: "coming-up", title: "Awards ending and reviews overdue",
      words: """
        Awards whose last day is within 90 days of the day looked at, and running awards whose \
        review was to be done before it.
        """, sum: "", rules: []),
    MethodEntry(
      id: "transfers", title: "Children who change phase",
      words: """
        Children in Nursery 2, Year 6, Year 11 or Year 14 with an award, a decision or a top-up \
        sought; the top-up is of a whole year.
        """, sum: "", rules: []),
    MethodEntry(
      id: "from-elsewhere", title: "Children from other authorities",
      words: """
        Children at a school in this authority whose home is in another, or is not stated, by the \
        reason that pupils.csv gives for the placement.
        """, sum: "", rules: [.authority, .payerWithoutPlan]),
  ]
}
