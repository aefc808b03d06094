"""Whether anybody can work back what `topup publish` hides: python3 attack.py TOPUP FOLDER FIRST LAST

An attacker reads only the published files of each borough, and knows the council's rules: every sum
that tables print, the lowest and highest thresholds, that a hidden school has a pupil, and that
whole pupils are counted. What a hidden number may be at least and at most is then solved exactly, by
HiGHS, over all tables together; in a phase, also by each school that knows its own figures. The true
figures, from the pupils' costs that are not published, say which numbers the rule protects and how
far. Exits 1 when one is bounded closer, when a shown number is not the true one, or when the
attacker could not have found anything: every borough is tried again with what is hidden only to
protect other numbers revealed.
"""
import concurrent.futures
import itertools
import os
import subprocess
import sys
from collections import defaultdict

from attack_system import NOT_ASSESSED, SUPPORT, System
from published_truth import FIGURES, MONEY, TABLES, Truth, pence, rows_of
from random_borough import RandomBorough

class Attack:
    """Every published row of a borough as an attacker holds it, and what they make of them."""

    def __init__(self, published, truth):
        self.truth = truth
        self.low, self.high = min(truth.thresholds), max(truth.thresholds)
        self.systems = {}
        self.shown, self.sums = {}, []  # by row, figures or None; rows that add up to a row
        total = ("all", "Total")
        for table in TABLES:
            rows = rows_of(f"{published}/top_up_by_{table}.csv")
            for row in rows:
                self.take(total if row[table] == "Total" else (table, row[table]), row)
            parts = [(table, row[table]) for row in rows if row[table] != "Total"]
            if parts:
                self.sums.append((total, parts))
        self.take_schools(rows_of(f"{published}/schools_forum.csv"), total)
        self.check_phases(rows_of(f"{published}/top_up_by_phase.csv"), total)
        self.link_years()

    def take_schools(self, rows, total):
        groups, self.members = defaultdict(list), {}
        for row in rows:
            place = ("school", row["school"])
            if row["phase"] == "Total":
                place = total
            elif row["school"] == "Total":
                place = ("phase", row["phase"])
            else:
                groups["phase", row["phase"]].append(place)
            self.take(place, row)
        phases = [place for place in self.shown if place[0] == "phase"]
        if phases:
            self.sums.append((total, phases))
        self.sums += groups.items()
        self.schools = dict(groups)
        for place in phases:
            names = {part: part for part in self.truth.phases.values()}
            self.members[place] = [("phase of", name) for name in names if self.is_in(name, place)]

    def link_years(self):
        """Whoever sees that years to some year are the pupils of some phases knows their sums."""
        years = next((parts for _, parts in self.sums if parts[0][0] == "year_group"), [])
        phases = [place for place in self.shown if place[0] == "phase"]
        for first, last in itertools.combinations(range(len(years) + 1), 2):
            for start, stop in itertools.combinations(range(len(phases) + 1), 2):
                parts = [part for phase in phases[start:stop] for part in self.members[phase]]
                ours, theirs = self.truth.sums(years[first:last]), self.truth.sums(parts)
                if ours == theirs and ours["pupil_count"]:
                    link = ("link", f"{years[first:last]}")
                    shown = [self.shown[phase] for phase in phases[start:stop]]
                    self.members[link] = parts
                    self.shown[link] = {
                        name: None if any(row[name] is None for row in shown)
                        else sum(row[name] for row in shown) for name in FIGURES}
                    self.sums.append((link, years[first:last]))

    @staticmethod
    def is_in(phase, place):
        words = (phase or "phase not stated").replace("-", " ")
        return words in place[1].lower().replace(" and ", ", ").split(", ")

    def check_phases(self, rows, total):
        """The two files with a row for each phase say the same."""
        for row in rows:
            place = total if row["phase"] == "Total" else ("phase", row["phase"])
            assert self.shown[place] == self.read(row), f"{place} differs between files"

    @staticmethod
    def read(row):
        def figure(name):
            text = row[name]
            return None if text in "cx" else pence(text) if name in MONEY else int(text)
        return {name: figure(name) for name in FIGURES}

    def take(self, place, row):
        figures = self.read(row)
        assert self.shown.get(place, figures) == figures, f"{place} differs between files"
        self.shown[place] = figures
        mean = row["countable_cost_mean"]
        assert (mean == "c") == (figures["countable_cost"] is None), f"{place}: mean"

    def true_places(self, place):
        return self.members[place] if place[0] in ("phase", "link") else [place]

    def true(self, place):
        return self.truth.sums(self.true_places(place))

    def wanted(self, place):
        if place[0] not in ("phase", "link"):
            return self.truth.protected(place)
        merged = ("merged", place[1])
        self.truth.rows[merged] = [
            pupil for part in self.members[place] for pupil in self.truth.rows[part]]
        return self.truth.protected(merged)

    # ---- The system ----

    def problems(self, limit=None):
        """Every protected figure that can be bounded closer than the rule wants, in words."""
        found = []
        for place, figures in self.shown.items():
            if place[0] == "link":
                continue
            true = self.true(place)
            for name, figure in figures.items():
                if figure is not None and figure != true[name]:
                    found.append(f"{place} {name}: {figure} is shown, {true[name]} is true")
            for name, bounds in self.wanted(place).items():
                if self.awards_unknown(name):
                    continue
                found += self.attacked(place, name, bounds)
                if limit and len(found) >= limit:
                    return found
        return found

    def awards_unknown(self, name):
        return name == "top_up_awarded" and not self.truth.decided

    def attacked(self, place, name, wanted):
        found = []
        for insider in [None, *self.insiders(place)]:
            bounds = self.bounds(place, name, insider)
            self.solved += 1
            slack = 0.5  # half a penny, which solvers may lose
            if bounds[0] > wanted[0] + slack or bounds[1] < wanted[1] - slack:
                who = f" to {insider[1]}" if insider else ""
                found.append(f"{place} {name}: from {bounds[0]:.0f} to {bounds[1]:.0f}{who}, "
                             f"where {wanted[0]:.0f} to {wanted[1]:.0f} must be possible")
                break
        return found

    solved = 0

    def insiders(self, place):
        """The schools that would help most: they know most of what is hidden with this one."""
        if place[0] != "school":
            return []
        others = [each for each in next(parts for parts in self.schools.values() if place in parts)
                  if each != place and None in self.shown[each].values()]
        order = lambda name: sorted(others, key=lambda each: -self.true(each)[name])
        best = [*order("countable_cost")[:1], *order("pupils_above_threshold")[:1],
                *order("excess")[:1], *order("top_up_awarded")[:1]]
        return dict.fromkeys(best)

    def component(self, place, known):
        """The rows that hidden figures link to one, and the sums that link them."""
        rows, sums, waiting = {place}, [], [place]
        while waiting:
            row = waiting.pop()
            for each in {NOT_ASSESSED: [SUPPORT], SUPPORT: [NOT_ASSESSED]}.get(row, []):
                if each in self.shown and each not in rows:
                    rows.add(each)
                    waiting.append(each)
            for one in self.sums:
                total, parts = one
                if one in sums or row not in (total, *parts):
                    continue
                sums.append(one)
                for each in (total, *parts):
                    if each not in rows and each not in known and None in self.shown[each].values():
                        rows.add(each)
                        waiting.append(each)
        return sorted(rows), sums

    def bounds(self, place, name, insider):
        rows, sums = self.component(place, {insider} if insider else {})
        key = (tuple(rows), insider)
        if key not in self.systems:
            known = {insider: self.true(insider)} if insider else {}
            self.systems[key] = System(self, rows, sums, known)
        return self.systems[key].bounds(place, name)

    # ---- How much is hidden ----

    def revealed(self):
        """The same tables, with what is hidden only to protect other numbers shown."""
        other = object.__new__(Attack)
        other.__dict__.update(self.__dict__, shown=dict(self.shown), systems={}, solved=0)
        count = 0
        for place, figures in self.shown.items():
            if None in figures.values() and self.is_secondary(place):
                true = self.true(place)
                other.shown[place] = {
                    name: true[name] if not self.awards_unknown(name) else None
                    for name in FIGURES}
                count += 1
        return other, count

    def is_secondary(self, place):
        return not set(self.wanted(place)) - {"top_up_awarded"}

    def counts(self):
        """Numbers, numbers hidden, and numbers that hiding the whole of each such row would."""
        names = [name for name in FIGURES if not self.awards_unknown(name)]
        rows = [[figures[name] for name in names] for place, figures in self.shown.items()
                if place[0] != "link"]
        hidden = sum(row.count(None) for row in rows)
        return len(rows) * len(names), hidden, sum(len(row) for row in rows if None in row)

def run(topup, folder, seed):
    os.makedirs(f"{folder}/{seed}", exist_ok=True)
    made, costs, out = (f"{folder}/{seed}/{name}" for name in ("made", "costs", "published"))
    if seed % 5:
        borough = RandomBorough(seed)
        borough.write(made)
        limit, share = borough.limit, borough.share
    else:
        size = ["--size", f"{60 + 40 * (seed % 35)}", "--school-count", f"{3 + seed % 38}"]
        call(topup, "sample", "-q", "-o", made, "--seed", f"{seed}", *size)
        limit, share = 5, 50
    call(topup, "batch", made, "-q", "-o", costs)
    call(topup, "publish", made, "-q", "-o", out)
    truth = Truth(made, rows_of(f"{costs}/pupil-costs.csv"), limit, share)
    attack = Attack(out, truth)
    problems = attack.problems()
    other, secondary = attack.revealed()
    caught = bool(other.problems(limit=1)) if secondary else None
    return seed, problems, attack.solved, attack.counts(), secondary, caught

def call(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(words)}\n{done.stderr}")

def main(topup, folder, first, last):
    failed = total = hidden = whole = solved = tried = caught = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        jobs = [pool.submit(run, topup, folder, seed) for seed in range(first, last + 1)]
        for number, job in enumerate(jobs, start=first):
            if job.exception():
                print(f"borough {number}: {job.exception()}")
                failed += 1
                continue
            seed, problems, bounds, counts, secondary, was_caught = job.result()
            for problem in problems[:5]:
                print(f"borough {seed}: {problem}")
            failed += bool(problems)
            solved += bounds
            total, hidden, whole = total + counts[0], hidden + counts[1], whole + counts[2]
            tried += secondary > 0
            caught += bool(was_caught)
    print(f"with protection taken away, numbers were worked out in {caught} of {tried} boroughs")
    print(f"hidden: {hidden} of {total} numbers, where whole rows would hide {whole}")
    print(f"{last - first + 1} boroughs, {solved} hidden numbers attacked: "
          f"{failed} boroughs with one that was worked out")
    return failed > 0 or hidden >= whole or tried == 0 or caught * 10 < tried * 9

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
