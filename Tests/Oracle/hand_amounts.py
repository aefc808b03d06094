"""Amounts worked by hand: ceilings, bands, points, hours, what is provisional, a post's cost."""
from hand import cost, costs, on_roll, only, real, refuses, rule

def the_ceiling_then_the_minimum():
    # K: 4,500 and no more, by a penny. Under 1,000 is nothing. For E no ceiling, but in year 14
    # a ceiling of 500, which is then under the minimum.
    roll = """pupil,school,sen_provision,year_group
a,100001,K,1\nb,100001,K,1\nc,100001,K,1\nd,100001,K,1\ne,100001,E,13\nf,100001,E,14
"""
    p, _, _ = cost("ceiling", costs(a="10500.01", b="10500.00", c="6999.99", d=7000, e=11000,
                                    f=11000), pupils=roll,
                   rules=rule("ceiling for K: 4500", "ceiling for 14 + E: 500", "minimum: 1000"))
    found = [(p[each]["top_up"], p[each]["adjusted"]) for each in "abcdef"]
    assert found == [("4500.00", "-0.01"), ("4500.00", "0.00"), ("0.00", "-999.99"),
                     ("1000.00", "0.00"), ("5000.00", "0.00"), ("0.00", "-5000.00")]
    refuses("could both match", "both-match", costs(a=1), rules=rule(
        "ceiling for K: 1", "ceiling for mainstream: 2"))

def rounding_awards():
    # To 50, halves to the even: 1025 is 20.5, to 20; 1075 is 21.5, to 22; 1025.01 up to 21.
    # After a ceiling of 1,110: 1,100. Of the year's part, 6 of 12 months: 1050 -> 525 is 10.5: 500.
    text = costs(a=7025, b=7075, c="7025.01", d=9000, e=7050)
    for rounding, whole, part in (
            ("half-even 50", ["1000.00", "1100.00", "1050.00", "1100.00", "1050.00"], "500.00"),
            ("half-up 10", ["1030.00", "1080.00", "1030.00", "1110.00", "1050.00"], "530.00"),
            ("down 0.01", ["1025.00", "1075.00", "1025.01", "1110.00", "1050.00"], "525.00"),
            ("down 1", ["1025.00", "1075.00", "1025.00", "1110.00", "1050.00"], "525.00")):
        p, _, _ = cost("awards", text, pupils=on_roll(e="2025-10-01,"), rules=rule(
            f"award-rounding: {rounding}", "ceiling: 1110", "year-basis: months 12"))
        assert [p[each]["top_up"] for each in "abcde"] == whole, rounding
        assert p["e"]["top_up_in_year"] == part, rounding
    only(p["c"], adjusted="-0.01")

def bands_to_the_penny():
    # 9,000.50 is B's bound: 9,500.25 less 6,000 is 3,500.25; the cost less the threshold is
    # 3,000.50, so 499.75 is added. A penny under it is A: 7,000.50 - 6,000 = 1,000.50, 1,999.99
    # taken off 3,000.49. 6,000 is under A's bound: nothing. L is worth less than the threshold.
    bands = """band,from,at_least,value,source
B,2025-04-01,9000.50,9500.25,made up
A,2025-04-01,6000.01,7000.50,made up
L,2025-04-01,100,200,made up
B,2024-04-01,8000,9000,superseded
B,2025-04-02,8500,9700,not yet
"""
    text = costs(a="9000.50", b="9000.49", c="6000.00", d="99.99")
    p, _, _ = cost("gross", text, rules=rule("amount: band gross"), bands=bands)
    assert [(p[each]["top_up"], p[each]["adjusted"]) for each in "abcd"] == [
        ("3500.25", "499.75"), ("1000.50", "-1999.99"), ("0.00", "0.00"), ("0.00", "0.00")]
    p, _, _ = cost("net", text, rules=rule("amount: band net"), bands=bands)
    assert [(p[each]["top_up"], p[each]["adjusted"]) for each in "abcd"] == [
        ("9500.25", "6499.75"), ("7000.50", "4000.01"), ("200.00", "200.00"), ("0.00", "0.00")]
    refuses("no band", "no-bands", text, rules=rule("amount: band net"))

def by_points():
    # 12.5 x 350 = 4375.00 whatever it costs; 0.33 x 350.05 = 115.5165; none is none.
    roll = "pupil,school,points,year_group\na,100001,12.5,1\nb,100001,0.33,2\nc,100001,0,1\n"
    text = costs(a=1000, b=6000, c=7000)
    p, _, _ = cost("points", text, pupils=roll,
                   rules=rule("amount: points 350", "amount for 2..3: points 350.05"))
    assert [(p[each]["top_up"], p[each]["adjusted"]) for each in "abc"] == [
        ("4375.00", "4375.00"), ("115.52", "115.52"), ("0.00", "-1000.00")]
    refuses("no-points", "no-points", text, rules=rule("amount: points 350"))

def by_hours():
    # 17.50 x 38 h = 665.00 among three: 221.67, 221.67, 221.66; less a threshold of 100. The cost
    # is 10 x 38 = 380.00: 126.67, 126.67, 126.66. d: 400 minutes are over the cap of 300, so each
    # 1,000.00 counts for 750.00 and 17.50 x 200 x 5/60 = 291.67 for 218.7525, down to 218.75.
    # e: a cost is no time. f: convened, 17.50 x 19 = 332.50, all of it.
    # g: 17.50 x 19/4 = 83.125, 83.13, is under the threshold.
    text = """staff,minutes_per_week,weeks,group,group_size,kind,cost
c,100001,x,TA,60,,g,,,
b,100001,x,TA,60,,g,,,
a,100001,x,TA,60,,g,,,
d,100001,x,Teacher,200,5,,,,
d,100001,x,Teacher,200,5,,,,
e,100001,x,,,,,,,5000
f,100001,x,TA,30,38,h,,convened,
g,100001,x,TA,30,38,h,,,
g,100001,x,TA,30,,,4,,
"""
    p, _, _ = cost("hours", text, rules=rule(
        "amount: hours 17.50", "threshold for mainstream: 100", "weekly-cap for Teacher: 300",
        "convened-group: full"))
    assert [p[each]["top_up"] for each in "abcdefg"] == [
        "121.67", "121.67", "121.66", "337.50", "0.00", "232.50", "0.00"]
    only(p["d"], countable="1500.00", adjusted="-1062.50")  # 1,500 - 100 = 1,400
    only(p["e"], adjusted="-4900.00")

def all_costs():
    # 9,000 of ordinary offer and 2,000: in a special school both count, against 10,000.
    text = """cost,kind,funding
a,100001,x,9000,universal,\na,100001,x,2000,,\nb,100001,x,9000,universal,\nb,100001,x,2000,,
a,100001,x,300,universal,health
"""
    p, _, _ = cost("all-costs", text, pupils="pupil,school,placement\na,100001,special\n",
                   rules=rule("threshold for special: 10000",
                              "threshold-basis for special: all-costs"))
    only(p["a"], countable="11000.00", top_up="1000.00", not_counted="300.00")
    only(p["b"], countable="2000.00", top_up="0.00", not_counted="9000.00")

def what_is_provisional():
    # A row of 1 April 2024 is a year old on the year's first day; a day later it is not.
    roll = """pupil,school,placement,on_roll_to
a,100001,mainstream,\nb,100001,mainstream,2026-01-01
"""
    text = costs(a=7000, b=7000)
    terms = "term,from,to\nSpring,2026-01-05,2026-03-27\n"
    for old, pupils in (
            ("ceiling,,{},9000", "ab"), ("minimum,K,{},9", ""), ("amount,,{},band net", "ab"),
            ("award-rounding,,{},down 1", "ab"), ("part-year,,{},none", "b"),
            ("year-basis,,{},months", "b"), ("top-up-start,,{},placement-start", "b"),
            ("threshold,,{},5000", ""), ("threshold-basis,,{},additional", "ab"),
            ("rate-change,,{},by-date", ""), ("rounding,,{},half-up 0.01", "ab")):
        for start, provisional in (("2024-04-01", pupils), ("2024-04-02", "")):
            p, _, _ = cost("provisional", text, pupils=roll, terms=terms, rules=rule(
                "funding-counts: counts") + old.format(start) + ",x\n",
                bands="band,from,at_least,value,source\nA,2025-04-01,0,1,x\n")
            assert "".join(each for each in "ab" if "provisional" in p[each]["notes"]) == (
                provisional), (old, start)
    p, _, _ = cost("old-band", costs(a=7000, c=4), rules=rule("amount: band net"), pupils=roll,
                   bands="band,from,at_least,value,source\nA,2024-04-01,5,1,x\n")
    assert p["a"]["notes"] == "provisional" and "provisional" not in p["c"]["notes"]

def what_a_post_costs():
    # The Green Book's 25 hours and 39 weeks: 14,572.14 + 1,435.82 + 2,914.43 = 18,922.39 a year,
    # over 25 x 38 hours. An hour a week for 38 weeks: 18922.39/25 = 756.8956, and among four
    # 189.2239. 756.90 among a group of three 252.30; with a cost of 10 beside it, 766.8956.
    text = """staff,hours_per_week,group,group_size,cost,weeks
a,100001,x,TA,1,,,,
b,100001,x,TA,1,,4,,
c,100001,x,TA,1,g,3,,
d,100001,x,TA,1,,,10,
e,100001,x,Teacher,1,,,,1\ne,100001,x,,,,,50,
f,100001,x,,,,4,50,
"""
    pay = """role,from,salary_fte,hours_per_week,full_time_hours,weeks_worked,leave_days,\
paid_weeks,pension_percent,source
ta,2025-04-01,"£25,185",25,37,39,33,,20,made up
ta,2025-04-02,30000,25,37,39,33,,20,not yet
"""
    cost("pay", text, pay=pay)
    assert real("pay") == {"a": "756.90", "b": "189.22", "c": "252.30", "d": "766.90", "e": "",
                           "f": "12.50"}
    # 37,000 x 37/37 x 52.143/52.143: 37,000.00; NI 15% of 32,000 4,800.00; no pension: 41,800.00.
    # An hour a week for one week of 38: 41800/37/38 = 29.7297.
    full = "Teacher,2025-04-01,37000,37,,39,,52.143,,made up\n"
    cost("pay-full", text, pay=pay + full)
    assert real("pay-full")["e"] == "79.73"
