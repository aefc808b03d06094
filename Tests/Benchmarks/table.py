"""A part of the benchmark as text: what it was, its table, and the targets it met or missed."""
from collections import namedtuple

import measure

WIDTH = 100
GAP = "  "
SLACK = 1_000_000
BUSY = 0.1
HUNDREDTH = "A hundredth of the size, to check the benchmark: no target is judged."

Part = namedtuple("Part", "title notes heads rows targets")
# Whether a figure is within what was asked; `found` is the figure as it is printed.
Target = namedtuple("Target", "words found met")

def at_least(words, limit, found):
    return Target(words, f"{found:.2f}", found >= limit)

def at_most(words, limit, found):
    return Target(words, f"{found:.2f}", found <= limit)

def under(words, limit, found):
    return Target(words, f"{found:.2f}", found < limit)

def times(runs, unit):
    """The median, least and most of the runs, and the cores' time, in seconds or milliseconds."""
    found = measure.seconds(runs)
    scale, places = (1000, 1) if unit == "ms" else (1, 3)
    return [f"{each * scale:,.{places}f}"
            for each in (measure.median(found), min(found), max(found), measure.cpu(runs))]

def others(cores):
    """Says when other programs were at work, by which times are longer and ratios uncertain."""
    if cores is None or cores < BUSY:
        return []
    return [f"NOT A QUIET MACHINE: other programs kept {cores:.2f} cores busy meanwhile."]

def peak(runs):
    """Megabytes; where it is no more than the benchmark's own, only that it is not above that."""
    found = measure.peak(runs)
    return f"{'≤ ' if found <= measure.own_peak() + SLACK else ''}{found / 1e6:,.0f}"

def speed(runs, size, lines):
    """Megabytes and provision lines in a second, at the median; lines to three figures."""
    middle = measure.median(measure.seconds(runs))
    a_second = f"{lines / middle:.3g}"
    return [f"{size / 1e6 / middle:,.0f}", f"{float(a_second):,.0f}"]

def grid(heads, rows):
    """Columns as wide as they need be, the first on the left and the others on the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    widths[0] = max(widths[0], WIDTH - sum(widths[1:]) - len(GAP) * (len(widths) - 1))
    lines = [GAP.join(cell.rjust(width) if at else cell.ljust(width)
                      for at, (cell, width) in enumerate(zip(row, widths))).rstrip()
             for row in [heads, *rows]]
    return [lines[0], "-" * max(WIDTH, *map(len, lines))] + lines[1:]

def judged(targets):
    width = max((len(target.words) for target in targets), default=0)
    return [f"{'met    ' if target.met else 'NOT MET'}  {target.words.ljust(width)}  {target.found}"
            for target in targets]

def text(part):
    lines = ["", part.title, *part.notes, "", *grid(part.heads, part.rows)]
    return "\n".join(lines + ([""] if part.targets else []) + judged(part.targets))
