"""Applications of made-up councils: every one comes out the same when it is worked again, its SHA-256
is the one that Python works out, its pence are those of `batch`, and no changed byte goes unseen.

Usage: bundles.py TOPUP FOLDER FIRST-SEED LAST-SEED
"""

import csv
import hashlib
import json
import os
import random
import subprocess
import sys

FIGURES = ["provision", "not_counted", "countable", "threshold", "school_share", "top_up",
           "adjusted", "top_up_in_year"]


def run(*words, allowed=(0, 1)):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode not in allowed:
        sys.exit(f"bundles: FAILED: {' '.join(words[:4])}: {done.returncode}\n"
                 f"{done.stdout[-800:]}{done.stderr[-800:]}")
    return done


def council(topup, folder, seed):
    """Yields every bundle of a council with its row of pupil-costs.csv."""
    made = os.path.join(folder, str(seed))
    here = os.path.dirname(os.path.abspath(__file__))
    run(sys.executable, os.path.join(here, "random_council.py"), str(seed), made)
    with open(os.path.join(made, "command.txt")) as file:
        year = file.read().split()[3:]
    run(topup, "batch", made, *year, "-q", "-o", made + "-costs")
    by_school = {}
    with open(os.path.join(made + "-costs", "pupil-costs.csv"), newline="") as file:
        for row in csv.DictReader(file):
            by_school.setdefault(row["school"], {})[row["pupil"]] = row
    for school, rows in by_school.items():
        out = f"{made}-{school.replace('/', '-')}"
        pupils = [word for pupil in rows for word in ("--pupil", pupil)]
        run(topup, "apply", made, *year, "-q", "-o", out, "--school", school, *pupils)
        with open(os.path.join(out, "contents.csv"), newline="") as file:
            contents = list(csv.DictReader(file))
        if {row["pupil"] for row in contents} != set(rows):
            sys.exit(f"bundles: FAILED: seed {seed}: applications of other pupils than asked for")
        for row in contents:
            yield os.path.join(out, row["folder"], "application.json"), rows[row["pupil"]]


def check_digest(path, bundle):
    said = bundle.pop("sha256")
    canonical = json.dumps(bundle, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    found = hashlib.sha256(canonical.encode()).hexdigest()
    if found != said:
        sys.exit(f"bundles: FAILED: {path}: its SHA-256 is {found}, and it says {said}")
    for file in bundle["inputs"]["files"]:
        if hashlib.sha256(file["text"].encode()).hexdigest() != file["sha256"]:
            sys.exit(f"bundles: FAILED: {path}: {file['name']} has another SHA-256")


def check_pence(path, bundle, row):
    for figure in FIGURES:
        pence = int(row[figure].replace(".", ""))
        if bundle["results"][figure + "_pence"] != pence:
            sys.exit(f"bundles: FAILED: {path}: {figure} is not that of batch")


def change_a_byte(topup, path, dice):
    """Changes one character of a text or a figure: verify must say so, whatever it is."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    while True:
        place = dice.randrange(len(text))
        if text[place].isalnum():
            break
    other = "7" if text[place] != "7" else "8"
    changed = path + ".changed"
    with open(changed, "w", encoding="utf-8", newline="") as file:
        file.write(text[:place] + other + text[place + 1:])
    done = run(topup, "verify", changed, allowed=(0, 1, 3))
    if done.returncode == 0:
        sys.exit(f"bundles: FAILED: {path}: character {place} was changed and verify saw nothing")


def main():
    topup, folder, first, last = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    count = 0
    for seed in range(first, last + 1):
        dice = random.Random(seed)
        paths = []
        for path, row in council(topup, folder, seed):
            with open(path, encoding="utf-8") as file:
                bundle = json.load(file)
            check_pence(path, bundle, row)
            check_digest(path, bundle)
            paths.append(path)
        if not paths:
            continue
        run(topup, "verify", *paths, allowed=(0,))
        for path in dice.sample(paths, min(3, len(paths))):
            change_a_byte(topup, path, dice)
        count += len(paths)
    if count < 10:
        sys.exit("bundles: FAILED: hardly any application was made")
    print(f"bundles: {count} applications come out the same, and every changed byte was seen")


main()
