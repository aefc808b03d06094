"""Awards worked by hand: what decisions award in the year, beside what was sought."""
from hand import awards, cost, costs, decided, on_roll, only, refuses, rule

BANDS = """band,from,at_least,value,source
Band A,2025-04-01,6000.01,1500,made up
Band A,2025-04-02,6000.01,9999,not yet
Band B,2025-04-01,9000,4000.50,made up
Band C,2025-05-01,12000,7000,not yet
"""
START = rule("top-up-start: placement-start")

def what_a_decision_awards():
    # Sought: a, b, d, e, f, g 4,000.00 each; c 10,000.01 - 6,000.00. A band is worth its own
    # value, not what is over the threshold. An amount stands before a band beside it.
    p, totals, _ = cost("awards", costs(a=10000, b=10000, c="10000.01", d=10000, e=10000, f=10000,
                                        g=10000), rules=START, bands=BANDS,
                        decisions=decided("a 2025-05-01 agree ~ ~ ~ ~ 1",
                                          "b 2025-05-01 agree-in-part 1250.25 band-B ~ ~ 999",
                                          "c 2025-05-01 Agree ~ BAND-B", "d 2025-05-01 decline",
                                          "e 2025-05-01 defer", "f ~ ~ ~ ~ ~ ~ 3"))
    assert awards(p, "abcdefg") == [
        ("4000.00", "0.00", "0.00"), ("1250.25", "2749.75", "0.00"), ("4000.50", "0.00", "0.49"),
        ("0.00", "4000.00", "0.00"), ("", "", ""), ("", "", ""), ("", "", "")]
    # 4,000.00 + 1,250.25 + 4,000.50; 2,749.75 + 4,000.00.
    only(totals["all", "all"], top_up_in_year="28000.01", awarded="9250.75", shortfall="6749.75")

def totals_of_those_decided_on():
    # b is decided on, c is not, and a's school has no decision. Without the file nothing is said.
    text = "cost\na,100002,x,7000\nb,100001,x,7000\nc,100001,x,7000\n"
    _, totals, _ = cost("decided-on", text, decisions=decided("b 2024-05-01 agree 300"))
    only(totals["all", "all"], awarded="300.00", shortfall="700.00", top_up_in_year="3000.00")
    only(totals["school", "100001"], awarded="300.00", shortfall="700.00")
    only(totals["school", "100002"], awarded="0.00", shortfall="0.00")
    _, totals, _ = cost("to-fill-in", text, decisions=decided("b ~ ~"))
    only(totals["all", "all"], awarded="0.00", shortfall="0.00")
    p, totals, _ = cost("undecided", text)
    assert awards(p, "b") == [("", "", "")]
    only(totals["all", "all"], awarded="", shortfall="")

def awards_that_touch_the_year():
    # An award counts whole when any day of it, a year's first and last among them, is in the year.
    # g: 1,000 to 31 August, 250.50 from 1 September. h: an award of last year beside this year's.
    p, _, _ = cost("touch", costs(a=10000, b=10000, c=10000, d=10000, e=10000, f=10000, g=10000,
                                  h=10000), decisions=decided(
        "a 2024-05-01 agree 100 ~ ~ 2025-04-01", "b 2024-05-01 agree 100 ~ ~ 2025-03-31",
        "c 2024-05-01 agree 100 ~ 2026-03-31 ~", "d 2024-05-01 agree 100 ~ 2026-04-01 ~",
        "e 2024-05-01 agree 100 ~ 2025-05-01 2025-05-01",
        "f 2024-05-01 agree 100 ~ 2024-04-01 2027-03-31",
        "g 2024-05-01 agree 1000 ~ ~ 2025-08-31", "g 2024-05-02 agree 250.50 ~ 2025-09-01 ~",
        "h 2024-05-01 agree 900 ~ ~ 2025-03-31", "h 2024-05-02 agree-in-part 70 ~ 2025-04-01 ~"))
    assert [p[each]["awarded"] for each in "abcdefgh"] == [
        "100.00", "", "100.00", "", "100.00", "100.00", "1250.50", "70.00"]

def the_latest_word():
    # Where no award is in the year the latest decision says: nothing, if it declines. An award that
    # ended in the year stands whatever was decided after it, and a decline of any year is one,
    # unless the application in force was submitted after it: g's was, by a day, and h's not.
    p, _, _ = cost("latest", costs(a=7000, b=7000, c=7000, d=7000, e=7000, f=7000, g=7000, h=7000),
                   rules=START, applications="pupil,school,submitted,reason\n"
                   "g,100001,2024-05-02,x\nh,100001,2024-05-01,x\nh,100001,2023-05-01,x\n",
                   decisions=decided("g 2024-05-01 decline", "h 2024-05-01 decline",
        "a 2025-05-01 decline", "a 2025-06-01 defer", "b 2025-06-01 decline", "b 2025-05-01 defer",
        "c 2024-05-01 agree 400 ~ ~ 2025-03-31", "c 2025-06-01 decline",
        "d 2024-05-01 decline", "d 2024-06-01 agree 400 ~ ~ 2025-03-31",
        "e 2025-05-01 agree 400 ~ ~ 2025-05-31", "e 2025-06-01 decline", "f 2021-05-01 decline",
        "f ~ ~"))
    assert [p[each]["awarded"] for each in "abcdefgh"] == [
        "", "0.00", "0.00", "", "400.00", "0.00", "", "0.00"]

def awarded_for_a_part_of_the_year():
    # Agreed on 1 January, 90 of 365 days: 6000 x 90/365 = 1479.4521, and that is awarded; where an
    # amount is stated it is what the year's part is given, not a rate for the whole of it.
    # c joins on 1 March: what is sought is 6000 x 31/365 = 509.5890; two spans with no amount are
    # given 6000 x 15/365 = 246.5753 and 6000 x 16/365 = 263.0137.
    p, _, _ = cost("part", costs(a=12000, b=12000, c=12000), rules=rule("top-up-start: decision"),
                   pupils=on_roll(a=",", b=",", c="2026-03-01,"), decisions=decided(
        "a 2026-01-01 agree", "b 2026-01-01 agree-in-part 1500",
        "c 2025-05-01 agree ~ ~ ~ 2026-03-15", "c 2025-05-02 agree ~ ~ 2026-03-16 ~"))
    assert awards(p, "abc") == [("1479.45", "0.00", "0.00"), ("1500.00", "0.00", "20.55"),
                                ("509.59", "0.00", "0.00")]

def a_provisional_award():
    # A band of 1 April 2024 is a year old: what it awards is provisional, and only that.
    for start, mark in (("2024-04-01", "; provisional"), ("2024-04-02", "")):
        p, _, _ = cost("provisional-award", costs(a=7000, b=7000, c=7000), rules=START,
                       bands=f"band,from,at_least,value,source\nA,{start},1,5,made up\n",
                       decisions=decided("a 2025-05-01 agree ~ A", "b 2025-05-01 agree 4 A",
                                         "c 2024-05-01 agree ~ A ~ 2025-03-31"))
        notes = "not-in-pupils-file; placement-not-stated"
        assert [p[each]["notes"] for each in "abc"] == [notes + mark, notes, notes], start

def decisions_that_cannot_be_used():
    text = costs(a=10000)
    for reason, *rows in (
            ("twice on one day", "a 2025-05-01 agree 1", "a 2025-05-01 decline"),
            ("while an award runs", "a 2025-05-01 agree 1", "a 2025-06-01 decline"),
            ("while an award runs", "a 2025-05-01 agree 1 ~ ~ 2025-06-01", "a 2025-06-01 decline"),
            ("two awards", "a 2025-05-01 agree 1 ~ ~ 2025-09-01",
             "a 2025-05-02 agree 1 ~ 2025-09-01 ~"),
            ("in part, and no amount", "a 2025-05-01 agree-in-part"),
            ("and no award", "a 2025-05-01 decline 0"),
            ("and no award", "a 2025-05-01 defer ~ Band-A"),
            ("is no band", "a 2025-05-01 agree 1 Band-Z"),
            ("no value in the year", "a 2025-05-01 agree ~ Band-C"),
            ("without its date", "a ~ agree 1"), ("without its date", "a ~ ~ 1"),
            ("from is after to", "a 2025-05-01 agree 1 ~ 2025-09-02 2025-09-01"),
            ("zero", "a 2025-05-01 agree 1 ~ ~ ~ 0"), ("1000", "a 2025-05-01 agree 1 ~ ~ ~ 1000"),
            ("0 places", "a 2025-05-01 agree 1 ~ ~ ~ 1.5"),
            ("for nobody", "b 2025-05-01 decline")):
        refuses(reason, "unusable", text, rules=START, bands=BANDS, decisions=decided(*rows))
    refuses("no value in the year", "no-bands-file", text, rules=START,
            decisions=decided("a 2025-05-01 agree-in-part ~ Band-A"))
