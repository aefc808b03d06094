"""Measures the offline page in Chromium: python3 Tests/Benchmarks/page.py

Makes a school and a borough with `topup sample`, puts their council's files in a page with `topup
page`, opens it from its file, and prints a table of medians: the time to be ready, from a key to
the new total, and from dropped returns to their totals. Needs the page's module to be built, and
the packages of Tests/PageTests/browser/requirements.txt. Exit status: 0 measured · 1 something that
is measured did not happen · 2 wrong command, or something is missing · 3 a target was missed.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import machine
import measure
import table

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADS = ["In Chromium", "median ms", "least", "most"]
LIMITS = {"open": 500, "type": 16, "drop": 1000}
# Made-up pupils with about 6.4 lines each: 600 lines at a school, 60,000 in a borough.
SCHOOL, BOROUGH = (93, 1), (9300, 120)

# When the page said that it was ready, from the moment that it was asked for.
READY = """new MutationObserver(() => {
    window.topupReady = window.topupReady || performance.now();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });"""
# From an event that types in a cell to the total being set out again with another figure in it.
TYPE = """([cell, total, text]) => {
    const field = document.querySelector(cell), figures = document.querySelector(total);
    const before = figures.textContent;
    field.focus();
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    figures.getBoundingClientRect();
    const end = performance.now();
    return figures.textContent === before ? null : end - start;
}"""
# From files being let go over the page to a table of totals that has been set out.
DROP = """async ([files, shown]) => {
    const given = new DataTransfer();
    for (const [name, text] of files) given.items.add(new File([text], name));
    const start = performance.now();
    document.querySelector("#desk").dispatchEvent(
        new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
    while (performance.now() < start + 20000) {
        const totals = document.querySelector(shown);
        if (totals) { totals.getBoundingClientRect(); return performance.now() - start; }
        await new Promise((done) => setTimeout(done));
    }
    return null;
}"""

class Unready(Exception):
    """Something that the benchmark needs is not there."""

def arguments():
    parser = argparse.ArgumentParser(description="Measures the offline page in Chromium.")
    parser.add_argument("--topup", metavar="PROGRAM", default=ROOT / ".build/release/topup",
                        help="a release build (.build/release/topup)")
    parser.add_argument("--runs", type=int, default=11, metavar="N", help="runs of each (11)")
    parser.add_argument("--only", default=",".join(LIMITS), metavar="PARTS",
                        help="some of " + ",".join(LIMITS))
    return parser.parse_args()

def made(topup, folder, name, size):
    """A made-up council's files, and a page that has its rates and rules in it."""
    place, page = folder / name, folder / f"{name}.html"
    pupils, schools = size
    subprocess.run([topup, "sample", "-q", "-o", place, "--size", str(pupils),
                    "--school-count", str(schools)], check=True)
    subprocess.run([topup, "page", "-q", "-o", page, place], check=True)
    return place, page

def lines_of(place):
    return (place / "provision.csv").read_bytes().count(b"\n") - 1

class Bench:
    def __init__(self, browser, topup, folder, runs):
        self.browser, self.topup, self.folder, self.runs = browser, topup, folder, runs

    def opened(self, page):
        """The page from its file, offline, and how long it took to be ready."""
        context = self.browser.new_context(offline=True)
        context.add_init_script(READY)
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.wait_for_selector("html[data-ready=yes]")
        return tab, tab.evaluate("window.topupReady")

    def open(self):
        place, page = made(self.topup, self.folder, "opened", SCHOOL)
        times = []
        for _ in range(self.runs + 1):
            tab, ready = self.opened(page)
            times.append(ready)
            tab.context.close()
        return f"opening to ready: {page.stat().st_size:,} bytes", times[1:]

    def type(self):
        place, page = made(self.topup, self.folder, "school", SCHOOL)
        tab, _ = self.opened(page)
        tab.click("#tab-school")
        tab.set_input_files("input[data-give=school] >> nth=0",
                            [place / "provision.csv", place / "pupils.csv", place / "schools.csv"])
        tab.click("[data-press='pupil 0']")
        cell = "input[data-edit^='provision/'][data-edit$='/minutes_per_week']"
        tab.wait_for_selector(cell)
        times = [tab.evaluate(TYPE, [cell, "#figures", str(30 + at)])
                 for at in range(self.runs + 1)]
        tab.context.close()
        return f"a key to the new total: {lines_of(place):,} lines", times[1:]

    def drop(self):
        place, page = made(self.topup, self.folder, "borough", BOROUGH)
        files = [[name, (place / name).read_text()]
                 for name in ["provision.csv", "pupils.csv", "schools.csv"]]
        times = []
        for _ in range(self.runs):
            tab, _ = self.opened(page)
            tab.click("#tab-finance")
            took = tab.evaluate(DROP, [files, "#fin-cost"])
            if took is None:
                raise Unready("the page does not show the totals of what was dropped")
            times.append(took)
            tab.context.close()
        return f"returns dropped to totals: {lines_of(place):,} lines", times

def part(given, bench, version):
    rows, targets = [], []
    for name in given.only.split(","):
        words, times = getattr(bench, name)()
        if None in times:
            raise measure.Failed(f"{words}: no new figure was shown")
        middle = measure.median(times)
        rows.append([words, *(f"{each:,.1f}" for each in (middle, min(times), max(times)))])
        targets.append(table.under(f"{words}: under {LIMITS[name]} ms", LIMITS[name], middle))
    notes = [f"Chromium {version}, a page opened from its file and offline; {given.runs} runs."]
    return table.Part("The offline page", notes, HEADS, rows, targets)

def main(given):
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise Unready("playwright is missing. Install it: python3 -m pip install -r "
                      "Tests/PageTests/browser/requirements.txt") from None
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        raise Unready("chromium is missing. Install it: apt-get install chromium")
    if not machine.said_by(str(given.topup), "--version").startswith("topup "):
        raise Unready(f"{given.topup} is not topup. Build it: swift build -c release")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        bench = Bench(browser, os.path.abspath(given.topup), pathlib.Path(folder), given.runs)
        try:
            made_part = part(given, bench, browser.version)
        except Error as reason:
            raise measure.Failed(str(reason).splitlines()[0]) from None
        print("\n".join([machine.processor(), table.text(made_part)]))
    return 3 if any(not target.met for target in made_part.targets) else 0

if __name__ == "__main__":
    try:
        sys.exit(main(arguments()))
    except (Unready, subprocess.CalledProcessError) as reason:
        print(f"page: {reason}", file=sys.stderr)
        sys.exit(2)
    except measure.Failed as reason:
        print(f"page: NO TIMES: {reason}", file=sys.stderr)
        sys.exit(1)
