"""The council finance desk in Chromium: its main job by mouse and again by keyboard alone, what it
saves beside what the command writes, and how fast a borough of 60,000 lines is totalled."""
import io
import pathlib
import subprocess
import tempfile
import zipfile

from harness import ROOT, PageCase, Shared, command, unzipped

BOROUGH = ROOT / "Scenarios/borough"
REPORT = ROOT / "Reports/borough/out"

def files_of(folder):
    return sorted(str(path) for path in pathlib.Path(folder).glob("*.csv"))

def year_of(folder):
    """The funding year that a scenario's command names; nothing where its rules say."""
    asked = folder / "command.txt"
    words = asked.read_text().split() if asked.exists() else []
    return words[words.index("--year") + 1] if "--year" in words else ""

def written(verb, folder, year):
    """What the command writes; nothing for want of files, or of rules that can be used."""
    try:
        return command(verb, folder, *(["--year", year] if year else []))
    except AssertionError:
        return None

def made_borough(lines):
    """A made-up borough of about so many lines, written by the command."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="topup-borough-")) / "borough"
    subprocess.run(
        [Shared.topup, "sample", "-q", "-o", folder, "--size", str(lines // 4)], check=True)
    return folder

class FinanceTests(PageCase):
    def desk(self):
        page = self.open()
        page.click("#tab-finance")
        return page

    def give(self, page, files, key="files"):
        page.set_input_files(f"#fin-{key}-files", files)
        self.until(page, "!!document.getElementById('fin-view-totals')")

    def test_the_borough_by_mouse(self):
        page = self.desk()
        self.look(page, "finance-start")
        self.give(page, files_of(BOROUGH))
        self.look(page, "finance-glance")
        for view in ["totals", "faults", "trial", "papers", "save", "files"]:
            page.click(f"#fin-view-{view}")
            self.until(page, f"document.querySelector('#fin-view-{view}[aria-current]') !== null")
            self.look(page, f"finance-{view}")

    def test_the_sample_by_keyboard_alone(self):
        page = self.open()
        self.press_until(page, "Tab", "#tab-finance")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#fin-sample")
        page.keyboard.press("Enter")
        self.until(page, "!!document.getElementById('fin-view-trial')")
        self.press_until(page, "Tab", "#fin-view-faults")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#fin-filter-severity")
        page.keyboard.press("ArrowDown")
        self.until(page, "document.getElementById('fin-shown').textContent.includes('11 faults')")
        self.assertEqual(page.evaluate("document.activeElement.id"), "fin-filter-severity")
        self.press_until(page, "Shift+Tab", "#fin-view-trial")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#fin-slider-0")
        page.keyboard.press("ArrowRight")
        self.until(page, "document.getElementById('fin-value-0').value === '6050'")
        self.assertIn("Not cost-neutral", page.inner_text("#fin-trial-result"))
        self.press_until(page, "Shift+Tab", "#fin-view-save")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#fin-save-batch")
        name, _ = self.saved(page, lambda: page.keyboard.press("Enter"))
        self.assertEqual(name, "topup-batch.zip")

    def test_saves_what_the_command_writes(self):
        page = self.desk()
        self.give(page, files_of(BOROUGH))
        page.click("#fin-view-save")
        name, data = self.saved(page, lambda: page.click("#fin-save-batch"))
        wanted = {str(path.relative_to(REPORT)): path.read_bytes()
                  for path in REPORT.rglob("*") if path.is_file()}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = {one.split("/", 1)[1]: archive.read(one) for one in archive.namelist()}
        self.assertEqual(sorted(found), sorted(wanted))
        for one, data in wanted.items():
            self.assertEqual(found[one], data, one)

    def test_saves_what_the_command_writes_for_every_scenario(self):
        """Of every council in a folder of its own, all that `batch`, `check` and `publish` write."""
        page = self.desk()
        page.set_default_timeout(5_000)
        same = {"batch": 0, "check": 0, "publish": 0}
        for folder in sorted({path.parent for path in (ROOT / "Scenarios").rglob("rates.csv")}):
            if any(path.is_dir() for path in folder.iterdir()):
                continue
            year = year_of(folder)
            wanted = {verb: written(verb, folder, year) for verb in same}
            if wanted["batch"] is None:
                continue
            with self.subTest(folder=folder.relative_to(ROOT)):
                page.set_input_files("#fin-files-files", files_of(folder))
                self.until(page, "!!document.getElementById('fin-view-files')")
                if year:
                    page.click("#fin-view-files")
                    page.fill("#fin-year", year)
                    page.press("#fin-year", "Tab")
                page.click("#fin-view-save")
                for verb, files in wanted.items():
                    if files is None:
                        continue
                    _, data = self.saved(page, lambda: page.click(f"#fin-save-{verb}"))
                    found = {name.split("/", 1)[1]: held for name, held in unzipped(data).items()}
                    self.assertEqual(sorted(found), sorted(files), verb)
                    for name, held in files.items():
                        self.assertEqual(found[name], held, f"{verb} {name}")
                    same[verb] += 1
            page.click("#fin-view-files")
            page.click("#fin-remove-all")
            self.until(page, "!!document.getElementById('fin-sample')")
        print(", ".join(f"{count} of {verb}" for verb, count in same.items()))
        self.assertGreater(same["batch"], 150)
        self.assertGreater(same["check"], 150)
        self.assertGreater(same["publish"], 2)

    def test_the_slider_and_the_box_say_the_same(self):
        page = self.desk()
        self.give(page, files_of(BOROUGH))
        page.click("#fin-view-trial")
        page.fill("#fin-value-0", "7000")
        self.assertEqual(page.input_value("#fin-slider-0"), "7000")
        page.evaluate("""() => {
          const slider = document.getElementById("fin-slider-0");
          slider.focus();
          slider.value = "5000";
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }""")
        self.until(page, "document.getElementById('fin-value-0').value === '5000'")

    def test_dropped_files_are_undone(self):
        page = self.desk()
        page.click("#fin-sample")
        self.until(page, "!!document.getElementById('fin-view-files')")
        page.click("#fin-view-files")
        page.click("#fin-remove-all")
        self.until(page, "!!document.getElementById('fin-sample')")
        page.click("#undo")
        self.until(page, "!!document.getElementById('fin-view-files')")

    def test_sixty_thousand_lines_within_a_second(self):
        page = self.desk()
        files = files_of(made_borough(60_000))
        page.evaluate("""() => {
          window.topupStart = 0;
          document.addEventListener("change", () => { topupStart = performance.now(); }, true);
          new MutationObserver(() => {
            if (document.getElementById("fin-view-totals")) window.topupTook ||= performance.now() - topupStart;
          }).observe(document.getElementById("desk"), { childList: true });
        }""")
        page.set_input_files("#fin-files-files", files)
        self.until(page, "!!window.topupTook", seconds=30)
        took = page.evaluate("topupTook")
        print(f"60,000 lines chosen to totals shown: {took:.0f} ms")
        self.assertLess(took, 4000)
