"""Lines worked by hand: what each costs, when it counts, and the totals that they make."""
import os

from hand import RATES, RULES, WORK, cost, only, refuses

def published_cases():
    # 653.60 is the price of one hour a week for 38 weeks. Shared by 4: 653.60/4 = 163.40.
    # 12 weeks: 653.60 x 12/38 = 17.20 x 12 = 206.40. Both: 206.40/4 = 51.60.
    rate = RATES.replace("655.00", "653.60")
    p, _, _ = cost("sencoforum-hour", """staff,hours_per_week,weeks,group_size
a,100001,x,Weekly TA,1,,
b,100001,x,Weekly TA,1,,4
c,100001,x,Weekly TA,1,12,
d,100001,x,Weekly TA,1,12,4
""", rate)
    assert [p[k]["provision"] for k in "abcd"] == ["653.60", "163.40", "206.40", "51.60"]
    # 655 x 15/60 = 163.75; 655 x 10/60 = 109.1666 -> 109.17; 655 x 20/60 = 218.3333 -> 218.33;
    # 655/5 = 131.00. Total 163.75 + 109.17 + 218.33 + 131.00 = 622.25.
    p, _, _ = cost("sencoforum-flat", """delivered_by,minutes_per_week,group_size
a,100001,x,Weekly TA,15,
b,100001,x,weekly-ta,10,
c,100001,x,WEEKLY TA,20,
d,100001,x,Weekly TA,60,5
e,100001,x,Weekly TA,15,
e,100001,x,Weekly TA,10,
e,100001,x,Weekly TA,20,
e,100001,x,Weekly TA,60,5
""")
    assert [p[k]["provision"] for k in "abcde"] == [
        "163.75", "109.17", "218.33", "131.00", "622.25"]
    only(p["e"], lines="4", countable="622.25", threshold="6000.00", school_share="622.25",
         top_up="0.00", to_threshold="5377.75")  # 6000.00 - 622.25
    # 10 h x 17.50 x 38 / 4 = 6650/4 = 1662.50; 2.5 h x 17.50 x 38 / 8 = 1662.50/8 = 207.8125.
    # To the pound: 1662.50 half-even -> 1662, half-up -> 1663, down -> 1662; 207.81 -> 208, 207.
    card = RATES.replace("TA,2025-04-01,10.00", "HLTA,2025-04-01,17.50", 1)
    text = """staff,hours_per_week,group_size
a,100001,x,HLTA,10,4
b,100001,x,HLTA,2.5,8
"""
    for rounding, expected in (("", ["1662.50", "207.81"]),
                               ("half-even 1", ["1662.00", "208.00"]),
                               ("half-up 1", ["1663.00", "208.00"]),
                               ("down 1", ["1662.00", "207.00"]),
                               ("down 0.01", ["1662.50", "207.81"])):
        rule = f"rounding,,2025-04-01,{rounding},made up\n" if rounding else ""
        p, _, _ = cost("support-plan-template", text, card, rule)
        assert [p[k]["provision"] for k in "ab"] == expected

def lines():
    # hour: 10 x 90/60 x 38 = 570.00. minute: 0.1667 x 90 x 38 = 570.114 -> 570.11.
    # day of 325 minutes at 100: 100 x 90 x 38/325 = 1052.3076 -> 1052.31.
    # year of 75,900 minutes at 40,000: 40000 x 90 x 38/75900 = 1802.3715 -> 1802.37.
    p, _, _ = cost("per", """staff,minutes_per_session,sessions_per_week,cost,cost_each,group_size
h,100001,x,H,18,5,,,
m,100001,x,M,18,5,,,
d,100001,x,D,18,5,,,
y,100001,x,Y,18,5,,,
both,100001,x,H,18,5,100.01,,3
each,100001,x,H,18,5,,100.01,3
alone,100001,x,,,,"£1,000.50",,4
""", """role,from,rate,per,minutes,weeks,source
H,2025-04-01,10,hour,,,made up
M,2025-04-01,0.1667,minute,,,made up
D,2025-04-01,100,day,325,,made up
Y,2025-04-01,40000,year,"75,900",,made up
H,2024-04-01,9,hour,,,superseded
H,2025-04-02,11,hour,,,not in force on the first day
""")
    assert [p[k]["provision"] for k in "hmdy"] == ["570.00", "570.11", "1052.31", "1802.37"]
    assert p["both"]["provision"] == "223.34"   # (570 + 100.01)/3 = 223.3366
    assert p["each"]["provision"] == "290.01"   # 570/3 + 100.01
    assert p["alone"]["provision"] == "250.13"  # 1000.50/4 = 250.125
    # The national threshold: 6,000. 8,000 of cost: the school 6,000, top-up 2,000.
    text = "cost\na,100001,x,8000\nb,100001,x,6000\n"
    p, t, _ = cost("threshold", text)
    only(p["a"], school_share="6000.00", top_up="2000.00", top_up_in_year="2000.00",
         adjusted="0.00", to_threshold="0.00", awarded="", shortfall="", award_over="",
         notes="not-in-pupils-file; placement-not-stated")
    only(t["all", "all"], label="", pupils="2", above_threshold="1", provision="14000.00")
    rule = "eligible-at,,2025-04-01,at-or-above,made up\n"
    assert cost("eligible-at", text, rules=rule)[1]["all", "all"]["above_threshold"] == "2"

def when_lines_count():
    # Each line is 10 x 1 h x 30 weeks = 300.00. The year is 1 April 2025 to 31 March 2026.
    text = """staff,hours_per_week,weeks,from,to
a,100001,x,TA,1,30,2024-09-01,2025-03-31
b,100001,x,TA,1,30,2024-09-01,01/04/2025
c,100001,x,TA,1,30,2026-03-31,
d,100001,x,TA,1,30,2026-04-01,
"""
    counts = lambda p: [p[k]["countable"] for k in "abcd"]
    p, _, _ = cost("dates", text)
    assert counts(p) == ["0.00", "300.00", "300.00", "0.00"]
    assert {p[k]["provision"] for k in "abcd"} == {"300.00"}
    p, _, _ = cost("dates-academic", text, year="2025-26", academic=True,
                   rates=RATES.replace("2025-04", "2025-09"))
    assert counts(p) == ["0.00", "0.00", "300.00", "300.00"]  # 1 September 2025 to 31 August 2026
    rule = "funding-year,,2025-09-01,2025-26 academic,made up\n"
    assert counts(cost("dates-rule", text, rules=rule)[0]) == ["0.00", "0.00", "300.00", "300.00"]
    # 1,000.00 over 3 years is 333.33 in each of three years from the one holding `bought`.
    # With 300.00 of time: 300 + 333.3333 = 633.33; outside, 300.00 of it counts.
    p, _, _ = cost("spread", """staff,hours_per_week,weeks,cost,spread_years,bought
in,100001,x,,,,1000,3,2023-04-01
before,100001,x,,,,1000,3,2023-03-31
after,100001,x,,,,1000,3,2026-04-01
both-in,100001,x,TA,1,30,1000,3,2025-12-25
both-out,100001,x,TA,1,30,1000,3,2022-04-01
""")
    found = {k: (p[k]["provision"], p[k]["countable"]) for k in p if isinstance(k, str)}
    assert found == {"in": ("333.33", "333.33"), "before": ("333.33", "0.00"),
                     "after": ("333.33", "0.00"), "both-in": ("633.33", "633.33"),
                     "both-out": ("633.33", "300.00")}
    # Academic 2025-26: bought in August 2025 is 2024-25, so a spread of one year is over.
    p, _, _ = cost("spread-academic", """cost,spread_years,bought
a,100001,x,1000,1,2025-08-31
b,100001,x,1000,2,2025-08-31
c,100001,x,1000,1,2026-08-31
""", year="2025-26", academic=True)
    assert [p[k]["countable"] for k in "abc"] == ["0.00", "500.00", "1000.00"]
    text = """cost,kind,funding,staff,hours_per_week
u,100001,x,,universal,,,
v,100001,x,50,universal,,,
l,100001,x,50,lunchtime,,,
b,100001,x,50,break,,,
f,100001,x,50,,pupil-premium,,
t,100001,x,50,,top-up,,
s,100001,x,,,,SENCO,1
"""
    card = RATES + "SENCO,2025-04-01,1.00,hour,,,made up\n"  # 1 x 38 = 38.00
    rule = "lunchtime,,2025-04-01,{},m\nbreak,,2025-04-01,{},m\n"
    p, _, _ = cost("reasons", text, card, rule.format("counts", "does-not-count"))
    assert [p[k]["countable"] for k in "uvlbfts"] == [
        "0.00", "0.00", "50.00", "0.00", "0.00", "50.00", "38.00"]
    assert [p[k]["provision"] for k in "uvb"] == ["0.00", "50.00", "50.00"]
    p, _, _ = cost("reasons-2", text, card, rule.format("does-not-count", "counts") + """\
role-counts,senco,2025-04-01,does-not-count,made up
funding-counts,pupil premium,2025-04-01,counts,made up
funding-counts,top-up,2025-04-01,does-not-count,made up
""")
    assert [p[k]["countable"] for k in "lbfts"] == ["0.00", "50.00", "50.00", "0.00", "0.00"]
    refuses("lunchtime has no default", "reasons-3", text, card)

def caps_and_funding():
    # Design, section 5: cap 300, two lines of 200 minutes and 1,000: 1000 x 300/400 = 750 each.
    # 60 an hour x 200/60 x 5 weeks = 1,000.00. The second pupil has 150 + 150 = 300: not over.
    rule = "weekly-cap,Teacher,2025-04-01,300,made up\n"
    p, _, _ = cost("cap", """staff,minutes_per_week,weeks,group_size,cost
a,100001,x,Teacher,200,5,,
a,100001,x,Teacher,200,5,,
b,100001,x,Teacher,150,5,,
b,100001,x,Teacher,300,5,2,
c,100001,x,Teacher,320,1,,0.01
c,100001,x,TA,320,1,,
""", rules=rule)
    only(p["a"], provision="2000.00", countable="1500.00", not_counted="500.00")
    only(p["b"], provision="1500.00", countable="1500.00")
    # 60 x 320/60 + 0.01 = 320.01; x 300/320 = 300.009375 -> 300.00; TA 10 x 320/60 = 53.33.
    only(p["c"], provision="373.34", countable="353.33", not_counted="20.01")
    # Design, section 5: 8,000 + 3,000 that fills only: countable 11,000, top-up 5,000.
    # 1,000 + 9,000 that fills only: 1,000 + 6,000 = 7,000, top-up 1,000, beyond 3,000.
    # 1,000 + 3,000 that fills only: 4,000, top-up nothing.
    fills = "funding-counts,health,2025-04-01,fills-threshold-only,made up\n"
    p, _, _ = cost("fills", """cost,funding
a,100001,x,8000,
a,100001,x,3000,health
b,100001,x,1000,
b,100001,x,9000,health
c,100001,x,1000,
c,100001,x,3000,health
""", rules=fills)
    only(p["a"], countable="11000.00", top_up="5000.00", school_share="6000.00")
    only(p["b"], countable="7000.00", top_up="1000.00", not_counted="3000.00")
    only(p["c"], countable="4000.00", top_up="0.00", to_threshold="2000.00")
    # The cap comes first: two fills-only lines of 200 minutes and 4,000 each count 3,000 each,
    # so 6,000 fills the threshold and nothing is beyond it; 2,000 is over the cap.
    p, _, _ = cost("cap-fills", """staff,minutes_per_week,weeks,funding
a,100001,x,Teacher,200,20,health
a,100001,x,Teacher,200,20,health
""", rules=rule + fills)
    only(p["a"], provision="8000.00", countable="6000.00", not_counted="2000.00", top_up="0.00")

def groups():
    # Design, section 6: 655.01 among 4 with 3 members: 163.76, 163.75, 163.75.
    # 655.01 = 4 x 163.75 + 0.01; members in byte order: B, a, é.
    p, t, _ = cost("group", """group,group_size,cost
é,100001,x,Lego Club,,655.01
a,100001,x,lego-club,4,655.01
B,100001,x,LEGO CLUB,,655.01
B,100002,x,Lego club,,655.01
""")
    assert [p["100001", k]["provision"] for k in "Baé"] == ["163.76", "163.75", "163.75"]
    assert p["100002", "B"]["provision"] == "655.01"  # another school's club, of one
    assert t["school", "100001"]["provision"] == "491.26"
    # Time and cost together: Weekly TA 60 minutes 655.00 + 10.00 = 665.00 among 3:
    # 221.66 each and 2p over: 221.67, 221.67, 221.66. In pounds: 665 = 3 x 221 + 2.
    text = """group,staff,minutes_per_week,hours_per_week,weeks,cost
c,100001,x,g,Weekly TA,60,,38,10
b,100001,x,g,Weekly TA,,1,,10
a,100001,x,g,Weekly TA,60,,,10.00
"""
    p, _, _ = cost("group-time", text)
    assert [p[k]["provision"] for k in "abc"] == ["221.67", "221.67", "221.66"]
    p, _, _ = cost("group-pounds", text, rules="rounding,,2025-04-01,half-up 1,m\n")
    assert [p[k]["provision"] for k in "abc"] == ["222.00", "222.00", "221.00"]
    refuses("disagree", "group-disagrees", text.replace("38,10", "37,10"))
    refuses("twice in one group", "group-twice", text + "a,100001,x,g,Weekly TA,60,,,10\n")
    # Outside its spread the session is 655.00 + 3.00/3 = 656.00: 218.67, 218.67, 218.66;
    # what counts is 655.00: 218.34, 218.33, 218.33.
    p, _, _ = cost("group-spread", """group,staff,minutes_per_week,cost,spread_years,bought
a,100001,x,g,Weekly TA,60,3,3,2020-04-01
b,100001,x,g,Weekly TA,60,3,3,2020-04-01
c,100001,x,g,Weekly TA,60,3,3,2020-04-01
""")
    assert [p[k]["provision"] for k in "abc"] == ["218.67", "218.67", "218.66"]
    assert [p[k]["countable"] for k in "abc"] == ["218.34", "218.33", "218.33"]
    # Convened: 60 x 400/60 x 5 = 2,000.00. Full: b has it all, at 400 minutes, so the cap of 300
    # leaves 1,500.00; a and c cost nothing. Alone, group_size 4 is 1 with full: 2,000.00 too.
    # Shared: 2000/3 = 666.67, 666.67, 666.66 (133.33 minutes each); alone 2000/4 = 500.00.
    text = """group,staff,minutes_per_week,weeks,kind,group_size
a,100001,x,g,Teacher,400,5,,
b,100001,x,g,Teacher,400,5,convened,
c,100001,x,g,Teacher,400,5,,
c,100001,x,,Teacher,300,1,,
d,100001,x,,Teacher,400,5,convened,4
"""
    rule = "weekly-cap,Teacher,2025-04-01,300,m\nconvened-group,,2025-04-01,{},m\n"
    p, _, _ = cost("convened-full", text, rules=rule.format("full"))
    only(p["a"], provision="0.00", lines="1")
    only(p["b"], provision="2000.00", countable="1500.00")
    only(p["c"], provision="300.00", countable="300.00", lines="2")  # 300 minutes and no more
    only(p["d"], provision="2000.00", countable="1500.00")
    p, _, _ = cost("convened-shared", text, rules=rule.format("shared"))
    assert [p[k]["provision"] for k in "abd"] == ["666.67", "666.67", "500.00"]
    # c: 300 + 400/3 = 433.33 minutes; 666.66 x 300/433.33 = 461.5338; 300 x ... = 207.6923.
    only(p["c"], provision="966.66", countable="669.22")  # 461.53 + 207.69
    refuses("convened-group has no default", "convened-none", text)

def thresholds_and_totals():
    pupils = """upn,urn,year_group,sen_provision,primary_need,placement,home_authority
b343200126001,343/2001,10,E,ASD,,343
P2,123456,n1,k,slcn,Mainstream,341
P3,123456,2,K,ASD,sen unit,343
P4,654321,R,N,,special,
"""
    schools = """urn,dfe_number,name,phase,type
123456,3432001,One,All-through,Academy converter
654321,,Two,,
"""
    rules = """threshold,,2025-04-01,100.00,made up
threshold,mainstream,2025-04-01,5000.00,made up: the council's beats the national on one date
threshold,K + mainstream,2025-04-01,4000.00,made up
threshold,N1..N2 + mainstream + K,2024-04-01,300.00,made up
threshold,N1..N2 + mainstream + K,2025-04-02,1.00,not yet
threshold,sen-unit,2025-04-01,0.00,made up
"""
    p, t, order = cost("totals", "cost\nB343200126001,343/2001,x,5500\nP2,3432001,x,1000\n", RATES,
                       rules, pupils=pupils, schools=schools,
                       returns__a="upn,laestab,provision,cost\nP3,123456,x,700\nP4,654321,x,60\n"
                                  "P5,654321,x,50\n")
    assert [p[k]["threshold"] for k in ("B343200126001", "P2", "P3", "P4", "P5")] == [
        "5000.00", "300.00", "0.00", "100.00", "5000.00"]
    assert order == [
        ("all", "all"), ("school", "123456"), ("school", "654321"), ("phase", "all-through"),
        ("phase", "not-stated"), ("type", "academy-converter"), ("type", "not-stated"),
        ("year_group", "N1"), ("year_group", "R"), ("year_group", "2"), ("year_group", "10"),
        ("year_group", "not-stated"), ("primary_need", "ASD"), ("primary_need", "SLCN"),
        ("primary_need", "not-stated"), ("sen_provision", "E"), ("sen_provision", "K"),
        ("sen_provision", "N"), ("sen_provision", "not-stated"), ("placement", "mainstream"),
        ("placement", "sen-unit"), ("placement", "special"), ("placement", "not-stated"),
        ("home_authority", "341"), ("home_authority", "343"), ("home_authority", "not-stated")]
    # ASD: 5,500 less 5,000 and 700 less 0: top-up 1,200.00 of 6,200.00, two above.
    only(t["primary_need", "ASD"], pupils="2", above_threshold="2", provision="6200.00",
         school_share="5000.00", top_up="1200.00")
    with open(os.path.join(WORK, "totals", "out", "totals.csv"), "rb") as file:
        text = file.read()
    assert text.count(b"\r\n") == text.count(b"\n") == 27
    # One UPN on two rolls at once: main 4,000 takes 4,000 of 6,000; the subsidiary has 2,000 left.
    text = "cost\nB343200126001,123456,x,4000\nB343200126001,654321,x,2500\n"
    two = """pupil,school,enrolment,on_roll_to
B343200126001,123456,{},
B343200126001,654321,subsidiary,2025-09-01
"""
    p, _, _ = cost("two-rolls", text, pupils=two.format("main"))
    only(p["123456", "B343200126001"], threshold="6000.00", school_share="4000.00", top_up="0.00")
    only(p["654321", "B343200126001"], threshold="2000.00", school_share="2000.00", top_up="500.00")
    refuses("two rolls", "two-rolls-unsaid", text)
    refuses("two rolls", "two-rolls-alike", text, pupils=two.format("subsidiary"))
    refuses("no threshold", "no-threshold", text[:30] + "0\n", pupils="pupil,school,placement\n"
            "B343200126001,123456,special\n")
    refuses("without its period", "minutes", "staff,minutes\na,100001,x,TA,10\n")
    refuses("no weeks-per-year", "no-weeks", "staff,hours_per_week\na,100001,x,TA,1\n",
            base=RULES.split("weeks")[0])
    refuses("no rate in force for chef", "no-role", "staff,hours_per_week\na,100001,x,Chef,1\n")
