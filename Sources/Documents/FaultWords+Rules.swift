import Costing
import Tables

/// Faults of rules and rates.
extension FaultWords {
  static func unknownRule(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a rule that topup has",
      fix: facts.write(or: "Write one of " + FaultFacts.list(Rule.allCases.map { $0.name })))
  }

  static func ruleValue(_ facts: FaultFacts) -> FaultWords {
    let rule = facts.rule.flatMap { Rule.named($0.name) }
    let choices = facts.choices.isEmpty ? nil : "it as " + FaultFacts.list(facts.choices)
    return FaultWords(
      "\(facts.says), which is not a value of \(facts.rule?.name ?? "this rule")",
      fix: "Write " + (choices ?? rule?.definition.form.inWords ?? "a value of the rule"))
  }

  static func ruleAppliesTo(_ facts: FaultFacts) -> FaultWords {
    let reach = facts.rule.flatMap { Rule.named($0.name) }?.definition.reach
    let choices = "Write " + FaultFacts.list(facts.choices)
    return FaultWords(
      "\(facts.says), which \(facts.rule?.name ?? "this rule") cannot apply to",
      fix: facts.choices.isEmpty ? (reach ?? .everything).inWords : choices)
  }

  static func twoFromOneDay(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this row and \(facts.otherRow ?? "another") give two values from one day",
      fix: "Keep one, or give each its own day")
  }

  /// The other row may be a national value, which no file has.
  static func contradiction(_ facts: FaultFacts) -> FaultWords {
    let national = facts.rule.map { "the national value of " + $0.name }
    let other = facts.otherRow ?? national ?? "another"
    return FaultWords(
      "this row and \(other) name as many values and could both decide",
      fix: "Change what one applies to, so that nothing fits both")
  }

  static func rateIncomplete(_ facts: FaultFacts) -> FaultWords {
    let missing = facts.otherColumn ?? facts.fault.column
    if missing == "minutes" {
      return FaultWords(
        "the rate is for a day or a year and minutes is blank",
        fix: "Write in minutes how long is worked in it")
    }
    if missing == "weeks" {
      return FaultWords(
        "the rate is for a weekly-hour-year and weeks is blank",
        fix: "Write in weeks how many the rate was built on")
    }
    return FaultWords(
      "a rate for a day or a year needs minutes, and one for a weekly-hour-year needs weeks",
      fix: "Fill in the one that is blank")
  }

  static func noRates(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "there is no rate that can be used",
      fix: "Correct the rows, or add one: role,from,rate,per,source")
  }

  static func provisional(_ facts: FaultFacts) -> FaultWords {
    let (name, day) = facts.since ?? ("this value", "")
    return FaultWords(
      name + (day.isEmpty ? "" : " has held since \(day) and")
        + " has not been restated for this year",
      fix: "Add a row that starts on the year's first day once the council has confirmed the value")
  }
}
