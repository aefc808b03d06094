"""The commands that are measured, where they write, and the check of what they wrote."""
import filecmp
import os
import shutil
import subprocess
import sys
from collections import namedtuple

import inputs
import machine
from agree import Differ
from measure import Program, run

# `peers` are the packages to run beside topup; `say` tells whoever waits what is being done.
Bench = namedtuple("Bench", "topup folder runs tasks versions peers hundredth say")

TOPUP, WITH_PUPILS = "topup, every total", "topup, with pupil-costs.csv"

def out(bench, *names):
    return os.path.join(bench.folder, "out", *names)

def log(bench):
    return out(bench, "errors.txt")

def clear(bench):
    """Empties the folder of results: nothing that an earlier run wrote is taken for this one's."""
    shutil.rmtree(out(bench), ignore_errors=True)
    os.makedirs(out(bench))

def batch(bench, place, name=TOPUP, to="totals", more=("--totals-only",)):
    return Program(name, [bench.topup, "batch", place, "--year", "2025-26", "--tasks",
                          str(bench.tasks), "-o", out(bench, to), "--force", "-q", *more])

def batch_with_pupils(bench, place):
    return batch(bench, place, WITH_PUPILS, "everything", ())

def trial(bench, place, name, to):
    return Program(name, [bench.topup, "trial", place, "--year", "2025-26", "--tasks",
                          str(bench.tasks), "--sweep", name, "-o", out(bench, to), "--force", "-q"])

def title(bench, package):
    return f"{machine.TITLES[package]} {bench.versions[package]}"

def peer(bench, package, place, to=None, threshold=None):
    """A peer's sums, for as many tasks as topup has; `threshold` in pence."""
    folder = out(bench, to or package)
    os.makedirs(folder, exist_ok=True)
    command = [sys.executable, os.path.join(inputs.HERE, package + "_peer.py"), place, folder]
    command += [str(bench.tasks)] if package == "duckdb" else []
    command += [str(threshold)] if threshold else []
    return Program(title(bench, package), command, {"POLARS_MAX_THREADS": str(bench.tasks)})

def peers(bench, place):
    return [peer(bench, package, place) for package in bench.peers]

def starts(bench):
    """What it takes each to start and do nothing."""
    return [Program("start only: topup --version", [bench.topup, "--version"])] + [
        Program(f"start only: python3, import {package}",
                [sys.executable, "-c", f"import {package}"]) for package in bench.peers]

def floors(place):
    """The least that any reader of the files takes."""
    return [Program("floor: wc -l", ["wc", "-l", *inputs.paths(place)]),
            Program("floor: bytes copied (cat)", ["cat", *inputs.paths(place)])]

def agreed(bench, ours="totals", suffix=""):
    """How many rows of our totals agree with every peer's; raises Differ when any does not."""
    if not bench.peers:
        return 0
    folders = [out(bench, package + suffix) for package in bench.peers]
    command = [sys.executable, os.path.join(inputs.HERE, "agree.py"), out(bench, ours), *folders]
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode != 0:
        raise Differ(found.stderr.strip())
    return int(found.stdout)

def agreement(bench, rows):
    """What was checked before any time was printed, in words."""
    if not bench.peers:
        return "Checked against NOTHING: there was no peer to cost the same lines."
    names = " and with ".join(title(bench, package) for package in bench.peers)
    return f"{rows:,} rows of totals agree to the penny with {names}."

def same_totals(bench):
    """The totals written with pupil-costs.csv are those written alone."""
    with_pupils = out(bench, "everything")
    if not os.path.getsize(os.path.join(with_pupils, "pupil-costs.csv")):
        raise Differ("pupil-costs.csv is empty")
    paths = [os.path.join(folder, "totals.csv") for folder in (out(bench, "totals"), with_pupils)]
    if not filecmp.cmp(*paths, shallow=False):
        raise Differ(f"{paths[0]} and {paths[1]} are not the same")

def run_peers_once(bench, place, suffix):
    for package in bench.peers:
        run(peer(bench, package, place, package + suffix), log(bench))
