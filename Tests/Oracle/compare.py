"""Compares topup with the oracle: python3 compare.py TOPUP [--random FIRST LAST] FOLDER...

Samples made-up boroughs at several seeds, makes councils of random rules at the seeds from FIRST to
LAST, then takes every folder under each FOLDER that has a rates.csv. Where there is a pay.csv the
real cost of each pupil is compared too, as it is printed and as the lines add up to it. Exits 1 on
any difference, and when a FOLDER has nothing that could be compared. A folder that the oracle cannot read is named with
the reason, and must be one that topup has a fault for.
"""
import argparse
import contextlib
import csv
import io
import itertools
import os
import re
import subprocess
import sys
import tempfile

import oracle
import random_council

SAMPLES = [(1, 300, 8), (2, 1500, 40), (3, 40, 1), (20260401, 800, 25)]  # seed, pupils, schools
WORDS = {"totals.csv": ["label"], "pupil-costs.csv": []}  # columns that are not figures
REAL = ["school", "pupil", "real_cost"]

def year_of(folder):
    """The --year and --academic of the folder's command.txt."""
    path = os.path.join(folder, "command.txt")
    text = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
    found = re.search(r"--year[ =](\S+)", text)
    return found and found[1], "--academic" in text

def table(path, words):
    with open(path, newline="", encoding="utf-8") as file:
        return [{name: cell for name, cell in row.items() if name not in words}
                for row in csv.DictReader(file)]

def differences(ours, theirs):
    """The first few rows that differ between two folders of results, and how many rows agree."""
    found, rows = [], 0
    for name, words in WORDS.items():
        one, other = (table(os.path.join(out, name), words) for out in (ours, theirs))
        rows += len(one)
        if len(one) != len(other):
            found.append(f"{name}: topup has {len(one)} rows, the oracle {len(other)}")
        found += [f"{name}: topup  {a}\n    oracle {b}" for a, b in zip(one, other) if a != b]
    return found[:5], rows

def real_differences(ours, theirs):
    """Real costs that differ between two folders, and how many pupils' agree."""
    files = [os.path.join(out, "real-costs.csv") for out in (ours, theirs)]
    there = [os.path.exists(path) for path in files]
    if there != [True, True]:
        return (["real-costs.csv is in one folder only"] if any(there) else []), 0
    one, other = ([{name: row[name] for name in REAL} for row in table(path, [])]
                  for path in files)
    found = [f"real-costs.csv: topup  {a}\n    oracle {b}"
             for a, b in itertools.zip_longest(one, other) if a != b]
    if one != line_sums(ours):
        found.append("real-costs.csv is not what the lines of lines.csv add up to")
    return found[:5], len(one)

def line_sums(out):
    """What real_cost adds up to for each pupil; blank where any of the lines has none."""
    sums = {}
    for row in table(os.path.join(out, "lines.csv"), []):
        sums.setdefault((row["school"], row["pupil"]), []).append(row["real_cost"])
    return [dict(zip(REAL, (*key, "" if "" in costs else
                            oracle.money(sum(map(oracle.pence, costs))))))
            for key, costs in sums.items()]

def run_topup(topup, verb, folder, out, year, academic):
    command = [topup, verb, folder, "-q", "-o", out]
    command += (["--year", year] if year else []) + (["--academic"] if academic else [])
    return subprocess.run(command, capture_output=True, text=True).returncode

def compare(topup, folder, work):
    """True when figures were compared; raises Differ when they are not the same."""
    year, academic = year_of(folder)
    ours, theirs = os.path.join(work, "ours"), os.path.join(work, "theirs")
    status = run_topup(topup, "batch", folder, ours, year, academic)
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            oracle.run(folder, theirs, year, academic)
    except oracle.CannotCost as reason:
        if status == 0:
            raise Differ(f"topup has no fault, but the oracle: {reason}")
        print(f"  not compared: {folder}: {reason}; topup exits {status}")
        return False
    if status != 0:
        raise Differ(f"topup exits {status}, the oracle finds no fault")
    found, rows = differences(ours, theirs)
    real = 0
    if os.path.exists(os.path.join(folder, "pay.csv")):
        paid = os.path.join(work, "paid")
        run_topup(topup, "cost", folder, paid, year, academic)
        different, real = real_differences(paid, theirs)
        found += different
    if found or rows == 0:
        raise Differ("\n  ".join(found or ["no rows"]))
    print(f"  the same: {folder}: {rows} rows" + (f", {real} real costs" if real else ""))
    return True

class Differ(Exception):
    """Topup and the oracle do not agree."""

def council_folders(root):
    """Every folder, at any depth, that has a council's rates."""
    return sorted(folder for folder, _, names in os.walk(root) if "rates.csv" in names)

def make_councils(topup, work, seeds):
    """The boroughs that topup itself makes up, and councils of random rules."""
    for seed, pupils, schools in SAMPLES:
        folder = os.path.join(work, f"seed-{seed}")
        subprocess.run([topup, "sample", "-q", "-o", folder, "--seed", str(seed), "--size",
                        str(pupils), "--school-count", str(schools)], check=True)
    for seed in seeds:
        random_council.write(seed, os.path.join(work, f"random-{seed}"))

def main(topup, seeds, roots):
    compared = failed = 0
    with tempfile.TemporaryDirectory(prefix="compare-") as work:
        make_councils(topup, work, seeds)
        for root in [work] + roots:
            here = 0
            for folder in council_folders(root):
                try:
                    with tempfile.TemporaryDirectory(prefix="results-") as results:
                        here += compare(topup, folder, results)
                except Differ as difference:
                    failed += 1
                    print(f"  DIFFERENT: {folder}: {difference}")
            if here == 0:
                failed += 1
                print(f"  NOTHING COMPARED under {root}")
            compared += here
    print(f"oracle: {compared} folders the same, {failed} not")
    return 1 if failed else 0

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Compares topup with the oracle.")
    parser.add_argument("topup")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--random", nargs=2, type=int, default=(1, 0), metavar=("FIRST", "LAST"))
    given = parser.parse_args()
    first, last = given.random
    sys.exit(main(given.topup, range(first, last + 1), given.folders))
