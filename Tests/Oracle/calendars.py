"""How an award is divided over a year by the rule `payments`, and which school is open on a day."""
from collections import namedtuple
from fractions import Fraction
from math import floor

from cells import code, day
from years import ONE_DAY, days_between, grouped

PAYMENTS = ["months", "school-days", "terms", "four-weeks"]
Period = namedtuple("Period", "name first last")

def half_up(exact):
    return floor(exact + Fraction(1, 2))

class TermDates:
    """terms.csv with its names: the terms in order, and the school days of any dates."""

    def __init__(self, rows):
        self.terms, self.closed = [], set()
        for row in rows or []:
            first, last = day(row["from"]), day(row["to"])
            if (code(row["kind"], ["term", "closed"]) or "term") == "term":
                self.terms.append(Period(row["term"], first, last))
            else:
                self.closed.update(days_between(first, last))
        self.terms.sort(key=lambda term: term.first)

    def school_days(self, term):
        return [each for each in days_between(term.first, term.last)
                if each.weekday() < 5 and each not in self.closed]

class Calendar:
    """What each day of the year weighs, exactly, and the periods that payments are for."""

    def __init__(self, basis, year, dates):
        self.year, self.weights = year, dict.fromkeys(year.days, Fraction(0))
        terms = [(term, dates.school_days(term)) for term in dates.terms]
        terms = [(term, days) for term, days in terms if any(each in self.weights for each in days)]
        months = grouped(year.days, lambda each: (each.year, each.month))
        self.periods = [Period(f"{days[0]:%Y-%m}", days[0], days[-1]) for days in months]
        if basis == "months":
            self.weigh((each, Fraction(1, len(days))) for days in months for each in days)
        elif basis == "school-days":
            self.weigh((each, 1) for _, days in terms for each in days)
        elif basis == "terms":
            self.weigh((each, Fraction(1, len(days))) for _, days in terms for each in days)
            starts = [year.first] + [term.first for term, _ in terms[1:]] + [year.next]
            self.periods = [Period(term.name, first, after - ONE_DAY) for (term, _), first, after
                            in zip(terms, starts, starts[1:])]
        else:
            self.weigh((each, 1) for each in year.days)
            starts = [year.first + 28 * n * ONE_DAY for n in range(13)] + [year.next]
            self.periods = [Period(str(n + 1), starts[n], starts[n + 1] - ONE_DAY)
                            for n in range(13)]

    def weigh(self, weights):
        for when, weight in weights:
            if when in self.weights:
                self.weights[when] += weight
        self.before, sum_ = {}, Fraction(0)
        for when in self.year.days + [self.year.next]:
            self.before[when] = sum_
            sum_ += self.weights.get(when, 0)

    def fallen_due(self, award, through):
        """Pence of an award by the end of a day."""
        through = min(through, award.last)
        if through < award.first:
            return 0
        passed, whole = (self.before[last + ONE_DAY] - self.before[award.first]
                         for last in (through, award.last))
        if whole == 0:
            passed, whole = ((last - award.first).days + 1 for last in (through, award.last))
        return half_up(Fraction(award.amount * passed) / whole)

    def due(self, award, first, last):
        """Pence of an award for some days: the difference of two that have fallen due."""
        return self.fallen_due(award, last) - self.fallen_due(award, first - ONE_DAY)

class Chains:
    """Schools with those that they took over from."""

    def __init__(self, schools):
        self.newer, self.older, claims = {}, {}, {}
        self.opened = {key: day(row["opened"]) for key, row in schools.facts.items()}
        self.closed = {key: day(row["closed"]) for key, row in schools.facts.items()}
        for key, row in schools.facts.items():
            if row["succeeds"]:
                claims.setdefault(schools.key(row["succeeds"]), []).append(key)
        for older, claimants in claims.items():
            if len(claimants) == 1 and older in schools.facts:
                self.newer[older], self.older[claimants[0]] = claimants[0], older

    def of(self, school):
        """The schools of a chain, the oldest first."""
        while school in self.older:
            school = self.older[school]
        found = [school]
        while found[-1] in self.newer:
            found.append(self.newer[found[-1]])
        return found

    def key(self, school):
        return self.of(school)[-1]

    def open_on(self, school, when):
        """The school of a chain that is open on a day; itself where no dates say."""
        found, start = self.of(school)[0], None
        for older, newer in zip(self.of(school), self.of(school)[1:]):
            closed = self.closed[older] and self.closed[older] + ONE_DAY
            begins = self.opened[newer] or closed
            if begins is None or (start and begins < start):
                return school
            start = begins
            found = newer if when >= begins else found
        return found

    def parts(self, school, days):
        """Days that follow one another, cut by the school that is open on them."""
        parts = []
        for when in days:
            here = self.open_on(school, when)
            if parts and parts[-1][0] == here and parts[-1][2] + ONE_DAY == when:
                parts[-1] = (here, parts[-1][1], when)
            else:
                parts.append((here, when, when))
        return parts

def runs(days):
    """The first and last of each run of days that follow one another."""
    found = []
    for when in sorted(days):
        if found and found[-1][1] + ONE_DAY == when:
            found[-1] = (found[-1][0], when)
        else:
            found.append((when, when))
    return found
