"""Whether `topup batch` works council finance as the contract says: an independent reading of it,
with fractions, and boroughs made up by chance.

    python3 finance.py TOPUP FOLDER FIRST-SEED LAST-SEED

Every file of the folder `finance` is compared row by row. The check checks itself: a penny that is
changed in any file of a borough must be noticed, and every file and finding must come up.
"""
import contextlib
import csv
import io
import os
import subprocess
import sys
from collections import Counter

import finance_files as files
import finance_lists as lists
import matching
import random_finance
from borough import Borough
from cells import day

WORDS = {"name", "authority_name", "payer_name", "home_authority_name", "description", "what_to_do"}
TABLES = {
    "award-record": files.award_record, "schedule": files.schedule,
    "schedule-pupils": files.schedule_pupils, "schedule-other": files.other_calendar,
    "journal": files.journal, "payers": files.payers, "commitment": files.commitment,
    "section-251": files.section_251, "forecast": files.forecast,
    "expected-costs": files.expected_costs, "transitions": lists.transitions,
    "out-of-borough": lists.out_of_borough, "not-ours": lists.not_ours,
    "coming-up": lists.coming_up,
    "matching": matching.matching, "accrual": matching.accrual}

class Differ(Exception):
    """Topup and this reading of the contract do not agree."""

def worked(folder, year, academic, on):
    """By file, the rows that it should have, as a Counter of tuples."""
    with contextlib.redirect_stderr(io.StringIO()):
        borough = Borough(folder, year, academic, on)
    found, financial = {}, borough.year.month == 4
    for name, rows in TABLES.items():
        if (name == "expected-costs" and not borough.more["expected"]
                or name in ("matching", "accrual") and borough.payments is None
                or name == "accrual" and not financial):
            continue
        name = name.replace("other", "academic" if financial else "financial")
        found[name + ".csv"] = Counter(tuple(map(str, row)) for row in rows(borough))
    return found, borough

def printed(out):
    """By file, the rows that topup wrote, without what is only words."""
    found, folder = {}, os.path.join(out, "finance")
    for name in os.listdir(folder):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
                found[name] = Counter(
                    tuple(cell for column, cell in row.items() if column not in WORDS)
                    for row in csv.DictReader(file))
    return found

def differences(ours, theirs):
    """What differs between two boroughs' files; empty where nothing does."""
    found = [f"{name} is in one only" for name in sorted(set(ours) ^ set(theirs))]
    for name in sorted(set(ours) & set(theirs)):
        found += [f"{name}: topup  {row}" for row in sorted(ours[name] - theirs[name])[:3]]
        found += [f"{name}: oracle {row}" for row in sorted(theirs[name] - ours[name])[:3]]
    return found

def is_money(cell):
    return cell[-3:-2] == "." and cell.lstrip("-").replace(".", "").isdigit()

def notices_a_penny(ours, theirs):
    """The files in which a changed penny of one row is noticed; raises Differ where one is not."""
    noticed = set()
    for name, rows in ours.items():
        for row in list(rows)[:1]:
            for place, cell in enumerate(row):
                if is_money(cell):
                    last = "1" if cell[-1] == "0" else "0"
                    changed = row[:place] + (cell[:-1] + last,) + row[place + 1:]
                    other = {**ours, name: rows - Counter([row]) + Counter([changed])}
                    if not differences(other, theirs):
                        raise Differ(f"{name}: a changed penny was not noticed")
                    noticed.add(name)
    return noticed

def check(topup, folder, seed):
    """The rows of one borough, and the files in which a changed penny was noticed."""
    made = os.path.join(folder, str(seed))
    random_finance.write(seed, made)
    with open(os.path.join(made, "command.txt"), encoding="utf-8") as file:
        words = file.read().split()[3:]
    done = subprocess.run([topup, "batch", made, *words, "-q", "-o", made + "-out"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise Differ(f"topup exits {done.returncode}: {done.stderr[-600:]}")
    given = dict(zip(words, words[1:] + [""]))
    theirs, borough = worked(made, given.get("--year"), "--academic" in words,
                             day(given.get("--on", "")))
    ours = printed(made + "-out")
    found = differences(ours, theirs)
    if found:
        raise Differ("\n    ".join(found[:8]))
    return ours, notices_a_penny(ours, theirs)

def main(topup, folder, first, last):
    rows, noticed, failed, findings = Counter(), set(), 0, Counter()
    for seed in range(first, last + 1):
        try:
            ours, seen = check(topup, folder, seed)
        except Differ as difference:
            failed += 1
            print(f"  DIFFERENT: seed {seed}: {difference}")
            continue
        noticed |= seen
        rows.update({name: sum(each.values()) for name, each in ours.items()})
        findings.update(row[4] for row in ours.get("matching.csv", Counter()).elements())
    print("  rows:", ", ".join(f"{name} {count}" for name, count in sorted(rows.items())))
    print("  findings:", ", ".join(f"{name} {count}" for name, count in sorted(findings.items())))
    if last - first >= 29:
        unseen = {name for name in rows if name != "coming-up.csv"} - noticed
        few = {name for name in TABLES if not any(
            each.startswith(name.replace("-other", "-")) for each in rows)}
        if unseen or few or len(findings) < 11:
            failed += 1
            print(f"  NOT TRIED: {sorted(unseen | few)}, findings {len(findings)} of 11")
    print(f"finance: {last - first + 1} boroughs, {sum(rows.values())} rows the same, "
          f"{len(noticed)} files in which a changed penny is seen, {failed} not")
    return 1 if failed else 0

if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: python3 finance.py TOPUP FOLDER FIRST-SEED LAST-SEED")
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
