public import Borough
public import Costing

/// New rules tried on the pupils of today's, and what is needed to show it to a person.
public struct TrialReport: Sendable {
  /// What is in force today.
  public var today: Terms
  public var files: RuleFiles
  /// By place, as each trial's changes name them.
  public var pupils: [TrialPupil]
  public var trials: [TriedRules]
  public var sweep: Sweep?
  public var tolerance: Tolerance
  /// Provision, pupils, schools: what was read, kept and turned away under today's rules.
  public var counts: [RowCount]
  public var version: String

  public init(
    today: Terms, files: RuleFiles = RuleFiles(), pupils: [TrialPupil], trials: [TriedRules],
    sweep: Sweep? = nil, tolerance: Tolerance, counts: [RowCount], version: String
  ) {
    self.today = today
    self.files = files
    self.pupils = pupils
    self.trials = trials
    self.sweep = sweep
    self.tolerance = tolerance
    self.counts = counts
    self.version = version
  }

  public var year: FundingYear { today.year }
}

/// One set of rules that was tried: what it comes to, what it says, and whom it moves most.
public struct TriedRules: Sendable {
  public var trial: Trial
  public var terms: Terms
  public var files: RuleFiles
  /// The largest change first.
  public var movers: [TrialMover]

  /// - Parameter files: those of the trial; where not said, its rules are in a file of its name.
  public init(_ trial: Trial, _ terms: Terms, files: RuleFiles? = nil, movers: [TrialMover]) {
    self.trial = trial
    self.terms = terms
    self.files = files ?? RuleFiles(rules: trial.name)
    self.movers = movers
  }
}

/// The files that a set of rules is written in, by name, to say where a value is.
public struct RuleFiles: Hashable, Sendable {
  public var rules: String
  public var bands: String
  public var rates: String

  public init(
    rules: String = "rules.csv", bands: String = "bands.csv", rates: String = "rates.csv"
  ) {
    self.rules = rules
    self.bands = bands
    self.rates = rates
  }
}

/// A pupil whose top-up changes much, with the working under both sets of rules where it is asked.
public struct TrialMover: Sendable {
  public var change: PupilChange
  public var school: SchoolNumber
  public var schoolName: String
  /// As files write it.
  public var reference: [UInt8]
  public var before: Explanation?
  public var after: Explanation?

  public init(
    _ change: PupilChange, _ pupil: TrialPupil, schoolName: String, before: Explanation? = nil,
    after: Explanation? = nil
  ) {
    self.change = change
    school = pupil.school
    self.schoolName = schoolName
    reference = pupil.reference
    self.before = before
    self.after = after
  }
}

extension TrialReport {
  /// Today's totals, as any trial or sweep has them.
  var before: Totals { trials.first?.trial.before ?? sweep?.before ?? Totals() }

  /// Rows of provision that today's rules reject.
  var rejectedBefore: Int64 {
    trials.first?.trial.rejectedBefore ?? sweep?.rejectedBefore ?? 0
  }

  /// What the page and the text are called.
  var title: String { "New rules tried on the pupils of \(year.description)" }
}

extension Trial {
  func rows(of grouping: TrialGrouping) -> [TrialRow] { rows.filter { $0.grouping == grouping } }

  /// The schools whose money changes most, the largest change first; none whose does not change.
  func schoolsMovedMost(_ count: Int) -> [TrialRow] {
    let moved = rows(of: .school).filter { $0.change != .zero }
    return Array(moved.enumerated().ordered(by: Self.isLarger).prefix(count).map { $0.element })
  }

  private static func isLarger(
    _ one: (offset: Int, element: TrialRow), _ other: (offset: Int, element: TrialRow)
  ) -> Bool {
    let (left, right) = (one.element.change.size, other.element.change.size)
    return left == right ? one.offset < other.offset : left > right
  }
}

extension TrialRow {
  var change: Money { after - before }
}

extension Money {
  /// How much it is, whichever way.
  var size: Money { max(self, -self) }
}
