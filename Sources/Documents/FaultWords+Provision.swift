import Costing
import Tables

/// Faults of a row of provision.
extension FaultWords {
  static func roleNotOnCard(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a role in rates.csv",
      fix: facts.write(or: "Write a role from rates.csv") + ", or add the role there")
  }

  static func noRateInForce(_ facts: FaultFacts) -> FaultWords {
    let role = facts.fault.cell.isEmpty ? facts.since?.name ?? "the role" : facts.quoted
    let since = facts.since.map { "; its first starts on " + $0.day } ?? ""
    return FaultWords(
      "\(role) has no rate in force on the year's first day" + since,
      fix: "Add a row to rates.csv that starts on or before that day")
  }

  static func missingRule(_ facts: FaultFacts) -> FaultWords {
    guard let (name, about) = facts.rule else {
      return FaultWords(
        "the row needs a rule that nobody has set", fix: "Add the rule to rules.csv")
    }
    let whom = about.isEmpty ? "" : " for " + about
    let row = Rule.named(name).map { ": " + $0.exampleRow(appliesTo: about) } ?? ""
    let why =
      name == Rule.topUpStart.name
      ? "the pupil has an application or a decision in the year, so " : ""
    return FaultWords(
      why + "the row needs the rule \(name)\(whom), which nobody has set",
      fix:
        "Add a row to rules.csv, under the columns rule,applies_to,from,value,source, that starts "
        + "on or before the year's first day" + row)
  }

  /// The row to add names the placement alone, which is what most councils set one by.
  static func noThreshold(_ facts: FaultFacts) -> FaultWords {
    let about = facts.rule?.about ?? ""
    let placement = about.split(separator: " ").first.map { String($0) } ?? "special"
    return FaultWords(
      "no threshold is in force for \(about.isEmpty ? "this pupil's placement" : about)",
      fix: "Add a row to rules.csv with the council's own amount and source: "
        + Rule.threshold.exampleRow(appliesTo: placement))
  }

  static func bareMinutes(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), and nothing says whether that is for a day or for a week",
      fix: "Head the column minutes_per_week, or minutes_per_session with sessions_per_week")
  }

  static func timeTwice(_ facts: FaultFacts) -> FaultWords {
    let ways = [facts.fault.column.isEmpty ? nil : facts.column, facts.otherColumn]
      .compactMap { $0 }
    let which =
      ways.count == 2
      ? ": \(ways[0]) and \(ways[1])" : ways.first.map { ", and \($0) is the second" } ?? ""
    return FaultWords(
      "the adult's time is given in two ways" + which, fix: "Keep one and leave the other blank")
  }

  static func timeIncomplete(_ facts: FaultFacts) -> FaultWords {
    let isBlank = facts.fault.cell.isEmpty && !facts.fault.column.isEmpty
    return FaultWords(
      "minutes per session and sessions per week go together, and "
        + (isBlank ? facts.column + " is blank" : "only one is filled in"),
      fix: "Fill in both, or write minutes per week instead")
  }

  static func timeWithoutRole(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the row gives an adult's time and staff is blank, so there is no rate for it",
      fix: facts.write(or: "Write a role from rates.csv in staff"))
  }

  static func roleWithoutTime(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.fault.cell.isEmpty ? "staff is filled in" : facts.says) and the row gives no time",
      fix: "Write minutes per week, hours per week, or minutes per session with sessions per week; "
        + "or leave staff blank")
  }

  static func costTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "cost and cost each are both filled in",
      fix: "Keep cost for the whole group, or cost each for this pupil alone")
  }

  static func nothingToCost(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the row has neither time nor cost",
      fix: "Write staff with their time, or a cost; only the kind universal may have neither")
  }

  static func spreadIncomplete(_ facts: FaultFacts) -> FaultWords {
    let isBlank = facts.fault.cell.isEmpty && !facts.fault.column.isEmpty
    return FaultWords(
      "a cost spread over years needs cost, spread years and bought, and "
        + (isBlank ? facts.column : "one") + " is blank",
      fix: "Fill in all three, or leave spread years and bought blank")
  }

  static func weeksNeeded(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the row has dates and does not say how many of its weeks fall in the year",
      fix: "Write in weeks those that fall in the year")
  }

  static func datesOutOfOrder(_ facts: FaultFacts) -> FaultWords {
    if ["planned", "started", "reviewed"].contains(facts.fault.column) {
      return stepsOutOfOrder(facts)
    }
    let found = facts.fault.cell.isEmpty ? "" : ": " + facts.says
    return FaultWords(
      "it ends before it starts" + found, fix: "Exchange the two dates, or correct one")
  }
}
