import Applications
import Costing
import TestSupport

@testable import Borough

/// Made-up careers: starters, leavers and movers with their awards, and what was paid of them.
struct Careers {
  var random: SeededRandom
  let year: FundingYear
  let terms: [TermRow]
  var borough = MadeBorough()
  /// Three schools, the first of which two took over one after another, at times.
  private static let schools = [Int64](100_001...100_003).map { MadeBorough.school($0) }
  private static let newer = [Int64](200_001...200_002).map { MadeBorough.school($0) }

  init(seed: UInt64, _ year: FundingYear, _ basis: PaymentBasis, careers: Int) {
    var random = SeededRandom(seed: seed)
    self.year = year
    terms = Self.terms(of: year, &random)
    self.random = random
    borough.year = year
    borough.terms = terms
    borough.basis = basis
    borough.schools = chains()
    for child in 0..<careers { addCareer(child) }
  }

  /// Three terms, one of them over the year's end, with a week closed in each and an odd day.
  private static func terms(of year: FundingYear, _ random: inout SeededRandom) -> [TermRow] {
    var rows: [TermRow] = []
    for start in year.startYear - 1...year.startYear + 1 {
      for (name, from, to) in [
        ("Spring", CivilDate(start, 1, 3), CivilDate(start, 3, 24)),
        ("Summer", CivilDate(start, 4, 12), CivilDate(start, 7, 18)),
        ("Autumn", CivilDate(start, 9, 1), CivilDate(start, 12, 15)),
      ] {
        let days = later(from, random.below(5))...later(to, random.below(12))
        rows.append(TermRow(name, days, isClosed: false))
        let half = later(from, 35 + random.below(9))
        rows.append(TermRow("half", half...later(half, 4), isClosed: true))
      }
    }
    return rows
  }

  static func later(_ day: CivilDate, _ days: Int) -> CivilDate {
    CivilDate(dayNumber: day.dayNumber + Int32(days))
  }

  private mutating func chains() -> SchoolChains {
    var schools = Self.schools.map { Self.school($0) }
    guard random.chance(70) else { return SchoolChains(schools, chains: []) }
    let days = [day(), day()].sorted()
    for (place, number) in Self.newer.enumerated() {
      var school = Self.school(number)
      if random.chance(90) { school.opened = days[place] }
      schools.append(school)
    }
    if random.chance(50) { schools[0].closed = Self.later(days[0], -1) }
    return SchoolChains(schools, chains: [[Self.schools[0]] + Self.newer])
  }

  private static func school(_ number: SchoolNumber) -> School {
    School(number: number, name: "", phase: "primary", type: "academy", authority: 343)
  }

  mutating func day() -> CivilDate {
    Self.later(year.firstDay, random.below(Int((year.firstDay...year.lastDay).dayCount)))
  }

  mutating func days() -> ClosedRange<CivilDate> {
    let days = [day(), day()].sorted()
    switch random.below(4) {
    case 0: return year.firstDay...year.lastDay
    case 1: return days[0]...year.lastDay
    case 2: return year.firstDay...days[1]
    default: return days[0]...days[1]
    }
  }

  /// A child on one roll or on two, with or without days between, and awards at either.
  private mutating func addCareer(_ child: Int) {
    let places = Self.schools + Self.newer
    let first = random.below(places.count)
    add(child, at: places[first])
    if random.chance(40) {
      add(child, at: places[(first + 1 + random.below(places.count - 1)) % places.count])
    }
  }

  private mutating func add(_ child: Int, at school: SchoolNumber) {
    let onRoll = random.chance(92) ? days() : nil
    borough.add(
      "R\(child)", child: child, at: school, onRoll: onRoll,
      payer: random.pick([343, 343, 343, 341, nil]), awards: awards())
  }

  /// None to three, no two of which share a day.
  private mutating func awards() -> [AwardTerm] {
    var awards: [AwardTerm] = []
    var from = random.chance(50) ? year.firstDay : day()
    for _ in 0..<random.below(4) where from <= year.lastDay {
      let to = random.chance(40) ? year.lastDay : max(from, day())
      let pence = random.pick([0, 1, 99, 12_345, 100_000, Int64(random.below(2_000_000))])
      awards.append(
        MadeBorough.award(
          pence, from...to, decided: Self.later(from, random.below(300) - 150),
          states: (from, random.chance(70) ? to : nil)))
      from = Self.later(to, 1 + random.pick([0, 0, 30]))
    }
    return awards
  }
}

extension Careers {
  /// Payments of what is due and of what is not, some taken back, some for whole schools.
  mutating func pay() {
    var rows: [Payment] = []
    let lines = borough.finance.schedule()
    let finance = borough.finance
    for line in lines where random.chance(85) {
      let pupil = finance.pupil(finance.records[line.record])
      let change = random.pick([0, 0, 0, 0, 0, 1, -700, 4321, -2 * line.amount.pence])
      rows.append(
        MadeBorough.payment(
          line.amount.pence + Int64(change), random.chance(80) ? line.days : days(),
          child: random.chance(88) ? pupil.child : nil, at: line.school, "R\(pupil.child)",
          row: Int64(rows.count)))
    }
    for _ in 0..<random.below(4) {
      let child = random.pick([0, -1, -2])
      let outside =
        Self.later(year.firstDay, -40)...Self.later(year.firstDay, random.below(60) - 30)
      rows.append(
        MadeBorough.payment(
          Int64(random.below(9000)), outside, child: child,
          at: random.pick(Self.schools), "R\(child)", row: Int64(rows.count)))
    }
    borough.payments = rows
    borough.day = random.chance(50) ? day() : nil
  }
}

extension CivilDate {
  var next: CivilDate { CivilDate(dayNumber: dayNumber + 1) }
}

extension ClosedRange<CivilDate> {
  var numbers: Set<Int32> { Set(lowerBound.dayNumber...upperBound.dayNumber) }
}
