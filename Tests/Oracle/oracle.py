"""An independent oracle for `topup`, written from the contract alone, by hands that had not
seen the Swift. Sections are the contract's.

    python3 oracle.py FOLDER OUT [--year 2025-26] [--academic]

Reads a council's folder; writes OUT/pupil-costs.csv, OUT/totals.csv and, with a pay.csv,
OUT/real-costs.csv. Slow and plain: pence are integers, all before the one rounding is Fractions,
nothing is a float. Input is assumed clean; what cannot be costed raises CannotCost, and nothing
is guessed.
"""
import argparse
import os
import sys
from collections import namedtuple

from cells import YEAR_GROUPS, CannotCost, money, need, pence
from decisions import Decisions
from files import Folder, guarded, write_table
from lines import Line, price_all
from pay import real_costs
from pupils import Schools, Starts, live_where_the_authority_says, read_pupils
from rules import Council
from sums import accounts

__all__ = ["CannotCost", "MONEY", "money", "pence", "run"]

COSTS = """school pupil lines provision not_counted countable threshold school_share top_up adjusted
    top_up_in_year to_threshold awarded shortfall award_over notes""".split()
TOTALS = """grouping key label pupils above_threshold provision not_counted countable school_share
    top_up adjusted top_up_in_year awarded shortfall""".split()
MONEY = "provision not_counted countable school_share top_up adjusted top_up_in_year".split()
AWARDS = "awarded shortfall award_over".split()
PUPIL_FACTS = "year_group primary_need sen_provision placement home_authority".split()

Costed = namedtuple("Costed", "done facts schools lines decisions")

def in_order(keys):
    return sorted(keys, key=lambda key: (key[0].encode(), key[1].encode()))

def cost_rows(done):
    for school, pupil in in_order(done):
        figures = done[school, pupil]
        yield {"school": school, "pupil": guarded(pupil), "lines": figures["lines"],
               "notes": figures["notes"],
               **{name: money(figures[name]) for name in MONEY + ["threshold", "to_threshold"]},
               **{name: "" if figures[name] is None else money(figures[name]) for name in AWARDS}}

def real_rows(costs):
    for school, pupil in in_order(costs):
        real = costs[school, pupil]
        yield {"school": school, "pupil": guarded(pupil),
               "real_cost": "" if real is None else money(real)}

def total_rows(done, facts, schools, decided):
    """Section 12's groupings in order, each of which sums to `all`; awards where any decisions are
    in the run, of the pupils decided on."""
    columns = MONEY + (["awarded", "shortfall"] if decided else [])
    groupings = {"all": {key: "all" for key in done}, "school": {key: key[0] for key in done}}
    for name in ("phase", "type"):
        groupings[name] = {key: schools.fact(key[0], name) for key in done}
    for name in PUPIL_FACTS:
        groupings[name] = {key: facts[key][name] for key in done}
    for grouping, names in groupings.items():
        if grouping == "year_group":
            order = [name for name in YEAR_GROUPS if name in names.values()]
        else:
            order = sorted({name for name in names.values() if name}, key=str.encode)
        order = ["all"] if grouping == "all" else order
        for name in order + ([None] if None in names.values() else []):
            those = [done[key] for key in done if names[key] == name]
            yield {"grouping": grouping, "key": name or "not-stated", "pupils": len(those),
                   "above_threshold": sum(each["above"] for each in those),
                   **{column: money(sum(each[column] or 0 for each in those))
                      for column in columns}}

def costed(read, council):
    """Every pupil's figures and facts, and what they were worked from."""
    schools = Schools(read.schools or [])
    pupils = read_pupils(read.pupils or [], schools)
    live_where_the_authority_says(pupils, read.caseload or [], schools)
    decisions = Decisions(read.decisions or [], schools, council)
    starts = Starts(read.applications or [], decisions, schools, council)
    lines = [Line(row, council, schools) for row in read.provision]
    price_all(lines)
    done, facts = accounts(lines, pupils, starts, decisions, council)
    return Costed(done, facts, schools, lines, decisions)

def run(folder, out, year=None, academic=False):
    """Costs a folder and writes its files."""
    need(os.path.realpath(out) != os.path.realpath(folder), "OUT is the folder itself")
    read = Folder(folder)
    council = Council(read, year, academic)
    print("files not read:", *(read.unread or ["none"]), file=sys.stderr)
    found = costed(read, council)
    os.makedirs(out, exist_ok=True)
    write_table(os.path.join(out, "pupil-costs.csv"), COSTS, cost_rows(found.done))
    write_table(os.path.join(out, "totals.csv"), TOTALS, total_rows(
        found.done, found.facts, found.schools, read.decisions is not None))
    if read.pay is not None:
        write_table(os.path.join(out, "real-costs.csv"), ["school", "pupil", "real_cost"],
                    real_rows(real_costs(found.lines, read.pay, council)))

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Costs a folder as the contract says.")
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--year")
    parser.add_argument("--academic", action="store_true")
    given = parser.parse_args()
    run(given.folder, given.out, given.year, given.academic)
