"""That the benchmark can fail, and its sums worked by hand: python3 test_benchmarks.py

Needs neither topup nor the peers.
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import agree
import batches
import benchmark
import inputs
import machine
import measure
import programs
import table
import trials
from measure import Program, Run

HEAD = "grouping,key,label,pupils,above_threshold,provision,not_counted,countable,school_share," \
       "top_up,adjusted,top_up_in_year\n"
# Two schools: 6,000.01 and 7,250.00 cost, 6,000 each met by the school; need and home are alike.
ROWS = {
    ("all", "all"): "2,2,13250.01,0.00,13250.01,12000.00,1250.01,0.00,1250.01",
    ("school", "100000"): "1,1,6000.01,0.00,6000.01,6000.00,0.01,0.00,0.01",
    ("school", "100001"): "1,1,7250.00,0.00,7250.00,6000.00,1250.00,0.00,1250.00",
    ("phase", "primary"): "2,2,13250.01,0.00,13250.01,12000.00,1250.01,0.00,1250.01",
    ("primary_need", "ASD"): "2,2,13250.01,0.00,13250.01,12000.00,1250.01,0.00,1250.01",
    ("home_authority", "343"): "2,2,13250.01,0.00,13250.01,12000.00,1250.01,0.00,1250.01"}
PEER = {
    "school": "key,name,pupils,above,cost,share,topup\n"
              '100000,"School 0, St Mary\'s",1,1,600001,600000,1\n'
              '100001,"School 1, St Mary\'s",1,1,725000,600000,125000\n',
    "primary_need": "key,pupils,above,cost,share,topup\nASD,2,2,1325001,1200000,125001\n",
    "home_authority": "key,pupils,above,cost,share,topup\n343,2,2,1325001,1200000,125001\n"}

def compared(rows=ROWS, peer=PEER):
    """How many rows agree, by the command that the benchmark runs; or what it says differs."""
    with tempfile.TemporaryDirectory(prefix="agree-") as work:
        written(work, "totals", HEAD + "".join(
            f'{grouping},{key},"a, b",{cells}\n' for (grouping, key), cells in rows.items()))
        for name, text in peer.items():
            written(work, name, text)
        found = subprocess.run([sys.executable, os.path.join(inputs.HERE, "agree.py"), work, work],
                               capture_output=True, text=True)
    assert (found.returncode == 0) == (found.stderr == ""), found
    return found.stdout.strip() if found.returncode == 0 else found.stderr

def written(folder, name, text):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8") as file:
        file.write(text)

def the_same_totals_agree():
    assert compared() == "5"  # all, two schools, a need, an authority; phases the peers have not

def a_penny_more_is_found_in_every_grouping_and_figure():
    for name, text in PEER.items():
        lines = text.splitlines()
        cells = lines[-1].split(",")
        for at in range(-5, 0):
            changed = cells[:at] + [str(int(cells[at]) + 1)] + cells[len(cells) + at + 1:]
            peer = {**PEER, name: "\n".join(lines[:-1] + [",".join(changed)]) + "\n"}
            assert f"{name} {cells[0]}: topup" in compared(peer=peer), (name, at)

def a_penny_of_ours_is_found():
    for key, cells in ROWS.items():
        if key[0] != "phase":
            rows = {**ROWS, key: cells.replace(".00,0.01", ".00,0.02").replace("50.01", "50.02")
                    .replace("7250.00", "7250.01")}
            assert rows != ROWS and f"{' '.join(key)}: topup" in compared(rows), key

def a_row_that_one_lacks_is_found():
    fewer = {key: cells for key, cells in ROWS.items() if key[1] != "100001"}
    assert "school 100001: topup has no such row" in compared(fewer)
    need = {**PEER, "primary_need": "key,pupils,above,cost,share,topup\n"}
    assert "primary_need ASD" in compared(peer=need)
    neither = {key: cells for key, cells in ROWS.items() if key[0] != "primary_need"}
    assert "primary_need has no rows" in compared(neither, need)

def what_is_no_amount_is_refused():
    for cells in ["2,2,13250.1", "2,2,13250.010", "2,2,", "2,2,1325001"]:
        amounts = f"{cells},0.00,{cells[4:]},12000.00,1250.01,0.00,1250.01"
        assert "is not pounds and pence" in compared({**ROWS, ("all", "all"): amounts}), cells
    not_counted = ROWS["all", "all"].replace(",0.00,", ",0.01,", 1)
    assert "not_counted is 0.01" in compared({**ROWS, ("all", "all"): not_counted})
    assert compared({}).startswith("the totals are not the same")

def medians_by_hand():
    assert measure.median([3.0, 1.0, 2.0]) == 2.0
    assert measure.median([4.0, 1.0, 2.0, 10.0]) == 3.0
    assert measure.median([7.0]) == 7.0

def ratios_are_of_each_round():
    # 6/1, 10/2 and 9/3 are 6, 5 and 3: 5. The medians' ratio would be 9/2.
    ours, peer = runs(1, 2, 3), runs(6, 10, 9)
    assert measure.times_as_long(peer, ours) == 5.0
    assert measure.peak([Run(1, 0, 5), Run(1, 0, 7), Run(1, 0, 6)]) == 7

def runs(*seconds, peak=1):
    return [Run(each, each / 4, peak) for each in seconds]

def targets_are_met_or_missed():
    bench = programs.Bench("", "", 1, 2, {"duckdb": "2.0.0", "polars": "2.1.0"},
                           ["duckdb", "polars"], False, None)
    found = {"topup, every total": runs(1, 1, 1, peak=49), "DuckDB 2.0.0": runs(6, 6, 7, peak=100),
             "Polars 2.1.0": runs(9, 5.9, 5.9)}
    assert [each.met for each in batches.faster(bench, found, 6)] == [True, False]
    assert [each.met for each in batches.smaller(bench, found)] == [True]
    found["topup, every total"] = runs(1, peak=50)
    assert [each.met for each in batches.smaller(bench, found)] == [False]
    ten, hundred = inputs.of(10_000_000), inputs.of(100_000_000)
    for last, met in [(10.5, True), (10.6, False)]:
        grown = {ten.name: runs(1, 1, 1), hundred.name: runs(1, last, 12)}
        assert batches.grows(ten, hundred, grown).met == met

def speeds_by_hand():
    # 600 MB and 10 million lines in 0.3 s, the middle one: 2,000 MB/s, 33.3 million lines.
    assert table.speed(runs(0.2, 0.3, 9), 600_000_000, 10_000_000) == ["2,000", "33,300,000"]
    assert table.times(runs(0.0123, 0.5, 0.02), "ms") == ["20.0", "12.3", "500.0", "5.0"]
    assert table.times(runs(1.2, 0.5, 2), "s") == ["1.200", "0.500", "2.000", "0.300"]

def a_machine_at_work_is_said():
    assert table.others(None) == table.others(0.09) == []
    assert "0.95 cores busy" in table.others(0.95)[0]
    watch = measure.Watch()
    if watch.busy is not None:
        watch.busy -= 10  # as if another program had worked ten seconds in the last second
        watch.start -= 1
        assert 5 < watch.others() < 100

def columns_line_up():
    lines = table.grid(["", "median"], [["topup", "1"], ["a peer", "1,000.5"]])
    assert [len(line) for line in lines] == [table.WIDTH] * 4
    assert lines[3].startswith("a peer ") and lines[2].endswith("      1")

def england_fits_the_terminal():
    names = [programs.WITH_PUPILS] + [each.name for each in programs.floors("")]
    figures = ["18.216", "17.604", "18.319", "21.086", "4.04", "12,524", "203,000,000", "1,859"]
    lines = table.grid(["", "median s", *batches.HEADS[1:]], [[name, *figures] for name in names])
    assert max(map(len, lines)) <= table.WIDTH, lines

def sizes_by_hand():
    assert inputs.of(10_000_000) == ("lines-10000000", 10_000_000, 1_700_000, 24_000, False)
    assert inputs.of(1000, True) == ("shuffled-1000", 1000, 170, 120, True)
    assert inputs.borough()[1:4] == (60_000, 9_000, 120)

def rates_raised_by_hand():
    # 14.35 and one hundredth of 1% of it is 14.351435; 41.12 x 1.05 = 43.176; halves go up.
    assert trials.uplifted("14.35", 0) == "14.3500"
    assert trials.uplifted("14.35", 1) == "14.3514"
    assert trials.uplifted("41.12", 500) == "43.1760"
    assert trials.uplifted("0.50", 1) == "0.5001"  # 0.50005
    threshold, rate = trials.SWEEPS
    assert (threshold.value(999), threshold.pence(999)) == ("6000", 600_000)
    assert [rate.value(at) for at in trials.CHECKED] == ["0.01%", "5%", "10%"]

def a_trial_that_differs_is_found():
    bench = programs.Bench("", tempfile.mkdtemp(prefix="trials-"), 1, 2, {}, [], False, None)
    sweep = trials.SWEEPS[0]
    os.makedirs(programs.out(bench, sweep.to))
    trial = "3,2,18500.00,15000.00,3500.00\n"
    rows = ["today," + trial] + [f"{sweep.value(at)},{trial}" for at in range(trials.COUNT)]
    written(programs.out(bench, sweep.to), "sweep",
            "threshold mainstream," + ",".join(trials.COLUMNS) + "\n" + "".join(rows))
    same = (3, 2, 1_850_000, 1_500_000, 350_000)
    trials.compare(bench, sweep, [[same, same]] * 3)
    for changed in [(3, 2, 1_850_000, 1_500_000, 350_001), (3, 1, 1_850_000, 1_500_000, 350_000)]:
        try:
            trials.compare(bench, sweep, [[same, same], [same, same], [same, changed]])
        except agree.Differ as reason:
            assert "trial 6000" in str(reason), reason
        else:
            raise AssertionError("a trial that differs was taken for the same")
    shutil.rmtree(bench.folder)

def a_program_that_fails_stops_the_benchmark():
    with tempfile.TemporaryDirectory(prefix="measure-") as work:
        log = os.path.join(work, "errors.txt")
        command = [sys.executable, "-c", "import sys; print('no rates', file=sys.stderr); exit(4)"]
        try:
            measure.run(Program("topup", command), log)
        except measure.Failed as reason:
            assert "topup exits 4" in str(reason) and str(reason).endswith("no rates")
        else:
            raise AssertionError("a failure was measured")

def time_and_memory_are_those_of_the_process():
    with tempfile.TemporaryDirectory(prefix="measure-") as work:
        code = "import time; kept = bytes(range(256)) * 400_000; time.sleep(0.2)"
        found = measure.run(Program("python3", [sys.executable, "-c", code]),
                            os.path.join(work, "errors.txt"))
    assert 0.2 <= found.seconds < 60 and 102_400_000 <= found.peak < 1_000_000_000, found

def nothing_is_timed_before_the_check():
    def check():
        raise agree.Differ("a penny")
    with tempfile.TemporaryDirectory(prefix="measure-") as work:
        marks = os.path.join(work, "marks")
        code = f"open({marks!r}, 'a').write('x')"
        try:
            measure.in_turn([Program("python3", [sys.executable, "-c", code])], 3,
                            os.path.join(work, "errors.txt"), check, lambda words: None)
        except agree.Differ:
            assert len(open(marks).read()) == 1  # the first run alone, which is not counted
            return
    raise AssertionError("totals that differ were timed")

def inputs_of_another_size_are_refused():
    with tempfile.TemporaryDirectory(prefix="inputs-") as work:
        size = inputs.Size("tiny", 2, 1, 1, False)
        os.mkdir(os.path.join(work, "tiny"))
        for name, rows in zip(["provision", "pupils", "schools", "rates"], [2, 1, 1, inputs.RATES]):
            written(os.path.join(work, "tiny"), name, "row\n" * (rows + 1))
        assert inputs.ready(work, size, lambda words: None) == os.path.join(work, "tiny")
        try:
            inputs.ready(work, size._replace(lines=3), lambda words: None)
        except inputs.Unusable as reason:
            assert "provision.csv has 2 rows, not 3" in str(reason)
            return
    raise AssertionError("two rows were taken for three")

def a_missing_peer_stops_the_benchmark():
    installed = {"duckdb": "2.0.1", "polars": "2.1.0", "numpy": "2.4.6"}
    assert benchmark.peers_of(installed, False) == ["duckdb", "polars"]
    assert benchmark.peers_of({package: "" for package in installed}, True) == []
    for package, version in [("duckdb", ""), ("polars", ""), ("numpy", ""), ("polars", "2.10.0")]:
        try:
            benchmark.peers_of({**installed, package: version}, False)
        except benchmark.Unready as reason:
            assert machine.INSTALL in str(reason), reason
        else:
            raise AssertionError(f"{package} {version} was taken for a peer")

if __name__ == "__main__":
    tests = [each for each in list(globals().values()) if callable(each)
             and getattr(each, "__module__", "") == "__main__"
             and each not in (compared, written, runs)]
    assert len(tests) > 15, "tests were not found"
    for test in tests:
        test()
        print("ok", test.__name__)
    print(f"benchmarks: {len(tests)} tests passed")
