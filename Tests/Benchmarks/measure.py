"""Runs programs in turn, and measures each as a whole process: wall time and peak memory."""
import os
import resource
import sys
import time
from collections import namedtuple

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024

Program = namedtuple("Program", "name command environment", defaults=({},))
# On Linux the peak, in bytes, is never less than that of the process that started it: ours.
Run = namedtuple("Run", "seconds peak")

class Failed(Exception):
    """A program that we measure did not end as it should."""

def own_peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT

def run(program, log):
    """Runs a program to its end; what it says of a fault is kept in the file `log`."""
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
               (os.POSIX_SPAWN_OPEN, 2, log, writing, 0o644)]
    environment = {**os.environ, **program.environment}
    start = time.perf_counter()
    child = os.posix_spawnp(program.command[0], program.command, environment,
                            file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise Failed(fault(program, os.waitstatus_to_exitcode(status), log))
    return Run(seconds, usage.ru_maxrss * MAXRSS_UNIT)

def fault(program, code, log):
    with open(log, encoding="utf-8", errors="replace") as file:
        last = file.read()[-2000:].rstrip()
    return f"{program.name} exits {code}: {' '.join(program.command)}\n{last}"

def in_turn(programs, rounds, log, check, say):
    """Each program's runs by name, one of each in every round, after one that is not counted.

    `check` looks at what they wrote, before the first counted run and after the last.
    """
    say(f"{rounds} rounds, after one that is not counted")
    runs = {program.name: [] for program in programs}
    for turn in range(rounds + 1):
        for program in programs:
            measured = run(program, log)
            if turn > 0:
                runs[program.name].append(measured)
        if turn in (0, rounds):
            check()
    return runs

def median(values):
    """The middle value, or half way between the two in the middle."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2

def seconds(runs):
    return [each.seconds for each in runs]

def times_as_long(runs, of):
    """The median of a program's time over another's, each pair from one round."""
    return median([one.seconds / other.seconds for one, other in zip(runs, of, strict=True)])

def peak(runs):
    """The most memory of any run."""
    return max(each.peak for each in runs)
