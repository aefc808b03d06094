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

  static func careers(
    _ basis: PaymentBasis, _ kind: FundingYear.Calendar
  ) -> [(careers: Careers, slow: SlowCalendar)] {
    (0..<25 as Range<UInt64>).map { seed in
      let year = FundingYear(startYear: 2022 + Int64(seed % 6), kind)!
      let made = Careers(
        seed: seed * 100 + UInt64(basis.rawValue) * 10 + UInt64(kind == .academic ? 1 : 0), year,
        basis, careers: 50)
      return (made, SlowCalendar(basis, year, made.terms))
    }
  }

  @Test(
    "the lines of an award add up to what is due, and each is what a slow twin works",
    arguments: runs)
  func schedule(_ basis: PaymentBasis, _ kind: FundingYear.Calendar) {
    var awards = 0
    for (made, slow) in Self.careers(basis, kind) {
      let finance = made.borough.finance
      let lines = Dictionary(grouping: finance.schedule()) { $0.record }
      awards += finance.records.count
      for (place, record) in finance.records.enumerated() {
        let own = lines[place] ?? []
        #expect(own.reduce(.zero) { $0 + $1.amount } == record.due, "\(made.random)")
        #expect(record.due + record.notDue == record.award.amount)
        #expect(record.due >= .zero && record.notDue >= .zero)
        #expect(
          own.reduce(0) { $0 + $1.days.dayCount }
            == record.stretches.reduce(0) { $0 + $1.days.dayCount })
        for line in own {
          let period = finance.calendar.periods[line.period].days
          #expect(period.contains(line.days.lowerBound) && period.contains(line.days.upperBound))
          #expect(line.paidIn >= line.period)
          #expect(line.amount.pence == Self.due(record.award, in: line.days, slow))
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
    for (made, _) in Self.careers(basis, kind) {
      let finance = made.borough.finance
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
    for (made, _) in Self.careers(basis, kind) {
      var random = made.random
      let finance = made.borough.finance
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
    for (made, _) in Self.careers(basis, kind) {
      let periods = made.borough.calendar.periods
      #expect(periods.first?.days.lowerBound == made.year.firstDay)
      #expect(periods.last?.days.upperBound == made.year.lastDay)
      for (one, other) in zip(periods, periods.dropFirst()) {
        #expect(one.days.upperBound.next == other.days.lowerBound)
      }
    }
  }
}
