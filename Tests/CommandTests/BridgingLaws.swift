import Borough
import Costing
import Documents
import Results
import TestSupport
import Testing

@testable import topup

/// Two runs of a made-up borough, the later with edits whose reasons are known, are bridged to the
/// penny with each edit's money under its own reason.
@Suite("Bridges between two runs")
struct BridgingLaws {
  static let seeds: [UInt64] = (0..<12).map { 20_261_121 + $0 }

  /// Rows of `movement.csv` by school, in pence.
  private typealias Cells = [String: [String: Int]]

  private static func bridged(
    _ old: MovedBorough, _ new: MovedBorough, _ random: inout SeededRandom
  ) async throws -> Cells {
    let folder = try TemporaryFolder()
    for file in new.files(&random) { try folder.add(file.name, holding: file.text) }
    for file in old.files(&random) { try folder.add("before/" + file.name, holding: file.text) }
    let words = ["batch", folder.path, "--since", folder("before"), "--tasks", "1", "-q"]
    guard case .run(let asked) = try Arguments.read(words) else {
      preconditionFailure("a batch is asked for")
    }
    let terminal = Terminal(quiet: true, noColour: true)
    let found = InputFinder.find(asked.inputs, asked.named, needsProvision: true)
    let files = try await LoadedFiles(found.inputs, asked)
    let settlement = try await Engine(files: files, tasks: 1, terminal: terminal).settle()
    let since = try #require(asked.since)
    let bridging = try Bridging(since: since, to: found, asked, tasks: 1, terminal)
    return try cells(MovementCSV.bytes(try await bridging.movement(to: settlement, files)))
  }

  private static func cells(_ bytes: [UInt8]) throws -> Cells {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let names = try #require(lines.first).split(separator: ",")
    var cells: Cells = [:]
    for line in lines.dropFirst() {
      let row = line.split(separator: ",", omittingEmptySubsequences: false)
      for (name, cell) in zip(names, row).dropFirst(2) {
        let pence: Int = try #require(Int(cell.filter { $0 != "." }))
        cells[String(row[0]), default: [:]][String(name)] = pence
      }
    }
    return cells
  }

  private static let reasons = MovementReason.allCases.map { $0.name }

  private static func expectToAddUp(_ cells: Cells, _ comment: Comment) {
    for (_, row) in cells {
      let changes = reasons.reduce(0) { $0 + (row[$1] ?? 0) }
      #expect((row["from"] ?? 0) + changes == row["to"], comment)
    }
    for name in ["from", "to"] + reasons {
      let schools = cells.filter { $0.key != "all" }.reduce(0) { $0 + ($1.value[name] ?? 0) }
      #expect(schools == cells["all"]?[name], comment)
    }
  }

  /// By school, in pence.
  private static func expected(_ borough: MovedBorough) -> [String: Int] {
    var sums: [String: Int] = [:]
    for pupil in borough.pupils {
      sums[MovedBorough.schools[pupil.school], default: 0] += borough.expected(pupil) * 100
    }
    return sums
  }

  @Test("have one edit's money under its own reason alone", arguments: seeds)
  func oneEdit(seed: UInt64) async throws {
    for edit in BoroughEdit.allCases {
      var random = SeededRandom(seed: seed)
      let old = MovedBorough(&random)
      var new = old
      for _ in 0..<3 { edit.make(&new, &random) }
      let cells = try await Self.bridged(old, new, &random)
      Self.expectToAddUp(cells, "seed \(seed), \(edit)")
      let (before, after) = (Self.expected(old), Self.expected(new))
      for school in MovedBorough.schools {
        let row = cells[school] ?? [:]
        #expect(row["from"] ?? 0 == before[school] ?? 0, "seed \(seed), \(edit)")
        #expect(row["to"] ?? 0 == after[school] ?? 0, "seed \(seed), \(edit)")
        for reason in Self.reasons where reason != edit.reason {
          #expect(row[reason] ?? 0 == 0, "seed \(seed), \(edit), \(reason)")
        }
      }
    }
  }

  @Test("have each of many edits' money under its own reason", arguments: seeds)
  func manyEdits(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let old = MovedBorough(&random)
    var new = old
    for edit in BoroughEdit.allCases.shuffled(using: &random) { edit.make(&new, &random) }
    let cells = try await Self.bridged(old, new, &random)
    Self.expectToAddUp(cells, "seed \(seed)")
    let sums = Self.sums(old, new)
    for school in MovedBorough.schools {
      for reason in Self.reasons {
        #expect(
          cells[school]?[reason] ?? 0 == sums[school]?[reason] ?? 0,
          "seed \(seed), \(school), \(reason)")
      }
    }
  }

  /// By school and reason, in pence: worked as a person would, one thing changed after another.
  private static func sums(_ old: MovedBorough, _ new: MovedBorough) -> Cells {
    var sums: Cells = [:]
    func add(_ amount: Int, _ school: Int, _ reason: String) {
      sums[MovedBorough.schools[school], default: [:]][reason, default: 0] += amount * 100
    }
    for pupil in old.pupils {
      guard let now = new.pupils.first(where: { $0.upn == pupil.upn }) else {
        add(-old.expected(pupil), pupil.school, "ended")
        continue
      }
      if now.school != pupil.school {
        add(-old.expected(pupil), pupil.school, "moved_school")
        add(new.expected(now), now.school, "moved_school")
        continue
      }
      for (reason, change) in changes(pupil, now, old, new) { add(change, pupil.school, reason) }
    }
    for now in new.pupils where !old.pupils.contains(where: { $0.upn == now.upn }) {
      add(new.expected(now), now.school, "new")
    }
    return sums
  }

  private static func changes(
    _ before: MovedBorough.Pupil, _ after: MovedBorough.Pupil, _ old: MovedBorough,
    _ new: MovedBorough
  ) -> [(String, Int)] {
    var (pupil, borough) = (before, old)
    var last = borough.expected(pupil)
    var changes: [(String, Int)] = []
    func note(_ reason: String) {
      changes.append((reason, borough.expected(pupil) - last))
      last = borough.expected(pupil)
    }
    (borough.weeks, borough.threshold) = (new.weeks, new.threshold)
    note("rule")
    borough.rate = new.rate
    note("rate")
    pupil.isSpecial = after.isSpecial
    note("correction")
    (pupil.hours, pupil.cost) = (after.hours, after.cost)
    note("provision_changed")
    pupil.award = after.award
    note("award")
    return changes
  }
}
