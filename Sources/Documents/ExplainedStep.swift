import Borough
public import Costing

/// One step of a pupil's working in words: what both the text and the JSON print.
public struct ExplainedStep: Sendable {
  /// `line`, `share`, `convened-for-another`, `not-counted`, `over-cap`, `beyond-threshold`,
  /// `hours`, `real-cost`, `school-share`, `amount`, `limited` or `part-year`.
  public let kind: String
  /// The working, one clause or more; the last is to stand beside `signed`.
  public let clauses: [String]
  /// What it adds to the answer, or takes from it.
  public let signed: Money
  /// The rules and rates used, since when, and where they are written.
  public let sources: [CitedValue]
  /// Whether it is about money that is added up, and not a figure to set beside it.
  public var hasAmount: Bool { kind != "hours" && kind != "real-cost" }

  init(_ step: Step, of explanation: Explanation) {
    signed = step.signed
    let words = StepWords(step, explanation) ?? StepWords(award: step, explanation)
    kind = words.kind
    clauses = words.clauses
    sources = words.sources
  }
}

/// What a step is called, its working and its sources.
struct StepWords {
  let kind: String
  let clauses: [String]
  let sources: [CitedValue]

  init(_ kind: String, _ clauses: [String], _ sources: [CitedValue]) {
    self.kind = kind
    self.clauses = clauses
    self.sources = sources
  }

  /// A step on one line's way to what counts; nil for one of another kind.
  init?(_ step: Step, _ explanation: Explanation) {
    let terms = explanation.terms
    switch step {
    case .line(let sum, let cost):
      self.init("line", sum.clauses(comingTo: cost), sum.sources(roundedTo: cost, terms))
    case .share(let sum, let session, let sharing, _):
      self.init(
        "share", Self.share(sum, session, sharing), sum.sources(roundedTo: session, terms))
    case .convenedForAnother:
      self.init(
        "convened-for-another",
        ["the group is convened for another pupil, who is charged for all of it"],
        terms.cited([terms.rules.row(.convenedGroup)]))
    case .notCounted(let reason, _, let rule):
      self.init("not-counted", ["does not count: " + reason.inWords], terms.cited([rule]))
    case .overCap(_, let sum, _):
      self.init("over-cap", sum.clauses(roles: terms.card.names), terms.cited([sum.rule]))
    case .beyondThreshold(_, let counts, let rule, _):
      self.init("beyond-threshold", Self.beyondThreshold(counts), terms.cited([rule]))
    case .hours, .realCost, .schoolShare, .amount, .limited, .partYear: return nil
    }
  }

  private static func share(_ sum: Arithmetic, _ session: Money, _ sharing: Int64) -> [String] {
    let shared =
      sharing == 1
      ? "all of it this pupil's"
      : "shared by \(FigureText.count(sharing)) pupils: this pupil's share"
    return sum.clausesInFull(comingTo: session) + [shared]
  }

  private static func beyondThreshold(_ counts: Money) -> [String] {
    guard counts > .zero else { return ["does not count: " + NotCounted.beyondThreshold.inWords] }
    return [
      "counts for \(FigureText.pounds(counts)), which fills the threshold",
      "the rest does not count: its money only fills the threshold",
    ]
  }
}

extension Arithmetic {
  /// The rate, and each rule that decided a figure of the sum.
  fileprivate func sources(roundedTo cost: Money, _ terms: Terms) -> [CitedValue] {
    var sources: [CitedValue] = []
    if let rate, let role = line.role, line.time != nil {
      let rates = pieces.isEmpty ? [rate] : pieces.map { $0.row }
      sources = rates.map { terms.cited($0, for: role) }
    }
    return sources
      + terms.cited([
        pieces.isEmpty ? nil : terms.rules.row(.rateChange), weeksRule,
        line.kind == .convened ? terms.rules.row(.convenedGroup) : nil,
        wasRounded(to: cost) ? rounding : nil,
      ])
  }
}

extension CapSum {
  /// `counts for £1,000.00 × 300 ÷ 400 minutes of Teacher a week = £750.00`, and what that leaves.
  fileprivate func clauses(roles: [String]) -> [String] {
    guard case .minutesPerWeek(let cap)? = rule?.value else { return ["over the weekly cap"] }
    let minutes = FigureText.decimal(cap.tenThousandthsOfAMinute, places: 4)
    let sum = "\(FigureText.pounds(cost)) × \(minutes) ÷ \(self.minutes.text) minutes of "
    let isWhole = exact.pence % exact.divisor == 0
    return [
      "counts for \(sum)\(PlainText.visible(role.text(roles))) a week = \(exact.text)",
      (isWhole ? "" : "rounded down to a penny; ") + "the rest is over the weekly cap",
    ]
  }
}

extension NotCounted {
  /// Why, to follow "does not count".
  package var inWords: String {
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
