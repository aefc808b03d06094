"""An independent oracle for `topup`, written from the contract alone, by hands that had not
seen the Swift. Sections are the contract's.

    python3 oracle.py FOLDER OUT [--year 2025-26] [--academic]

Reads provision, pupils, schools, rates and rules; writes OUT/pupil-costs.csv and OUT/totals.csv.
Slow and plain: pence are integers, all before the one rounding is Fractions, nothing is a float.
Input is assumed clean; what cannot be costed raises CannotCost, and nothing is guessed.
"""
import argparse, contextlib, csv, io, os, re, sys
from collections import defaultdict
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import floor

NAMED = {name + ".csv" for name in """pupils schools rates rules bands pay staff terms caseload
    evidence applications scores decisions payments budget expected""".split()}
READ = {"pupils.csv", "schools.csv", "rates.csv", "rules.csv"}
IMPLEMENTED = set("""funding_year threshold weeks_per_year rounding lunchtime break convened_group
    role_counts weekly_cap funding_counts eligible_at""".split())
YEAR_GROUPS = ["N1", "N2", "R"] + [str(n) for n in range(1, 15)]
SEN = ["N", "K", "E"]
NEEDS = "SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH NSA".split()
PLACEMENTS = """mainstream sen-unit resourced-provision special alternative independent
    college""".split()
FUNDING = """notional-sen top-up inclusive-mainstream-fund pupil-premium personal-budget health
    social-care other""".split()
IF_LEFT = ["yes", "no", "part"]
KINDS = ["targeted", "universal", "lunchtime", "break", "convened"]
YES, NO, FILLS = "counts", "does-not-count", "fills-threshold-only"
MAINSTREAM = frozenset({("placement", "mainstream")})
NATIONAL = {(MAINSTREAM, date(2024, 4, 1)): "6000.00", (MAINSTREAM, date(2025, 4, 1)): "6000.00"}
COSTS = """school pupil lines provision not_counted countable threshold school_share top_up adjusted
    top_up_in_year to_threshold awarded shortfall award_over notes""".split()
TOTALS = """grouping key label pupils above_threshold provision not_counted countable school_share
    top_up adjusted top_up_in_year awarded shortfall""".split()
MONEY = "provision not_counted countable school_share top_up adjusted top_up_in_year".split()
PUPIL_FACTS = "year_group primary_need sen_provision placement home_authority".split()

class CannotCost(Exception):
    """Something this oracle will not guess at."""

def need(condition, message):
    if not condition:
        raise CannotCost(message)

# ---- Cells ----

def fold(text):
    """Lower case, runs of other characters to one underscore, trimmed of them."""
    return re.sub("[^A-Za-z0-9]+", "_", text).strip("_").lower()

def code(text, allowed):
    """The allowed code that a cell names, in its own spelling; None when blank."""
    found = [each for each in allowed if fold(each) == fold(text)]
    need(found or text == "", f"{text!r} is not one of {allowed}")
    return found[0] if found else None

def number(text, places, zero=False):
    """An exact number: 1234.5, 1,234.50 or £1,234.50, with at most `places` decimals."""
    match = re.fullmatch(r"£?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?", text)
    need(match and len(match[2] or "") <= places, f"{text!r} is not a number to {places} places")
    value = Fraction(match[1].replace(",", "") + "." + (match[2] or "0"))
    need(value > 0 or zero, "zero where zero is not a value")
    return value

def pence(text):
    return int(number(text, 2, zero=True) * 100)

def day(text):
    """An ISO or dd/mm/yyyy date; None when blank."""
    british = re.fullmatch("([0-9]{2})/([0-9]{2})/([0-9]{4})", text)
    if british:
        return date(int(british[3]), int(british[2]), int(british[1]))
    need(re.fullmatch("([0-9]{4}-[0-9]{2}-[0-9]{2})?", text), f"{text!r} is not a date")
    return date.fromisoformat(text) if text else None

def is_upn(text):
    return re.fullmatch("[A-Za-z][0-9]{11}[0-9A-Za-z]", text) is not None

def reference(text):
    """A UPN in capitals, or a school's own reference as written."""
    need(text, "a row without a pupil")
    return text.upper() if is_upn(text) else text

def school_number(text):
    """A six-digit URN, or a DfE number written 343/2001."""
    match = re.fullmatch("([0-9]{3})/?([0-9]{4})", text)
    need(match or re.fullmatch("[0-9]{6}", text), f"{text!r} is not a school number")
    return f"{match[1]}/{match[2]}" if match else text

# ---- Files ----

PUPIL = {"upn": "pupil", "pupil_id": "pupil"}
SCHOOL = {"urn": "school", "laestab": "school", "dfe_number": "school"}
STAFF = {"role": "staff", "delivered_by": "staff"}
ROLE = {"staff": "role", "delivered_by": "role"}
BLANK = defaultdict(str)

def text_of(path):
    """UTF-16 with its mark, UTF-8 with or without one, else Windows-1252."""
    with open(path, "rb") as file:
        content = file.read()
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode(encoding)
    need(False, f"{os.path.basename(path)} is no text")

def read_table(path, needed, aliases):
    """Rows by folded column name, absent columns blank; cells trimmed, guarding apostrophes off."""
    csv.field_size_limit(1 << 20)
    name = os.path.basename(path)
    lines = io.StringIO(text_of(path), newline="")
    try:
        table = [[cell.strip() for cell in row] for row in csv.reader(lines, strict=True)]
    except csv.Error as error:
        need(False, f"{name}: {error}")
    table = [row for row in table if any(row)]
    need(table, f"{name} is empty")
    header, *rows = table
    header = [aliases.get(fold(column), fold(column)) for column in header]
    need(all(header.count(column) == 1 for column in needed.split()), f"{name}: needs {needed}")
    need(len(set(header)) == len(header), f"{name}: a column twice")
    while header and not header[-1]:
        header.pop()
    need(not any(cell for row in rows for cell in row[len(header):]), f"{name}: too many fields")
    rows = [row[:len(header)] for row in rows]
    need(all(len(row) == len(header) for row in rows), f"{name}: a row of another length")
    return [defaultdict(str, zip(header, [re.sub("^'(?=[-=+@])", "", c) for c in row]))
            for row in rows]

def provision_paths(folder):
    """Every CSV in the folder and in its returns/ that section 4 does not name."""
    returns = os.path.join(folder, "returns")
    inside = os.listdir(returns) if os.path.isdir(returns) else []
    need(not NAMED.intersection(inside), "a named file among the returns")
    paths = [os.path.join(folder, name) for name in os.listdir(folder) if name not in NAMED]
    paths += [os.path.join(returns, name) for name in inside]
    return sorted(path for path in paths if path.endswith(".csv"))

# ---- The year, rates and rules ----

class FundingYear:
    """A financial year from 1 April, or an academic one from 1 September."""

    def __init__(self, text, academic):
        match = re.fullmatch("([0-9]{4})-([0-9]{2})", text)
        need(match and (int(match[1]) + 1) % 100 == int(match[2]), f"{text!r} is not a year")
        self.number, self.month = int(match[1]), 9 if academic else 4
        self.first, self.next = (date(self.number + n, self.month, 1) for n in (0, 1))

    def number_of_year_holding(self, when):
        return when.year if when >= date(when.year, self.month, 1) else when.year - 1

def who(text):
    """The values a threshold row names: placement, SEN provision, year group or a range of them."""
    named = []
    for part in text.split(" + ") if text else []:
        ends = [code(end, PLACEMENTS + SEN + YEAR_GROUPS) for end in part.split("..")]
        need(len(ends) == 1 or len(ends) == 2 and set(ends) <= set(YEAR_GROUPS), f"range {part!r}")
        if ends[0] in YEAR_GROUPS:
            named.append(("year_group", YEAR_GROUPS.index(ends[0]), YEAR_GROUPS.index(ends[-1])))
        else:
            named.append(("placement" if ends[0] in PLACEMENTS else "sen_provision", ends[0]))
    need(len({item[0] for item in named}) == len(named), f"{text!r} names one thing twice")
    return frozenset(named)

class Council:
    """The year being run, and the rates and rules in force on its first day."""

    def __init__(self, rate_rows, rule_rows, year, academic):
        self.rule_rows = rule_rows
        others = sorted({fold(row["rule"]) for row in rule_rows} - IMPLEMENTED)
        need("rate_change" not in others, "rate-change")
        print("rules not implemented:", *(others or ["none"]), file=sys.stderr)
        self.year = FundingYear(year, academic) if year else self.year_by_rule(academic)
        self.rates = self.in_force((fold(row["role"]), row["from"], row) for row in rate_rows)
        self.thresholds = self.rule("threshold", who, NATIONAL)
        self.role_counts, self.caps = self.rule("role_counts"), self.rule("weekly_cap")
        self.funding_counts = self.rule("funding_counts")
        self.weeks_per_year = self.for_all("weeks_per_year")
        self.convened_group = self.for_all("convened_group")
        self.kind_counts = {kind: self.for_all(kind) for kind in ("lunchtime", "break")}
        self.eligible_at = code(self.for_all("eligible_at") or "above", ["above", "at-or-above"])
        self.mode, unit = (self.for_all("rounding") or "half-up 0.01").lower().split()
        need(self.mode in ("half-up", "half-even", "down"), f"rounding {self.mode}")
        self.unit = {"0.01": 1, "1": 100}[unit]

    def year_by_rule(self, academic):
        rows = {day(row["from"]): row["value"].split() for row in self.rows("funding_year")}
        need(len(rows) == len(self.rows("funding_year")) > 0 and not academic, "no one year to run")
        name, *kind = rows[max(rows)]
        need(kind in ([], ["academic"]), f"funding-year {kind}")
        return FundingYear(name, bool(kind))

    def rows(self, rule):
        return [row for row in self.rule_rows if fold(row["rule"]) == rule]

    def in_force(self, entries, national={}):
        """The latest value by the first day for each key; on one date the council's wins."""
        dated = {}
        for key, start, value in entries:
            need(start and value, f"no date or no value for {key}")
            need((key, day(start)) not in dated, f"two values from {start} for {key}")
            dated[key, day(start)] = value
        dated = {**national, **dated}
        return {key: dated[key, start] for key, start in sorted(dated, key=lambda each: each[1])
                if start <= self.year.first}

    def rule(self, name, key=fold, national={}):
        """A rule's values by what they apply to; "" (or nothing named) is the row for all."""
        return self.in_force(
            ((key(row["applies_to"]), row["from"], row["value"]) for row in self.rows(name)),
            national)

    def for_all(self, name):
        """A rule that applies to everything; None when no row is in force."""
        values = self.rule(name)
        need(not set(values) - {""}, f"{name} that applies to some only")
        return values.get("")

    def threshold(self, pupil):
        """Pence: among the rows that match this pupil, the one naming most values."""
        def matches(kind, *value):
            if kind == "year_group":
                year = pupil["year_group"] and YEAR_GROUPS.index(pupil["year_group"])
                return year is not None and value[0] <= year <= value[1]
            mine = pupil[kind] or ("mainstream" if kind == "placement" else None)
            return mine == value[0]

        found = {}
        for names, amount in self.thresholds.items():
            if all(matches(*item) for item in names):
                found.setdefault(len(names), []).append(amount)
        need(found and len(found[max(found)]) == 1, "no threshold, or two equally specific")
        return pence(found[max(found)][0])

    def rounded(self, exact):
        """Whole pence of an exact amount, in the council's unit and its way of rounding."""
        units = exact / self.unit
        whole, half = floor(units), Fraction(1, 2)
        rest = units - whole
        up = {"down": False, "half-up": rest >= half,
              "half-even": rest > half or (rest == half and whole % 2 == 1)}[self.mode]
        return (whole + up) * self.unit

    def year_of_time(self, role, minutes, weeks):
        """Exact pence for a year of this time before it is shared: section 6's table."""
        need(role in self.rates, f"no rate in force for {role}")
        rate = self.rates[role]
        per = code(rate["per"], ["minute", "hour", "day", "year", "weekly-hour-year"])
        if per in ("day", "year"):
            divisor = number(rate["minutes"], 2)
        elif per == "weekly-hour-year":
            divisor = 60 * number(rate["weeks"], 2)
        else:
            divisor = {"minute": 1, "hour": 60}[per]
        return 100 * number(rate["rate"], 4) * minutes * weeks / divisor

# ---- Lines ----

def minutes_a_week(row):
    """The adult's minutes a week, from whichever one way the row states it; None for no time."""
    by_session = row["minutes_per_session"], row["sessions_per_week"]
    need(not row["minutes"] and all(by_session) == any(by_session), "time without its period")
    ways = [number(row["minutes_per_week"], 2)] if row["minutes_per_week"] else []
    ways += [60 * number(row["hours_per_week"], 2)] if row["hours_per_week"] else []
    ways += [number(by_session[0], 2) * number(by_session[1], 2)] if all(by_session) else []
    need(len(ways) <= 1, "time stated two ways")
    return ways[0] if ways else None

class Line:
    """A row of provision. `cost` is its line cost; `base` is what counts of it, if it counts."""

    def __init__(self, row, council, schools):
        self.school, self.pupil = schools.key(row["school"]), reference(row["pupil"])
        self.role, self.group = fold(row["staff"]), fold(row["group"])
        self.kind = code(row["kind"], KINDS) or "targeted"
        self.funding = code(row["funding"], FUNDING) or "notional-sen"
        code(row["if_left"], IF_LEFT)
        self.group_size = int(number(row["group_size"] or "1", 0))
        self.states_size = row["group_size"] != ""
        self.start, self.end = day(row["from"]), day(row["to"])
        need(not (self.start and self.end and self.start > self.end), "ends before it starts")
        self.minutes, self.weeks, self.time = minutes_a_week(row), None, Fraction(0)
        need(bool(row["staff"]) == bool(self.role) == (self.minutes is not None), "half a time")
        need(bool(row["group"]) == bool(self.group), "a group with no letters")
        if self.role:
            need(row["weeks"] or not (self.start or self.end), "dates on time without weeks")
            need(row["weeks"] or council.weeks_per_year, "no weeks, and no weeks-per-year")
            self.weeks = number(row["weeks"] or council.weeks_per_year, 2)
            self.time = council.year_of_time(self.role, self.minutes, self.weeks)
        need(not (row["cost"] and row["cost_each"]), "cost and cost_each on one row")
        self.is_each = row["cost_each"] != ""
        self.stated_cost = pence(row["cost"] or row["cost_each"] or "0")
        need(self.role or row["cost"] or row["cost_each"] or self.kind == "universal", "no cost")
        need(bool(row["spread_years"]) == bool(row["bought"]), "a spread needs both its columns")
        self.years, self.bought = int(number(row["spread_years"] or "1", 0)), day(row["bought"])
        self.own = Fraction(self.stated_cost, self.years)
        self.spread_covers = not self.bought or self.years > (
            council.year.number - council.year.number_of_year_holding(self.bought)) >= 0
        self.takes_all = False
        if self.kind == "convened":
            need(council.convened_group, "convened-group has no default")
            self.takes_all = code(council.convened_group, ["full", "shared"]) == "full"
        self.counting = self.how_it_counts(council)

    def how_it_counts(self, council):
        """Section 6's reasons in order, as far as funding: counts, does not, or fills only."""
        first, after = council.year.first, council.year.next
        if (self.end and self.end < first) or (self.start and self.start >= after):
            return NO
        if self.kind == "universal":
            return NO
        if self.kind in council.kind_counts:
            need(council.kind_counts[self.kind], f"{self.kind} has no default")
            if code(council.kind_counts[self.kind], [YES, NO]) == NO:
                return NO
        if self.role and code(for_one(council.role_counts, self.role, YES), [YES, NO]) == NO:
            return NO
        default = YES if self.funding in ("notional-sen", "top-up") else NO
        return code(for_one(council.funding_counts, fold(self.funding), default), [YES, NO, FILLS])

    def agreed(self):
        """What every row of one group must say alike."""
        return (self.role, self.minutes, self.weeks, self.start, self.end, self.stated_cost,
                self.years, self.bought)

    def price(self, council, sharing):
        """The line cost and what counts of it, each rounded once, for one of `sharing` shares."""
        time = self.time / sharing
        cost = council.rounded(time + (self.own if self.is_each else self.own / sharing))
        return cost, cost if self.spread_covers else council.rounded(time)

def for_one(values, name, default):
    """The value for one role or source: its own row, else the row for all, else the default."""
    return values.get(name) or values.get("") or default

def price_alone(line, council):
    sharing = 1 if line.takes_all else line.group_size
    line.cost, line.base = line.price(council, sharing)
    line.minutes_here = Fraction(line.minutes or 0) / sharing

def split(total, shares, unit):
    """Largest remainder: equal shares in whole units, the odd units to the first."""
    each, odd = divmod(total // unit, shares)
    return [(each + (place < odd)) * unit for place in range(shares)]

def price_group(lines, council):
    """One session at one school, rounded once, then shared out among those who share it."""
    lines = sorted(lines, key=lambda line: line.pupil.encode())
    members = len({line.pupil for line in lines})
    sharing = max([members] + [line.group_size for line in lines])
    full = [line for line in lines if line.takes_all]
    need(members == len(lines), "a pupil twice in one group")
    need(len({line.agreed() for line in lines}) == 1, "rows of one group that disagree")
    need(not any(line.is_each for line in lines), "cost_each in a group")
    need(not any(line.states_size and line.group_size < members for line in lines), "group_size")
    need(len(full) <= 1, "two rows of one group convened")
    cost, base = lines[0].price(council, 1)
    minutes = Fraction(lines[0].minutes or 0)
    shares = zip(split(cost, sharing, council.unit), split(base, sharing, council.unit))
    for line, (its_cost, its_base) in zip(lines, shares):
        line.cost, line.base, line.minutes_here = its_cost, its_base, minutes / sharing
        if full:
            whole = line is full[0]
            line.cost, line.base, line.minutes_here = cost * whole, base * whole, minutes * whole

# ---- Schools and pupils ----

class Schools:
    """The schools' numbers, phases and types, one key a school: its URN where there is one."""

    def __init__(self, rows):
        self.urns, self.facts = {}, {}
        for row in rows:
            urn, dfe = (text and school_number(text) for text in (row["urn"], row["dfe_number"]))
            need((urn or dfe) and (urn or dfe) not in self.facts, "a school twice, or no number")
            self.facts[urn or dfe] = row
            if urn and dfe:
                self.urns.setdefault(dfe, []).append(urn)

    def key(self, text):
        number_ = school_number(text)
        urns = self.urns.get(number_, [number_])
        need(len(urns) == 1, f"{number_} is the number of {urns}")
        return urns[0]

    def fact(self, school, column):
        return fold(self.facts.get(school, BLANK)[column]).replace("_", "-") or None

def pupil_facts(row):
    """What pupils.csv says of a pupil, in the codes' own spelling; None where it is silent."""
    need(re.fullmatch("([0-9]{3})?", row["home_authority"]), "a home authority of three digits")
    return {"placement": code(row["placement"], PLACEMENTS),
            "year_group": code(row["year_group"], YEAR_GROUPS),
            "sen_provision": code(row["sen_provision"], SEN),
            "primary_need": code(row["primary_need"], NEEDS),
            "home_authority": row["home_authority"] or None,
            "enrolment": code(row["enrolment"], ["main", "subsidiary"]),
            "from": day(row["on_roll_from"]) or date.min, "to": day(row["on_roll_to"]) or date.max}

def read_pupils(rows, schools):
    pupils = {(schools.key(row["school"]), reference(row["pupil"])): pupil_facts(row)
              for row in rows}
    need(len(pupils) == len(rows), "a pupil twice at one school")
    return pupils

def main_rolls(facts):
    """For each subsidiary roll of a UPN on two rolls at once, its main roll."""
    by_upn, mains = {}, {}
    for school, pupil in facts:
        if is_upn(pupil):
            by_upn.setdefault(pupil, []).append((school, pupil))
    for rolls in by_upn.values():
        for one, two in combinations(rolls, 2):
            a, b = facts[one], facts[two]
            if a["from"] <= b["to"] and b["from"] <= a["to"]:
                kinds = {a["enrolment"]: one, b["enrolment"]: two}
                need(set(kinds) == {"main", "subsidiary"} and len(rolls) == 2, "a UPN on two rolls")
                mains[kinds["subsidiary"]] = kinds["main"]
    return mains

# ---- The sum ----

def counted(lines, council):
    """What counts in full, and what may only fill the threshold, after each role's weekly cap."""
    minutes, amounts = {}, {YES: 0, FILLS: 0}
    counting = [line for line in lines if line.counting != NO]
    for line in counting:
        minutes[line.role] = minutes.get(line.role, 0) + line.minutes_here
    for line in counting:
        amount, cap = line.base, line.role and for_one(council.caps, line.role, None)
        if cap and minutes[line.role] > number(cap, 2):
            amount = floor(amount * number(cap, 2) / minutes[line.role])
        amounts[line.counting] += amount
    return amounts[YES], amounts[FILLS]

def account(lines, threshold, council):
    """One pupil at one school, in pence."""
    full, fills = counted(lines, council)
    provision = sum(line.cost for line in lines)
    countable = full + min(fills, threshold)
    share = min(countable, threshold)
    at = council.eligible_at == "at-or-above" and countable == threshold
    return {"lines": len(lines), "provision": provision, "not_counted": provision - countable,
            "countable": countable, "threshold": threshold, "school_share": share,
            "top_up": countable - share, "adjusted": 0, "top_up_in_year": countable - share,
            "to_threshold": max(0, threshold - countable), "above": at or countable > threshold}

def accounts(lines, pupils, council):
    """Every pupil's account. On two rolls at once the main takes the one threshold first."""
    by_pupil, groups, done = {}, {}, {}
    for line in lines:
        by_pupil.setdefault((line.school, line.pupil), []).append(line)
        if line.group:
            groups.setdefault((line.school, line.group), []).append(line)
        else:
            price_alone(line, council)
    for group in groups.values():
        price_group(group, council)
    facts = {key: pupils.get(key, pupil_facts(BLANK)) for key in by_pupil}
    mains = main_rolls(facts)
    for key in sorted(by_pupil, key=lambda each: each in mains):
        threshold = council.threshold(facts[key])
        if key in mains:
            need(threshold == done[mains[key]]["threshold"], "two rolls with unlike thresholds")
            threshold -= done[mains[key]]["school_share"]
        done[key] = account(by_pupil[key], threshold, council)
    return done, facts

# ---- What is written ----

def money(amount):
    return f"{amount // 100}.{amount % 100:02d}"

def guarded(text):
    """Text that a spreadsheet would run gets a leading apostrophe."""
    return "'" + text if text[0] in "=+-@\t\r" else text

def cost_rows(done):
    for school, pupil in sorted(done, key=lambda key: (key[0].encode(), key[1].encode())):
        figures = done[school, pupil]
        yield {"school": school, "pupil": guarded(pupil), "lines": figures["lines"],
               **{name: money(figures[name]) for name in MONEY + ["threshold", "to_threshold"]}}

def total_rows(done, facts, schools):
    """Section 12's groupings in order, each of which sums to `all`."""
    groupings = {"all": {key: "all" for key in done}, "school": {key: key[0] for key in done}}
    for name in ("phase", "type"):
        groupings[name] = {key: schools.fact(key[0], name) for key in done}
    for name in PUPIL_FACTS:
        groupings[name] = {key: facts[key][name] for key in done}
    for grouping, names in groupings.items():
        if grouping == "year_group":
            order = [name for name in YEAR_GROUPS if name in names.values()]
        else:
            order = sorted({name for name in names.values() if name}, key=str.encode)
        order = ["all"] if grouping == "all" else order
        for name in order + ([None] if None in names.values() else []):
            those = [done[key] for key in done if names[key] == name]
            yield {"grouping": grouping, "key": name or "not-stated", "pupils": len(those),
                   "above_threshold": sum(each["above"] for each in those),
                   **{column: money(sum(each[column] for each in those)) for column in MONEY}}

def write_table(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)

def run(folder, out, year=None, academic=False):
    """Costs a folder and writes both files."""
    def table(name, needed, aliases={}, optional=True):
        path = os.path.join(folder, name)
        return [] if optional and not os.path.exists(path) else read_table(path, needed, aliases)

    council = Council(table("rates.csv", "role from rate per source", ROLE, optional=False),
                      table("rules.csv", "rule from value source"), year, academic)
    schools = Schools(table("schools.csv", "", {"laestab": "dfe_number"}))
    pupils = read_pupils(table("pupils.csv", "pupil school", {**PUPIL, **SCHOOL}), schools)
    unread = NAMED.intersection(os.listdir(folder)) - READ
    print("files not read:", *(sorted(unread) or ["none"]), file=sys.stderr)
    paths = provision_paths(folder)
    need(paths and os.path.realpath(out) != os.path.realpath(folder), "no provision, or OUT in it")
    lines = [Line(row, council, schools) for path in paths
             for row in read_table(path, "pupil school provision", {**PUPIL, **SCHOOL, **STAFF})]
    done, facts = accounts(lines, pupils, council)
    os.makedirs(out, exist_ok=True)
    write_table(os.path.join(out, "pupil-costs.csv"), COSTS, cost_rows(done))
    write_table(os.path.join(out, "totals.csv"), TOTALS, total_rows(done, facts, schools))

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Costs a folder as the contract says.")
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--year")
    parser.add_argument("--academic", action="store_true")
    given = parser.parse_args()
    run(given.folder, given.out, given.year, given.academic)
