public import Costing

/// One pupil's working in words: the steps of each line, then those taken over all lines.
public struct ExplainedPupil: Sendable {
  public let explanation: Explanation
  /// By line, in the order of `explanation.lines`: its own steps, then what was settled of it
  /// beside the others.
  public let lines: [[ExplainedStep]]
  public let overall: [ExplainedStep]

  public init(_ explanation: Explanation) {
    self.explanation = explanation
    lines = explanation.lines.enumerated().map { place, line in
      (line.steps + explanation.steps.filter { $0.line == place })
        .map { ExplainedStep($0, of: explanation) }
    }
    overall = explanation.steps.filter { $0.line == nil }
      .map { ExplainedStep($0, of: explanation) }
  }

  /// What all steps add up to.
  public var total: Money {
    (lines.flatMap { $0 } + overall).reduce(.zero) { $0 + $1.signed }
  }

  /// Every rule and rate used, once, in the order of first use.
  package var sources: [CitedValue] {
    var sources: [CitedValue] = []
    for step in lines.flatMap({ $0 }) + overall {
      for source in step.sources where !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}
