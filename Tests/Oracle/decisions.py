"""decisions.csv: what the panel decided of each pupil, and what that awards in the year."""
from collections import namedtuple
from itertools import combinations

from cells import code, day, fold, need, number, pence, span

AGREED, IN_PART, DECLINED = "agree", "agree-in-part", "decline"
KINDS = [AGREED, IN_PART, "defer", DECLINED]
FILLED_IN = "decided decision amount band reason".split()
LAST = 1000  # a priority after those that can be written

class Decision(namedtuple("Decision", "decided kind amount band first last priority")):
    """One row: pence or None, a band's folded name, and the days that an award runs between."""

    @property
    def awards(self):
        return self.kind in (AGREED, IN_PART)

    @property
    def by_band(self):
        return self.band and self.amount is None

    def touches(self, first, last):
        """Whether it runs on any day between two, either of them None for no limit."""
        return ((self.first is None or last is None or self.first <= last)
                and (self.last is None or first is None or first <= self.last))

    def declines_during(self, award):
        """Whether it declines, later, from a day on which an award still runs; from the day that it
        is decided where it does not say."""
        begins = self.first or self.decided
        return (self.kind == DECLINED and award.awards and award.decided < self.decided
                and (award.last is None or begins <= award.last)
                and (self.last is None or award.first is None or award.first <= self.last))

def read_decision(row):
    decided, kind = day(row["decided"]), code(row["decision"], KINDS)
    need(decided and kind and row["reason"], "a decision without its date, decision or reason")
    priority = number(row["priority"], 0) if row["priority"] else LAST
    need(priority < LAST or not row["priority"], f"priority {priority}")
    found = Decision(decided, kind, pence(row["amount"]) if row["amount"] else None,
                     fold(row["band"]), *span(row, "from", "to"), priority)
    stated = found.amount is not None or found.band
    need(found.awards or not stated, "an amount and no award")
    need(kind != IN_PART or stated, "agreed in part, and no amount")
    return found

def latest(decisions):
    return max(decisions, key=lambda each: each.decided, default=None)

class Decisions:
    """Every pupil's decisions; a row that is still to be filled in is none."""

    def __init__(self, rows, schools, council):
        self.year, self.bands, self.by_pupil = council.year, council.named_bands, {}
        for row in rows:
            if any(row[column] for column in FILLED_IN):
                found = read_decision(row)
                need(not found.band or not council.band_names or found.band in council.band_names,
                     f"{row['band']!r} is no band")
                self.by_pupil.setdefault(schools.pupil(row), []).append(found)
        for one, other in (pair for rows in self.by_pupil.values()
                           for pair in combinations(rows, 2)):
            need(one.decided != other.decided, "decided twice on one day")
            need(not (one.awards and other.awards and one.touches(other.first, other.last)),
                 "two awards for one day")
            need(not one.declines_during(other) and not other.declines_during(one),
                 "declined while an award runs")

    def agreed_on(self, pupil):
        """The days on which something was agreed."""
        return [each.decided for each in self.by_pupil.get(pupil, []) if each.awards]

    def awards_of(self, pupil):
        """Those that are for the year, or a part of it."""
        return [each for each in self.by_pupil.get(pupil, [])
                if each.awards and each.touches(self.year.first, self.year.last)]

    def priority(self, pupil):
        """That of the award last decided; LAST where there is none."""
        return latest(self.awards_of(pupil)).priority if self.awards_of(pupil) else LAST

    def award(self, pupil, submitted, worth):
        """Pence for the year, None where nothing is decided, and the bands it is worked from. What
        was declined before the application in force was submitted is another's."""
        awards = self.awards_of(pupil)
        if not awards:
            last = latest(self.by_pupil.get(pupil, []))
            declined = last and last.kind == DECLINED and (
                submitted is None or submitted <= last.decided)
            return (0 if declined else None), []
        return (sum(self.value(each, worth) for each in awards),
                [self.bands[each.band] for each in awards if each.by_band])

    def value(self, award, worth):
        if award.by_band:
            need(award.band in self.bands, f"band {award.band} has no value in the year")
            return worth(award, self.bands[award.band])
        return worth(award) if award.amount is None else award.amount
