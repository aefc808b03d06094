public import Borough
import Costing
public import Documents
public import Returns

/// A trial of new rules on today's pupils, the files being read once.
public struct TrialWork<Text: RunText>: Sendable {
  public let files: RunFiles<Text>
  /// What is swept too.
  public let sweep: SweepWork
  private let tried: [(name: String, files: RuleFiles, terms: Terms)]

  /// - Throws: a stop when rules to try cannot be used.
  public init(_ files: RunFiles<Text>, _ tried: [TriedFiles]) throws(Stop) {
    self.files = files
    var sets: [(name: String, files: RuleFiles, terms: Terms)] = []
    for set in tried { sets.append(try set.terms(in: files.council.year)) }
    self.tried = sets
    sweep = try SweepWork(files.asked.trial, files.councilFiles)
  }

  /// What each set of rules comes to.
  ///
  /// - Parameter before: what today's rules come to.
  public func report(_ book: TrialBook, _ before: TrialCosts) -> TrialReport {
    let tolerance = files.asked.trial.tolerance
    let pupils = book.pupils
    var report = TrialReport(
      today: files.council.terms, pupils: pupils, trials: [], tolerance: tolerance,
      counts: files.counts(of: book.batch, rejected: before.rejected), version: Version.number)
    let schools = files.council.schools
    for (name, files, terms) in tried {
      let trial = Trial(
        name, of: pupils, before: before, after: book.costs(under: terms), within: tolerance,
        schoolName: { number in
          let name = schools.school(number)?.name ?? ""
          return name.isEmpty ? number.description : name
        })
      report.trials.append(TriedRules(trial, terms, files: files, movers: []))
    }
    nameMovers(&report)
    return report
  }

  /// Those whose top-up each set changes most.
  private func nameMovers(_ report: inout TrialReport) {
    for place in report.trials.indices {
      report.trials[place].movers = report.trials[place].trial.largestMovers(10).map {
        let pupil = report.pupils[$0.pupil]
        return TrialMover(
          $0, pupil, schoolName: files.council.schools.school(pupil.school)?.name ?? "")
      }
    }
  }

  /// Whether movers are explained under both sets of rules, as `explain` does.
  public var explainsMovers: Bool { files.asked.output != nil || files.asked.form == .json }
}

extension TrialReport {
  /// By place, pupils whom any set of rules moves most.
  public var moved: Set<Int> { Set(trials.flatMap { $0.movers.map { $0.change.pupil } }) }

  /// Those whom one set moves most.
  public func moved(by trial: Int) -> Set<Int> {
    Set(trials[trial].movers.map { $0.change.pupil })
  }

  /// The numbers that a run gives some pupils, by their places here.
  public func numbers(of places: Set<Int>, in settlement: Settlement) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for place in places {
      let pupil = pupils[place]
      numbers[place] = settlement.pupils(named: pupil.reference).first {
        settlement.school(of: $0) == pupil.school
      }
    }
    return numbers
  }

  /// Takes up the working of the movers of one set of rules, by their places here.
  public mutating func explain(
    _ trial: Int, before: [Int: Explanation], after: [Int: Explanation]
  ) {
    for index in trials[trial].movers.indices {
      let pupil = trials[trial].movers[index].change.pupil
      trials[trial].movers[index].before = before[pupil]
      trials[trial].movers[index].after = after[pupil]
    }
  }
}

extension TrialReport {
  /// What `trial` prints where no folder is named.
  public func printed(_ form: OutputForm, _ style: Style) -> [UInt8] {
    switch form {
    case .json: TrialJSON.bytes(self)
    case .plain:
      trials.isEmpty ? sweep.map { SweepCSV.bytes($0) } ?? [] : TrialsCSV.bytes(self)
    case .table: Array(TrialText.text(self, style: style).utf8)
    }
  }

  /// Writes the trial.
  public func write<Out: Outputs & ~Copyable>(to out: inout Out) throws(Out.Problem) {
    if !trials.isEmpty {
      try out.write("trials.csv", TrialsCSV.bytes(self))
      try out.write("trial-groups.csv", TrialGroupsCSV.bytes(self))
      try out.write("trial-pupils.csv", TrialPupilsCSV.bytes(self))
    }
    if let sweep { try out.write("sweep.csv", SweepCSV.bytes(sweep)) }
    try out.write("report.html", TrialHTML.bytes(self))
    try out.write("report.json", TrialJSON.bytes(self))
  }

  /// What is said at the end.
  ///
  /// - Parameter areShown: whether what is printed has just said how many rows were read.
  public func closing(areShown: Bool) -> [RunMessage] {
    // What `check` would tell is not told again for each set of rules.
    let why = RunMessage.note("topup check says why each row is rejected.")
    return (areShown ? [] : counts.messages) + (counts.status == .rowsRejected ? [why] : [])
  }
}
