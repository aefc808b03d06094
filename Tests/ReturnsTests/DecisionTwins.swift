import Costing
import TestSupport
import Testing

@testable import Returns

/// A made-up row of decisions.csv, known by what it says.
private struct MadeDecision {
  let pupil: Int
  /// Days after 1 April 2025; nil where the cell cannot be read.
  let decided: Int?
  let isAward: Bool
  let from: Int?
  let to: Int?
  let isFromUnreadable: Bool
  /// Whether a cell that no other row is compared by cannot be read.
  let isSpoilt: Bool

  static let days = 6

  init(_ random: inout SeededRandom) {
    pupil = random.below(3)
    decided = random.chance(8) ? nil : random.below(40)
    isAward = random.chance(70)
    from = random.chance(25) ? nil : random.below(Self.days)
    to = random.chance(25) ? nil : random.below(Self.days)
    isFromUnreadable = random.chance(5)
    isSpoilt = random.chance(8)
  }

  /// Days of the award, of those that any row names and one more on either side.
  private var span: Set<Int> {
    guard isAward, !isFromUnreadable, decided != nil else { return [] }
    return Set((-1...Self.days).filter { $0 >= from ?? -1 && $0 <= to ?? Self.days })
  }

  private var isDisordered: Bool { (from ?? 0) > (to ?? Self.days) }

  func clashes(with other: MadeDecision) -> Bool {
    guard pupil == other.pupil, let decided, let otherDay = other.decided else { return false }
    return decided == otherDay || !span.isDisjoint(with: other.span)
      || declines(during: other) || other.declines(during: self)
  }

  /// Whether it declines, later, on a day of an award: from the day it is decided, or the one it says.
  private func declines(during award: MadeDecision) -> Bool {
    guard !isAward, award.isAward, let decided, let awarded = award.decided, awarded < decided,
      ![self, award].contains(where: { $0.isFromUnreadable || $0.isDisordered })
    else { return false }
    return (from ?? decided) <= award.to ?? .max && award.from ?? .min <= to ?? .max
  }

  var isBad: Bool { decided == nil || isFromUnreadable || isSpoilt || isDisordered }

  func text(_ name: Int) -> String {
    func day(_ number: Int?) -> String {
      number.map { CivilDate(dayNumber: CivilDate(2025, 4, 1).dayNumber + Int32($0)).description }
        ?? ""
    }
    return [
      "P\(pupil)", "100001", decided == nil ? "soon" : day(decided), isAward ? "agree" : "decline",
      isFromUnreadable ? "soon" : day(from), day(to), "\(name)", isSpoilt ? "x" : "",
    ].joined(separator: ",")
  }
}

/// What clashes is found as by comparing every row with every other, whatever order they are in.
@Suite("Decisions that clash")
struct DecisionTwins {
  @Test("are those that a comparison of all pairs finds, in any order", arguments: 0..<200)
  func pairs(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rows = (0..<random.pick([2, 4, 8, 15])).map { _ in MadeDecision(&random) }
    let wanted = rows.indices.filter { one in
      !rows[one].isBad
        && !rows.indices.contains { $0 != one && rows[one].clashes(with: rows[$0]) }
    }
    for _ in 0..<3 {
      let order = rows.indices.shuffled(using: &random)
      #expect(Self.accepted(rows, order) == wanted, "seed \(seed)")
    }
  }

  /// Which rows are accepted, when the file has them in some order.
  private static func accepted(_ rows: [MadeDecision], _ order: [Int]) -> [Int] {
    var run = SmallRun()
    let file = run.decisions(
      "pupil,school,decided,decision,from,to,reason,payer\n"
        + order.map { rows[$0].text($0) + "\n" }.joined())
    #expect(Int64(file.rejectedRows.count + file.keptRows.count) == file.read)
    return file.keptRows.map { order[Int($0) - 2] }.sorted()
  }

  @Test("are found, and not found, often enough to tell")
  func reach() {
    var (clashing, single) = (0, 0)
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let rows = (0..<random.pick([2, 4, 8, 15])).map { _ in MadeDecision(&random) }
      for one in rows.indices where !rows[one].isBad {
        let clashes = rows.indices.contains { $0 != one && rows[one].clashes(with: rows[$0]) }
        if clashes { clashing += 1 } else { single += 1 }
      }
    }
    #expect(clashing > 200 && single > 100, "\(clashing) \(single)")
  }
}
