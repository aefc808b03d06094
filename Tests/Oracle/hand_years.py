"""Years worked by hand: their parts, when top-up starts, two rolls, rates that change."""
from hand import RATES, cost, costs, in_year, on_roll, only, refuses, rule

TERMS = """term,from,to,kind
Summer,2025-04-07,2025-05-02,
Spring,2026-01-05,2026-03-27,Term
"""  # four weeks and twelve: 20 school days and 60
ACADEMIC = """term,from,to,kind
Autumn,2025-09-01,2025-12-05,term
Spring,2026-01-05,2026-03-27,term
Summer,2026-04-13,2026-07-03,term
May Day,2026-05-04,2026-05-04,closed
"""  # 14, 12 and 12 weeks: 38

def the_threshold_by_the_day():
    # Leicestershire prints 6,000/190 = 31.58. On roll for 60 of 190 school days:
    # 6000 x 60/190 = 1894.7368; 12000 x 60/190 - 31.58 x 60 = 3789.4737 - 1894.80 = 1894.6737.
    # e: 3000 x 60/190 = 947.3684; 9000 x 60/190 - 1894.80 = 2842.1053 - 1894.80 = 947.3053.
    # b: 0.01 x 60/190 = 0.0032; 1894.7400 - 1894.80 is below nothing. c has no top-up at all.
    text = costs(a=12000, b="6000.01", c=3000, d=12000, e=9000)
    roll = on_roll(a="2026-01-01,", b="2026-01-05,", c="2026-01-05,", d=",", e="2025-12-31,")
    for part, expected in (("pro-rata-result", ["1894.74", "0.00", "0.00", "6000.00", "947.37"]),
                           ("pro-rata-threshold-by-day",
                            ["1894.74", "0.00", "0.00", "6000.00", "947.37"]),
                           ("pro-rata-threshold-by-day rounded",
                            ["1894.67", "0.00", "0.00", "6000.00", "947.31"]),
                           ("none", ["6000.00", "0.01", "0.00", "6000.00", "3000.00"])):
        p, _, _ = cost("by-day", text, pupils=roll, terms=TERMS,
                       rules=rule("year-basis: school-days 190", f"part-year: {part}"))
        assert in_year(p, "abcde") == expected, part
    assert p["a"]["notes"] == "placement-not-stated; part-year"
    assert p["d"]["notes"] == "placement-not-stated"
    refuses("no-basis", "no-basis", text, pupils=roll, rules=rule("part-year: pro-rata-result"))
    refuses("without terms", "no-terms", text, rules=rule("year-basis: weeks 38"))

def a_january_starter():
    # Design, section 6: 12,000 a year, 24 of 38 weeks: 6000 x 24/38 = 3789.4737.
    # The week of 4 May has four school days. From Thursday: half of it, and not its first, so the
    # eight weeks after it: 6000 x 8/38 = 1263.1579. From Wednesday nine: 1421.0526.
    # To Wednesday: half and its first: 14 + 12 + 4 = 30: 4736.8421. To Tuesday 29: 4578.9474.
    def run(basis, **spans):
        p, _, _ = cost("academic", costs(**{pupil: 12000 for pupil in spans}), year="2025-26",
                       academic=True, rules=rule(f"year-basis: {basis}"), terms=ACADEMIC,
                       pupils=on_roll(**spans))
        return in_year(p, spans), [p[each]["notes"][22:] for each in spans]

    amounts, _ = run("weeks", a="2026-01-05,", b="2026-05-07,", c="2026-05-06,", d=",2026-05-06",
                     e=",2026-05-05", f=",2026-07-03")
    assert amounts == ["3789.47", "1263.16", "1421.05", "4736.84", "4578.95", "6000.00"]
    # Terms of 70, 60 and 59 days. From January two of three. From 25 May 30 of the last 59 days;
    # from 26 May 29. To 17 October 35 of 70 and the first of them; to 16 October 34.
    amounts, notes = run("terms", a="2026-01-01,", b="2026-05-25,", c="2026-05-26,",
                         d=",2025-10-17", e=",2025-10-16")
    assert amounts == ["4000.00", "2000.00", "0.00", "2000.00", "0.00"]
    assert notes == ["part-year", "part-year", "part-year; not-started", "part-year",
                     "part-year; not-started"]

def eighteen_school_days():
    # Waltham Forest: 18/194. From 4 March: three days and three weeks. 5000 x 18/194 = 463.9175.
    # Over ten days stated, 18 are ten: all of it. Of the 80 in terms.csv: 5000 x 18/80 = 1125.
    # With no basis and no terms.csv, 28 days of 365: 5000 x 28/365 = 383.5616.
    text, roll = costs(a=11000), on_roll(a="04/03/2026,")
    for basis, expected in (("school-days 194", "463.92"), ("school-days 10", "5000.00"),
                            ("school-days", "1125.00"), ("", "1125.00"),
                            ("calendar-days", "383.56")):
        p, _, _ = cost("school-days", text, pupils=roll, terms=TERMS,
                       rules=rule(f"year-basis: {basis}") if basis else "")
        assert in_year(p, "a") == [expected], basis
    assert in_year(cost("no-terms", text, pupils=roll)[0], "a") == ["383.56"]
    # The last week closed leaves 75 days, 13 of them from 4 March: 5000 x 13/75 = 866.6667. From a
    # Sunday before the first to a Friday after the last is all 75: the whole year.
    closed = TERMS + "Half term,2026-03-21,2026-03-29,closed\n"
    p, _, _ = cost("closed", costs(a=11000, b=11000), terms=closed,
                   pupils=on_roll(a="2026-03-04,", b="2025-04-06,2026-03-20"))
    assert in_year(p, "ab") == ["866.67", "5000.00"]
    assert p["b"]["notes"] == "placement-not-stated"

def months_and_leap_years():
    # June has 30 days. From the 16th 15, and not its first: nine months of 12, 3750.00. To the
    # 15th, with its first: three, 1250.00. From the 15th ten: 4166.6667. One day: none.
    text = costs(a=11000, b=11000, c=11000, d=11000)
    p, _, _ = cost("months", text, rules=rule("year-basis: months 12"), pupils=on_roll(
        a="2025-06-16,", b=",2025-06-15", c="2025-06-15,", d="2025-06-10,2025-06-10"))
    assert in_year(p, "abcd") == ["3750.00", "1250.00", "4166.67", "0.00"]
    assert p["d"]["notes"] == "placement-not-stated; part-year; not-started"
    # February 2028 has 29 days: from the 15th 15 of them, two months, 833.3333; from the 16th one.
    roll = on_roll(a="2028-02-15,", b="2028-02-16,", c="2028-03-01,", d="2028-02-29,2028-02-29")
    p, _, _ = cost("leap", text, rules=rule("year-basis: months"), pupils=roll, year="2027-28")
    assert in_year(p, "ab") == ["833.33", "416.67"]
    # 31 days of 366: 5000 x 31/366 = 423.4973; one of them: 13.6612.
    p, _, _ = cost("leap-days", text, pupils=roll, year="2027-28")
    assert in_year(p, "cd") == ["423.50", "13.66"]
    assert p["a"]["notes"].endswith("part-year; provisional")  # the threshold is of 2025

def when_top_up_starts():
    # From 1 January 90 days of 365: 6000 x 90/365 = 1479.4521; from 1 March 31: 509.5890.
    # b is on roll from 1 March, after its application; c's was before the year; d has none.
    text = costs(a=12000, b=12000, c=12000, d=12000)
    head = "pupil,school,{},reason\n"
    sent = head.format("submitted") + """a,100001,2026-03-05,x\na,100001,2026-01-01,x
b,100001,2025-05-05,x\nc,100001,2025-03-31,x\nd,100002,2025-05-05,another school
"""
    said = head.format("decided,decision") + """a,100001,2026-03-01,agree,x
a,100001,2025-06-01,defer,x\na,100001,2025-07-20,decline,x\nb,100001,2025-05-05,Agree,x
c,100001,2025-05-05,decline,x
"""
    files = {"pupils": on_roll(b="2026-03-01,"), "applications": sent, "decisions": said}
    for start, expected in (("submission", ["1479.45", "509.59", "6000.00", "0.00"]),
                            ("decision", ["509.59", "509.59", "0.00", "0.00"]),
                            ("placement-start", ["6000.00", "509.59", "6000.00", "6000.00"])):
        p, _, _ = cost("starts", text, rules=rule(f"top-up-start: {start}"), **files)
        assert in_year(p, "abcd") == expected, start
        late = "; not-started" if expected[3] == "0.00" else ""
        assert ("part-year" + late in p["d"]["notes"]) == (late != "")
    refuses("top-up-start", "no-start", text, **files)
    p, _, _ = cost("no-start-needed", costs(b=12000, c=12000), pupils=files["pupils"],
                   applications=sent)
    assert in_year(p, "bc") == ["509.59", "6000.00"]

def rates_that_change():
    # 183 days at 10 and 182 at 12: 380 x 183/365 + 456 x 182/365 = 190.5205 + 227.3753 = 417.8959.
    # Three days, one at 10, two at 12, one hour: 34/3 = 11.3333. Three such hours among a group of
    # two, 34.00: 17.00 each. In term only January to March after May: 20 days and 60 of 80,
    # 380/4 + 456 x 3/4 = 437.00; the three days are in no term.
    card = RATES + "TA,2025-10-01,12.00,hour,,,made up\nMentor,2025-10-01,5,hour,,,made up\n"
    text = """staff,hours_per_week,weeks,from,to,group
a,100001,x,TA,1,,,,
b,100001,x,TA,1,1,2025-09-30,2025-10-02,
c,100001,x,TA,3,1,2025-09-30,2025-10-02,g
d,100001,x,TA,3,1,2025-09-30,2025-10-02,g
e,100001,x,TA,1,1,2025-10-01,,
f,100001,x,Mentor,1,1,2025-10-01,2026-05-01,
"""
    def run(**files):
        p, _, _ = cost("rates", text, card, rule("rate-change: by-date"), **files)
        return [p[each]["countable"] for each in "abcdef"]

    assert run() == ["417.90", "11.33", "17.00", "17.00", "12.00", "5.00"]
    assert run(terms=TERMS) == ["437.00", "11.33", "17.00", "17.00", "12.00", "5.00"]
    other = text.splitlines(True)[0] + "a,100001,x,TA,1,,,,\n"
    p, _, _ = cost("start", other, card, rule("rate-change: start-of-year"))
    assert p["a"]["countable"] == "380.00"
    refuses("no rate", "no-rate", text.replace("Mentor,1,1,2025-10-01", "Mentor,1,1,2025-09-30"),
            card, rule("rate-change: by-date"))

def one_threshold_for_several_rolls():
    # Main 4,000 of 6,000. The first subsidiary in byte order has 2,000 left and takes 1,500, the
    # next has 500: 3,000 - 500 = 2,500. A mover's rolls stand alone: 183 and 182 days of 365,
    # 6000 x 183/365 = 3008.2192 and 2991.7808. A main that takes it all leaves nothing.
    roll = """pupil,school,enrolment,on_roll_from,on_roll_to
B343200126001,300000,main,,\nB343200126001,200000,subsidiary,,
B343200126001,123456,subsidiary,2025-04-02,
Q343200126002,200000,,,2025-09-30\nQ343200126002,300000,,2025-10-01,
E343200126003,200000,Main,,\nE343200126003,123456,Subsidiary,,
U343200126004,200000,main,,\nU343200126004,123456,subsidiary,,
"""
    text = """cost
B343200126001,300000,x,4000\nB343200126001,200000,x,3000\nB343200126001,123456,x,1500
Q343200126002,200000,x,12000\nQ343200126002,300000,x,12000
E343200126003,200000,x,7000\nE343200126003,123456,x,10.50\nU343200126004,123456,x,6000.01
"""
    p, _, _ = cost("rolls", text, pupils=roll)
    one, two = "B343200126001", "Q343200126002"
    only(p["300000", one], threshold="6000.00", top_up="0.00")
    only(p["123456", one], threshold="2000.00", top_up="0.00", to_threshold="500.00")
    only(p["200000", one], threshold="500.00", top_up="2500.00")
    only(p["200000", two], threshold="6000.00", top_up="6000.00", top_up_in_year="3008.22")
    only(p["300000", two], threshold="6000.00", top_up="6000.00", top_up_in_year="2991.78")
    only(p["200000", "E343200126003"], top_up="1000.00")
    only(p["123456", "E343200126003"], threshold="0.00", school_share="0.00", top_up="10.50")
    only(p["123456", "U343200126004"], threshold="6000.00", top_up="0.01")  # the main costs nothing
    refuses("two rolls", "two-mains", text, pupils=roll.replace("subsidiary", "main"))
    refuses("check letter", "check-letter", text.replace("B343", "C343"))

def a_school_that_took_over():
    # a is on the roll of 900002 alone, which took over from 900001: a decision at the old number is
    # the pupil's there. b is on both rolls, so each school has its own b.
    schools = "urn,succeeds\n900001,\n900002,900001\n"
    text = ("cost\na,900002,Help,7500\n"
            "b,900001,Help,100\nb,900002,Help,200\n")
    roll = "pupil,school,on_roll_from,on_roll_to,home_authority\n"
    roll += "a,900002,,,343\nb,900001,,2025-08-31,341\nb,900002,2025-09-01,,\n"
    decided = "pupil,school,decided,decision,amount,reason\na,900001,2025-03-03,agree,1200,made up\n"
    known = "pupil,school,home_authority\na,900001,340\nb,900001,\n"
    p, t, _ = cost("took-over", text, pupils=roll, schools=schools, decisions=decided,
                   caseload=known)
    assert p["900002", "a"]["awarded"] == "1200.00"
    assert [p[school, "b"]["provision"] for school in ("900001", "900002")] == ["100.00", "200.00"]
    # The authority's word on a comes before the school's 343, and of b it says nothing.
    homes = [key for grouping, key in t if grouping == "home_authority"]
    assert sorted(homes) == ["340", "341", "not-stated"]
