public import Borough
public import Costing

/// One pupil's year with every step of its working.
public struct Explanation: Sendable {
  public var result: PupilResult
  public var schoolName: String
  /// In the order of file and row.
  public var lines: [ExplainedLine]
  /// What was settled over all lines: caps, funds that fill the threshold, the threshold. Those
  /// about one line name it by its place in `lines`.
  public var steps: [Step]
  public var terms: Terms
  /// What the rules say of such a pupil, for the rules that no step names; nil to leave those out.
  public var pupil: PupilTerms?

  public init(
    result: PupilResult, schoolName: String, lines: [ExplainedLine], steps: [Step], terms: Terms,
    pupil: PupilTerms? = nil
  ) {
    self.result = result
    self.schoolName = schoolName
    self.lines = lines
    self.steps = steps
    self.terms = terms
    self.pupil = pupil
  }
}

/// One accepted line with its working.
public struct ExplainedLine: Sendable {
  public var provision: String
  public var file: String
  public var row: Int64
  public var costed: CostedLine
  public var steps: [Step]

  public init(provision: String, file: String, row: Int64, costed: CostedLine, steps: [Step]) {
    self.provision = provision
    self.file = file
    self.row = row
    self.costed = costed
    self.steps = steps
  }
}
