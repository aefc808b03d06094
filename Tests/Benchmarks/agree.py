"""Whether topup's totals are a peer's, to the penny: python3 agree.py OURS PEER...

OURS is what `topup batch -o` wrote, each PEER a folder of a peer's totals in pence. Every row of
the three groupings is compared, and the peer's schools together with the row of all pupils. Prints
how many rows agree; says what differs, and exits 1, when any does not.
"""
import csv
import os
import re
import sys

GROUPINGS = ["school", "primary_need", "home_authority"]
FIGURES = ["pupils", "above", "cost", "share", "topup"]
ALL = ("all", "all")
SHOWN = 5

class Differ(Exception):
    """Totals are not the same, or there are none to compare."""

def pence(text):
    """Pounds with two decimals; nothing else is an amount."""
    if not re.fullmatch(r"-?\d+\.\d\d", text):
        raise Differ(f"{text!r} is not pounds and pence")
    return int(text.replace(".", ""))

def figures(row):
    """A row of ours as the peers have it; what they do not know of must be nothing."""
    for column, expected in [("countable", row["provision"]), ("not_counted", "0.00"),
                             ("adjusted", "0.00"), ("top_up_in_year", row["top_up"])]:
        if row[column] != expected:
            raise Differ(f"{row['label']}: {column} is {row[column]}, not {expected}")
    return (int(row["pupils"]), int(row["above_threshold"]), pence(row["provision"]),
            pence(row["school_share"]), pence(row["top_up"]))

def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

def ours(folder):
    """Our totals by grouping and key, of the groupings that the peers have."""
    return {(row["grouping"], row["key"]): figures(row)
            for row in read(os.path.join(folder, "totals.csv"))
            if row["grouping"] in GROUPINGS + ["all"]}

def theirs(folder):
    """A peer's totals by grouping and key, and all its schools together."""
    totals = {}
    for grouping in GROUPINGS:
        for row in read(os.path.join(folder, grouping + ".csv")):
            totals[grouping, row["key"]] = tuple(int(row[name]) for name in FIGURES)
    totals[ALL] = everyone(totals)
    return totals

def everyone(totals):
    schools = [row for (grouping, _), row in totals.items() if grouping == "school"]
    return tuple(map(sum, zip(*schools))) or (0,) * len(FIGURES)

def differences(one, other):
    """What differs, in words, between our totals and a peer's."""
    found = [f"{grouping} has no rows" for grouping in GROUPINGS
             if not any(key[0] == grouping for key in one)]
    for key in sorted(one.keys() | other.keys()):
        if one.get(key) != other.get(key):
            found.append(f"{' '.join(key)}: topup {said(one.get(key))}; "
                         f"the peer {said(other.get(key))}")
    return found

def said(row):
    if row is None:
        return "has no such row"
    pupils, above, *money = row
    return f"{pupils} pupils, {above} above, " + ", ".join(pounds(amount) for amount in money)

def pounds(amount):
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100:,}.{abs(amount) % 100:02}"

def compare(our_folder, peer_folder):
    """How many rows agree; raises Differ when any does not."""
    one, other = ours(our_folder), theirs(peer_folder)
    found = differences(one, other)
    if found:
        more = [f"and {len(found) - SHOWN:,} more"] if len(found) > SHOWN else []
        raise Differ("\n  ".join([f"{peer_folder}:"] + found[:SHOWN] + more))
    return len(one)

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: python3 agree.py OURS PEER...")
    try:
        print(min(compare(sys.argv[1], folder) for folder in sys.argv[2:]))
    except (Differ, OSError, KeyError, ValueError) as reason:
        sys.exit(f"the totals are not the same: {type(reason).__name__}: {reason}")
