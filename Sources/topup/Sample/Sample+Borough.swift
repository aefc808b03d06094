import Applications
import Borough
import Tables

extension Sample {
  /// The files a council would hold once every return had been put right: no fault, no warning.
  func borough() -> [SampleFile] {
    var rolls = BoroughRolls()
    for index in schools.indices { rolls.take(roll(at: index), at: index, self) }
    let council = SampleCouncil(seed: seed, schools: schools)
    var table = SampleSchoolsTable(schools: schools)
    var caseload: SampleFile?
    let known = rolls.files + rulesAndRates + [table.file] + rolls.papers.applied
    if let costed = SampleBooks.finance(of: known) {
      let awards = awards(costed)
      rolls.papers.decide(awards, costed)
      caseload = council.caseload(costed, awards)
      table.commitWhole(costed)
    }
    let files =
      rolls.files + rulesAndRates + [table.file] + rolls.papers.files
      + [caseload].compactMap { $0 }
    let finance = SampleBooks.finance(of: files)
    let money = [
      finance.flatMap { SamplePayments($0).file }, finance.flatMap { council.budget($0) },
      council.expected,
    ]
    return files + money.compactMap { $0 }
  }

  private var rulesAndRates: [SampleFile] {
    [
      SampleFile(name: "rates.csv", bytes: SampleTariff.rates),
      SampleFile(name: "rules.csv", bytes: SampleTariff.rules(withFinance: true)),
    ]
  }

  /// By place among the pupils costed, what was decided of those for whom no school applies.
  private func awards(_ finance: BoroughFinance) -> [Int: [Decision]] {
    let movers = finance.movers
    var all: [Int: [Decision]] = [:]
    for (place, pupil) in finance.pupils.enumerated() {
      var awards = SampleAwards(
        pupil: pupil, isMoving: movers.contains(pupil.child),
        numbers: SplitMix64(seed: seed, stream: 7_000_000 + UInt64(place)))
      let decided = awards.decisions()
      if !decided.isEmpty { all[place] = decided }
    }
    return all
  }
}

/// What the borough's schools send, school by school; those who move come last, at the next school.
private struct BoroughRolls {
  private var pupils = CSVWriter()
  private var provision = CSVWriter()
  private var moves: [SampleMove] = []
  var papers = SamplePapers()

  init() {
    pupils.row(SamplePupil.columns + SampleStay.columns)
    provision.row(SampleColumn.known.map(\.name))
  }

  mutating func take(_ roll: SampleRoll, at index: Int, _ sample: Sample) {
    var numbers = SplitMix64(seed: sample.seed, stream: 6_100_000 + UInt64(index))
    let applying = Set(roll.applications.map { $0.pupil.reference })
    let lines = Dictionary(grouping: roll.lines) { $0[.pupil] }
    for pupil in roll.pupils {
      var own = SplitMix64(seed: numbers.next())
      let applies = applying.contains(pupil.reference)
      let all = lines[pupil.reference] ?? []
      let asLeaver = pupil.isInLastYear ? all.map { $0.inSummerTerm } : all
      let isInFewWeeks = asLeaver.contains { $0.isInFewWeeks }
      var stay = SampleStay(of: pupil, applies: applies, isInFewWeeks: isInFewWeeks, &own)
      if !applies, !isInFewWeeks,
        let move = SampleMove(of: pupil, &stay, asLeaver, to: sample.schools, &own)
      {
        moves.append(move)
      }
      pupils.row(pupil.row + stay.cells)
      for line in stay.to == nil ? all : asLeaver { write(line) }
    }
    papers.take(roll)
  }

  private mutating func write(_ line: SampleLine) {
    provision.row(SampleColumn.known.map { line[$0] })
  }

  /// provision.csv and pupils.csv.
  var files: [SampleFile] {
    var (pupils, provision) = (pupils, provision)
    for move in moves {
      pupils.row(move.pupil.row + move.stay.cells)
      for line in move.lines { provision.row(SampleColumn.known.map { line[$0] }) }
    }
    return [
      SampleFile(name: "provision.csv", bytes: provision.bytes),
      SampleFile(name: "pupils.csv", bytes: pupils.bytes),
    ]
  }
}
