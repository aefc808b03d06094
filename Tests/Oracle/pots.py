"""Whether `topup award` shares a pot as the contract says: python3 pots.py TOPUP FOLDER FIRST LAST

Makes the councils of the seeds from FIRST to LAST in FOLDER, and shares pots of many sizes among
what their panels agreed, by each method. What was agreed is the oracle's; shares are Fractions
until there are only odd pennies to give. Exits 1 on any difference, and when a method shared no pot
that was too small.
"""
import contextlib
import csv
import io
import os
import subprocess
import sys
from fractions import Fraction
from math import floor

import oracle
import random_council
from compare import year_of
from dice import Dice, written_pounds
from files import Folder, guarded
from pupils import main_rolls
from rules import Council

METHODS = ["pro-rata", "protected-floor", "priority"]
FIGURES = "sought agreed awarded reduced_by shortfall award_over".split()

def parts(pot, amounts):
    """Pence of a pot in proportion to amounts by school and pupil: odd pennies go to the largest
    remainders, and of equal ones to the first in byte order."""
    total = sum(amounts.values())
    exact = {key: Fraction(pot * amount, total or 1) for key, amount in amounts.items()}
    given = {key: floor(share) for key, share in exact.items()}
    order = sorted(oracle.in_order(exact), key=lambda key: given[key] - exact[key])
    odd = order[:pot - sum(given.values())]
    return {key: pence + (key in odd) for key, pence in given.items()}

def pro_rata(pot, agreed):
    return parts(min(pot, sum(agreed.values())), agreed)

def protected(pot, agreed, kept):
    """The first pounds of each are kept, and the rest of the pot shared over the rest of each."""
    floors = {key: min(kept, amount) for key, amount in agreed.items()}
    left = pot - sum(floors.values())
    if left < 0:
        return parts(pot, floors)
    above = pro_rata(left, {key: amount - floors[key] for key, amount in agreed.items()})
    return {key: pence + above[key] for key, pence in floors.items()}

def by_priority(pot, agreed, priorities):
    given = {}
    for priority in sorted(set(priorities.values())):
        given.update(pro_rata(pot - sum(given.values()), {
            key: amount for key, amount in agreed.items() if priorities[key] == priority}))
    return given

class Panel:
    """What one council agreed, and a folder to share it out in."""

    def __init__(self, topup, folder):
        self.topup, self.folder = topup, folder
        year, academic = year_of(folder)
        self.options = (["--year", year] if year else []) + (["--academic"] if academic else [])
        with contextlib.redirect_stderr(io.StringIO()):
            read = Folder(folder)
            council = Council(read, year, academic)
            found = oracle.costed(read, council)
        self.has_decisions = read.decisions is not None
        self.figures = {key: figures for key, figures in found.done.items()
                        if figures["awarded"] is not None}
        self.agreed = {key: figures["awarded"] for key, figures in self.figures.items()}
        # A plan is the child's, whichever of two rolls says so.
        mains = main_rolls(found.facts, council.year)
        planned = {mains.get(key, key) for key, facts in found.facts.items()
                   if facts["sen_provision"] == "E"}
        self.plans = {key for key in self.agreed if mains.get(key, key) in planned}
        self.priorities = {key: found.decisions.priority(key) for key in self.agreed}

    def in_pot(self, plans_too):
        return {key: amount for key, amount in self.agreed.items()
                if amount > 0 and (plans_too or key not in self.plans)}

    def shared(self, method, pot, kept, plans_too):
        """What each is given: those outside the pot in full."""
        agreed = self.in_pot(plans_too)
        if method == "priority":
            given = by_priority(pot, agreed, {key: self.priorities[key] for key in agreed})
        else:
            given = pro_rata(pot, agreed) if method == "pro-rata" else protected(pot, agreed, kept)
        return {**self.agreed, **given}

    def check(self, method, pot, kept, plans_too):
        """Whether the pot was too small; fails when topup shares it otherwise."""
        options = ["--pot", written_pounds(pot), "--method", method]
        options += ["--floor", written_pounds(kept)] if method == "protected-floor" else []
        options += ["--include-plans"] if plans_too else []
        given, agreed = self.shared(method, pot, kept, plans_too), self.in_pot(plans_too)
        rows = self.run(options)
        self.compare(options, rows, [
            {**self.row(key, given[key]), "effect": self.effect(key, given[key], agreed)}
            for key in oracle.in_order(given)])
        total = sum(oracle.pence(row["awarded"]) for row in rows
                    if row["effect"] not in ("", "outside"))
        if total != min(pot, sum(agreed.values())):
            self.fail(options, f"{oracle.money(total)} of the pot is shared")
        return pot < sum(agreed.values())

    def check_in_full(self):
        """Without a pot, what was agreed is awarded."""
        self.compare([], self.run([]), [{**self.row(key, self.agreed[key]), "effect": ""}
                                        for key in oracle.in_order(self.agreed)])

    def row(self, key, given):
        sought, agreed = self.figures[key]["top_up_in_year"], self.agreed[key]
        figures = [sought, agreed, given, agreed - given, max(0, sought - given),
                   max(0, given - sought)]
        return {"school": key[0], "pupil": guarded(key[1]), "plan": key in self.plans, **dict(
            zip(FIGURES, map(oracle.money, figures)))}

    def effect(self, key, given, agreed):
        if not self.agreed[key]:
            return ""
        if key not in agreed:
            return "outside"
        return "in-full" if given == agreed[key] else "reduced"

    def run(self, options):
        """The rows of awards.csv, with the three effects that matter here."""
        out = self.folder + "-awards"
        done = subprocess.run([self.topup, "award", self.folder, *self.options, *options, "-q",
                               "-o", out], capture_output=True, text=True)
        if done.returncode != 0:
            self.fail(options, f"topup exits {done.returncode}: {done.stderr[-400:]}")
        with open(os.path.join(out, "awards.csv"), newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        known = {"": "", "outside-the-pot": "outside", "in-full": "in-full"}
        return [{"plan": row["sen_provision"] == "E",
                 "effect": known.get(row["effect"], "reduced"),
                 **{name: row[name] for name in ["school", "pupil", *FIGURES]}} for row in rows]

    def compare(self, options, ours, theirs):
        if len(ours) != len(theirs):
            self.fail(options, f"topup has {len(ours)} rows, the oracle {len(theirs)}")
        for one, other in zip(ours, theirs):
            if one != other:
                self.fail(options, f"topup  {one}\n    oracle {other}")

    def fail(self, options, what):
        sys.exit(f"pots: FAILED: {self.folder} {' '.join(options)}: {what}")

def pots(dice, panel, kept, plans_too):
    """Nothing, pennies, where floors, priorities and all of it run out, and amounts between."""
    agreed = panel.in_pot(plans_too)
    total, floors = sum(agreed.values()), sum(min(kept, each) for each in agreed.values())
    first = [priority for key, priority in panel.priorities.items() if key in agreed]
    best = sum(amount for key, amount in agreed.items()
               if panel.priorities[key] == min(first, default=None))
    turns = [0, floors, best, total]
    some = [dice.pick(turns) + dice.pick([-1, 0, 1, 2]), dice.between(0, 20)]
    some += [dice.between(0, total + 100) for _ in range(3)]
    return [max(0, pot) for pot in some]

def main(topup, folder, seeds):
    counts, short = [], dict.fromkeys(METHODS, 0)
    for seed in seeds:
        made = os.path.join(folder, str(seed))
        random_council.write(seed, made)
        panel = Panel(topup, made)
        if not panel.has_decisions:
            continue
        panel.check_in_full()
        dice = Dice(seed)
        for method in METHODS:
            kept, plans_too = dice.between(1, dice.pick([900, 300000])), dice.chance(0.5)
            for pot in pots(dice, panel, kept, plans_too):
                counts.append(len(panel.in_pot(plans_too)))
                short[method] += panel.check(method, pot, kept, plans_too)
    if 0 in short.values():
        sys.exit(f"pots: FAILED: no pot was too small: {short}")
    print(f"pots: {len(counts)} pots shared among {sum(counts)} awards, each to the penny, "
          f"{sum(short.values())} of them too small")

if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: python3 pots.py TOPUP FOLDER FIRST LAST")
    main(sys.argv[1], sys.argv[2], range(int(sys.argv[3]), int(sys.argv[4]) + 1))
