public import Costing

/// One outcome in one cycle of assess, plan, do, review: a row of evidence.csv.
public struct OutcomeRecord: Hashable, Sendable {
  /// Its place among the pupil's cycles, from 1.
  public var cycle: Int64
  /// What lines of provision name it by, as it was written.
  public var ref: String
  public var outcome: String
  public var assessed: CivilDate?
  public var planned: CivilDate?
  public var started: CivilDate?
  public var reviewed: CivilDate?
  /// How progress is measured, and what it was and was expected to be: as they were written.
  public var measure = ""
  public var before = ""
  public var expected = ""
  public var whyExpected = ""
  public var after = ""
  public var progress: Progress?
  /// The row of evidence.csv, as a spreadsheet counts.
  public var row: Int64 = 0

  public init(cycle: Int64, ref: String, outcome: String) {
    self.cycle = cycle
    self.ref = ref
    self.outcome = outcome
  }
}

/// What came of an outcome, as its review says.
public enum Progress: UInt8, Code {
  case exceeded, met, partly, none

  public var name: String {
    switch self {
    case .exceeded: "exceeded"
    case .met: "met"
    case .partly: "partly"
    case .none: "none"
    }
  }

  /// Whether the code of practice would have a specialist involved.
  public var isLittle: Bool { self == .partly || self == .none }
}

/// One turn of the graduated approach: the outcomes that were planned together.
public struct Cycle: Hashable, Sendable {
  public let number: Int64
  /// In the order of evidence.csv.
  public let outcomes: [OutcomeRecord]

  /// The pupil's cycles in order.
  public static func all(of records: [OutcomeRecord]) -> [Cycle] {
    Set(records.map { $0.cycle }).ordered().map { number in
      Cycle(number: number, outcomes: records.filter { $0.cycle == number })
    }
  }

  /// The day its last outcome was reviewed; nil until each has been.
  public var reviewed: CivilDate? {
    let days = outcomes.compactMap { $0.reviewed }
    return days.count == outcomes.count ? days.max() : nil
  }

  /// Whether every outcome was assessed, planned, started and reviewed.
  public var isFull: Bool {
    outcomes.allSatisfy {
      $0.assessed != nil && $0.planned != nil && $0.started != nil && $0.reviewed != nil
    }
  }
}
