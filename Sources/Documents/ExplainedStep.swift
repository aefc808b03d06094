import Borough
public import Costing

/// One step of a pupil's working in words: what both the text and the JSON print.
public struct ExplainedStep: Sendable {
  /// `line`, `share`, `convened-for-another`, `not-counted`, `over-cap` or `school-share`.
  public let kind: String
  /// The working, one clause or more.
  public let clauses: [String]
  /// What it adds to the answer, or takes from it.
  public let signed: Money
  /// The rules and rates used, since when, and where they are written.
  public let sources: [String]

  init(_ step: Step, of explanation: Explanation) {
    let terms = explanation.terms
    signed = step.signed
    switch step {
    case .line(let sum, let cost):
      kind = "line"
      clauses = sum.clauses(resultingIn: cost)
      sources = sum.sources(roundedTo: cost, terms)
    case .share(let sum, let session, let sharing, let own):
      kind = "share"
      clauses = Self.share(sum, session, sharing, own)
      sources = sum.sources(roundedTo: session, terms)
    case .convenedForAnother:
      kind = "convened-for-another"
      clauses = ["the group is convened for another pupil, who is charged for all of it"]
      sources = Self.cited(terms.rules.row(.convenedGroup), terms)
    case .notCounted(let reason, _, let rule):
      kind = "not-counted"
      clauses = ["does not count: " + reason.inWords]
      sources = Self.cited(rule, terms)
    case .overCap(_, let rule, let amount):
      kind = "over-cap"
      clauses = [amount.forPeople + " of it is over the weekly cap"]
      sources = Self.cited(rule, terms)
    case .schoolShare(_, let threshold, let rule):
      kind = "school-share"
      clauses = [Self.schoolShare(explanation.result.cost.countable, threshold)]
      sources = Self.cited(rule, terms)
    }
  }

  init(kind: String, clauses: [String], signed: Money, sources: [String]) {
    self.kind = kind
    self.clauses = clauses
    self.signed = signed
    self.sources = sources
  }

  static func cited(_ row: RuleRow?, _ terms: Terms) -> [String] {
    row.map { [terms.citation(of: $0)] } ?? []
  }

  private static func share(
    _ sum: Arithmetic, _ session: Money, _ sharing: Int64, _ own: Money
  ) -> [String] {
    let whole = sum.clauses(resultingIn: session)
    let shared =
      sharing == 1
      ? "all of it this pupil's"
      : "shared by \(FigureText.whole(sharing)), this pupil's share \(own.forPeople)"
    return whole + ["session \(session.forPeople) " + shared]
  }

  private static func schoolShare(_ countable: Money, _ threshold: Money) -> String {
    "school's share: the lesser of what counts, \(countable.forPeople), "
      + "and the threshold, \(threshold.forPeople)"
  }
}

extension Arithmetic {
  /// The rate, and each rule that decided a figure of the sum.
  fileprivate func sources(roundedTo cost: Money, _ terms: Terms) -> [String] {
    var sources: [String] = []
    if let rate, let role = line.role, line.time != nil {
      sources.append(terms.citation(of: rate, for: role))
    }
    if let weeksRule { sources.append(terms.citation(of: weeksRule)) }
    if line.kind == .convened {
      sources += ExplainedStep.cited(terms.rules.row(.convenedGroup), terms)
    }
    if wasRounded(to: cost) { sources += ExplainedStep.cited(rounding, terms) }
    return sources
  }
}

extension NotCounted {
  /// Why, to follow "does not count".
  fileprivate var inWords: String {
    switch self {
    case .outsideYear: "it runs wholly outside the year"
    case .outsideSpread: "this year is not one that its cost is spread over"
    case .universal: "it is part of the school's ordinary offer"
    case .lunchtime: "it is support at lunchtime"
    case .breakTime: "it is support at break"
    case .role: "this adult's time is left out by the council's rule"
    case .funding(let source): "it is paid for from \(source.name)"
    case .overCap: "it is over the weekly cap"
    case .beyondThreshold: "its money only fills the threshold, and this is beyond it"
    }
  }
}
