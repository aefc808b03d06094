import Applications
import Borough
import Costing
import Tables

/// The made-up council's own files, beside its schools'.
struct SampleCouncil {
  let seed: UInt64
  let schools: [SampleSchool]

  /// Line by line and phase by phase, near what is due, and one line that is of no pupil.
  func budget(_ finance: BoroughFinance) -> SampleFile? {
    var numbers = SplitMix64(seed: seed, stream: 6_500_000)
    let cells = finance.section251().compactMap { cell, due in
      cell.line.map { (line: $0, column: cell.column, due: due) }
    }.sorted { ($0.line.rawValue, $0.column.rawValue) < ($1.line.rawValue, $1.column.rawValue) }
    guard !cells.isEmpty else { return nil }
    var table = CSVWriter()
    table.row(["line", "phase", "year", "amount"])
    for cell in cells {
      let thousands = cell.due.pence * numbers.within(108...132) / 100 / 1000_00
      table.text(cell.line.name)
      table.text(cell.column.name)
      table.text(finance.year.description)
      table.money(pence: max(1, thousands) * 1000_00)
      table.endRow()
    }
    table.row(["Outreach service", "", finance.year.description, "85000.00"])
    return SampleFile(name: "budget.csv", bytes: table.take())
  }

  /// Those who are to come in September to Reception and Year 7, at one school in three.
  var expected: SampleFile? {
    var numbers = SplitMix64(seed: seed, stream: 6_500_001)
    var table = SampleTable("expected.csv", ["school", "year_group", "need", "pupils", "from"])
    for school in schools where school.pupils > 0 && school.phase != .nursery {
      let yearGroup = school.phase == .secondary ? "7" : "R"
      let needs = numbers.pick(2, of: ["SLCN", "ASD", "SEMH", ""])
      guard numbers.chance(34) else { continue }
      for need in needs {
        table.add([
          ["\(school.urn)", yearGroup, need, "\(numbers.within(1...3))", "2025-09-01"]
        ])
      }
    }
    return table.file
  }

  /// Every pupil with a plan, of whom the authority knows three to live elsewhere than the school says.
  func caseload(_ finance: BoroughFinance, _ decided: [Int: [Decision]]) -> SampleFile? {
    var table = SampleTable(
      "caseload.csv", ["pupil", "school", "home_authority", "responsible_authority"])
    let moved = livingElsewhere(finance, decided)
    for (place, pupil) in finance.pupils.enumerated() where pupil.details.hasPlan {
      let home = moved.contains(place) ? 341 : pupil.details.homeAuthority
      table.add([
        [
          String(decoding: pupil.details.reference, as: UTF8.self), "\(pupil.details.school)",
          home.map { "\($0)" } ?? "",
          pupil.details.responsibleAuthority.map { "\($0)" } ?? "",
        ]
      ])
    }
    return table.file
  }

  /// Of pupils whom nothing but their home says who pays for.
  private func livingElsewhere(
    _ finance: BoroughFinance, _ decided: [Int: [Decision]]
  ) -> Set<Int> {
    let movers = finance.movers
    let chosen = finance.pupils.indices.filter {
      let pupil = finance.pupils[$0]
      let awards = (decided[$0] ?? []).filter { $0.outcome.isAward }
      return awards.contains { $0.payer == nil } && !movers.contains(pupil.child)
        && pupil.details.hasPlan
        && pupil.details.homeAuthority == 343 && pupil.details.responsibleAuthority == nil
    }
    return chosen.count < 8 ? [] : Set((1...3).map { chosen[chosen.count * $0 / 4 + 1] })
  }
}
