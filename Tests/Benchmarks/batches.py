"""The parts that measure a batch: England, lines in no order, a borough, and ten times the rows."""
import inputs
import measure
import programs
import table
from programs import TOPUP

HEADS = ["median", "least", "most", "CPU", "× topup", "MB/s", "rows/s", "peak MB"]
SCALE_HEADS = ["provision lines", "median ms", "least", "most", "CPU", "× lines", "× time", "MB/s",
               "rows/s", "peak MB"]
BOROUGH_RUNS, BOROUGH_MS = 20, 25
STEP = 1.05  # ten times the rows may take 10.5 times the time

def titled(name, size, place, rounds):
    return (f"{name}: {size.lines:,} lines, {size.pupils:,} pupils, {size.schools:,} schools, "
            f"{inputs.size_in_bytes(place) / 1e6:,.2f} MB; {rounds} runs in turn")

def england(bench):
    return large(bench, "England", False, 6)

def shuffled(bench):
    return large(bench, "In no order", True, 4)

def large(bench, name, is_shuffled, limit):
    size = inputs.of(100_000 if bench.hundredth else 10_000_000, is_shuffled)
    part, runs = measured(bench, name, size, bench.runs, "s")
    targets = faster(bench, runs, limit)
    return part._replace(targets=targets + ([] if is_shuffled else smaller(bench, runs)))

def borough(bench):
    part, runs = measured(bench, "Borough", inputs.borough(bench.hundredth),
                          max(BOROUGH_RUNS, bench.runs), "ms", programs.starts(bench))
    middle = measure.median(measure.seconds(runs[TOPUP])) * 1000
    return part._replace(targets=[table.under(
        f"milliseconds from start to totals written: under {BOROUGH_MS}", BOROUGH_MS, middle)])

def measured(bench, name, size, rounds, unit, more=()):
    """A batch of one size beside the peers and the floors: its table, and every run."""
    place = inputs.ready(bench.folder, size, bench.say)
    programs.clear(bench)
    taken = [programs.batch(bench, place), programs.batch_with_pupils(bench, place),
             *programs.peers(bench, place), *more, *programs.floors(place)]
    rows = 0

    def check():
        nonlocal rows
        rows = programs.agreed(bench)
        programs.same_totals(bench)

    runs, others = measure.in_turn(taken, rounds, programs.log(bench), check,
                                   lambda words: bench.say(f"{name}: {words}"))
    started = {program.name for program in more}
    cells = [row(each, found, runs[TOPUP], unit,
                 [] if each in started else [inputs.size_in_bytes(place), size.lines])
             for each, found in runs.items()]
    heads = ["", f"{HEADS[0]} {unit}", *HEADS[1:]]
    notes = [programs.agreement(bench, rows), *table.others(others)]
    return table.Part(titled(name, size, place, rounds), notes, heads, cells, []), runs

def row(name, runs, ours, unit, work):
    speed = table.speed(runs, *work) if work else ["", ""]
    return [name, *table.times(runs, unit), f"{measure.times_as_long(runs, ours):.2f}", *speed,
            table.peak(runs)]

def faster(bench, runs, limit):
    names = [programs.title(bench, package) for package in bench.peers]
    return [table.at_least(f"times as fast as {name}: at least {limit}", limit,
                           measure.times_as_long(runs[name], runs[TOPUP])) for name in names]

def smaller(bench, runs):
    if "duckdb" not in bench.peers:
        return []
    name = programs.title(bench, "duckdb")
    return [table.under(f"of the peak memory of {name}: under 0.50", 0.5,
                        measure.peak(runs[TOPUP]) / measure.peak(runs[name]))]

def scale(bench):
    """Whether time grows with the rows and no faster; the peers run once a size, for the check."""
    share = 100 if bench.hundredth else 1
    sizes = [inputs.of(lines // share)
             for lines in (100_000, 1_000_000, 10_000_000, 20_000_000)]
    places = [inputs.ready(bench.folder, size, bench.say) for size in sizes]
    programs.clear(bench)
    for size, place in zip(sizes, places):
        bench.say(f"Scale: the peers' totals of {size.lines:,} lines")
        programs.run_peers_once(bench, place, "-" + size.name)
    taken = [programs.batch(bench, place, size.name, size.name)
             for size, place in zip(sizes, places)]
    rows = 0

    def check():
        nonlocal rows
        rows = sum(programs.agreed(bench, size.name, "-" + size.name) for size in sizes)

    runs, others = measure.in_turn(taken, bench.runs, programs.log(bench), check,
                                   lambda words: bench.say(f"Scale: {words}"))
    return table.Part(f"Ten times the rows: {bench.runs} runs in turn",
                      [programs.agreement(bench, rows), *table.others(others)], SCALE_HEADS,
                      [scale_row(*each, runs) for each in zip([None] + sizes, sizes, places)],
                      [grows(*each, runs) for each in zip(sizes, sizes[1:])])

def scale_row(before, size, place, runs):
    found = runs[size.name]
    growth = [f"{size.lines / before.lines:g}",
              f"{measure.times_as_long(found, runs[before.name]):.2f}"] if before else ["", ""]
    return [f"{size.lines:,}", *table.times(found, "ms"), *growth,
            *table.speed(found, inputs.size_in_bytes(place), size.lines), table.peak(found)]

def grows(before, size, runs):
    limit = size.lines / before.lines * STEP
    return table.at_most(
        f"times the time of {before.lines:,} lines for {size.lines:,}: at most {limit:g}",
        limit, measure.times_as_long(runs[size.name], runs[before.name]))
