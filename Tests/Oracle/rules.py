"""The council's rates, rules and bands: what is in force on the year's first day, and for whom."""
import sys
from collections import namedtuple
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import floor

from cells import PLACEMENTS, SEN, YEAR_GROUPS, code, day, fold, need, number, pence
from years import Basis, FundingYear, Terms

IMPLEMENTED = set("""funding_year threshold threshold_basis weeks_per_year rounding lunchtime break
    convened_group role_counts weekly_cap funding_counts eligible_at ceiling minimum award_rounding
    rate_change part_year year_basis top_up_start amount""".split())
YES, NO, FILLS = "counts", "does-not-count", "fills-threshold-only"
RESULT, NO_PART, ROUNDED = "pro-rata-result", "none", "pro-rata-threshold-by-day rounded"
PART_YEARS = [RESULT, "pro-rata-threshold-by-day", ROUNDED, NO_PART]
MAINSTREAM = frozenset({("placement", "mainstream")})

Dated = namedtuple("Dated", "value start")
NATIONAL = {MAINSTREAM: [Dated("6000.00", date(2024, 4, 1)), Dated("6000.00", date(2025, 4, 1))]}
Band = namedtuple("Band", "at_least value start")

def by_key(entries, national={}):
    """Each key's values from the first to the last; on one date the council's wins."""
    dated = {}
    for key, start, value in entries:
        need(start and value, f"no date or no value for {key}")
        need((key, day(start)) not in dated, f"two values from {start} for {key}")
        dated[key, day(start)] = Dated(value, day(start))
    for key, rows in national.items():
        for row in rows:
            dated.setdefault((key, row.start), row)
    found = {}
    for (key, _), row in sorted(dated.items(), key=lambda each: each[1].start):
        found.setdefault(key, []).append(row)
    return found

def on(rows, when):
    """The value in force on a day, or None."""
    started = [row for row in rows or [] if row.start <= when]
    return started[-1] if started else None

def who(text):
    """The values a row names: placement, SEN provision, year group or a range of them."""
    named = []
    for part in text.split(" + ") if text else []:
        ends = [code(end, PLACEMENTS + SEN + YEAR_GROUPS) for end in part.split("..")]
        need(len(ends) == 1 or len(ends) == 2 and set(ends) <= set(YEAR_GROUPS), f"range {part!r}")
        if ends[0] in YEAR_GROUPS:
            first, last = YEAR_GROUPS.index(ends[0]), YEAR_GROUPS.index(ends[-1])
            need(first <= last, f"range {part!r}")
            named.append(("year_group", first, last))
        else:
            named.append(("placement" if ends[0] in PLACEMENTS else "sen_provision", ends[0]))
    need(len({item[0] for item in named}) == len(named), f"{text!r} names one thing twice")
    return frozenset(named)

def could_both_match(one, other):
    """Whether some pupil is both: nothing that both of them name keeps them apart."""
    for kind, *mine in one:
        for kind_, *theirs in other:
            if kind == kind_ == "year_group":
                if mine[1] < theirs[0] or theirs[1] < mine[0]:
                    return False
            elif kind == kind_ and mine != theirs:
                return False
    return True

def matches(named, pupil):
    """Whether what a row names holds of this pupil."""
    for kind, *value in named:
        mine = pupil[kind] or ("mainstream" if kind == "placement" else None)
        if kind == "year_group":
            if mine is None or not value[0] <= YEAR_GROUPS.index(mine) <= value[1]:
                return False
        elif mine != value[0]:
            return False
    return True

class Rounding:
    """A way of rounding and the unit, in pence, that it rounds to."""

    def __init__(self, text):
        self.mode, unit = text.lower().split()
        need(self.mode in ("half-up", "half-even", "down"), f"rounding {self.mode}")
        self.unit = int(number(unit, 2) * 100)

    def of(self, exact):
        """Whole pence of an exact amount."""
        units = Fraction(exact) / self.unit
        whole, half = floor(units), Fraction(1, 2)
        rest = units - whole
        up = {"down": False, "half-up": rest >= half,
              "half-even": rest > half or (rest == half and whole % 2 == 1)}[self.mode]
        return (whole + up) * self.unit

PENNY = Rounding("half-up 0.01")

class Council:
    """The year being run, and the rates and rules in force on its first day."""

    def __init__(self, folder, year, academic):
        self.rule_rows = folder.rules or []
        others = sorted({fold(row["rule"]) for row in self.rule_rows} - IMPLEMENTED)
        print("rules not implemented:", *(others or ["none"]), file=sys.stderr)
        self.year = FundingYear(year, academic) if year else self.year_by_rule(academic)
        self.terms = Terms(folder.terms, self.year) if folder.terms is not None else None
        self.rates = by_key((fold(row["role"]), row["from"], row) for row in folder.rates)
        self.pupil_rules = {name: self.for_pupils(name, NATIONAL if name == "threshold" else {})
                            for name in ("threshold", "threshold_basis", "ceiling", "minimum",
                                         "amount")}
        self.role_counts, self.caps = self.rule("role_counts"), self.rule("weekly_cap")
        self.funding_counts = self.rule("funding_counts")
        self.weeks_per_year = self.for_all("weeks_per_year")
        self.convened_group = self.for_all("convened_group")
        self.kind_counts = {kind: self.for_all(kind) for kind in ("lunchtime", "break")}
        eligible = self.for_all("eligible_at")
        self.at_or_above = eligible is not None and (
            code(eligible.value, ["above", "at-or-above"]) == "at-or-above")
        self.rounding_row = self.for_all("rounding")
        self.rounding = Rounding(self.rounding_row.value) if self.rounding_row else PENNY
        need(self.rounding.unit in (1, 100), "rounding to a penny or a pound")
        self.award_row = self.for_all("award_rounding")
        self.award_rounding = Rounding(self.award_row.value) if self.award_row else None
        self.read_part_year()
        self.rate_change = self.for_all("rate_change")
        self.by_date = self.rate_change is not None and (
            code(self.rate_change.value, ["start-of-year", "by-date"]) == "by-date")
        self.named_bands = self.read_bands(folder.bands or [])
        self.bands = sorted(self.named_bands.values())
        need(len({band.at_least for band in self.bands}) == len(self.bands),
             "two bands with one bound")

    def year_by_rule(self, academic):
        rows = {day(row["from"]): row["value"].split() for row in self.rows("funding_year")}
        need(len(rows) == len(self.rows("funding_year")) > 0 and not academic, "no one year to run")
        name, *kind = rows[max(rows)]
        need(kind in ([], ["academic"]), f"funding-year {kind}")
        return FundingYear(name, bool(kind))

    def read_part_year(self):
        part, basis = self.for_all("part_year"), self.for_all("year_basis")
        start = self.for_all("top_up_start")
        self.part_year = code(part.value, PART_YEARS) if part else RESULT
        need(self.part_year == NO_PART or not part or basis or self.terms, "no-basis")
        self.basis = Basis(basis and basis.value, self.terms, self.year)
        self.top_up_start = start and code(
            start.value, ["placement-start", "submission", "decision"])
        self.part_rows = [row for row in (part, basis, start) if row]

    def read_bands(self, rows):
        """The bands in force by folded name, each by its latest row."""
        dated = by_key((fold(row["band"]), row["from"], row) for row in rows)
        self.band_names = set(dated)
        found = {name: on(each, self.year.first) for name, each in dated.items()}
        return {name: Band(pence(row.value["at_least"]), pence(row.value["value"]), row.start)
                for name, row in found.items() if row}

    def rows(self, rule):
        return [row for row in self.rule_rows if fold(row["rule"]) == rule]

    def rule(self, name, key=fold, national={}):
        """A rule's values in force by what they apply to; "" (or nothing) is the row for all."""
        dated = by_key(((key(row["applies_to"]), row["from"], row["value"])
                        for row in self.rows(name)), national)
        found = {each: on(rows, self.year.first) for each, rows in dated.items()}
        return {each: row for each, row in found.items() if row}

    def for_all(self, name):
        """A rule that applies to everything; None when no row is in force."""
        values = self.rule(name)
        need(not set(values) - {""}, f"{name} that applies to some only")
        return values.get("")

    def for_pupils(self, name, national):
        """A rule by who a pupil is; no two rows that name as much may both match."""
        values = self.rule(name, who, national)
        for one, other in combinations(values, 2):
            need(len(one) != len(other) or not could_both_match(one, other),
                 f"two rows of {name} that could both match")
        return values

    def for_pupil(self, name, pupil):
        """Among the rows that match this pupil, the one naming most values; None without one."""
        found = [named for named in self.pupil_rules[name] if matches(named, pupil)]
        return self.pupil_rules[name][max(found, key=len)] if found else None

    def is_provisional(self, row):
        """Whether a row starts a year or more before the year being run."""
        return row.start <= self.year.a_year_before

    def year_of_time(self, role, minutes, weeks, start, end):
        """Exact pence for a year of this time before it is shared, and the rates it used."""
        rows = self.rates.get(role)
        days = [self.year.first]
        if self.by_date:
            days = self.year.days_of(start, end) or days
            taught = set(self.terms.school_days if self.terms else []).intersection(days)
            days = sorted(taught) or days
        shares = {}
        for each in days:
            rate = on(rows, each)
            need(rate, f"no rate in force for {role}")
            shares[rate.start] = rate, shares.get(rate.start, (rate, 0))[1] + 1
        exact = sum(price_of_time(rate.value, minutes, weeks) * count / len(days)
                    for rate, count in shares.values())
        return exact, [rate for rate, _ in shares.values()]

def price_of_time(rate, minutes, weeks):
    """Exact pence at one rate: section 6's table."""
    per = code(rate["per"], ["minute", "hour", "day", "year", "weekly-hour-year"])
    if per in ("day", "year"):
        divisor = number(rate["minutes"], 2)
    elif per == "weekly-hour-year":
        divisor = 60 * number(rate["weeks"], 2)
    else:
        divisor = {"minute": 1, "hour": 60}[per]
    return 100 * number(rate["rate"], 4) * minutes * weeks / divisor

def for_one(rows, name):
    """The row for one role or source: its own, else the row for all, else None."""
    return rows.get(name) or rows.get("")
