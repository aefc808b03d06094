import Applications
import Borough
import Costing

/// What is paid in one period, for it and for earlier ones.
struct PeriodSum {
  var period: PaymentPeriod
  var awards = Money.zero
  /// For periods that were over when the panel decided.
  var backdated = Money.zero
  /// Of both, what this authority pays.
  var ours = Money.zero

  var all: Money { awards + backdated }
}

/// What is due to one school in the year, by who pays it.
struct SchoolDue {
  var school: SchoolNumber
  var ours = Money.zero
  var others = Money.zero
  var notStated = Money.zero
  /// Of all three, for periods that were over when the panel decided.
  var backdated = Money.zero

  var all: Money { ours + others + notStated }
}

/// What one authority pays for children in the year.
struct PayerDue {
  /// Nil where it is not stated who pays.
  var payer: UInt16?
  var children: Set<Int> = []
  var due = Money.zero
}

/// What is due for children of one kind.
struct KindDue {
  /// As files write it.
  var key: String
  var label: String
  var children: Set<Int> = []
  var due = Money.zero
}

/// How often a finding was made, and its money.
struct FindingSum {
  var finding: MatchFinding
  var count: Int64 = 0
  var due = Money.zero
  var paid = Money.zero
  var takenBack = Money.zero
  /// Paid beyond what is due; never set against what others were paid too little.
  var over = Money.zero
  var under = Money.zero
}

/// Something to put right: a row of `matching.csv`.
struct MatchToAct {
  var match: Match
  /// As a spreadsheet counts.
  var row: Int64
}

/// Awards that end, and reviews that are overdue, in one month.
struct MonthSum {
  /// Its first day.
  var month: CivilDate
  var ending: Int64 = 0
  var endingAwarded = Money.zero
  var overdue: Int64 = 0
  var overdueAwarded = Money.zero
}

/// Children of one need who change phase, and what they carry.
struct TransferSum {
  var kind: Transfer.Kind
  var need: Need?
  var pupils: Int64 = 0
  /// Those for whom an enhanced transition is planned.
  var enhanced: Int64 = 0
  var topUp = Money.zero
  var awarded = Money.zero
  var due = Money.zero
}

/// Children in schools here from one other authority, for one reason.
struct ElsewhereSum {
  /// Nil where no home authority is stated.
  var authority: UInt16?
  /// As pupils.csv writes it.
  var reason: String
  var children: Set<Int> = []
  var topUpInYear = Money.zero
  var due = Money.zero
}

/// A line of the Section 251 statement, an amount a column.
struct Section251Row {
  var line: String
  var label: String
  var amounts: [Money]

  var total: Money { amounts.reduce(.zero, +) }
}
