import Borough
import Costing
import Documents
import Testing

@Test func theSmallTrialReadsAsWorkedByHand() throws {
  let expected = """
    New rules tried on the pupils of 2026-27
    1 April 2026 to 31 March 2027, topup 0.1.0
    Internal: small numbers not suppressed. Use `publish`.

    Rows under today's rules                  Read  Accepted  Rejected
    provision                                    6         5         1

    ====================================================================================================
    Trial of new.csv
    Not cost-neutral: it costs £3,400.00 less than today, over the £30.00 allowed (0.5%).

    Today        £6,000.00  top-up in the year
    Trial        £2,600.00  new.csv
    Change      −£3,400.00  −56.67%
    Winners              1  £200.00 more between them
    Losers               2  £3,600.00 less between them
    Unchanged            1  the same to the penny

    Today's rules reject 1 row of provision, new.csv rejects 3.
    The two totals are not of the same rows.
    1 pupil can be costed under today's rules alone: £3,000.00 of top-up counts as lost.
    1 pupil can be costed under neither, and no figure has any of them.

    What differs from today's rules
      weeks-per-year: 38 weeks -> 39 weeks, rules.csv row 6 -> new.csv row 6

    Size of change                            Pupils      Change
    Over £5,000 less                               0       £0.00
    Over £2,000, up to £5,000 less                 1  −£3,000.00  ██████████████████████████████████████
    Over £500, up to £2,000 less                   1    −£600.00  ██████████████████████████████████████
    Up to £500 less                                0       £0.00
    No change                                      1       £0.00  ██████████████████████████████████████
    Up to £500 more                                1    +£200.00  ██████████████████████████████████████
    Over £500, up to £2,000 more                   0       £0.00
    Over £2,000, up to £5,000 more                 0       £0.00
    Over £5,000 more                               0       £0.00
    ------------------------------------------------------------
    All pupils                                     4  −£3,400.00

    Placement                                 Pupils  Winners  Losers      Today      Trial      Change
    Mainstream                                     3        1       1  £3,000.00  £2,600.00    −£400.00
    Not stated                                     1        0       1  £3,000.00      £0.00  −£3,000.00
    ---------------------------------------------------------------------------------------------------
    All pupils                                     4        1       2  £6,000.00  £2,600.00  −£3,400.00

    Primary need                              Pupils  Winners  Losers      Today      Trial      Change
    Autistic spectrum disorder                     1        1       0  £2,000.00  £2,200.00    +£200.00
    Vision impairment                              1        0       0      £0.00      £0.00       £0.00
    Not stated                                     2        0       2  £4,000.00    £400.00  −£3,600.00
    ---------------------------------------------------------------------------------------------------
    All pupils                                     4        1       2  £6,000.00  £2,600.00  −£3,400.00

    Schools that move most                    Pupils  Winners  Losers      Today      Trial      Change
    343/2001 =cmd                                  2        0       1  £3,000.00      £0.00  −£3,000.00
    100100 Ash "Grove", Infants                    2        1       1  £3,000.00  £2,600.00    −£400.00
    2 of 2 schools that change, largest change first.

    Largest changes for a pupil               Pupil      Today       Trial      Change
    =cmd                                         D4  £3,000.00  not costed  −£3,000.00
    Ash <Grove>                                 =B2  £1,000.00     £400.00    −£600.00

    """
  #expect(TrialText.text(try SampleTrial.report) == expected)
}

@Test func noLineOfATrialIsLongerThanATerminal() throws {
  var report = try SampleTrial.report
  report.sweep = try SampleTrial.sweep
  report.trials.append(report.trials[0])
  for width in [60, 80, 100] {
    let text = TrialText.text(report, style: Style(width: width, setsOff: false))
    let lines = text.split(separator: "\n")
    #expect(lines.count > 60)
    for line in lines { #expect(line.count <= width && line.last != " ", "\(line)|") }
  }
}

@Test func setOffWordsOfATrialAreTheSameWords() throws {
  var report = try SampleTrial.report
  report.sweep = try SampleTrial.sweep
  let set = TrialText.text(report, style: Style(width: 100, setsOff: true))
  let codes = set.split(separator: "\u{1B}[").dropFirst().map { $0.prefix { $0 != "m" } }
  #expect(Set(codes) == ["0", "1", "2"])
  let plain = ["[0m", "[1m", "[2m"].reduce(set) { $0.replacing("\u{1B}" + $1, with: "") }
  #expect(plain == TrialText.text(report))
}

@Test func aTrialsNameCannotCommandTheTerminal() throws {
  var report = try SampleTrial.report
  report.trials[0].files.rules = "new\u{1B}[2J.csv"
  report.trials[0].movers[0].schoolName = "Ash\u{7}"
  let text = TrialText.text(report)
  #expect(text.contains("new␛[2J.csv row 6") && text.contains("Ash␇"))
  #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
}
