import Borough
import Costing
import Documents
import Testing

@Test func theSmallBoroughIsSummedUp() {
  let expected = """
    Costs and top-up sought, 2026-27
    1 April 2026 to 31 March 2027, topup 0.1.0
    Internal: small numbers not suppressed. Use `publish`.

    Provisional: set a year or more before 1 April 2026, not restated since
      threshold, £6,000.00 for mainstream, since 1 April 2025
      Teaching assistant level 2, £14.8925 an hour, since 1 April 2025

    Pupils                       2  at each school with an accepted line
    Above the threshold          1  1 other: the school meets all of this
    Provision           £13,100.00  everything costed
    Not counted            £100.00  provision - not counted = countable
    Countable           £13,000.00  what counts towards the threshold
    School's share      £10,000.00  countable - school's share = top-up sought
    Top-up sought        £3,000.00  countable cost beyond the threshold

    Rows                                      Read  Accepted  Rejected
    provision                                    5         3         2
    Every row read was accepted or rejected. Faults: 2 errors, 1 warning.

    Most top-up sought                        Pupils  Above   Countable  School's share  Top-up sought
    100100 Ash "Grove", Infants                    1      1   £9,000.00       £6,000.00      £3,000.00
    1 of 2 schools, those that seek most first.

    """
  #expect(SummaryText.text(SampleReport.small) == expected)
}

@Test func noLineIsLongerThanATerminal() {
  for (report, width) in [
    (SampleReport.borough, 80), (SampleReport.borough, 100), (SampleReport.small, 80),
    (SampleReport.small, 100), (vast, 100),
  ] {
    let text = SummaryText.text(report, style: Style(width: width, setsOff: false))
    let lines = text.split(separator: "\n")
    #expect(lines.count > 10)
    for line in lines { #expect(line.count <= width, "\(line)") }
  }
}

@Test func setOffWordsAreTheSameWords() {
  let set = SummaryText.text(SampleReport.borough, style: Style(width: 100, setsOff: true))
  #expect(set.contains("\u{1B}[1m"))
  let codes = set.split(separator: "\u{1B}[").dropFirst().map { $0.prefix { $0 != "m" } }
  #expect(Set(codes) == ["0", "1", "2"])
  let plain = ["[0m", "[1m", "[2m"].reduce(set) { $0.replacing("\u{1B}" + $1, with: "") }
  #expect(plain == SummaryText.text(SampleReport.borough))
}

@Test func aNameCannotCommandTheTerminal() {
  var report = SampleReport.small
  report.totals[1] = TotalsRow(
    .school, key: "100100", label: "Ash\u{1B}[2J\u{7}", report.totals[1].totals)
  let text = SummaryText.text(report)
  #expect(text.contains("100100 Ash␛[2J␇"))
  #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
}

/// A country's worth of money under a long name.
private var vast: Report {
  var report = SampleReport.small
  var totals = Totals()
  totals.pupils = 1_700_000
  totals.aboveThreshold = 1_000_000
  totals.provision = Money(pence: 1_234_567_890_123)
  totals.countable = totals.provision
  totals.schoolShare = Money(pence: 1_000_000_000_000)
  totals.topUp = Money(pence: 234_567_890_123)
  totals.topUpInYear = totals.topUp
  let name = String(repeating: "Long name ", count: 12)
  report.totals = [
    TotalsRow(.all, key: "all", label: "All pupils", totals),
    TotalsRow(.school, key: "100100", label: name, totals),
    TotalsRow(.phase, key: "primary", label: name, totals),
  ]
  return report
}
