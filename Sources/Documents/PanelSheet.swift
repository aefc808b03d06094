import Applications
import Costing

/// One case on a sheet of its own: the figures first, the working last.
struct PanelSheet {
  let panelCase: PanelCase
  /// Its place in the agenda, from 1.
  let number: Int64
  /// Where the agenda is; empty where no link leads to it.
  let back: String
  /// Whether it is all of its page, and not one sheet of many.
  var isAlone = false

  private var id: String { PanelHTML.id(of: number) }

  var markup: Markup {
    let level: Int64 = isAlone ? 1 : 2
    return """
      <section class="sheet" aria-labelledby="\(id)">
      \(mark)\(agenda)
      <h\(level) id="\(id)">Case \(number): \(typed: panelCase.paper.school)</h\(level)>
      \(facts)\(PanelHTML.five(of: panelCase))\(notes)\(decided)\(talk)\(evidence)\(beside)\(working)\
      </section>

      """
  }

  private var agenda: Markup {
    back.isEmpty ? "" : "<p class=\"back\"><a href=\"\(back)\">Agenda</a></p>"
  }

  private var mark: Markup {
    guard isAlone else { return "" }
    return "<p class=\"notice\"><strong>\(ApplicationHTML.internalNotice)</strong></p>\n"
  }

  private func part(_ title: String, _ content: Markup) -> Markup {
    let level: Int64 = isAlone ? 2 : 3
    return """
      <div class="part">
      <h\(level) class="part">\(title)</h\(level)>
      \(content)</div>

      """
  }

  private var decided: Markup {
    guard let decision = panelCase.decisions.standing else { return "" }
    return part("The decision", PanelHTML.markup(of: decision, panelCase))
  }

  private var talk: Markup {
    panelCase.talkingPoints.isEmpty
      ? "" : part("Worth talking about", PanelHTML.points(of: panelCase))
  }

  private var evidence: Markup {
    let progress = ApplicationHTML.progress(of: panelCase.paper, under: id)
    return """
      \(part("The school’s reason", ApplicationHTML.reason(of: panelCase.paper)))\
      \(view("The parents’ view", panelCase.paper.form?.parentsView))\
      \(view("The pupil’s view", panelCase.paper.form?.pupilView))\
      \(part("Checks", PanelHTML.checks(of: panelCase, id)))\
      \(part("Cost beside progress", progress))
      """
  }

  private func view(_ title: String, _ words: String?) -> Markup {
    let isStated = words.map { !$0.isEmpty } ?? false
    return part(
      title, isStated ? "<p class=\"words\">\(prose: words ?? "")</p>\n" : "<p>Not stated</p>\n")
  }

  private var beside: Markup {
    let paper = panelCase.paper
    let oneToOne = ApplicationHTML.oneToOne(of: paper, under: id)
    let ifLeft = ApplicationHTML.ifLeft(of: paper, under: id)
    return """
      <div class="pair">
      \(part("One-to-one support", oneToOne))\(part("What would go if the pupil left", ifLeft))\
      </div>
      <div class="pair">
      \(part("Beside the borough", PanelHTML.comparison(of: panelCase, id)))\
      \(part("Members’ marks", PanelHTML.scores(of: panelCase, id)))\
      </div>

      """
  }

  private var working: Markup {
    part("The working", ApplicationHTML.working(of: panelCase.paper, under: id))
  }

  private var facts: Markup {
    let paper = panelCase.paper
    let pupil = paper.application.pupil
    var facts = [
      HTMLFacts.Fact("Reference", typed: panelCase.reference),
      .init("Submitted", paper.form?.submitted),
      .init(name: "Year group", value: ApplicationHTML.stated(pupil.yearGroup?.label)),
      .init(name: "Placement", value: ApplicationHTML.placement(of: pupil)),
      .init(name: "SEN provision", value: ApplicationHTML.stated(pupil.senProvision?.label)),
      .init(name: "Need", value: ApplicationHTML.need(of: pupil)),
      .init(name: "Authority that pays", value: ApplicationHTML.payer(of: paper), isWide: true),
    ]
    if let earlier = panelCase.decisions.earlierAward {
      facts.append(.init(name: "Award before this", value: award(earlier), isWide: true))
    }
    return HTMLFacts(facts: facts).markup
  }

  private func award(_ decision: Decision) -> Markup {
    """
    \(typed: decision.award(of: decision.amount))\(decision.span), decided on \(decision.decided)
    """
  }

  /// What a reader of the figures must know beside them.
  private var notes: Markup {
    let paper = panelCase.paper
    var notes: [Markup] = []
    if paper.isMetBySchool {
      notes.append(
        "<strong>The school meets all of this: \(paper.application.cost.schoolShare)</strong>")
    }
    if let over = panelCase.figures.awardOver, over > .zero {
      notes.append(
        """
        <strong>The award is \(over) more than was sought.</strong> That needs a reason: see the \
        one recorded under The decision.
        """)
    }
    return "\(Markup(notes) { "<p class=\"notice\">\($0)</p>" })\(ApplicationHTML.notes(of: paper))"
  }
}
