"""Whether a trial's two totals are those of two batch runs, to the penny.

    python3 compare_trial.py BEFORE AFTER TRIAL

The first two are what `topup batch -o` wrote under each set of rules, the third what
`topup trial -o` wrote.
"""
import csv
import sys

COLUMNS = """pupils above_threshold provision countable school_share top_up adjusted
    top_up_in_year""".split()

def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

before, after, trial = sys.argv[1:]
batches = [rows(f"{folder}/totals.csv")[0] for folder in (before, after)]
tried = rows(f"{trial}/trials.csv")
assert len(tried) == 2, "today and one trial"
for batch, total in zip(batches, tried):
    for column in COLUMNS:
        if batch[column] != total[column]:
            sys.exit(f"{trial}: {total['name']}: {column} is {total[column]}, not {batch[column]}")
pupils = [{(row["school"], row["pupil"]): row["top_up_in_year"]
           for row in rows(f"{folder}/pupil-costs.csv")} for folder in (before, after)]
for row in rows(f"{trial}/trial-pupils.csv"):
    at = (row["school"], row["pupil"])
    found = (pupils[0].get(at, ""), pupils[1].get(at, ""))
    if found != (row["before"], row["after"]):
        sys.exit(f"{trial}: a pupil has {row['before']}, {row['after']}, not {found}")
print(f"the same: {len(pupils[1])} pupils, {tried[0]['top_up_in_year']} and "
      f"{tried[1]['top_up_in_year']}")
