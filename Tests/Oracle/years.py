"""The funding year, its school days, and the part of it that a pupil is on roll for."""
import re
from datetime import date, timedelta
from fractions import Fraction

from cells import code, day, need, number

ONE_DAY = timedelta(days=1)
BASES = ["school-days", "calendar-days", "weeks", "months", "terms"]

def days_between(first, last):
    """Every date from the first to the last, both within."""
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]

class FundingYear:
    """A financial year from 1 April, or an academic one from 1 September."""

    def __init__(self, text, academic):
        match = re.fullmatch("([0-9]{4})-([0-9]{2})", text)
        need(match and (int(match[1]) + 1) % 100 == int(match[2]), f"{text!r} is not a year")
        self.number, self.month = int(match[1]), 9 if academic else 4
        self.first, self.next = (date(self.number + n, self.month, 1) for n in (0, 1))
        self.last = self.next - ONE_DAY
        self.days = days_between(self.first, self.last)
        self.a_year_before = date(self.number - 1, self.month, 1)

    def number_of_year_holding(self, when):
        return when.year if when >= date(when.year, self.month, 1) else when.year - 1

    def days_of(self, start, end):
        """The days of the year from one date to another, either of them None for no limit."""
        return [each for each in self.days
                if (start is None or start <= each) and (end is None or each <= end)]

class Terms:
    """terms.csv: the year's school days are weekdays in a term and in no closure."""

    def __init__(self, rows, year):
        self.terms, closed = [], set()
        for row in rows:
            first, last = day(row["from"]), day(row["to"])
            need(row["term"] and first and last and first <= last, "a term without its dates")
            if (code(row["kind"], ["term", "closed"]) or "term") == "term":
                self.terms.append((first, last))
            else:
                closed.update(days_between(first, last))
        self.school_days = [each for each in year.days if each.weekday() < 5
                            and each not in closed
                            and any(first <= each <= last for first, last in self.terms)]

def grouped(days, key):
    """Days in lists, one a key, in order."""
    groups = {}
    for each in days:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())

class Basis:
    """The units of the year in which a part of it is counted, and what they are divided by."""

    def __init__(self, stated, terms, year):
        name, *divisor = (stated or ("school-days" if terms else "calendar-days")).split()
        name = code(name, BASES)
        need(len(divisor) <= 1, f"year-basis {stated!r}")
        need(terms or name in ("calendar-days", "months"), f"{name} without terms.csv")
        self.units = self.units_of(name, terms, year)
        need(self.units, "no school day in the year")
        self.divisor = number(divisor[0], 2) if divisor else Fraction(len(self.units))

    @staticmethod
    def units_of(name, terms, year):
        school_days = terms.school_days if terms else []
        if name == "school-days":
            return [[each] for each in school_days]
        if name == "calendar-days":
            return [[each] for each in year.days]
        if name == "weeks":
            return grouped(school_days, lambda each: each - each.weekday() * ONE_DAY)
        if name == "terms":
            units = [[each for each in school_days if first <= each <= last]
                     for first, last in terms.terms]
            return [unit for unit in units if unit]
        months = grouped(year.days, lambda each: each.month)
        schooled = [[each for each in month if each in school_days] for month in months]
        return [taught or month for taught, month in zip(schooled, months)]

    def counted(self, first, last):
        """Units held for more than half of their days; of half, when held on the first of them."""
        count = 0
        for unit in self.units:
            held = sum(first <= each <= last for each in unit)
            half = 2 * held == len(unit) and first <= unit[0] <= last
            count += 2 * held > len(unit) or half
        return count

    def share(self, first, last):
        """The part of the year from one date to another; None for the whole of it, or as much."""
        count = self.counted(first, last)
        whole = count == len(self.units) or count >= self.divisor
        return None if whole else (Fraction(count), self.divisor)
