"""The part that measures trials: a thousand values of a rule, or of every rate, over a borough."""
import os
import shutil
from collections import namedtuple

import agree
import inputs
import measure
import programs
import table
from programs import TOPUP

COUNT, MOST_SECONDS = 1000, 1.2  # about a second
CHECKED = [0, 499, 999]  # of the thousand, those that the peers cost afresh
AFRESH = "So do the first, 500th and last trial of each sweep, which the peers costed afresh."
HEADS = [f"{COUNT:,} trials", "median ms", "least", "most", "CPU", "trials/s", "× one batch",
         "peak MB"]
COLUMNS = ["pupils", "above_threshold", "countable", "school_share", "top_up"]

# `value` is how sweep.csv names a trial, `pence` the threshold, `percent` hundredths on every rate.
Sweep = namedtuple("Sweep", "text to value pence percent")
SWEEPS = [
    Sweep("threshold mainstream=5001..6000/1", "thresholds",
          lambda at: str(5001 + at), lambda at: 500_100 + 100 * at, lambda at: 0),
    Sweep("rate=0.01..10%/0.01", "rates",
          lambda at: f"{(at + 1) / 100:g}%", lambda at: 600_000, lambda at: at + 1)]

def trials(bench):
    size = inputs.borough(bench.hundredth)
    place = inputs.ready(bench.folder, size, bench.say)
    programs.clear(bench)
    bench.say("Trials: the peers' totals")
    programs.run_peers_once(bench, place, "")
    expected = {sweep.text: [costed_afresh(bench, place, sweep, at) for at in CHECKED]
                for sweep in SWEEPS}
    taken = [programs.trial(bench, place, sweep.text, sweep.to) for sweep in SWEEPS]
    taken.append(programs.batch(bench, place))
    rows = 0

    def check():
        nonlocal rows
        rows = programs.agreed(bench)
        for sweep in SWEEPS:
            compare(bench, sweep, expected[sweep.text])

    runs, others = measure.in_turn(taken, bench.runs, programs.log(bench), check,
                                   lambda words: bench.say(f"Trials: {words}"))
    title = f"Trials: a borough of {size.lines:,} lines; {bench.runs} runs in turn"
    notes = [programs.agreement(bench, rows), *([AFRESH] if bench.peers else []),
             *table.others(others)]
    return table.Part(title, notes, HEADS, [row(name, runs) for name in runs],
                      [quick_enough(sweep, runs) for sweep in SWEEPS])

def row(name, runs):
    found, batch = runs[name], runs[TOPUP]
    a_second = COUNT / measure.median(measure.seconds(found))
    return ["one batch, every total" if name == TOPUP else name, *table.times(found, "ms"),
            "" if name == TOPUP else f"{a_second:,.0f}",
            f"{measure.times_as_long(found, batch):.2f}", table.peak(found)]

def quick_enough(sweep, runs):
    return table.at_most(
        f"seconds for {COUNT:,} of {sweep.text}: at most {MOST_SECONDS}", MOST_SECONDS,
        measure.median(measure.seconds(runs[sweep.text])))

def costed_afresh(bench, place, sweep, at):
    """What every peer makes of one trial, from files and a threshold of its own."""
    changed = raised(place, programs.out(bench, "raised"), sweep.percent(at))
    found = []
    for package in bench.peers:
        run = programs.peer(bench, package, changed, "afresh", sweep.pence(at))
        measure.run(run, programs.log(bench))
        found.append(agree.theirs(programs.out(bench, "afresh"))[agree.ALL])
    return found

def raised(place, folder, percent):
    """The same files but for rates.csv, in which each rate is so many hundredths of 1% more."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path in inputs.paths(place):
        if not path.endswith("rates.csv"):
            os.symlink(os.path.abspath(path), os.path.join(folder, os.path.basename(path)))
    with open(os.path.join(place, "rates.csv"), encoding="utf-8") as file:
        head, *rows = [line.rstrip("\n").split(",") for line in file]
    for cells in rows:
        cells[2] = uplifted(cells[2], percent)
    with open(os.path.join(folder, "rates.csv"), "w", encoding="utf-8") as file:
        file.writelines(",".join(cells) + "\n" for cells in [head, *rows])
    return folder

def uplifted(rate, percent):
    """A rate more by so many hundredths of 1%, half up to four places of a pound."""
    units = (agree.pence(rate) * 100 * (10_000 + percent) * 2 + 10_000) // 20_000
    return f"{units // 10_000}.{units % 10_000:04}"

def compare(bench, sweep, expected):
    """The sweep has its thousand trials, and those that were costed afresh are the same."""
    rows = agree.read(programs.out(bench, sweep.to, "sweep.csv"))[1:]  # after today's
    if len(rows) != COUNT:
        raise agree.Differ(f"{sweep.text} has {len(rows)} trials, not {COUNT}")
    for at, peers in zip(CHECKED, expected, strict=True):
        row = list(rows[at].values())
        ours = figures(rows[at])
        if row[0] != sweep.value(at) or any(ours != theirs for theirs in peers):
            raise agree.Differ(
                f"{sweep.text}: trial {row[0]}: topup {agree.said(ours)}; "
                f"{sweep.value(at)} costed afresh {', '.join(map(agree.said, peers))}")

def figures(row):
    return tuple(agree.pence(row[name]) if "." in row[name] else int(row[name])
                 for name in COLUMNS)
