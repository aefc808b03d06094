import Costing

/// Sums that one table shows of rows in another: whoever knows schools knows which go together.
extension Publication {
  /// Rows of a table in runs that add up to sums shown elsewhere, or that may as well be.
  ///
  /// Primary schools teach as far as Year 6, so that years to there may be the primary phases'; and a
  /// placement may be one phase's pupils, all of them.
  static func linked(_ table: PublishedTable, to phases: [PhaseGroup]) -> [[PublishedRow]] {
    let known = sums(of: phases)
    var runs: [[PublishedRow]] = []
    var run: [PublishedRow] = []
    for row in table.rows {
      if known.contains(Shown(row.sums)) {
        runs.append([row])
        continue
      }
      run.append(row)
      if table.grouping == .yearGroup, row.key == lastPrimaryYear || isSum(run, known) {
        runs.append(run)
        run = []
      }
    }
    return (runs + [run]).filter { !$0.isEmpty }
  }

  private static let lastPrimaryYear = "6"

  /// Whether sums shown elsewhere make it certain that the runs' sums are known.
  static func areSumsShown(_ runs: [[PublishedRow]], in phases: [PhaseGroup]) -> Bool {
    let known = sums(of: phases)
    return runs.contains { isSum($0, known) }
  }

  private static func isSum(_ rows: [PublishedRow], _ known: [Shown]) -> Bool {
    var sums = PublishedSums()
    for row in rows { sums.add(row.sums) }
    return known.contains(Shown(sums))
  }

  /// Of neighbouring phases, each by itself and together.
  private static func sums(of phases: [PhaseGroup]) -> [Shown] {
    var found: [Shown] = []
    for first in phases.indices {
      var sums = PublishedSums()
      for phase in phases[first...] {
        sums.add(phase.total.sums)
        found.append(Shown(sums))
      }
    }
    return found
  }

  private struct Shown: Hashable {
    let pupils: Int64
    let countable: Money

    init(_ sums: PublishedSums) {
      pupils = sums.pupils
      countable = sums.countable.total
    }
  }
}
