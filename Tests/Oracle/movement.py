"""Whether `topup batch --since` bridges two runs as the contract says:
python3 movement.py TOPUP FOLDER FIRST LAST

Makes the councils of the seeds from FIRST to LAST in FOLDER, each as it was and as it is after chance
edits, and the folders between them from their files; every one is costed by `topup batch`, and the
bridge is worked here from what those runs write. Exits 1 on any cell that differs, and when some
reason moved nothing.
"""
import collections
import os
import shutil
import subprocess
import sys

import random_council
from cells import day, is_upn, money, reference, school_number
from dice import Dice
from files import NAMED, guarded
from random_edits import Edits, flags_of, provision_of, rows_of
from years import FundingYear

REASONS = "new ended moved_school provision_changed rate rule award correction".split()
STEPS = [("rule", ["rules.csv", "bands.csv", "terms.csv"]), ("rate", ["rates.csv", "pay.csv"]),
         ("correction", ["pupils.csv", "schools.csv"]), ("provision_changed", None)]
Said = collections.namedtuple("Said", "sought awarded expected rejected bad_case last_day")
NOTHING = Said(0, None, 0, 0, False, None)

# ---- What a run says ----

class Run:
    """A folder costed by topup, by pupil and school."""

    def __init__(self, topup, folder, flags, schools):
        self.folder, out = folder, folder + "-out"
        self.status = batch(topup, folder, flags, out)
        if self.status == 4:
            return
        names, _ = rows_of(os.path.join(folder, "schools.csv"))
        self.own = {school_number(row["dfe_number"]): row["urn"]
                    for row in names if row["dfe_number"]}
        costs, _ = rows_of(os.path.join(out, "pupil-costs.csv"))
        self.are_awards_known = os.path.exists(os.path.join(folder, "decisions.csv"))
        self.costs = {(row["school"], row["pupil"].removeprefix("'")): row for row in costs}
        self.last_days = self.read_last_days(flags)
        self.rejected, self.bad_cases, bad_rows = collections.Counter(), set(), collections.Counter()
        for name in os.listdir(os.path.join(out, "rejected")) if os.path.isdir(
                os.path.join(out, "rejected")) else []:
            keys = [self.key(row) for row in rows_of(os.path.join(out, "rejected", name))[0]]
            if name in ("applications.csv", "decisions.csv"):
                self.bad_cases.update(keys)
            elif name not in NAMED:
                self.rejected.update(keys)
        rows = collections.Counter(self.key(row) for path in provision_of(folder)
                                   for row in rows_of(path)[0])
        self.said = {}
        for key in rows:
            place = schools.get(key[0], key[0]), key[1]
            self.said[place] = both(self.said.get(place), self.says(key))

    def key(self, row):
        school = school_number(row["school"])
        return self.own.get(school, school), reference(row["pupil"].removeprefix("'"))

    def read_last_days(self, flags):
        year = FundingYear(flags[1], "--academic" in flags)
        rows, _ = rows_of(os.path.join(self.folder, "pupils.csv"))
        ends = {self.key(row): day(row["on_roll_to"]) for row in reversed(rows)}
        return {key: end for key, end in ends.items() if end and end < year.last}

    def says(self, key):
        row = self.costs.get(key)
        sought = pence(row["top_up_in_year"]) if row else 0
        awarded = pence(row["awarded"]) if row and row["awarded"] else None
        return Said(sought, awarded, sought if awarded is None else awarded, self.rejected[key],
                    key in self.bad_cases, self.last_days.get(key))

def pence(text):
    return round(float(text) * 100)

def both(one, other):
    """One pupil under two numbers of one school."""
    if one is None:
        return other
    awarded = [each.awarded for each in (one, other) if each.awarded is not None]
    ends = [one.last_day, other.last_day]
    return Said(one.sought + other.sought, sum(awarded) if awarded else None,
                one.expected + other.expected, one.rejected + other.rejected,
                one.bad_case or other.bad_case, max(ends) if None not in ends else None)

def batch(topup, folder, flags, out):
    done = subprocess.run([topup, "batch", folder, *flags, "-q", "-o", out], capture_output=True,
                          text=True)
    if done.returncode not in (0, 1, 4):
        fail(folder, f"topup exits {done.returncode}: {done.stderr[-600:]}")
    return done.returncode

def fail(folder, what):
    sys.exit(f"movement: FAILED: {folder}: {what}")

# ---- The bridge ----

def sooner(now, before):
    return now.last_day is not None and (before.last_day is None or now.last_day < before.last_day)

def moves(old, rolls, new):
    """Places that a UPN left for another, or came to from one."""
    left, came = collections.defaultdict(set), collections.defaultdict(set)
    for place in {*old, *new}:
        if not is_upn(place[1]):
            continue
        if place not in new or place in old and sooner(new[place], rolls.get(place, NOTHING)):
            left[place[1]].add(place)
        if place not in old:
            came[place[1]].add(place)
    return {place for upn in left if upn in came for place in left[upn] | came[upn]}

def changes_of(place, old, steps, new, moved):
    """(reason, pence) in order."""
    before, after = old.get(place), new.get(place)
    whole = (after or NOTHING).expected - (before or NOTHING).expected
    if place in moved:
        return [("moved_school", whole)]
    if before is None or after is None:
        return [("new" if before is None else "ended", whole)]
    found, last = [], before
    for number, (reason, run) in enumerate(steps):
        said = run.get(place, NOTHING)
        is_last = number + 1 == len(steps)
        if not is_last and (said.rejected > max(before.rejected, after.rejected) or (
                said.bad_case and not before.bad_case and not after.bad_case)):
            continue
        if said.rejected != last.rejected or said.bad_case != last.bad_case:
            reason = "correction"
        elif reason == "correction" and sooner(said, last):
            reason = "ended"
        found.append((reason, said.expected - last.expected))
        last = said
    return found

def bridge(old, steps):
    """By school, each reason's pence; and every change of every pupil."""
    new = steps[-1][1]
    at = next(number for number, (reason, _) in enumerate(steps) if reason == "correction")
    moved = moves(old, steps[at - 1][1] if at else old, new)
    table, pupils = {}, []
    for place in sorted({*old, *new}, key=lambda each: (each[0].encode(), each[1].encode())):
        row = table.setdefault(place[0], collections.Counter())
        for reason, change in changes_of(place, old, steps, new, moved):
            row[reason] += change
            if change:
                pupils.append((place[0], guarded(place[1]), reason, money(change)))
        for name, run in (("from", old), ("to", new)):
            said = run.get(place, NOTHING)
            row[name] += said.expected
            row["sought_" + name] += said.sought
            row["awarded_" + name] += said.awarded or 0
    return table, pupils

# ---- One council ----

def year_flags(folder, out):
    """--year and --academic of a run."""
    with open(os.path.join(out, "topup-output.txt"), encoding="utf-8") as file:
        year = file.readline().strip().split(", ")[1]
    return ["--year", year.split()[0]] + (["--academic"] if "academic" in year else [])

def between(made, old, new):
    """The folders between two, each with one more kind of file as it is now."""
    last = old
    for reason, names in STEPS:
        step = os.path.join(made, "step-" + reason)
        shutil.copytree(last, step)
        if names is None:
            for path in provision_of(step):
                os.remove(path)
            names = [os.path.relpath(path, new) for path in provision_of(new)]
        for name in names:
            if os.path.exists(os.path.join(step, name)):
                os.remove(os.path.join(step, name))
            if os.path.exists(os.path.join(new, name)):
                os.makedirs(os.path.dirname(os.path.join(step, name)), exist_ok=True)
                shutil.copy(os.path.join(new, name), os.path.join(step, name))
        yield reason, step
        last = step

def council(topup, made, seed):
    """The bridge of one seed, compared cell by cell; pence by reason, made positive. None
    where the rules as edited cannot be used."""
    dice = Dice(seed)
    old, new = os.path.join(made, "old"), os.path.join(made, "new")
    random_council.write(seed, old)
    Edits(dice, old, new)
    given = flags_of(new)
    if batch(topup, new, [*given, "--since", old], new + "-bridged") == 4:
        return None
    flags = year_flags(new, new + "-bridged")
    named = [row for row in rows_of(os.path.join(old, "rules.csv"))[0]
             if row["rule"].replace("_", "-") == "funding-year"]
    schools = {}
    for folder in (old, new):
        for row in rows_of(os.path.join(folder, "schools.csv"))[0]:
            if row["dfe_number"]:
                schools[school_number(row["dfe_number"])] = row["urn"]
    if named:
        batch(topup, old, [], old + "-year")
    first = Run(topup, old, year_flags(old, old + "-year") if named else flags, schools)
    steps = []
    for reason, folder in between(made, old, new):
        run = Run(topup, folder, flags, schools)
        if run.status != 4:
            steps.append(("rule" if reason == "rate" and not steps else reason, run.said))
        elif reason != "rule":
            fail(folder, "rates or rules cannot be used")
    last = Run(topup, new, flags, schools)
    table, pupils = bridge(first.said, steps + [("award", last.said)])
    compare(new, table, pupils, first.are_awards_known, last.are_awards_known)
    return {reason: sum(abs(row[reason]) for row in table.values()) for reason in REASONS}

def compare(folder, table, pupils, *awards):
    rows, _ = rows_of(os.path.join(folder + "-bridged", "movement.csv"))
    total = collections.Counter()
    for row in table.values():
        for name, amount in row.items():
            total[name] += amount
    expected = list(table.items()) + [("all", total)]
    if len(rows) != len(expected):
        fail(folder, f"movement.csv has {len(rows)} rows, not {len(expected)}")
    for row, (school, sums) in zip(rows, expected):
        ours = {"school": school, **{name: money(sums[name]) for name in
                                     ["from", *REASONS, "to", "sought_from", "sought_to"]}}
        for name, known in zip(["awarded_from", "awarded_to"], awards):
            ours[name] = money(sums[name]) if known else ""
        if ours != {name: row[name] for name in ours}:
            fail(folder, f"topup  {row}\n    here   {ours}")
        if sums["from"] + sum(sums[reason] for reason in REASONS) != sums["to"]:
            fail(folder, f"the row of {school} does not add up")
    found = [(row["school"], row["pupil"], row["reason"], row["change"]) for row in
             rows_of(os.path.join(folder + "-bridged", "movement-pupils.csv"))[0]]
    for one, other in zip(found, pupils):
        if one != other:
            fail(folder, f"topup  {one}\n    here   {other}")
    if len(found) != len(pupils):
        fail(folder, f"movement-pupils.csv has {len(found)} rows, not {len(pupils)}")

def main(topup, folder, seeds):
    moved, count = collections.Counter(), 0
    for seed in seeds:
        found = council(topup, os.path.join(folder, str(seed)), seed)
        moved.update(found or {})
        count += found is not None
    still = [reason for reason in REASONS if not moved[reason]]
    if still:
        sys.exit(f"movement: FAILED: nothing moved under {', '.join(still)}")
    if count * 10 < len(seeds) * 9:
        sys.exit(f"movement: FAILED: only {count} of {len(seeds)} could be bridged")
    print(f"movement: {count} bridges the same, {money(sum(moved.values()))} pounds moved under "
          f"{len(REASONS)} reasons")

if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: python3 movement.py TOPUP FOLDER FIRST LAST")
    main(sys.argv[1], sys.argv[2], range(int(sys.argv[3]), int(sys.argv[4]) + 1))
