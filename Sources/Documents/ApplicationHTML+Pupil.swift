import Applications
import Costing

/// Whom an application is about, and why it is made.
extension ApplicationHTML {
  static func pupil(of paper: ApplicationPaper) -> Markup {
    let pupil = paper.application.pupil
    let reference = String(decoding: pupil.reference, as: UTF8.self)
    var facts = [
      HTMLFacts.Fact("Reference", typed: reference),
      HTMLFacts.Fact(name: "Name, to be written by hand", value: ruledLine),
      HTMLFacts.Fact(name: "Year group", value: stated(pupil.yearGroup?.label)),
      HTMLFacts.Fact(name: "Need", value: need(of: pupil)),
      HTMLFacts.Fact(name: "SEN provision", value: stated(pupil.senProvision?.label)),
      HTMLFacts.Fact(name: "Placement", value: placement(of: pupil)),
      HTMLFacts.Fact(name: "Authority that pays", value: payer(of: paper), isWide: true),
    ]
    facts += rolls(of: pupil) + circumstances(of: pupil)
    return HTMLFacts(facts: facts).markup
  }

  static let ruledLine: Markup = "<span class=\"ruled\"></span>"

  static func stated(_ words: String?) -> Markup { words.map { "\($0)" } ?? Markup.notStated }

  static func need(of pupil: PupilDetails) -> Markup {
    guard let primary = pupil.primaryNeed else { return Markup.notStated }
    let first: Markup = "\(primary.label) (\(primary.name))"
    return pupil.secondaryNeed.map { "\(first); then \($0.label) (\($0.name))" } ?? first
  }

  static func placement(of pupil: PupilDetails) -> Markup {
    pupil.placement.map { "\($0.label)" } ?? "Not stated, and taken as mainstream"
  }

  static func payer(of paper: ApplicationPaper) -> Markup {
    let payer = paper.application.payer
    let ground = payer.ground(hasPlan: paper.application.pupil.hasPlan)
    return "\(payer.text(name: paper.payerName)): \(ground)."
  }

  private static func rolls(of pupil: PupilDetails) -> [HTMLFacts.Fact] {
    var facts: [HTMLFacts.Fact] = []
    if let from = pupil.onRollFrom { facts.append(.init("On roll from", from)) }
    if let to = pupil.onRollTo { facts.append(.init("On roll to", to)) }
    if pupil.enrolment == .subsidiary {
      facts.append(
        .init(name: "Registration", value: "Subsidiary: another school has the main one"))
    }
    return facts
  }

  private static func circumstances(of pupil: PupilDetails) -> [HTMLFacts.Fact] {
    var facts: [HTMLFacts.Fact] = []
    if let isLookedAfter = pupil.isLookedAfter {
      facts.append(.init(name: "Looked after", value: isLookedAfter ? "Yes" : "No"))
    }
    if let has = pupil.hasEnhancedTransition {
      facts.append(.init(name: "Enhanced transition", value: has ? "Yes" : "No"))
    }
    if !pupil.placementReason.isEmpty {
      facts.append(.init("Reason for the placement", prose: pupil.placementReason))
    }
    return facts
  }

  static func reason(of paper: ApplicationPaper) -> Markup {
    guard let form = paper.form else {
      return "<p>applications.csv has no row for the pupil, so no reason is stated.</p>\n"
    }
    return form.reason.isEmpty
      ? "<p>\(Markup.notStated)</p>\n" : "<p class=\"words\">\(prose: form.reason)</p>\n"
  }
}
