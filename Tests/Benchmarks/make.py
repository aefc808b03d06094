"""Writes made-up returns in topup's own format: python3 make.py FOLDER --lines N [--shuffle]

Pupils are 17% of the lines and schools 24 for 10,000 lines (at least 120), unless --pupils and
--schools say otherwise. The same numbers make the same files. There is no rules.csv: run topup with
--year 2025-26. A few lines repeat cell for cell, of which topup warns: both count. Needs numpy and
Polars.
"""
import argparse
import os
import shutil
import sys

import inputs
import machine

try:
    import numpy as np
    import polars as pl
except ImportError as reason:
    sys.exit(f"make.py needs numpy and Polars ({reason}): {machine.INSTALL}")

CHECK_LETTERS = np.frombuffer(b"ABCDEFGHJKLMNPQRTUVWXYZ", dtype=np.uint8)
AREAS = np.array([343, 340, 341, 342, 344, 350, 351, 888, 890, 301])
NEEDS = ["SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "OTH"]
YEARS = ["R"] + [str(year) for year in range(1, 12)]
RATES = {"TA2": "14.35", "TA3": "17.20", "HLTA": "19.85", "Teacher": "41.12", "SENCO": "46.90",
         "LSA": "13.91", "MSA": "12.65", "SaLT": "58.00", "EP": "85.50"}
ROLE_SHARES = [.25, .25, .1, .08, .04, .1, .06, .05, .03, .04]  # the last is a cost, without staff
PROVISION = [
    "One to one reading", "Lego therapy", "Precision teaching",
    "Speech, language and communication group", "Sensory circuit", "Nurture group",
    "Phonics catch-up", "Number stacks", "ELSA", "Zones of regulation, small group",
    "In-class support", "Physio programme"]
MINUTES = [10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 300, 600, 900]

def upns(count, authority):
    """Valid unique pupil numbers: check letter, authority, establishment, year, serial."""
    i = np.arange(count)
    digits = np.zeros((count, 12), dtype=np.uint8)
    at = 0
    for value, width in [(authority, 3), (2000 + (i // 30_000) % 7000, 4),
                         (10 + (i // 1000) % 30, 2), (i % 1000, 3)]:
        for place in reversed(range(width)):
            digits[:, at] = np.broadcast_to(value, count) // 10 ** place % 10
            at += 1
    text = np.empty((count, 13), dtype=np.uint8)
    text[:, 0] = CHECK_LETTERS[digits @ np.arange(2, 14) % 23]
    text[:, 1:] = digits + ord("0")
    return pl.Series(text.view("S13").ravel().astype(str))

def picked(texts, places):
    """The text at each place; none where a place is past the last."""
    return pl.Series([*texts, None], dtype=pl.String).gather(np.minimum(places, len(texts)))

def write_rates(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("role,from,rate,per,source\n")
        file.writelines(f"{role},2025-04-01,{rate},hour,made up\n" for role, rate in RATES.items())

def schools(dice, count):
    """The schools, and the home authority of each."""
    area = AREAS[dice.integers(0, len(AREAS), count)]
    frame = pl.DataFrame({
        "urn": 100_000 + np.arange(count),
        "name": [f"School {i}, St Mary's" for i in range(count)],
        "phase": dice.choice(["primary", "secondary", "all-through"], count, p=[.8, .17, .03]),
        "type": dice.choice(["maintained", "academy"], count),
        "authority": area,
        "roll": dice.integers(60, 1500, count),
        "notional_sen_budget": np.round(dice.uniform(3e4, 4e5, count), 2)})
    return frame, area

def pupils(dice, upn, urn, area):
    """The pupils of the school and its authority given for each."""
    count = len(upn)
    return pl.DataFrame({
        "pupil": upn,
        "school": urn,
        "year_group": picked(YEARS, dice.integers(0, 12, count)),
        "sen_provision": picked(["E", "K"], dice.random(count) >= .28),
        "primary_need": picked(NEEDS, dice.integers(0, 12, count)),
        "placement": pl.repeat("mainstream", count, eager=True),
        "home_authority": np.where(dice.random(count) < .93, area,
                                   AREAS[dice.integers(0, len(AREAS), count)])})

def provision(dice, count, upn, urn):
    """Lines in the order of their pupils: nine in ten of staff time, the others a cost."""
    owner = np.sort(dice.integers(0, len(upn), count))
    role = dice.choice(len(RATES) + 1, count, p=ROLE_SHARES)
    frame = pl.DataFrame({
        "pupil": upn.gather(owner),
        "school": urn[owner],
        "provision": picked(PROVISION, dice.integers(0, len(PROVISION), count)),
        "staff": picked(RATES, role),
        "minutes_per_week": dice.choice(MINUTES, count),
        "weeks": dice.choice([6, 10, 12, 20, 30, 38], count, p=[.05, .1, .15, .1, .1, .5]),
        "group_size": dice.choice([1, 2, 3, 4, 5, 6, 8], count,
                                  p=[.4, .12, .12, .16, .08, .08, .04]),
        "cost": np.round(dice.uniform(50, 2500, count), 2)})
    timed = pl.col("staff").is_not_null()
    return frame.with_columns(
        pl.when(timed).then(pl.col("minutes_per_week", "weeks", "group_size")),
        pl.when(~timed).then(pl.col("cost")))

def make(folder, size, seed=7):
    dice = np.random.default_rng(seed)
    part = folder.rstrip(os.sep) + ".part"  # so that a folder by its own name is whole
    shutil.rmtree(part, ignore_errors=True)
    os.makedirs(part)
    write_rates(os.path.join(part, "rates.csv"))
    frame, area = schools(dice, size.schools)
    frame.write_csv(os.path.join(part, "schools.csv"), float_precision=2)
    at = dice.integers(0, size.schools, size.pupils)
    upn, urn = upns(size.pupils, 343), 100_000 + at
    pupils(dice, upn, urn, area[at]).write_csv(os.path.join(part, "pupils.csv"))
    frame = provision(dice, size.lines, upn, urn)
    if size.shuffled:
        frame = frame.sample(fraction=1.0, shuffle=True, seed=seed)
    frame.write_csv(os.path.join(part, "provision.csv"), float_precision=2)
    os.rename(part, folder)

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Writes made-up returns in topup's own format.")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--lines", type=int, required=True, metavar="N")
    parser.add_argument("--pupils", type=int, metavar="N")
    parser.add_argument("--schools", type=int, metavar="N")
    parser.add_argument("--shuffle", action="store_true", help="lines in no order")
    given = parser.parse_args()
    usual = inputs.of(given.lines, given.shuffle)
    make(given.folder, usual._replace(pupils=given.pupils or usual.pupils,
                                      schools=given.schools or usual.schools))
