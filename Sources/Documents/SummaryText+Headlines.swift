import Borough
import Costing

/// The figures that a reader wants first, each with what it is.
extension SummaryText {
  struct Headline {
    var name: String
    var figure: String
    var note: String
    var isAnswer = false

    init(_ name: String, _ figure: String, _ note: String) {
      self.name = name
      self.figure = figure
      self.note = note
    }

    init(_ name: String, _ amount: Money, _ note: String, isAnswer: Bool = false) {
      self.init(name, FigureText.pounds(amount), note)
      self.isAnswer = isAnswer
    }
  }

  static func headlines(of report: Report, _ style: Style) -> [String] {
    let all = report.all
    let below = FigureText.count(all.pupils - all.aboveThreshold, "other", "others")
    let above = below + (report.hasAdjusted ? " not above it" : ": the school meets all of this")
    return aligned(
      [
        Headline("Pupils", FigureText.count(all.pupils), "at each school with an accepted line"),
        Headline("Above the threshold", FigureText.count(all.aboveThreshold), above),
        Headline("Provision", all.provision, "everything costed"),
        Headline("Not counted", all.notCounted, "provision - not counted = countable"),
        Headline("Countable", all.countable, "what counts towards the threshold"),
      ] + answers(of: report), style)
  }

  /// From the school's share to what is sought, with what the rules change on the way.
  private static func answers(of report: Report) -> [Headline] {
    let all = report.all
    let sum = "countable - school's share" + (report.hasAdjusted ? " + adjusted" : "")
    var answers = [Headline("School's share", all.schoolShare, sum + " = top-up sought")]
    if report.hasAdjusted {
      answers.append(
        Headline("Adjusted", all.adjusted, "what the rules on the top-up add or take"))
    }
    let beyond = "countable cost beyond the threshold"
    answers.append(
      Headline(
        "Top-up sought", all.topUp, report.hasAdjusted ? beyond + ", adjusted" : beyond,
        isAnswer: true))
    if report.hasPartYears {
      answers.append(
        Headline(
          "Top-up in the year", all.topUpInYear, "for the part of the year that each runs",
          isAnswer: true))
    }
    if all.areAwardsKnown {
      let note = "for the year; shortfall of those decided on: \(FigureText.pounds(all.shortfall))"
      answers.append(Headline("Awarded", all.awarded, note, isAnswer: true))
    }
    return answers
  }

  /// The answers stand out. A note that has no room is left out.
  static func aligned(_ headlines: [Headline], _ style: Style) -> [String] {
    let width = headlines.reduce(0) { max($0, $1.figure.count) }
    return headlines.map { line in
      let name = line.name + String(repeating: " ", count: 20 - line.name.count)
      let figure = String(repeating: " ", count: width - line.figure.count) + line.figure
      let shown = line.isAnswer ? style.bold(name + figure) : name + figure
      let length = name.count + width + 2 + line.note.count
      return length > style.width ? shown : shown + "  " + style.dim(line.note)
    }
  }
}
