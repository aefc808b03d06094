import Applications
import Costing
import TestSupport
import Testing

@testable import Borough

/// Laws of the three-way match, whatever was paid.
@Suite("Laws of the match") struct MatchLaws {
  private struct Place: Hashable {
    let child: Int
    let chain: SchoolNumber
  }

  @Test("every pound paid is in one match, and every pound due", arguments: ScheduleLaws.runs)
  func totals(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    for seed in 0..<60 as Range<UInt64> {
      let year = FundingYear(startYear: 2023 + Int64(seed % 4), kind)!
      var made = Careers(seed: seed + 5000, year, basis, careers: 12)
      made.pay()
      let finance = made.borough.finance
      let matches = finance.matches()
      let inYear = (finance.payments ?? []).filter {
        $0.period.overlaps(year.firstDay...year.lastDay) && $0.period.lowerBound <= finance.day
      }
      #expect(
        matches.reduce(.zero) { $0 + $1.paid - $1.takenBack }
          == inYear.reduce(.zero) { $0 + $1.amount }, "seed \(seed)")
      #expect(matches.flatMap { $0.rows }.sorted() == inYear.map { $0.row }.sorted())
      #expect(
        matches.reduce(.zero) { $0 + $1.due } == Self.due(finance, inYear), "seed \(seed)")
    }
  }

  /// What this authority owes, award by award and day by day, on the days that are looked at or that
  /// the period of a payment holds.
  private static func due(_ finance: BoroughFinance, _ payments: [Payment]) -> Money {
    var paidDays: [Place: Set<Int32>] = [:]
    var totalDays: [SchoolNumber: Set<Int32>] = [:]
    for payment in payments {
      let chain = finance.schools.chain(of: payment.school)
      let touched = finance.calendar.periods.filter { $0.days.overlaps(payment.period) }
      let days = touched.reduce(into: payment.period.numbers) { $0.formUnion($1.days.numbers) }
      if let child = payment.child {
        paidDays[Place(child: child, chain: chain), default: []].formUnion(days)
      } else {
        totalDays[chain, default: []].formUnion(days)
      }
    }
    let looked = (finance.year.firstDay...finance.day).numbers
    return finance.records.reduce(.zero) { sum, record in
      let pupil = finance.pupil(record)
      guard pupil.payer.code == MadeBorough.authority else { return sum }
      let chain = finance.schools.chain(of: pupil.details.school)
      let place = Place(child: pupil.child, chain: chain)
      let days = looked.union(paidDays[place] ?? []).union(totalDays[chain] ?? [])
      return record.stretches.flatMap { $0.days.numbers }.filter { days.contains($0) }
        .reduce(sum) { sum, number in
          let day = CivilDate(dayNumber: number)
          return sum
            + finance.calendar.due(record.award.amount, for: record.award.days, in: day...day)
        }
    }
  }

  @Test("the order of rows changes nothing but their numbers", arguments: PaymentBasis.allCases)
  func orderOfRows(_ basis: PaymentBasis) {
    for seed in 0..<60 as Range<UInt64> {
      let year = FundingYear(startYear: 2024, .financial)!
      var made = Careers(seed: seed + 7000, year, basis, careers: 12)
      made.pay()
      var other = made.borough
      let shuffled = (made.borough.payments ?? []).shuffled(using: &made.random)
      other.payments = shuffled.enumerated().map { row, payment in
        var moved = payment
        moved.row = Int64(row)
        return moved
      }
      #expect(
        Self.said(made.borough.finance.matches()) == Self.said(other.finance.matches()),
        "seed \(seed)")
    }
  }

  /// All that matches say but the rows that they are of.
  private static func said(_ matches: [Match]) -> [String] {
    matches.map {
      "\($0.school) \($0.reference) \($0.days) \($0.finding) \($0.due) \($0.paid) "
        + "\($0.takenBack) \($0.other)"
    }
  }

  @Test("clusters are payments whose periods meet, by sets of days")
  func clusters() {
    let year = FundingYear(startYear: 2025, .financial)!
    for basis in PaymentBasis.allCases {
      for seed in 0..<300 as Range<UInt64> {
        var made = Careers(seed: seed + 9000, year, basis, careers: 1)
        let payments = (0..<1 + made.random.below(9)).map { row in
          let from = made.day()
          return MadeBorough.payment(
            100, from...Careers.later(from, made.random.below(40)), child: 0,
            at: MadeBorough.school(100_001), "A", row: Int64(row))
        }
        let calendar = made.borough.calendar
        let found = PaymentCluster.all(payments, calendar)
        let twin = Self.twin(payments, calendar)
        #expect(found.map { $0.days.numbers } == twin.map { $0.days }, "seed \(seed)")
        #expect(found.map { $0.rows } == twin.map { $0.rows }, "seed \(seed)")
      }
    }
  }

  /// Payments put together until no two groups share a day, in the order of days.
  private static func twin(
    _ payments: [Payment], _ calendar: PaymentCalendar
  ) -> [(days: Set<Int32>, rows: [Int64])] {
    var groups: [(days: Set<Int32>, rows: [Int64])] = []
    for payment in payments {
      var days = payment.period.numbers
      for period in calendar.periods
      where !period.days.numbers.isDisjoint(with: payment.period.numbers) {
        days.formUnion(period.days.numbers)
      }
      var rows = [payment.row]
      for group in groups where !group.days.isDisjoint(with: days) {
        days.formUnion(group.days)
        rows += group.rows
      }
      groups.removeAll { !$0.days.isDisjoint(with: days) }
      groups.append((days, rows.sorted()))
    }
    return groups.sorted { $0.days.min() ?? 0 < $1.days.min() ?? 0 }
  }

  @Test("what is left when days are taken out, by sets of days")
  func without() {
    var random = SeededRandom(seed: 77)
    for _ in 0..<10_000 {
      func days(_ random: inout SeededRandom) -> ClosedRange<CivilDate> {
        let from = Int32(20_000 + random.below(60))
        return CivilDate(dayNumber: from)...CivilDate(dayNumber: from + Int32(random.below(20)))
      }
      let whole = days(&random)
      var others: [ClosedRange<CivilDate>] = []
      for _ in 0..<random.below(5) { others.append(days(&random)) }
      others.sort { $0.lowerBound < $1.lowerBound }
      let left = whole.without(others)
      let wanted = others.reduce(whole.numbers) { $0.subtracting($1.numbers) }
      #expect(left.reduce(Set<Int32>()) { $0.union($1.numbers) } == wanted)
      #expect(left.reduce(0) { $0 + $1.dayCount } == Int32(wanted.count))
      #expect(left.map { $0.lowerBound } == left.map { $0.lowerBound }.sorted())
    }
  }

  @Test("which school of a chain is open, by the day")
  func chains() {
    var random = SeededRandom(seed: 78)
    let first = CivilDate(2025, 4, 1)
    for _ in 0..<10_000 {
      let numbers = [Int64](1...4).prefix(2 + random.below(3)).map {
        MadeBorough.school(100_000 + $0)
      }
      var starts = numbers.dropFirst().map { _ in Careers.later(first, random.below(200)) }.sorted()
      if random.chance(10) { starts.reverse() }
      let unknown = random.chance(10) ? 1 + random.below(starts.count) : 0
      var schools = numbers.map {
        School(number: $0, name: "", phase: "", type: "", authority: nil)
      }
      for (place, start) in starts.enumerated() where place + 1 != unknown {
        if random.chance(50) {
          schools[place + 1].opened = start
        } else {
          schools[place].closed = start.dayBefore
        }
      }
      let asked = random.pick(numbers)
      let days =
        Careers.later(first, random.below(150))...Careers.later(first, 150 + random.below(100))
      let isKnown = unknown == 0 && starts == starts.sorted()
      let found = SchoolChains(schools, chains: [numbers]).open(asked, in: days)
      let byDay = found.flatMap { part in part.days.numbers.sorted().map { ($0, part.school) } }
      let wanted = days.numbers.sorted().map { number in
        let started = starts.filter { $0.dayNumber <= number }.count
        return (number, isKnown ? numbers[started] : asked)
      }
      #expect(byDay.elementsEqual(wanted) { $0 == $1 })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.school != $1.school })
    }
  }
}
