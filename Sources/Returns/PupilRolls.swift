import Costing
import Tables

/// What pupils.csv and applications say of when in the year a pupil's top-up runs; kept only for
/// those of whom there is something to say.
struct PupilRolls: Sendable {
  /// By pupil's number, the days on roll, where they are not known to be all of the year.
  var spans: [Int: RollSpan] = [:]
  /// By pupil's number, points in hundredths.
  var points: [Int: Int64] = [:]
  /// The earliest day an application was submitted, or one was agreed: a row of applications puts
  /// nobody on a roll.
  var submitted: [PupilKey: CivilDate] = [:]
  var decided: [PupilKey: CivilDate] = [:]
  /// Rejected rows of applications.csv, and of decisions.csv, that say whose they are.
  var brokenApplications: [PupilKey: Fault.Detail] = [:]
  var brokenDecisions: [PupilKey: Fault.Detail] = [:]
  /// Pupils on two rolls or more at once: the main school's number, then the others'.
  var shared: [[Int]] = []
  /// Pupils at two schools of whom pupils.csv says how.
  var explained: Set<Int> = []
  /// Whether nothing is known of any pupil that could set one apart.
  func areUneventful(under terms: Terms) -> Bool {
    let waits = terms.topUpStart == .submission || terms.topUpStart == .decision
    return !waits && spans.isEmpty && points.isEmpty && submitted.isEmpty && decided.isEmpty
      && brokenApplications.isEmpty && brokenDecisions.isEmpty
  }

  /// The rejected row that might have started a pupil's top-up; nil where there is none.
  func brokenStart(of key: PupilKey, under terms: Terms) -> Fault.Detail? {
    switch terms.topUpStart {
    case .placementStart: nil
    case .submission: brokenApplications[key]
    case .decision: brokenDecisions[key]
    default: brokenApplications[key] ?? brokenDecisions[key]
    }
  }

  /// Whether applications.csv, and decisions.csv, are in the run.
  var hasApplications = false
  var hasDecisions = false
}

/// The days between which a pupil is on a school's roll; nil at an end that is not stated.
struct RollSpan: Hashable, Sendable {
  var from: CivilDate?
  var to: CivilDate?

  /// Whether both hold on some day between two dates.
  func overlaps(_ other: RollSpan, from first: CivilDate, to last: CivilDate) -> Bool {
    max(from ?? first, other.from ?? first, first) <= min(to ?? last, other.to ?? last, last)
  }
}

/// The part of the year that a top-up runs for.
extension PupilRolls {
  /// - Returns: nil for the whole year.
  /// - Throws: `missingRule` when an application is dated within the pupil's year and no rule says
  ///   whether the top-up waits for it.
  func part(
    of number: Int, _ key: PupilKey, under terms: Terms
  ) throws(CostingError) -> YearPart? {
    try part(of: number, key, to: terms.year.lastDay, under: terms)
  }

  /// The same as far as a day.
  func part(
    of number: Int, _ key: PupilKey, to day: CivilDate, under terms: Terms
  ) throws(CostingError) -> YearPart? {
    guard let runs = try days(of: number, key, to: day, under: terms) else {
      return terms.nothingOfTheYear
    }
    if runs == terms.year.firstDay...terms.year.lastDay { return nil }
    return terms.days.part(terms.yearBasis, from: runs.lowerBound, to: runs.upperBound)
  }

  /// The days of the year that a top-up runs, as far as one of them; nil where there are none.
  func days(
    of number: Int, _ key: PupilKey, to day: CivilDate, under terms: Terms
  ) throws(CostingError) -> ClosedRange<CivilDate>? {
    let span = spans[number] ?? RollSpan()
    let from = max(span.from ?? terms.year.firstDay, terms.year.firstDay)
    let to = min(span.to ?? terms.year.lastDay, day)
    let start = try start(of: key, onRollFrom: from, under: terms)
    guard let start, max(start, from) <= to else { return nil }
    return max(start, from)...to
  }

  /// The first day that the council's rule lets a top-up run; nil when it has not started.
  private func start(
    of key: PupilKey, onRollFrom from: CivilDate, under terms: Terms
  ) throws(CostingError) -> CivilDate? {
    switch terms.topUpStart {
    case .submission: return hasApplications ? submitted[key] : nil
    case .decision: return hasDecisions ? decided[key] : nil
    case .placementStart: return from
    default:
      for date in [submitted[key], decided[key]] {
        if let date, date > from, date <= terms.year.lastDay { throw .missingRule(.topUpStart) }
      }
      return from
    }
  }
}

extension Terms {
  /// No part of the year at all.
  fileprivate var nothingOfTheYear: YearPart? {
    days.part(yearBasis, from: year.lastDay, to: year.firstDay)
  }
}
