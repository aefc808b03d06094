"""Lines of provision: what each costs, alone or as one of a group's shares, and if it counts."""
from fractions import Fraction

from cells import code, fold, need, number, pence, reference, span
from rules import FILLS, NO, YES, for_one

FUNDING = """notional-sen top-up inclusive-mainstream-fund pupil-premium personal-budget health
    social-care other""".split()
IF_LEFT = ["yes", "no", "part"]
KINDS = ["targeted", "universal", "lunchtime", "break", "convened"]

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
        self.council = council
        self.school, self.pupil = schools.key(row["school"]), reference(row["pupil"])
        self.role, self.group = fold(row["staff"]), fold(row["group"])
        self.kind = code(row["kind"], KINDS) or "targeted"
        self.funding = code(row["funding"], FUNDING) or "notional-sen"
        code(row["if_left"], IF_LEFT)
        self.group_size = int(number(row["group_size"] or "1", 0))
        self.states_size = row["group_size"] != ""
        self.start, self.end = span(row, "from", "to")
        self.used = [council.rounding_row] if council.rounding_row else []
        need(bool(row["group"]) == bool(self.group), "a group with no letters")
        self.read_time(row, council)
        self.read_cost(row, council.year)
        self.takes_all, self.takes_none, self.place = False, False, None
        if self.kind == "convened":
            need(council.convened_group, "convened-group has no default")
            self.used.append(council.convened_group)
            self.takes_all = code(council.convened_group.value, ["full", "shared"]) == "full"

    def read_time(self, row, council):
        self.minutes, self.weeks, self.time = minutes_a_week(row), None, Fraction(0)
        need(bool(row["staff"]) == bool(self.role) == (self.minutes is not None), "half a time")
        if not self.role:
            return
        need(row["weeks"] or not (self.start or self.end), "dates on time without weeks")
        need(row["weeks"] or council.weeks_per_year, "no weeks, and no weeks-per-year")
        if not row["weeks"]:
            self.used.append(council.weeks_per_year)
        self.weeks = number(row["weeks"] or council.weeks_per_year.value, 2)
        self.time, rates = council.year_of_time(
            self.role, self.minutes, self.weeks, self.start, self.end)
        self.used += rates + ([council.rate_change] if council.rate_change else [])

    def read_cost(self, row, year):
        need(not (row["cost"] and row["cost_each"]), "cost and cost_each on one row")
        self.is_each = row["cost_each"] != ""
        self.stated_cost = pence(row["cost"] or row["cost_each"] or "0")
        need(self.role or row["cost"] or row["cost_each"] or self.kind == "universal", "no cost")
        need(bool(row["spread_years"]) == bool(row["bought"]), "a spread needs both its columns")
        self.years = int(number(row["spread_years"] or "1", 0))
        self.bought, _ = span(row, "bought", "bought")
        self.own = Fraction(self.stated_cost, self.years)
        self.spread_covers = not self.bought or self.years > (
            year.number - year.number_of_year_holding(self.bought)) >= 0

    def how_it_counts(self, all_costs):
        """Section 6's reasons in order, as far as funding, and the rows that decided it."""
        council, used = self.council, []
        first, last = council.year.first, council.year.last
        if (self.end and self.end < first) or (self.start and self.start > last):
            return NO, used
        if not self.spread_covers and not self.role:
            return NO, used
        if self.kind == "universal" and not all_costs:
            return NO, used
        if self.kind in council.kind_counts:
            row = council.kind_counts[self.kind]
            need(row, f"{self.kind} has no default")
            used.append(row)
            if code(row.value, [YES, NO]) == NO:
                return NO, used
        row = for_one(council.role_counts, self.role) if self.role else None
        used += [row] if row else []
        if row and code(row.value, [YES, NO]) == NO:
            return NO, used
        row = for_one(council.funding_counts, fold(self.funding))
        if row:
            return code(row.value, [YES, NO, FILLS]), used + [row]
        return YES if self.funding in ("notional-sen", "top-up") else NO, used

    def agreed(self):
        """What every row of one group must say alike."""
        return (self.role, self.minutes, self.weeks, self.start, self.end, self.stated_cost,
                self.years, self.bought)

    def charged(self, session, each=0):
        """This line's whole pence of an exact amount for the session, rounded once."""
        if self.place is None:
            return self.council.rounding.of(session / self.sharing + each)
        total, unit = self.council.rounding.of(session), self.council.rounding.unit
        if self.takes_all or self.takes_none:
            return total if self.takes_all else 0
        return split(total, self.sharing, unit)[self.place]

    def charged_with_own(self, session):
        """The same of an exact amount for time with the line's own cost beside it."""
        return self.charged(session, self.own) if self.is_each else self.charged(session + self.own)

    def price(self):
        self.cost = self.charged_with_own(self.time)
        self.base = self.cost if self.spread_covers else self.charged(self.time)
        share = 0 if self.takes_none else Fraction(1, 1 if self.takes_all else self.sharing)
        self.minutes_here = Fraction(self.minutes or 0) * share

    def worth(self, rate):
        """Whole pence of this line's hours in the year at a rate of pence an hour."""
        return self.charged(rate * self.minutes * self.weeks / 60) if self.role else 0

def split(total, shares, unit):
    """Largest remainder: equal shares in whole units, the odd units to the first."""
    each, odd = divmod(total // unit, shares)
    return [(each + (place < odd)) * unit for place in range(shares)]

def share_group(lines):
    """One session at one school, rounded once, then shared out among those who share it."""
    lines = sorted(lines, key=lambda line: line.pupil.encode())
    members = len({line.pupil for line in lines})
    full = [line for line in lines if line.takes_all]
    need(members == len(lines), "a pupil twice in one group")
    need(len({line.agreed() for line in lines}) == 1, "rows of one group that disagree")
    need(not any(line.is_each for line in lines), "cost_each in a group")
    need(not any(line.states_size and line.group_size < members for line in lines), "group_size")
    need(len(full) <= 1, "two rows of one group convened")
    for place, line in enumerate(lines):
        line.place = place
        line.sharing = max([members] + [each.group_size for each in lines])
        line.takes_none = bool(full) and line is not full[0]
        if line.takes_none:
            line.used.append(line.council.convened_group)

def price_all(lines):
    """Prices every line: those of a group together, the others alone."""
    groups = {}
    for line in lines:
        if line.group:
            groups.setdefault((line.school, line.group), []).append(line)
        else:
            line.sharing = 1 if line.takes_all else line.group_size
    for group in groups.values():
        share_group(group)
    for line in lines:
        line.price()
