"""The sizes of the made-up returns, where each is kept, and whether it is what it says."""
import os
import subprocess
import sys
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = ["provision.csv", "pupils.csv", "schools.csv", "rates.csv"]
RATES = 9
BLOCK = 1 << 20

Size = namedtuple("Size", "name lines pupils schools shuffled")

class Unusable(Exception):
    """Inputs cannot be made, or are not what their folder says."""

def of(lines, shuffled=False):
    """Any number of lines as England has them: six to a pupil, and seventy pupils to a school."""
    name = f"{'shuffled' if shuffled else 'lines'}-{lines}"
    return Size(name, lines, lines * 17 // 100, max(120, lines * 24 // 10_000), shuffled)

def borough(hundredth=False):
    """A council's returns, or a hundredth of them."""
    lines = 600 if hundredth else 60_000
    return Size(f"borough-{lines}", lines, lines * 15 // 100, 120, False)

def named(text, shuffled=False):
    """The size that the command line asks for: borough, england, or a number of lines."""
    if text == "borough":
        return borough()._replace(shuffled=shuffled)
    return of(10_000_000 if text == "england" else int(text), shuffled)

def ready(folder, size, say):
    """The folder of a size's inputs, made where it is not there; all of it has been read once."""
    place = os.path.join(folder, size.name)
    if not os.path.isdir(place):
        say(f"making {size.lines:,} lines in {place}")
        make(place, size)
    say(f"reading {place}")
    check(place, size)
    return place

def make(place, size):
    # By another process, so that the memory it takes is not counted with that of what we measure.
    command = [sys.executable, os.path.join(HERE, "make.py"), place, "--pupils", str(size.pupils),
               "--schools", str(size.schools), "--lines", str(size.lines)]
    command += ["--shuffle"] if size.shuffled else []
    if subprocess.run(command, stdout=sys.stderr).returncode != 0:
        raise Unusable(f"{place} could not be made")

def check(place, size):
    """Reads every file, so that none waits for a disk later, and counts its lines."""
    for name, rows in zip(FILES, (size.lines, size.pupils, size.schools, RATES)):
        path = os.path.join(place, name)
        found = lines_of(path) - 1 if os.path.exists(path) else 0
        if found != rows:
            raise Unusable(f"{path} has {found:,} rows, not {rows:,}: remove {place}, "
                           "and it is made again")

def lines_of(path):
    lines = 0
    with open(path, "rb", buffering=0) as file:
        while block := file.read(BLOCK):
            lines += block.count(b"\n")
    return lines

def paths(place):
    return [os.path.join(place, name) for name in FILES]

def size_in_bytes(place):
    return sum(os.path.getsize(path) for path in paths(place))
