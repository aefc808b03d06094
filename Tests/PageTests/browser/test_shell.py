"""The page as it opens: its desks, its help, how it looks, by mouse and by keyboard."""
from harness import PageCase, council_page, plain_page

DESKS = ["school", "panel", "finance", "help"]
# What it has to stay under until it is made smaller than the 1,000,000 that it is to be.
MOST_BYTES = 1_000_000

class ShellTests(PageCase):
    def test_is_one_file_of_no_more_bytes(self):
        for path in [plain_page(), council_page()]:
            self.assertLess(path.stat().st_size, MOST_BYTES)

    def test_opens_from_a_folder_with_spaces_and_accents(self):
        page = self.open(council_page())
        self.assertEqual(page.title(), "topup: Sefton")
        self.assertEqual(page.inner_text(".council"), "Sefton")

    def test_opens_for_no_council_in_particular(self):
        page = self.open()
        self.assertEqual(page.title(), "topup")
        self.assertFalse(page.is_visible("#fault"))

    def test_each_desk_is_shown_by_its_tab(self):
        page = self.open()
        for desk in DESKS:
            page.click(f"#tab-{desk}")
            self.assertEqual(page.get_attribute(f"#tab-{desk}", "aria-current"), "page")
            self.assertEqual(page.locator("[aria-current]").count(), 1)
            self.assertEqual(page.locator("h1").count(), 1)

    def test_each_desk_is_shown_by_the_keyboard_alone(self):
        page = self.open()
        for desk in DESKS:
            self.press_until(page, "Tab", f"#tab-{desk}")
            page.keyboard.press("Enter")
            self.assertEqual(page.get_attribute(f"#tab-{desk}", "aria-current"), "page")
            self.assertEqual(page.evaluate("document.activeElement.id"), f"tab-{desk}")

    def test_the_first_key_skips_to_the_desk(self):
        page = self.open()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "desk")

    def test_every_view_at_every_size(self):
        page = self.open(council_page())
        for desk in DESKS:
            page.click(f"#tab-{desk}")
            self.look(page, desk)

    def test_every_view_as_it_opens_on_a_desktop_at_400_per_cent(self):
        page = self.open(council_page(), width=320, height=256)
        for desk in DESKS:
            page.click(f"#tab-{desk}")
            self.assert_fits(page, desk)
            self.assert_accessible(page, desk)

    def test_every_target_is_at_least_24_pixels(self):
        page = self.open(council_page(), width=360)
        for desk in DESKS:
            page.click(f"#tab-{desk}")
            small = page.evaluate("""() => [...document.querySelectorAll(
                "button, input, select, textarea, summary")].filter((e) => e.offsetParent)
                .map((e) => [e.id, e.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24)
                .map(([id, box]) => `${id} ${box.width} x ${box.height}`)""")
            self.assertEqual(small, [])
