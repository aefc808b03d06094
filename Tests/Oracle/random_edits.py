"""A made-up council as it is after some things changed, by a seed's chance."""
import csv
import os
import shutil
from datetime import timedelta

import random_council
from cells import day, is_upn
from files import NAMED, write_table
from random_rules import SOURCE

def rows_of(path):
    if not os.path.exists(path):
        return [], []
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return list(reader), reader.fieldnames

def provision_of(folder):
    """The paths of a folder's provision."""
    returns = os.path.join(folder, "returns")
    inside = os.listdir(returns) if os.path.isdir(returns) else []
    return sorted([os.path.join(folder, name) for name in os.listdir(folder)
                   if name.endswith(".csv") and name not in NAMED]
                  + [os.path.join(returns, name) for name in inside])

def flags_of(folder):
    with open(os.path.join(folder, "command.txt"), encoding="utf-8") as file:
        return file.read().split()[3:]

class Edits:
    """A council as it is after some things changed."""

    def __init__(self, dice, old, new):
        self.dice, self.old, self.new = dice, old, new
        shutil.copytree(old, new)
        if dice.chance(0.15):
            self.take_council(dice.between(1000, 9999))
        for path in provision_of(old):
            self.rewrite(path, self.broken)
        self.leavers, self.movers = set(), {}
        rows, _ = rows_of(os.path.join(new, "pupils.csv"))
        for row in rows:
            key = row["pupil"], row["school"]
            if dice.chance(0.07):
                self.leavers.add(key)
            elif dice.chance(0.09):
                self.movers[key] = dice.pick([urn for urn, _, _ in random_council.SCHOOLS])
        self.edit("rules.csv", self.rule, 0.7)
        self.edit("rates.csv", self.rate, 0.7)
        self.edit("pupils.csv", self.pupil, 0.9)
        for path in provision_of(new):
            self.rewrite(path, self.line)
        self.edit("decisions.csv", self.decision, 0.9)
        if dice.chance(0.1):
            os.remove(os.path.join(dice.pick([old, new]), "schools.csv"))

    def take_council(self, seed):
        """Another council's rates and rules, perhaps of another year: the old must name its own."""
        flags, rules = flags_of(self.new), os.path.join(self.old, "rules.csv")
        if flags:
            rows, columns = rows_of(rules)
            year = flags[1] + (" academic" if "--academic" in flags else "")
            rows.append({"rule": "funding-year", "from": "2020-04-01", "value": year,
                         "source": SOURCE})
            write_table(rules, columns, rows)
        other = self.new + "-council"
        random_council.write(seed, other)
        for name in ["rules.csv", "bands.csv", "terms.csv", "rates.csv", "pay.csv", "command.txt"]:
            for place in (self.new, other):
                path = os.path.join(place, name)
                if place == self.new and os.path.exists(path):
                    os.remove(path)
                elif place == other and os.path.exists(path):
                    shutil.copy(path, self.new)

    def edit(self, name, change, of):
        path = os.path.join(self.new, name)
        if os.path.exists(path) and self.dice.chance(of):
            self.rewrite(path, change)

    def rewrite(self, path, change):
        rows, columns = rows_of(path)
        rows = [each for row in rows for each in change(row)]
        if rows:
            write_table(path, columns, rows)

    def rule(self, row):
        if self.dice.chance(0.4):
            changes = {"38": "39", "39": "38.5", "shared": "full", "counts": "does-not-count",
                       "cost-less-threshold": "hours 21.50", "half-up 0.01": "half-up 1"}
            value = row["value"]
            row["value"] = changes.get(value, value)
            if value.startswith("6000"):
                row["value"] = "5750.50"
        return [row]

    def rate(self, row):
        if self.dice.chance(0.5):
            row["rate"] = f"{float(row['rate'].replace(',', '').lstrip('£')) * 1.03:.2f}"
        return [] if self.dice.chance(0.03) else [row]

    def pupil(self, row):
        dice, key = self.dice, (row["pupil"], row["school"])
        if key in self.leavers:
            return [row] if dice.chance(0.3) else []
        if key in self.movers:
            return [{**row, "school": self.movers[key]}]
        if dice.chance(0.12):
            row["placement"] = dice.pick(["mainstream", "special", "sen-unit"])
        if dice.chance(0.12):
            start = day(row["on_roll_from"])
            end = day(row["on_roll_to"]) or start and start + timedelta(days=200)
            row["on_roll_to"] = "" if dice.chance(0.3) or not end else dice.date_written(
                max(start or end, end - timedelta(days=dice.between(-60, 90))))
        return [row]

    def line(self, row):
        dice = self.dice
        key = row["pupil"], {"/2001": "900001", "/2002": "900002", "/4003": "900003"}.get(
            "/" + row["school"][-4:], row["school"])
        if key in self.leavers:
            return []
        if key in self.movers and is_upn(row["pupil"]):
            row["school"] = self.movers[key]
        if row["cost"] and not row["group"] and dice.chance(0.15):
            row["cost"] = dice.pounds(10, 9000)
        copies = [row]
        if not row["group"] and dice.chance(0.06):
            copies.append({**row, "pupil": dice.pick([dice.upn(), "new-1"])})
        return [each for copy in copies for each in self.broken(copy)]

    def broken(self, row):
        if self.dice.chance(0.02):
            row["cost"] = "n/a"
        return [row]

    def decision(self, row):
        dice = self.dice
        if row["amount"] and dice.chance(0.25):
            row["amount"] = dice.pounds(0, 6000)
        elif dice.chance(0.04):
            row["amount"] = "n/a"
        return [] if dice.chance(0.08) else [row]
