"""Runs the oracle over tiny folders whose figures are worked by hand."""
import csv
import os
import shutil
import tempfile

import oracle

WORK = tempfile.mkdtemp(prefix="oracle-")
RATES = """role,from,rate,per,minutes,weeks,source
TA,2025-04-01,10.00,hour,,,made up
Teacher,2025-04-01,60.00,hour,,,made up
Weekly TA,2025-04-01,655.00,weekly-hour-year,,38,made up
"""
RULES = """rule,applies_to,from,value,source
funding-year,,2025-04-01,2025-26,made up
weeks-per-year,,2025-04-01,38,made up
"""
HEAD = "pupil,school,provision,"
ROLL = "pupil,school,on_roll_from,on_roll_to\n"

def written(out, name):
    with open(os.path.join(out, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

def cost(name, provision, rates=RATES, rules="", base=RULES, year=None, academic=False, **files):
    """Runs one tiny folder; gives its pupils by reference and its totals by grouping and key."""
    folder = os.path.join(WORK, name)
    shutil.rmtree(folder, ignore_errors=True)
    files.update({"provision": HEAD + provision, "rates": rates, "rules": base + rules})
    for file, text in files.items():
        path = os.path.join(folder, file.replace("__", os.sep) + ".csv")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    out = os.path.join(folder, "out")
    oracle.run(folder, out, year, academic)
    rows = written(out, "pupil-costs.csv")
    pupils = {row["pupil"]: row for row in rows}
    pupils.update({(row["school"], row["pupil"]): row for row in rows})
    adds_up(rows)
    awards_add_up(rows)
    rows = written(out, "totals.csv")
    adds_up(rows)
    totals = {(row["grouping"], row["key"]): row for row in rows}
    summed = ["pupils", "above_threshold"] + oracle.MONEY
    summed += ["awarded", "shortfall"] if "decisions" in files else []
    for grouping in {row["grouping"] for row in rows}:
        for column in summed:
            parts = [signed(row[column]) for row in rows if row["grouping"] == grouping]
            assert sum(parts) == signed(totals["all", "all"][column]), grouping
    return pupils, totals, list(totals)

def awards_add_up(rows):
    """What was sought and not awarded is the shortfall; what was awarded and not sought is over."""
    for row in rows:
        figures = [row[name] for name in oracle.AWARDS]
        assert len({figure == "" for figure in figures}) == 1, figures
        if "" not in figures:
            awarded, shortfall, over = map(signed, figures)
            assert awarded == signed(row["top_up_in_year"]) - shortfall + over

def adds_up(rows):
    """Section 12: provision = countable + not counted, and what becomes of what is countable."""
    for row in rows:
        each = {name: signed(row[name]) for name in oracle.MONEY}
        assert each["provision"] == each["countable"] + each["not_counted"]
        assert each["countable"] == each["school_share"] + each["top_up"] - each["adjusted"]

def signed(text):
    return -oracle.pence(text[1:]) if text.startswith("-") else oracle.pence(text)

def real(name):
    """The real costs that one folder's run wrote, by pupil."""
    rows = written(os.path.join(WORK, name, "out"), "real-costs.csv")
    return {row["pupil"]: row["real_cost"] for row in rows}

def refuses(reason, name, *arguments, **files):
    try:
        cost(name, *arguments, **files)
    except oracle.CannotCost as refusal:
        assert reason in str(refusal), refusal
        return
    raise AssertionError(f"{name} was costed")

def only(row, **expected):
    for column, value in expected.items():
        assert row[column] == value, (column, row[column], value)

def rule(*rows):
    """Rows of rules.csv from "name: value" or "name for whom: value"."""
    text = ""
    for row in rows:
        name, value = row.split(": ")
        name, _, whom = name.partition(" for ")
        text += f"{name},{whom},2025-04-01,{value},made up\n"
    return text

def costs(**amounts):
    return "cost\n" + "".join(f"{pupil},100001,x,{cost}\n" for pupil, cost in amounts.items())

def on_roll(**spans):
    return ROLL + "".join(f"{pupil},100001,{dates}\n" for pupil, dates in spans.items())

def in_year(found, pupils):
    return [found[pupil]["top_up_in_year"] for pupil in pupils]

def decided(*rows):
    """decisions.csv from "pupil decided decision amount band from to priority", ~ for a blank."""
    text = "pupil,school,decided,decision,amount,band,from,to,priority,reason\n"
    for row in rows:
        pupil, *cells = row.replace("~", "").split(" ")
        reason = "made up" if cells[1] else ""
        text += ",".join([pupil, "100001", *cells, *[""] * (7 - len(cells)), reason]) + "\n"
    return text

def awards(found, pupils):
    return [tuple(found[pupil][name] for name in oracle.AWARDS) for pupil in pupils]

def at_one_school(**amounts):
    """Pence of pupils by school and reference, as a pot is shared among them."""
    return {("100001", pupil): amount for pupil, amount in amounts.items()}
