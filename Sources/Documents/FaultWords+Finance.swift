import Tables

/// Faults of what a council's finance team keeps: payments, budgets and schools that took over.
extension FaultWords {
  /// A warning in each file: what is outside the year is no part of its figures.
  static func outsideTheYear(_ facts: FaultFacts) -> FaultWords {
    switch facts.fault.column {
    case "period_from", "period_to":
      FaultWords(
        "\(facts.says), so the payment is for no day of the year that is costed: nothing of it is "
          + "counted",
        fix: "Correct the day, or run the year that the payment is for")
    case "from" where facts.fault.detail == .column("pupils"):
      FaultWords(
        "\(facts.says), so these pupils come after the year that is costed: nothing is forecast",
        fix: "Correct the day, or run the year in which they come")
    default:
      FaultWords(
        "\(facts.says), so the award runs on no day of the year that is costed: nothing of it is "
          + "counted",
        fix: "Correct the day, or run the year that the award is for")
    }
  }

  static func paymentForNobody(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this payment is for a pupil whom no other file of the run names",
      fix: "Correct pupil and school, or add what was decided and provided; the payment is listed "
        + "in matching.csv meanwhile")
  }

  static func paymentTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this payment is written twice, cell for cell" + see(facts),
      fix: "Leave one of the rows out, unless both were paid")
  }

  static func budgetTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this line has another row for the same phase and year" + see(facts),
      fix: "Keep one row, with all that is set aside")
  }

  static func notAYear(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a year",
      fix: "Write the two years that it is in, such as 2025-26, or 2025-26 academic")
  }

  static func successionUnclear(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.otherRow.map { "another school says that it took over from the same one: see " + $0 }
        ?? "\(facts.says), which is no other school of the file that closed before this one",
      fix: "Write the URN of the school that closed, in the row of the one school that took over, "
        + "and give the school that closed a row")
  }
}
