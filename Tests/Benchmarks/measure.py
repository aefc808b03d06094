"""Runs programs in turn, and measures each as a whole process: wall time and peak memory."""
import os
import resource
import sys
import time
from collections import namedtuple

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024

Program = namedtuple("Program", "name command environment", defaults=({},))
# On Linux the peak, in bytes, is never less than that of the process that started it: ours.
Run = namedtuple("Run", "seconds cpu peak")
# Every program's runs by name, and how many cores others kept busy meanwhile; None if not known.
Turns = namedtuple("Turns", "runs others")

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
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT)

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
    watch = Watch()
    for turn in range(rounds + 1):
        for program in programs:
            measured = run(program, log)
            if turn > 0:
                runs[program.name].append(measured)
        if turn == rounds:
            others = watch.others()
        if turn in (0, rounds):
            check()
    return Turns(runs, others)

class Watch:
    """How busy the machine's cores are kept by programs that we did not start."""

    def __init__(self):
        self.start, self.busy, self.ours = time.perf_counter(), busy_seconds(), our_seconds()

    def others(self):
        if self.busy is None:
            return None
        theirs = busy_seconds() - self.busy - (our_seconds() - self.ours)
        return max(0, theirs) / (time.perf_counter() - self.start)

def busy_seconds():
    """What every core has worked since the machine started; only Linux says."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            ticks = [int(each) for each in file.readline().split()[1:9]]
    except OSError:
        return None
    return (sum(ticks) - sum(ticks[3:5])) / os.sysconf("SC_CLK_TCK")  # less idle and waiting

def our_seconds():
    return sum(usage.ru_utime + usage.ru_stime for usage in map(
        resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))

def median(values):
    """The middle value, or half way between the two in the middle."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2

def seconds(runs):
    return [each.seconds for each in runs]

def cpu(runs):
    return median([each.cpu for each in runs])

def times_as_long(runs, of):
    """The median of a program's time over another's, each pair from one round."""
    return median([one.seconds / other.seconds for one, other in zip(runs, of, strict=True)])

def peak(runs):
    """The most memory of any run."""
    return max(each.peak for each in runs)
