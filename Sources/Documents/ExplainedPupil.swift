public import Costing

/// One pupil's working in words: the steps of each line, then those taken over all lines.
public struct ExplainedPupil: Sendable {
  public let explanation: Explanation
  /// By line, in the order of `explanation.lines`.
  public let lines: [[ExplainedStep]]
  public let overall: [ExplainedStep]

  public init(_ explanation: Explanation) {
    self.explanation = explanation
    lines = explanation.lines.map { line in
      line.steps.map { ExplainedStep($0, of: explanation) }
    }
    var unused = Array(explanation.lines.indices)
    overall = explanation.steps.map { step in
      switch step {
      case .overCap(let minutes, let rule?, let amount):
        explanation.capped(minutes, rule, amount, among: &unused)
          ?? ExplainedStep(step, of: explanation)
      case .notCounted(.beyondThreshold, let amount, nil):
        explanation.beyondThreshold(amount)
      default: ExplainedStep(step, of: explanation)
      }
    }
  }

  /// What all steps add up to.
  public var total: Money {
    (lines.flatMap { $0 } + overall).reduce(.zero) { $0 + $1.signed }
  }
}

extension Explanation {
  /// The line that a cap was applied to, with its sum: `£1,000.00 × 300 ÷ 400 minutes = £750.00`.
  ///
  /// The step names no line: it belongs to the first one left whose cost gives the same amount.
  fileprivate func capped(
    _ minutes: ExactMinutes, _ rule: RuleRow, _ amount: Money, among unused: inout [Int]
  ) -> ExplainedStep? {
    guard case .minutesPerWeek(let cap) = rule.value else { return nil }
    for (place, index) in unused.enumerated() where lines[index].isCapped(at: cap, terms) {
      let before = lines[index].counted
      guard let exact = minutes.held(before, to: cap) else { continue }
      let counts = before - amount
      guard exact.pence / exact.divisor == Int128(counts.pence) else { continue }
      unused.remove(at: place)
      let sum = "\(before.forPeople) × \(rule.value.text) ÷ \(minutes.text) minutes = \(exact.text)"
      let down = exact.isExactly(counts) ? "" : "rounded down to a penny: \(counts.forPeople); "
      return ExplainedStep(
        kind: "over-cap",
        clauses: [
          "\(Excerpt.cleaned(lines[index].provision)) counts for \(sum)",
          down + "the rest is over the weekly cap",
        ],
        signed: -amount, sources: ExplainedStep.cited(rule, terms))
    }
    return nil
  }

  /// The rules behind it are those of the sources that the pupil's lines are paid from.
  fileprivate func beyondThreshold(_ amount: Money) -> ExplainedStep {
    let step = ExplainedStep(.notCounted(.beyondThreshold, amount, nil), of: self)
    var sources: [String] = []
    for line in lines {
      let subject = RuleSubject(source: line.funding)
      guard let row = terms.rules.row(.fundingCounts, for: subject),
        row.value == .word(.fillsThresholdOnly)
      else { continue }
      let citation = terms.citation(of: row)
      if !sources.contains(citation) { sources.append(citation) }
    }
    return ExplainedStep(
      kind: step.kind, clauses: step.clauses, signed: step.signed, sources: sources)
  }
}

extension ExplainedLine {
  /// What counts before the rules that look at all of a pupil's lines.
  fileprivate var counted: Money { steps.reduce(.zero) { $0 + $1.signed } }

  fileprivate var funding: FundingSource? { provisionLine?.funding }

  fileprivate func isCapped(at cap: WeeklyTime, _ terms: Terms) -> Bool {
    guard let line = provisionLine, line.time != nil, let role = line.role else { return false }
    return terms.weeklyCap(of: role) == cap
  }

  private var provisionLine: ProvisionLine? {
    for step in steps {
      switch step {
      case .line(let sum, _), .share(let sum, _, _, _): return sum.line
      default: continue
      }
    }
    return nil
  }
}

extension ExactMinutes {
  /// An amount × cap ÷ these minutes; nil where it is too large to hold.
  fileprivate func held(_ amount: Money, to cap: WeeklyTime) -> ExactPounds? {
    let factor = Int128(cap.tenThousandthsOfAMinute) * divisor
    let (scaled, overflow) = Int128(amount.pence).multipliedReportingOverflow(by: factor)
    guard !overflow, scaled < 1 << 110 else { return nil }
    return ExactPounds(pence: scaled, divisor: tenThousandths)
  }
}
