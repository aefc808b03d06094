"""The files of the folder `finance`, worked from a borough's awards, payments and schools.

Decisions, where the contract is silent: module `borough` has those about awards; and
- a period that was over when the panel decided is `backdated`, paid in the first that was not over;
- a commitment is the threshold for the part of the year, by `year-basis`, on which awards are due,
  awards that follow one another being one: the whole threshold where they are due all year;
- a pupil to come costs the mean annual top-up of those with an award that this authority pays: of
  ten or more of the need and phase, else ten or more of the phase, else of all.
"""
from collections import defaultdict
from fractions import Fraction

from calendars import half_up, runs
from cells import NEEDS, YEAR_GROUPS, code, day, fold, money, number, pence
from files import BLANK, guarded
from years import FundingYear, days_between

def known(amount):
    return "" if amount is None else money(amount)

def who(pupil):
    facts = pupil.facts
    return [pupil.school, guarded(pupil.reference), facts["year_group"] or "",
            facts["sen_provision"] or "", facts["primary_need"] or ""]

def stated(pupil):
    """The payer and how that is known."""
    return [pupil.payer[0] or "not-stated", pupil.payer[1]]

def award_record(borough):
    for record in borough.records:
        award, pupil = record.award, record.pupil
        for each in record.stretches or [None]:
            is_first = each is None or each is record.stretches[0]
            line, column = borough.cell(record, each.school if each else pupil.school)
            yield who(pupil) + [
                award.decision.decided, award.first, award.last,
                money(award.amount) if is_first else "",
                *((each.school, each.first, each.last, money(each.due)) if each
                  else ("", "", "", "0.00")),
                record.starts, record.ends, guarded(award.row["end_reason"]), *stated(pupil),
                "yes" if line == "1.2.11" else "no", line, column,
                day(award.row["review_by"]) or "", award.place]

def schedule_lines(borough):
    """Each payment to be made: its record, school, period, the one it is paid in, days, amount."""
    periods = borough.calendar.periods
    for record in borough.records:
        decided = record.award.decision.decided
        open_then = next((n for n, each in enumerate(periods) if each.last >= decided),
                         len(periods) - 1)
        for each in record.stretches:
            for place, period in enumerate(periods):
                first, last = max(period.first, each.first), min(period.last, each.last)
                if first <= last:
                    paid_in, school = max(place, open_then), each.school
                    if paid_in > place:  # backdated: to the school that is open when it is paid
                        [(school, _, _)] = borough.chains.parts(each.school, [periods[paid_in].last])
                    yield (record, school, place, paid_in, first, last,
                           borough.calendar.due(record.award, first, last))

def schedule_pupils(borough):
    for record, school, place, paid_in, first, last, amount in schedule_lines(borough):
        yield [school, guarded(record.pupil.reference), borough.calendar.periods[paid_in].name,
               *borough.calendar.periods[place], first, last,
               "backdated" if paid_in > place else "award", stated(record.pupil)[0],
               money(amount)]

def schedule(borough):
    sums = defaultdict(int)
    for record, school, place, paid_in, _, _, amount in schedule_lines(borough):
        kind = "backdated" if paid_in > place else "award"
        sums[school, paid_in, kind, stated(record.pupil)[0]] += amount
    for (school, paid_in, kind, payer), amount in sums.items():
        yield [school, *borough.calendar.periods[paid_in], kind, payer, money(amount)]

def journal(borough):
    sums = defaultdict(int)
    for record, school, place, paid_in, _, _, amount in schedule_lines(borough):
        if record.pupil.payer[0] == borough.ours:
            kind = "backdated" if paid_in > place else "award"
            sums[school, paid_in, kind, borough.cell(record, school)[0]] += amount
    for (school, paid_in, kind, line), amount in sums.items():
        code_ = borough.schools.facts.get(school, BLANK)["ledger_code"]
        yield [school, code_, *borough.calendar.periods[paid_in], kind, line, borough.ours,
               money(amount)]

def other_calendar(borough):
    """By the day: each award's part of the other sort of year."""
    year, sums = borough.year, defaultdict(int)
    academic = year.month == 4
    years = [FundingYear(f"{start}-{(start + 1) % 100:02d}", academic)
             for start in (year.number - 1, year.number, year.number + 1)]
    parts = [(each, max(each.first, year.first), min(each.last, year.last)) for each in years]
    parts = [each for each in parts if each[1] <= each[2]]
    schools = set()
    for record, school, _, _, begins, ends, _ in schedule_lines(borough):
        schools.add(school)
        for place, (_, first, last) in enumerate(parts):
            if max(first, begins) <= min(last, ends):
                sums[school, place] += borough.calendar.due(
                    record.award, max(first, begins), min(last, ends))
    for school in schools:
        for place, (each, first, last) in enumerate(parts):
            name = f"{each.number}-{(each.number + 1) % 100:02d}" + " academic" * academic
            yield [school, name, first, last, money(sums[school, place])]

# ---- Whose children, whose money ----

def payers(borough):
    ours, found = borough.ours, borough.pupils
    facts = [(each, each.row["home_authority"], borough.authority_of(each.school), each.payer[0])
             for each in found]

    def total(name, authority, those):
        awarded = [each for each in those if each.awards]
        return [name, authority, len({each.child for each in those}),
                money(sum(each.figures["top_up_in_year"] for each in those)),
                len({each.child for each in awarded}), money(sum(each.awarded for each in those)),
                money(sum(each.due for each in those))]

    yield total("live-here", "", [each for each, home, _, _ in facts if home == ours])
    yield total("schools-here", "", [each for each, _, at, _ in facts if at == ours])
    yield total("paid-by-us", "", [each for each, _, _, pays in facts if pays == ours])
    for other in {name for _, *names in facts for name in names} - {ours}:
        for name, those in (
                ("their-children-here", [p for p, home, at, _ in facts
                                         if at == ours and home == other]),
                ("our-children-there", [p for p, home, at, _ in facts
                                        if home == ours and at == other]),
                ("due-from-them-to-schools-here", [p for p, _, at, pays in facts
                                                   if at == ours and pays == other]),
                ("due-from-us-to-schools-there", [p for p, _, at, pays in facts
                                                  if pays == ours and at == other])):
            if those:
                yield total(name, other or "not-stated", those)

def commitments(borough):
    """By school: what its notional SEN budget is committed to, in pence, and its targeted funding."""
    schools = {each.school for each in borough.pupils}
    support = defaultdict(int)
    for key, facts in borough.facts.items():
        if facts["sen_provision"] == "K" and borough.year.days_of(facts["from"], facts["to"]):
            support[key[0]] += 1
    for school in sorted(schools | set(support)):
        row = borough.schools.facts.get(school, BLANK)
        found = {"budget": pence(row["notional_sen_budget"]) if row["notional_sen_budget"] else None,
                 "pupils": 0, "committed": 0, "pending_pupils": 0, "pending": 0,
                 "support_pupils": 0, "support": 0, "other": support[school]}
        for pupil in borough.pupils:
            if pupil.school == school and met_by_the_budget(borough, pupil):
                commit(borough, pupil, found)
        found["targeted"] = targeted(borough, row, found)
        yield school, found

def met_by_the_budget(borough, pupil):
    """By default the notional SEN budget meets the share of mainstream pupils from R to 11."""
    rule = borough.council.for_pupil("share_met_by", pupil.facts)
    if rule:
        return fold(rule.value) == "notional_sen"
    year_group = pupil.facts["year_group"]
    inside = year_group is None or 2 <= YEAR_GROUPS.index(year_group) <= YEAR_GROUPS.index("11")
    return pupil.facts["placement"] in (None, "mainstream") and inside

def commit(borough, pupil, found):
    figures, basis = pupil.figures, borough.council.basis
    paid = [each for each in pupil.records if each.due > 0]
    in_support = pupil.facts["sen_provision"] == "K"
    if paid and (borough.rules["commitment_counts"] == "all-awarded"
                 or any(borough.facts.get(key, pupil.facts)["sen_provision"] == "E"
                        for key in rolls_at_once(borough, pupil))):
        spans = runs({when for each in paid
                      for when in days_between(each.days[0], each.days[-1])})
        parts = [basis.share(*each) or (basis.divisor, basis.divisor) for each in spans]
        part = min(sum(count / divisor for count, divisor in parts), 1)
        found["pupils"] += 1
        found["committed"] += half_up(figures["threshold"] * part)
        found["other"] -= in_support and pupil.key in borough.facts
    elif pupil.pending and figures["top_up"] > 0:
        found["pending_pupils"] += 1
        found["pending"] += figures["threshold"]
    elif in_support and not figures["above"]:
        found["support_pupils"] += 1
        found["support"] += figures["school_share"]

def rolls_at_once(borough, pupil):
    """The pupil's rolls that share a threshold, this one among them: see pupils.main_rolls."""
    main = borough.mains.get(pupil.key, pupil.key)
    return {pupil.key, main} | {key for key, its in borough.mains.items() if its == main}

def targeted(borough, row, found):
    name, *stated = (borough.rules["targeted_funding"] or "none").split()
    if name == "share" and found["budget"] is not None:
        held = half_up(found["budget"] * number(stated[0], 2) / 100)
        return max(0, found["committed"] - held)
    if name == "allowance" and row["roll"]:
        threshold = borough.council.for_pupil("threshold", {
            "placement": "mainstream", "sen_provision": "E", "year_group": None})
        beyond = found["pupils"] - int(row["roll"]) * number(stated[0], 4, zero=True)
        return half_up(pence(threshold.value) * max(beyond, 0))
    return None

def commitment(borough):
    for school, each in commitments(borough):
        budget, committed = each["budget"], each["committed"]
        left = None if budget is None else budget - committed
        share = half_up(Fraction(10000 * committed, budget)) if budget else None
        for_each = half_up(Fraction(left, each["other"])) if (
            left is not None and left >= 0 and each["other"] > 0) else None
        yield [school, known(budget), each["pupils"], money(committed), known(share), known(left),
               each["pending_pupils"], money(each["pending"]), each["support_pupils"],
               money(each["support"]), each["other"], known(for_each), known(each["targeted"])]

SECTION_COLUMNS = "early_years primary secondary special alternative post_16 not_stated".split()

def statement(borough):
    """Pence by line and column: only what this authority pays."""
    cells = defaultdict(int)
    for record, school, *_, amount in schedule_lines(borough):
        if record.pupil.payer[0] == borough.ours:
            cells[borough.cell(record, school)] += amount
    for school, each in commitments(borough):
        here = school in borough.schools.facts and borough.authority_of(school) == borough.ours
        if each["targeted"] and here:
            cells["1.2.4", borough.column(school, None)] += each["targeted"]
    return cells

def section_251(borough):
    cells, lines = statement(borough), "1.2.1 1.2.2 1.2.3 1.2.4 1.2.11 not-stated".split()
    for line in lines:
        amounts = [cells[line, column] for column in SECTION_COLUMNS]
        yield [line, *map(money, amounts), money(sum(amounts))]
    amounts = [sum(cells[line, column] for line in lines) for column in SECTION_COLUMNS]
    yield ["total", *map(money, amounts), money(sum(amounts))]

# ---- What is to come ----

def expected(borough):
    """Each row of expected.csv: its cells, whose mean it is, and pence."""
    paid = [each for each in borough.pupils if each.awards and each.payer[0] == borough.ours]
    for row in borough.more["expected"] or []:
        school, comes = borough.schools.key(row["school"]), day(row["from"])
        if comes > borough.year.last:
            continue
        year_group, need_ = code(row["year_group"], YEAR_GROUPS), code(row["need"], NEEDS)
        column = borough.column(school, year_group)
        same = [each for each in paid
                if borough.column(each.school, each.facts["year_group"]) == column]
        alike = [each for each in same if need_ and each.facts["primary_need"] == need_]
        name, those = next(((name, those) for name, those, least in (
            ("need-and-phase", alike, 10), ("phase", same, 10), ("all", paid, 1))
            if len(those) >= least), ("nobody", []))
        each = half_up(Fraction(sum(p.figures["top_up"] for p in those), len(those) or 1))
        part = borough.council.basis.share(max(comes, borough.year.first), borough.year.last)
        whole = each * int(row["pupils"])
        come = borough.day_known and comes <= borough.day
        amount = 0 if come else half_up(whole * part[0] / part[1]) if part else whole
        yield (row, school, year_group, need_, comes, borough.line(school), column, each, name,
               len(those), "yes" if come else "no", amount)

def expected_costs(borough):
    for row, school, group, need_, comes, line, column, each, name, count, come, amount in (
            expected(borough)):
        yield [school, group, need_ or "", int(row["pupils"]), comes, line, column, money(each),
               name, count, come, money(amount)]

def forecast(borough):
    cells = defaultdict(lambda: {"awards": 0, "pending": 0, "expected": 0, "budget": None})

    def add(line, column, name, amount):
        cell = cells[line, column.replace("_", "-")]
        cell[name] = (cell[name] or 0) + amount

    for (line, column), amount in statement(borough).items():
        add(line, column, "awards", amount)
    for pupil in borough.pupils:
        if pupil.pending and pupil.payer[0] == borough.ours:
            sought = max(0, pupil.figures["top_up_in_year"] - pupil.awarded)
            add(borough.line(pupil.school), borough.column(
                pupil.school, pupil.facts["year_group"]), "pending", sought)
    for *_, line, column, _, _, _, _, amount in expected(borough):
        add(line, column, "expected", amount)
    for row in borough.more["budget"] or []:
        name, *kind = row["year"].split()
        if name == f"{borough.year.number}-{(borough.year.number + 1) % 100:02d}" and (
                bool(kind) == (borough.year.month == 9)):
            add(row["line"], row["phase"].lower(), "budget", pence(row["amount"]))
    yield from with_totals(cells)

def with_totals(cells):
    worked = ["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.11", "not-stated", "all"]

    has_budget = any(each["budget"] is not None for (line, _), each in cells.items()
                     if line in worked)

    def row(line, phase, those):
        sums = {name: sum(each[name] for each in those)
                for name in ("awards", "pending", "expected")}
        budgets = [each["budget"] for each in those if each["budget"] is not None]
        whole = sum(sums.values())
        return [line, phase, *map(money, sums.values()), money(whole),
                known(sum(budgets) if budgets else None),
                known(None if line not in worked else whole - sum(budgets) if budgets else
                      whole if has_budget and phase == "all" and line != "all" else None)]

    for line, phase in cells:
        if phase:
            yield row(line, phase, [cells[line, phase]])
    for line in {line for line, _ in cells}:
        yield row(line, "all", [each for (its, _), each in cells.items() if its == line])
    yield row("all", "all", [each for (line, _), each in cells.items() if line in worked])
