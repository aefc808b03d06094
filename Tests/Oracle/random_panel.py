"""A made-up panel: what schools applied for and what was decided, by a seed's chance.

Rows are clean: no two awards of a pupil share a day, and no two decisions were made on one.
"""
from random_rules import SOURCE
from years import ONE_DAY

AGREED = ["agree", "agree", "agree", "agree-in-part", "Agree in part"]
OTHERS = ["defer", "decline", "decline"]
PRIORITIES = ["", "", "1", "1", "2", "3", "10", "999"]

class RandomPanel:
    """Applications and decisions before, in and after the year, several or none a pupil; None
    where the council has no such file."""

    def __init__(self, folder):
        self.folder, self.dice, self.year = folder, folder.dice, folder.year
        self.rule = folder.council.top_up_start
        self.bands = sorted({row["band"] for row in folder.bands or []} - {"Band Z"})
        dice = self.dice
        self.first_come = dice.chance(0.4)  # nobody is given a priority
        self.to_fill_in = dice.pick([0, 0, 0, 0.1, 0.1, 0.1, 0.4, 0.4, 1])
        self.applications, self.decisions = [], []
        if self.rule is None and dice.chance(0.4):
            self.applications = self.decisions = None
            return
        for roll in folder.rolls:
            self.put_before_panel(roll)
        if self.rule != "submission" and dice.chance(0.3):
            self.applications = None
        if self.rule != "decision" and dice.chance(0.2):
            self.decisions = None

    def put_before_panel(self, roll):
        dice = self.dice

        def row(**cells):
            school = self.folder.spelled(roll["school"])
            return {"pupil": roll["pupil"], "school": school, "reason": SOURCE, **cells}

        for when in self.different_days(["agree"] * dice.pick([0, 1, 1, 1, 1, 2])):
            self.applications.append(row(submitted=dice.date_written(when)))
        kinds = [dice.pick(AGREED if dice.chance(0.75) else OTHERS)
                 for _ in range(dice.pick([0, 1, 1, 1, 1, 2, 2, 3]))]
        if dice.chance(self.to_fill_in):
            self.decisions.append(row(reason="", priority=self.priority(),
                                      **self.between((self.folder.day(), None))))
            kinds = [] if self.to_fill_in == 1 else kinds
        spans = self.spans(sum(kind in AGREED for kind in kinds))
        awarded = []
        for when, kind in sorted(zip(self.different_days(kinds), kinds)):
            award = {}
            if kind in AGREED:
                awarded.append(spans.pop())
                award = {**self.amount(kind), **self.between(awarded[-1])}
            elif kind == "decline" and any(end is None or end >= when for _, end in awarded):
                if any(end is None for _, end in awarded):
                    continue
                award = self.between((max(end for _, end in awarded) + ONE_DAY, None))
            self.decisions.append(row(decision=kind, decided=dice.date_written(when),
                                      priority=self.priority(), **award))

    def amount(self, kind):
        """What an award states: pounds, a band, both, or in full neither."""
        dice = self.dice
        pounds = {"amount": dice.pounds(0, dice.pick([400, 2500, 9000]))}
        if dice.chance(0.1):
            pounds = {"amount": dice.pick(["0", "£0.01", "1,234.5"])}
        choices = [pounds, pounds] + ([{}] * 2 if kind == "agree" else [])
        if self.bands:
            name = dice.pick(self.bands)
            band = {"band": dice.pick([name, name.upper(), name.replace(" ", "-")])}
            choices += [band, band, {**pounds, **band}]
        return dice.pick(choices)

    def spans(self, count):
        """The days of some awards, which may end before the year or begin after it."""
        dice, first, last = self.dice, self.year.first, self.year.last
        edges = [first - ONE_DAY, first, last - ONE_DAY, last, first - 300 * ONE_DAY,
                 last + 200 * ONE_DAY]
        cuts = set()
        while len(cuts) < count - 1 or not cuts:
            cuts.add(dice.pick(edges) if dice.chance(0.4) else self.folder.day())
        if count == 1 and dice.chance(0.5):
            return [(None, None)]
        ends = [None, *sorted(cuts), None]
        spans = [(before and before + ONE_DAY, end) for before, end in zip(ends, ends[1:])]
        if dice.chance(0.3):
            spans[0] = (spans[0][1] - dice.between(0, 400) * ONE_DAY, spans[0][1])
        if dice.chance(0.3):
            spans[-1] = (spans[-1][0], spans[-1][0] + dice.between(0, 400) * ONE_DAY)
        return dice.shuffled(spans)[:count]

    def between(self, span):
        return dict(zip(("from", "to"), map(self.dice.date_written, span)))

    def priority(self):
        return "" if self.first_come else self.dice.pick(PRIORITIES)

    def different_days(self, kinds):
        """Two rows of one pupil are of two days."""
        days = []
        while len(days) < len(kinds):
            when = self.day_for(kinds[len(days)])
            if when not in days:
                days.append(when)
        return days

    def day_for(self, kind):
        """Without a rule, nothing that may start a top-up falls within the year."""
        dice, first, last = self.dice, self.year.first, self.year.last
        out = [first - dice.between(1, 500) * ONE_DAY, last + dice.between(1, 90) * ONE_DAY]
        if self.rule is None and kind in AGREED:
            return dice.pick(out)
        return dice.pick([self.folder.day(), self.folder.day(), self.folder.day(),
                          self.folder.halfway(leaving=False), first, last] + out)
