import Costing
import Documents
public import Returns
import Tables

extension SweepProblem {
  /// What is wrong, and what to write.
  public var words: String {
    switch self {
    case .noValues: "there are no values to try. Write NAME=VALUES, such as weeks-per-year=38,39"
    case .unknown(let name, let nearest?):
      "there is no rule \(PlainText.visible(name)). Did you mean \(nearest)?"
    case .unknown(let name, nil):
      "there is no rule \(PlainText.visible(name)). Write a rule's name, rate or band-uplift."
    case .appliesTo(let rule, let whom):
      "\(rule.name) cannot apply to \(PlainText.visible(whom)). Write it as rules.csv does."
    case .range(let text):
      "\(PlainText.visible(text)) is not a range. Write from..to/step, such as 0..5%/0.5"
    case .tooMany: "that is more than \(SweepAxis.mostPoints) points. Take larger steps."
    case .value(let text, let rule?):
      "\(PlainText.visible(text)) is not a value of \(rule.name). Write it as rules.csv does, or a "
        + "per cent such as 2.5%"
    case .value(let text, nil):
      "\(PlainText.visible(text)) cannot be read. Write a per cent such as 2.5%, and numbers "
        + "without commas, which stand between values"
    case .noSuchRole(let name):
      "there is no role \(PlainText.visible(name)) in rates.csv. Write one as rates.csv does."
    case .changesNothing(let rule):
      "no figure of a trial depends on \(rule.name). Sweep another rule."
    case .refused(let fault):
      "some of these values cannot be in force together with the council's other rules "
        + "[\(fault.rawValue)]. Try them in a rules file with --rules, which says why."
    case .nothingToUplift(let name):
      "\(PlainText.visible(name)) has no number in force that can be raised or lowered so far. Write values."
    }
  }
}
