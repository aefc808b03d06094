"""The panel's desk in a browser: loaded, read, marked, decided and saved, by mouse and by keyboard."""
import csv
import io

from harness import ROOT, PageCase, command

PACK = ROOT / "Scenarios/worked/panel-pack"
GOLDEN = ROOT / "Reports/worked/panel-pack/out"
BUNDLE = ROOT / "Scenarios/worked/verify-a-figure-changed/application.json"

def given(folder):
    path = folder / "decisions.csv"
    return path.read_bytes() if path.exists() else b""

def decided(text):
    """Whom the rows of a decisions.csv are about."""
    rows = csv.DictReader(io.StringIO(text.decode("utf-8-sig")))
    return {(row["pupil"], row["school"]) for row in rows}

class PanelTests(PageCase):
    def desk(self):
        page = self.open()
        page.click("#tab-panel")
        return page

    def packed(self):
        page = self.desk()
        page.set_input_files("#give-panel", sorted(PACK.glob("*.csv")))
        page.wait_for_selector("#panel-rows tr")
        return page

    def rows(self, page):
        return page.locator("#panel-rows tr").count()

    def test_saves_what_the_command_writes(self):
        page = self.packed()
        name, saved = self.saved(page, lambda: page.click("#panel-save-decisions"))
        self.assertEqual(name, "decisions.csv")
        self.assertEqual(saved, (GOLDEN / "decisions.csv").read_bytes())
        page.click("#panel-print")
        _, saved = self.saved(page, lambda: page.click("#panel-save-panel"))
        self.assertEqual(saved, (GOLDEN / "panel.html").read_bytes())

    def test_saves_what_the_command_writes_for_every_scenario(self):
        """Of every folder of applications: the pack, and decisions.csv to fill in.

        Behind what the command writes, the page keeps what decisions.csv says of pupils who have no
        application, so that the file can be saved over the one that was given.
        """
        same = 0
        for folder in sorted({path.parent for path in (ROOT / "Scenarios").rglob("applications.csv")}):
            if any(path.is_dir() for path in folder.iterdir()):
                continue
            try:
                wanted = command("panel", folder)
            except AssertionError:
                continue  # nothing is written, for want of what the command names
            with self.subTest(folder=folder.name):
                page = self.desk()
                page.set_default_timeout(5_000)
                page.set_input_files("#give-panel", sorted(folder.glob("*.csv")))
                page.wait_for_selector("#panel-rows tr")
                _, saved = self.saved(page, lambda: page.click("#panel-save-decisions"))
                own = wanted["decisions.csv"]
                self.assertEqual(saved[:len(own)], own)
                self.assertEqual(decided(saved) - decided(own),
                                 decided(given(folder)) - decided(own))
                page.click("#panel-print")
                _, saved = self.saved(page, lambda: page.click("#panel-save-panel"))
                self.assertEqual(saved, wanted["panel.html"])
                same += 1
        self.assertGreater(same, 5)

    def test_sorts_and_filters(self):
        page = self.packed()
        page.click("#panel-sort-top-up")
        self.assertEqual(
            page.locator("th:has(#panel-sort-top-up)").get_attribute("aria-sort"), "descending")
        page.fill("#panel-words", "lantern")
        self.assertEqual(self.rows(page), 2)
        self.until(page, "document.getElementById('said').textContent.includes('2 of 4')")

    def test_decides_by_mouse(self):
        page = self.packed()
        page.click("#panel-open-1")
        page.click("#panel-record")
        self.until(page, "document.activeElement.id === 'panel-errors'")
        page.check("#d-1-decision-agree")
        page.fill("#d-1-decided", "20/11/2025")
        page.fill("#d-1-reason", "For two terms.")
        page.click("#panel-record")
        self.assertEqual(page.inner_text("#panel-state"), "Agreed, £1,600.00.")
        _, saved = self.saved(page, lambda: (page.click("#panel-back"),
                                             page.click("#panel-save-decisions")))
        self.assertIn(b"K0601,900001,2025-11-20,agree,,,2025-04-01,2026-03-31,,For two terms.", saved)

    def test_marks_by_keyboard_alone(self):
        page = self.packed()
        page.focus("#panel-open-3")
        page.keyboard.press("Enter")
        page.focus("#panel-member-0")
        page.keyboard.press("Space")
        page.focus("#m-3-outcomes-2")
        page.keyboard.press("Space")
        self.until(page, "document.getElementById('panel-marks').textContent.includes('1 to 3')")
        page.focus("#panel-next")
        page.keyboard.press("Enter")
        self.until(page, "document.activeElement.id !== ''")

    def test_shows_what_was_changed_in_a_bundle(self):
        page = self.desk()
        page.set_input_files("#give-panel", BUNDLE)
        page.click("#panel-open-1")
        self.assertIn("comes to 35444", page.inner_text("#desk"))
        self.look(page, "panel-changed")

    def test_every_view(self):
        page = self.desk()
        self.look(page, "panel-start")
        page.click("#panel-sample")
        self.look(page, "panel-list")
        page.click("#panel-open-1")
        page.click("#panel-member-0")
        page.click("#panel-record")
        self.look(page, "panel-case")
        page.click("#panel-back")
        page.click("#panel-print")
        self.look(page, "panel-print")
        page.click("#panel-back")
        page.click("#panel-awards")
        self.look(page, "panel-awards")
