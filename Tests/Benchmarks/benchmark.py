"""Measures topup beside DuckDB and Polars: python3 Tests/Benchmarks/benchmark.py

Makes the inputs, runs each in turn, checks that the totals agree to the penny, and only then prints
a table of times. Exit status: 0 measured · 1 the totals differ, or a program failed · 2 wrong
command, a peer is missing, or the inputs cannot be used · 3 a target was missed.
"""
import argparse
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is written within the repository but Swift's own build

import agree
import batches
import inputs
import machine
import measure
import programs
import table
import trials

PARTS = {"england": batches.england, "shuffled": batches.shuffled, "borough": batches.borough,
         "trials": trials.trials, "scale": batches.scale}
ROOT = os.path.dirname(os.path.dirname(inputs.HERE))

class Unready(Exception):
    """Something that the benchmark needs is not there."""

def say(words):
    print("..", words, file=sys.stderr, flush=True)

def parts_of(text):
    names = text.split(",")
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    return names

def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number

def arguments():
    parser = argparse.ArgumentParser(
        description="Measures topup beside DuckDB and Polars.",
        epilog="The inputs of every part take 3 GB of disk; they are kept, and used again.")
    parser.add_argument("--only", type=parts_of, default=list(PARTS), metavar="PARTS",
                        help="some of " + ",".join(PARTS))
    parser.add_argument("--runs", type=positive, default=5, metavar="N",
                        help="runs of each program (5; a borough has at least 20)")
    parser.add_argument("--tasks", type=positive, default=2, metavar="N",
                        help="tasks at once for each program (2)")
    parser.add_argument("--folder", metavar="FOLDER", help="where inputs are kept and results go",
                        default=os.path.join(tempfile.gettempdir(), "topup-benchmark"))
    parser.add_argument("--topup", metavar="PROGRAM", help="a release build, not to build it here")
    parser.add_argument("--quick", action="store_true",
                        help="a hundredth of the size, to check the benchmark itself")
    parser.add_argument("--without-peers", action="store_true",
                        help="measure topup alone; nothing then checks the totals")
    return parser.parse_args()

def peers_of(versions, alone):
    """The peers to run; stops when one is missing, unless none was asked for."""
    if alone:
        return []
    lacking = machine.lacking(versions)
    if lacking:
        raise Unready(f"{'; '.join(lacking)}.\nInstall them: {machine.INSTALL}\n"
                      "Or measure topup alone: --without-peers")
    return list(machine.PEERS)

def built():
    """The release build of this repository."""
    command = ["swift", "build", "-c", "release"]
    try:
        subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)
        shown = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True,
                               capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        raise Unready(f"topup was not built: {reason}") from None
    return os.path.join(shown.stdout.strip(), "topup")

def bench_of(given):
    versions = {package: machine.installed(package) for package in [*machine.PEERS, "numpy"]}
    peers = peers_of(versions, given.without_peers)
    topup = os.path.abspath(given.topup) if given.topup else built()
    if not machine.said_by(topup, "--version").startswith("topup "):
        raise Unready(f"{topup} is not topup")
    os.makedirs(given.folder, exist_ok=True)
    return programs.Bench(topup, os.path.abspath(given.folder), given.runs, given.tasks, versions,
                          peers, given.quick, say)

def main(given):
    bench = bench_of(given)
    print("\n".join(machine.facts(bench.topup, bench.versions, bench.tasks)), flush=True)
    missed = 0
    for name in given.only:
        part = PARTS[name](bench)
        if given.quick:
            part = part._replace(targets=[], notes=[*part.notes, table.HUNDREDTH])
        print(table.text(part), flush=True)
        missed += sum(not target.met for target in part.targets)
    return 3 if missed else 0

if __name__ == "__main__":
    try:
        sys.exit(main(arguments()))
    except (Unready, inputs.Unusable) as reason:
        print(f"benchmark: {reason}", file=sys.stderr)
        sys.exit(2)
    except (agree.Differ, measure.Failed) as reason:
        print(f"benchmark: NO TIMES: {reason}", file=sys.stderr)
        sys.exit(1)
