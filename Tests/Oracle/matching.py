"""The three-way match of awards, payments and the roll, by sets of days, and the accrual.

Decisions, where the contract is silent:
- only what this authority pays is due from it;
- payments of one pupil at one school (or its chain) in the same of the council's periods are one
  cluster, matched with all that is due in those periods, and in what days of the payments no period
  holds; what is due on other days, as far as payments are looked at, is not paid;
- a school's total is matched with what is due on days not paid by name;
- what is not paid is due to the school that is open on the days;
- at 31 March payments dated after it are not yet made, and those without a day were.
"""
from collections import defaultdict
from datetime import date

from calendars import runs
from cells import money
from files import guarded
from years import days_between

class Matching:
    """Rows of matching.csv as far as a day, from payments made by another (None: all of them)."""

    def __init__(self, borough, as_far_as, made_by=None):
        self.borough, self.rows = borough, []
        first, last = borough.year.first, min(as_far_as, borough.year.last)
        self.looked_at = set(days_between(first, last))
        payments = [each for each in borough.payments
                    if not (made_by and each.paid_on and each.paid_on > made_by)
                    and each.first <= as_far_as]
        self.records, self.named, self.totals = (defaultdict(list) for _ in range(3))
        self.others = {}
        for record in borough.records:
            place, payer = self.place(record), record.pupil.payer[0]
            if payer == borough.ours:
                self.records[place].append(record)
            else:
                self.others[place] = payer
        for each in payments:
            if each.child is None:
                self.totals[self.chain(each.school)].append(each)
            else:
                self.named[each.child, self.chain(each.school)].append(each)
        self.by_day = {place: self.due_by_day(place) for place in list(self.records)}
        for place in set(self.records) | set(self.named):
            self.match_pupil(place)
        for chain in list(self.totals):
            self.match_school(chain)
        for pupil in borough.pupils:
            if pupil.awards and pupil.payer[0] != pupil.payer_by_school[0]:
                self.add(pupil.school, pupil.reference, (borough.year.first, borough.year.last),
                         "home-authority-changed", 0, [], pupil.payer_by_school[0])

    def chain(self, school):
        return self.borough.chains.key(school)

    def place(self, record):
        return record.pupil.child, self.chain(record.pupil.school)

    def due_by_day(self, place):
        """Pence that fall due on each day, each award's own difference of two days."""
        found = defaultdict(int)
        for record in self.records[place]:
            for when in record.days:
                found[when] += self.borough.calendar.due(record.award, when, when)
        return found

    def due(self, place, days):
        return sum(self.by_day.get(place, {}).get(when, 0) for when in days)

    def whole_periods(self, payment):
        """The days of a payment with the rest of the periods that they are in."""
        days = set(days_between(payment.first, payment.last))
        for period in self.borough.calendar.periods:
            if payment.first <= period.last and period.first <= payment.last:
                days.update(days_between(period.first, period.last))
        return days

    def clusters(self, payments):
        """Payments whose periods meet, directly or through others, in the order of their days."""
        found = []
        for each in payments:
            days, mine = self.whole_periods(each), [each]
            for other in [other for other in found if other[0] & days]:
                found.remove(other)
                days, mine = days | other[0], mine + other[1]
            found.append((days, mine))
        return sorted((min(days), max(days), sorted(mine, key=lambda each: (
            min(self.whole_periods(each)), each.school, each.row))) for days, mine in found)

    def days_of(self, payments):
        return {when for first, last, _ in self.clusters(payments)
                for when in days_between(first, last)}

    def add(self, school, reference, days, finding, due, payments, other=""):
        paid = sum(max(each.amount, 0) for each in payments)
        back = -sum(min(each.amount, 0) for each in payments)
        self.rows.append((school, reference, *days, finding, due, paid, back, paid - back - due,
                          other, " ".join(map(str, sorted(each.row for each in payments)))))

    def match_pupil(self, place):
        child, chain = place
        for first, last, payments in self.clusters(self.named[place]):
            due = self.due(place, days_between(first, last))
            finding, other = self.finding(place, first, last, payments, due)
            self.add(payments[0].school, payments[0].reference, (first, last), finding, due,
                     payments, other)
        left = self.looked_at - self.days_of(self.named[place]) - self.days_of(self.totals[chain])
        for first, last in runs(left):
            for record in self.records[place][:1]:
                for school, start, end in self.borough.chains.parts(
                        record.pupil.school, days_between(first, last)):
                    due = self.due(place, days_between(start, end))
                    if due > 0:
                        self.add(school, record.pupil.reference, (start, end), "awarded-not-paid",
                                 due, [])

    def finding(self, place, first, last, payments, due):
        net = sum(each.amount for each in payments)
        if net == due:
            return "matched", ""
        if net < due:
            return "paid-less", ""
        above = [(each.first, each.last, each.amount) for each in payments if each.amount > 0]
        if len(set(above)) < len(above):
            return "paid-twice", ""
        elsewhere = [chain for child, chain in self.records
                     if child == place[0] and chain != place[1]
                     and self.due((child, chain), days_between(first, last)) > 0]
        if elsewhere and due == 0:
            return "paid-to-another-school", min(elsewhere)
        if place in self.others:
            return "not-ours-to-pay", self.others[place]
        records = self.records.get(place)
        if not records:
            return "paid-without-award", ""
        for each in records:
            gone = each.ends in ("left", "moved", "never-on-roll")
            past = not each.days or last > each.days[-1]
            if gone and past and first <= each.award.until:
                return "paid-after-leaving", ""
        return ("paid-without-award" if due == 0 else "paid-more"), ""

    def match_school(self, chain):
        for first, last, payments in self.clusters(self.totals[chain]):
            due = sum(self.due(place, set(days_between(first, last))
                               - self.days_of(self.named.get(place, [])))
                      for place in self.records if place[1] == chain)
            self.add(payments[0].school, "", (first, last), "school-total", due, payments)

def matching(borough):
    for school, reference, first, last, finding, *amounts, other, rows in (
            Matching(borough, borough.day).rows):
        yield [school, reference and guarded(reference), first, last, finding,
               *map(money, amounts), other, rows]

def accrual(borough):
    """At 31 March: pupil by pupil what is owed, never set against what others were overpaid."""
    year_end = date(borough.year.number + 1, 3, 31)
    sums = defaultdict(lambda: [0, 0, 0, 0])
    for school, *_, due, paid, back, over, _, _ in Matching(borough, year_end, year_end).rows:
        for place, amount in enumerate((due, paid - back, max(-over, 0), max(over, 0))):
            sums[school][place] += amount
    for school, amounts in sums.items():
        if any(amounts):
            yield [school, year_end, *map(money, amounts)]
