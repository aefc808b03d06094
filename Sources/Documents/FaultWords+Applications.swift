import Tables

/// Faults of what an application holds, and of what a panel says of it.
extension FaultWords {
  static func outcomeTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this outcome is in the pupil's cycle twice" + see(facts),
      fix: "Keep one of the rows, or give one another cycle or outcome ref")
  }

  static func appliedTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this pupil has another application submitted on the same day" + see(facts),
      fix: "Keep the row that is meant; a later application has a later day in submitted")
  }

  /// Two decisions of a day, two awards of which the days meet, or an award that still runs when the
  /// panel declines.
  static func decidedTwice(_ facts: FaultFacts) -> FaultWords {
    switch facts.fault.column {
    case "from":
      FaultWords(
        "this pupil has another award for some of the same days" + see(facts),
        fix: "Write in from and to when each award begins and ends, or keep the one that stands")
    case "to":
      FaultWords(
        "this pupil has an award, and a later decision to decline while it runs" + see(facts),
        fix: "Write in to when the award ends, in from the day that the decline is from, or keep "
          + "the decision that stands")
    default:
      FaultWords(
        "this pupil has another decision of the same day" + see(facts),
        fix: "Keep the decision that stands")
    }
  }

  static func awardOver(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "what is awarded for the year is more than the top-up sought in it",
      fix: "Correct the amount, or see that the reason says why it is more")
  }

  static func scoredTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this member has scored this pupil's application twice" + see(facts),
      fix: "Keep the row that the member means")
  }

  static func staffTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this adult has another row at the school for some of the same days" + see(facts),
      fix: "Write one row with all the hours, or dates that do not meet")
  }

  static func scoreRange(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), and a score is from 1 to 5",
      fix: "Write 1, 2, 3, 4 or 5, or leave it blank")
  }

  static func unknownBand(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a band in bands.csv",
      fix: facts.write(or: "Write a band from bands.csv") + ", or add the band there")
  }

  static func amountNeeded(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the top-up is agreed, and the row does not say how much: it gives no amount, and no band "
        + "that bands.csv has",
      fix: "Write in amount the pounds awarded for the year, or a band of bands.csv")
  }

  static func amountWithoutAward(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), and the decision awards nothing",
      fix: "Leave \(facts.column) blank, or write agree or agree-in-part in decision")
  }

  static func notInProvision(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "no provision of this pupil at this school is accepted",
      fix: notThere + ", or leave this row out")
  }

  static func evidenceNotUsed(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "no provision of this pupil at this school is accepted, so nothing uses the evidence",
      fix: notThere + ", or leave it for another year")
  }

  private static let notThere =
    "Write pupil and school as the provision does, correct the pupil's provision"

  /// The steps of a cycle; others are a first day and a last.
  static func stepsOutOfOrder(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.says + (facts.otherColumn.map { ", which is before \($0)" } ?? ", too early a day"),
      fix: "Correct the date that is wrong: assessed, planned, started and reviewed follow each "
        + "other")
  }

  static func see(_ facts: FaultFacts) -> String {
    facts.otherRow.map { ": see " + $0 } ?? ""
  }
}
