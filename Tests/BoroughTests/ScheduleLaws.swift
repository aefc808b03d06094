import Costing
import TestSupport
import Testing

@testable import Borough

/// Laws that hold of what falls due, whatever the career and however the council pays.
@Suite("Laws of payments") struct ScheduleLaws {
  /// Twenty-five years a basis and calendar, of fifty careers each: 10,000 in all.
  static let runs = PaymentBasis.allCases.flatMap { basis in
    [FundingYear.Calendar.financial, .academic].map { (basis, $0) }
  }

  /// Fifty careers, made once for all the laws, what comes of them, and what a slow twin says.
  struct Made: Sendable {
    let finance: BoroughFinance
    let slow: SlowCalendar

    init(seed: UInt64, _ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
      let year = FundingYear(startYear: 2022 + Int64(seed % 6), kind)!
      let own = seed * 100 + UInt64(basis.rawValue) * 10 + UInt64(kind == .academic ? 1 : 0)
      let careers = Careers(seed: own, year, basis, careers: 50)
      finance = careers.borough.finance
      slow = SlowCalendar(basis, year, careers.terms)
    }
  }

  private static let all = runs.map { basis, kind in
    (0..<25 as Range<UInt64>).map { Made(seed: $0, basis, kind) }
  }

  private static func careers(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) -> [Made] {
    zip(runs, all).first { $0.0 == (basis, kind) }.map { $0.1 } ?? []
  }

  @Test(
    "the lines of an award add up to what is due, and each is what a slow twin works",
    arguments: runs)
  func schedule(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    var awards = 0
    for made in Self.careers(basis, kind) {
      let finance = made.finance
      let lines = Dictionary(grouping: finance.schedule()) { $0.record }
      awards += finance.records.count
      for (place, record) in finance.records.enumerated() {
        let own = lines[place] ?? []
        #expect(own.reduce(.zero) { $0 + $1.amount } == record.due)
        #expect(record.due + record.notDue == record.award.amount)
        #expect(record.due >= .zero && record.notDue >= .zero)
        #expect(
          own.reduce(0) { $0 + $1.days.dayCount }
            == record.stretches.reduce(0) { $0 + $1.days.dayCount })
        for line in own {
          let period = finance.calendar.periods[line.period].days
          #expect(period.contains(line.days.lowerBound) && period.contains(line.days.upperBound))
          #expect(line.paidIn >= line.period)
          #expect(line.amount.pence == Self.due(record.award, in: line.days, made.slow))
        }
      }
    }
    #expect(awards > 1000)
  }

  private static func due(
    _ award: AwardTerm, in days: ClosedRange<CivilDate>, _ slow: SlowCalendar
  ) -> Int64 {
    slow.fallenDue(award.amount.pence, for: award.days, through: days.upperBound)
      - slow.fallenDue(award.amount.pence, for: award.days, through: days.lowerBound.dayBefore)
  }

  @Test("the other calendar's lines add up to the same, school by school", arguments: runs)
  func otherCalendar(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    for made in Self.careers(basis, kind) {
      let finance = made.finance
      var own: [SchoolNumber: Money] = [:]
      for line in finance.schedule() { own[line.school, default: .zero] += line.amount }
      let lines = Dictionary(grouping: finance.otherCalendar()) { $0.school }
      #expect(lines.mapValues { $0.reduce(.zero) { $0 + $1.amount } } == own)
      for parts in lines.values {
        #expect(parts.map { $0.days.lowerBound }.first == finance.year.firstDay)
        #expect(parts.map { $0.days.upperBound }.last == finance.year.lastDay)
        #expect(parts.count == 2 && parts[0].days.upperBound.next == parts[1].days.lowerBound)
        #expect(parts.allSatisfy { $0.year.calendar != kind })
      }
    }
  }

  @Test("splitting an award's days anywhere changes no total", arguments: runs)
  func splits(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    for made in Self.careers(basis, kind) {
      var random = SeededRandom(seed: 31)
      let finance = made.finance
      for record in finance.records {
        let days = record.award.days
        let cuts = (0..<5).map { _ in
          Careers.later(days.lowerBound, random.below(Int(days.dayCount)))
        }
        var (from, sum) = (days.lowerBound, Money.zero)
        for cut in cuts.sorted() + [days.upperBound] where cut >= from {
          sum += finance.calendar.due(record.award.amount, for: days, in: from...cut)
          from = cut.next
        }
        #expect(sum == record.award.amount)
      }
    }
  }

  @Test("the periods of a year hold each of its days once", arguments: runs)
  func periods(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    let all = Self.careers(basis, kind)
    #expect(all.count == 25)
    for made in all {
      let periods = made.finance.calendar.periods
      #expect(periods.first?.days.lowerBound == made.finance.year.firstDay)
      #expect(periods.last?.days.upperBound == made.finance.year.lastDay)
      for (one, other) in zip(periods, periods.dropFirst()) {
        #expect(one.days.upperBound.next == other.days.lowerBound)
      }
    }
  }
}
