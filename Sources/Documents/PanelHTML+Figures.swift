import Applications
import Borough
import Costing

/// The five figures of a case, and what was decided.
extension PanelHTML {
  static func five(of panelCase: PanelCase) -> Markup {
    let figures = panelCase.figures
    return """
      <dl class="headlines five">
      \(headline("Cost", "\(figures.cost)", costNote(panelCase)))\
      \(headline("Threshold", "\(figures.threshold)", "what the school meets first"))\
      \(headline("Top-up sought", "\(figures.topUpSought)", soughtNote(panelCase)))\
      \(headline("Awarded", blank(figures.awarded), awardedNote(panelCase)))\
      \(headline("Shortfall", blank(figures.shortfall), shortfallNote(figures)))</dl>

      """
  }

  private static func headline(_ name: String, _ figure: Markup, _ note: String) -> Markup {
    ReportHTML.headline(name, figure, note)
  }

  private static func blank(_ amount: Money?) -> Markup {
    amount.map { "\($0)" } ?? "<span class=\"none\">–</span>"
  }

  private static func costNote(_ panelCase: PanelCase) -> String {
    let cost = panelCase.paper.application.cost
    return cost.notCounted == .zero
      ? "all of the provision counts" : "what counts of \(FigureText.pounds(cost.provision))"
  }

  private static func soughtNote(_ panelCase: PanelCase) -> String {
    let cost = panelCase.paper.application.cost
    if panelCase.paper.isMetBySchool { return "the school meets all of the cost" }
    if panelCase.awaitsDecision { return "in a whole year: it runs from the decision" }
    if cost.topUpInYear != cost.topUp {
      return "in the year; \(FigureText.pounds(cost.topUp)) in a whole one"
    }
    return cost.adjusted == .zero ? "cost beyond the threshold" : "as the council’s rules make it"
  }

  private static func awardedNote(_ panelCase: PanelCase) -> String {
    guard let decision = panelCase.decisions.standing else { return "not yet decided" }
    return "\(decision.outcome.label.lowercased()) on \(decision.decided.inWords)"
  }

  private static func shortfallNote(_ figures: PanelFigures) -> String {
    guard let over = figures.awardOver else { return "once it is decided" }
    return over > .zero ? "\(FigureText.pounds(over)) more than was sought" : "sought, not awarded"
  }

  static func markup(of decision: Decision, _ panelCase: PanelCase) -> Markup {
    """
    <p><strong>\(decision.outcome.label) on \(decision.decided)</strong>\
    \(award(of: decision, panelCase)).\(hours(in: panelCase))\(review(of: decision))</p>
    <p class="words">\(prose: decision.reason)</p>

    """
  }

  private static func award(of decision: Decision, _ panelCase: PanelCase) -> Markup {
    guard decision.outcome.isAward else { return "" }
    return ": \(typed: decision.award(of: panelCase.awarded))\(decision.span)"
  }

  /// What the award buys at the school's real pay, where that is known.
  private static func hours(in panelCase: PanelCase) -> Markup {
    guard let awarded = panelCase.awarded, awarded > .zero,
      let real = panelCase.paper.explanation.realCosts,
      let hours = real.hours(boughtBy: awarded), let ofAnHour = real.ofAnHour
    else { return "" }
    return """
       It buys \(FigureText.decimal(hours, places: 2)) hours of adults’ time at real pay of \
      \(ofAnHour) an hour.
      """
  }

  private static func review(of decision: Decision) -> Markup {
    decision.reviewBy.map { " To be reviewed by \($0)." } ?? ""
  }
}
