"""A school's desk in Chromium: its main job by mouse and again by keyboard alone, from nothing but the
page, and what it saves beside what the command writes."""
import csv
import pathlib
import tempfile

from harness import ROOT, PageCase, command, plain_page, unzipped

SCENARIOS = ROOT / "Scenarios"
APPLIED = SCENARIOS / "worked/apply-to-look-at"

def applied(folder):
    """Each pupil of whom a folder has an application at one school, with the school."""
    with open(folder / "applications.csv", encoding="utf-8-sig") as file:
        pairs = {(row["pupil"], row["school"]) for row in csv.DictReader(file) if row.get("pupil")}
    pupils = [pupil for pupil, _ in pairs]
    return sorted(pair for pair in pairs if pupils.count(pair[0]) == 1)

class SchoolTests(PageCase):
    def sample(self):
        page = self.open()
        page.click("#press-sample")
        self.until(page, "!!document.getElementById('p0-topup')")
        return page

    def pupil(self):
        page = self.sample()
        page.click("#press-pupil-0")
        self.until(page, "!!document.getElementById('cost-0')")
        return page

    def figures(self, page):
        return " ".join(page.inner_text("#figures").split())

    def test_every_view(self):
        page = self.open()
        self.look(page, "school-start")
        page.click("#press-sample")
        self.look(page, "school-pupils")
        page.click("#press-pupil-0")
        for tab in ["provision", "pupil", "evidence", "application", "checks", "paper"]:
            page.click(f"#press-tab-{tab}")
            self.look(page, f"school-{tab}")
        page.click("#press-tab-provision")
        page.click("#press-line-provision-0, #press-line-0")
        self.look(page, "school-line")
        page.click("#press-files")
        self.look(page, "school-files")

    def test_by_mouse(self):
        page = self.pupil()
        self.assertIn("Top-up sought £4,026.00", self.figures(page))
        # Six hours for five, at £16.40 for 38 weeks: £623.20 more.
        page.fill("#provision-0-minutes_per_week", "360")
        self.assertIn("Top-up sought £4,649.20", self.figures(page))
        page.click("#press-working-0")
        self.until(page, "document.getElementById('working').textContent.includes('£3,739.20')")
        self.look(page, "school-working")
        page.click("#press-copy-provision-0")
        self.assertIn("Top-up sought £8,388.40", self.figures(page))
        page.click("#press-remove-provision-1")
        self.assertIn("Top-up sought £4,649.20", self.figures(page))
        page.click("#undo")
        page.click("#undo")
        page.click("#undo")
        self.assertIn("Top-up sought £4,026.00", self.figures(page))
        self.assertEqual(page.input_value("#provision-0-minutes_per_week"), "300")

    def test_from_nothing_by_keyboard_alone(self):
        page = self.open()
        page.set_input_files("#give-school", [str(APPLIED / "rates.csv"), str(APPLIED / "rules.csv")])
        self.press_until(page, "Tab", "#school")
        page.keyboard.type("343/2001")
        self.press_until(page, "Tab", "#new-pupil")
        page.keyboard.type("B0040")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#press-tab-provision")
        page.keyboard.press("Enter")
        self.press_until(page, "Tab", "#press-add-provision")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "provision-0-provision")
        page.keyboard.type("Reading each day")
        page.keyboard.press("Tab")
        page.keyboard.type("Teaching Assistant")
        page.keyboard.press("Tab")
        page.keyboard.type("600")
        # Ten hours for 38 weeks at £20.
        self.assertIn("Top-up sought £1,600.00", self.figures(page))
        self.until(page, "document.getElementById('said').textContent.includes('£1,600.00')")
        page.keyboard.press("Control+z")
        self.until(page, "!document.getElementById('desk').textContent.includes('£1,600.00')")
        self.press_until(page, "Tab", "#press-save-all")
        name, _ = self.saved(page, lambda: page.keyboard.press("Enter"))
        self.assertEqual(name, "topup-school.zip")

    def test_what_is_wrong_stands_beside_its_field(self):
        page = self.pupil()
        page.fill("#provision-0-minutes_per_week", "12,5")
        self.until(page, "document.getElementById('provision-0-minutes_per_week-error')"
                         ".textContent.includes('Write 12.5')")
        self.assertEqual(page.input_value("#provision-0-minutes_per_week"), "12,5")
        self.look(page, "school-wrong")
        page.click("#trouble a")
        self.assertEqual(page.evaluate("document.activeElement.id"), "provision-0-minutes_per_week")

    def test_a_block_of_cells_is_pasted(self):
        page = self.pupil()
        page.click("#press-add-provision")
        page.evaluate("""() => {
          const data = new DataTransfer();
          data.setData("text/plain", "Spelling\\tTeacher\\t30\\nSums\\tTeacher\\t60\\n");
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""")
        # One hour and a half for 38 weeks at £46.20: £2,633.40 more.
        self.until(page, "document.getElementById('figures').textContent.includes('£6,659.40')")

    def test_odd_text_is_inert(self):
        page = self.pupil()
        text = "<img src=x onerror=alert(1)>=1+1 \u202e‘’ 'a' &amp;"
        page.fill("#provision-0-provision", text)
        page.click("#press-tab-paper")
        self.until(page, "document.getElementById('paper').contentDocument.body"
                         ".textContent.includes('onerror=alert(1)')")
        page.click("#press-tab-provision")
        self.assertEqual(page.input_value("#provision-0-provision"), text)

    def test_saves_what_the_command_writes(self):
        page = self.pupil()
        _, everything = self.saved(page, lambda: page.click("#press-save-all"))
        page.click("#press-tab-paper")
        _, application = self.saved(page, lambda: page.click("#press-save-application"))
        with tempfile.TemporaryDirectory() as folder:
            for name, data in unzipped(everything).items():
                (pathlib.Path(folder) / name).write_bytes(data)
            self.assertEqual(unzipped(application), command("apply", folder, "--pupil", "P01"))

    def test_saves_what_the_command_writes_for_every_scenario(self):
        """Of every school that a scenario has applications of, each pupil's as `apply` writes it."""
        page = self.open()
        page.set_default_timeout(5_000)
        page.click("#press-sample")
        same = 0
        for folder in sorted({path.parent for path in SCENARIOS.rglob("applications.csv")}):
            pupils = applied(folder)
            if any(path.is_dir() for path in folder.iterdir()) or len(pupils) > 10:
                continue
            page.click("#press-files")
            page.click("#press-empty")
            page.set_input_files("#give-school", sorted(folder.glob("*.csv")))
            page.wait_for_selector("[id^=press-pupil-]")
            for pupil, school in pupils:
                try:
                    wanted = command("apply", folder, "--pupil", pupil, "--school", school)
                except AssertionError:
                    continue  # the command says why: no line of the pupil's can be costed
                with self.subTest(folder=folder.name, pupil=pupil):
                    if page.query_selector("#press-pupils"):
                        page.click("#press-pupils")
                    page.get_by_role("button", name=pupil, exact=True).click()
                    page.click("#press-tab-paper")
                    _, data = self.saved(page, lambda: page.click("#press-save-application"))
                    self.assertEqual(unzipped(data), wanted)
                    same += 1
        self.assertGreater(same, 20)

    def test_what_was_saved_is_read_again(self):
        page = self.pupil()
        page.fill("#provision-0-minutes_per_week", "360")
        _, everything = self.saved(page, lambda: page.click("#press-save-all"))
        again = self.tab(plain_page())
        again.set_input_files("#give-school", files=[
            {"name": "topup-school.zip", "mimeType": "application/zip", "buffer": everything}])
        self.until(again, "document.getElementById('p0-topup').textContent === '£4,649.20'")
