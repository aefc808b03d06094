public import Borough
import Costing
public import Returns

/// A sweep: every combination of some values, each tried on the same reading of the files.
public struct SweepWork: Sendable {
  private let asked: [String]
  private let axes: [SweepAxis]
  private let council: CouncilFiles
  private let tolerance: Tolerance

  /// - Throws: a stop when the sweeps asked for cannot be understood.
  init(_ asked: TrialAsked, _ council: CouncilFiles) throws(Stop) {
    self.asked = asked.sweeps
    self.council = council
    tolerance = asked.tolerance
    var axes: [SweepAxis] = []
    for text in asked.sweeps {
      do throws(SweepProblem) { axes.append(try SweepAxis(text, council)) } catch {
        throw .sweep(text, error)
      }
    }
    var points: Int64 = 1
    for axis in axes { points = min(points * Int64(axis.count), SweepAxis.mostPoints + 1) }
    if points > SweepAxis.mostPoints { throw .sweep(asked.sweeps[0], .tooMany) }
    self.axes = axes
  }

  /// Whether anything is swept.
  public var isAsked: Bool { !axes.isEmpty }

  /// The place of the first value on each axis.
  public var first: [Int] { axes.map { _ in 0 } }

  /// The next point, the last axis changing fastest; nil after the last.
  public func next(after point: [Int]) -> [Int]? {
    var point = point
    for axis in axes.indices.reversed() {
      point[axis] += 1
      if point[axis] < axes[axis].count { return point }
      point[axis] = 0
    }
    return nil
  }

  /// What one point comes to.
  ///
  /// - Parameter totals: of `before`, worked once.
  public func point(
    _ point: [Int], _ book: TrialBook, _ before: TrialCosts, _ totals: Totals
  ) throws(SweepProblem) -> SweepPoint {
    SweepPoint(
      zip(axes, point).map { $0.text($1) }, before: before, totals,
      after: book.costs(under: try council.terms(in: book.year, at: point, of: axes)),
      within: tolerance)
  }

  /// The sweep of all points, in order.
  public func sweep(_ points: [SweepPoint], _ before: TrialCosts, _ totals: Totals) -> Sweep {
    Sweep(
      axes: axes.map { $0.name }, before: totals, rejectedBefore: before.rejected, points: points)
  }

  /// Why a point cannot be tried.
  public func stop(_ problem: SweepProblem) -> Stop {
    .sweep(asked.joined(separator: ", "), problem)
  }
}
