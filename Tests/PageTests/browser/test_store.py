"""What is kept in the browser: nothing until it is asked for, and nothing after it is forgotten."""
from harness import PageCase, council_page, plain_page
from test_trap import FIELDS

STORED = "Object.keys(localStorage)"

class StoreTests(PageCase):
    def at_panel(self, page):
        return page.get_attribute("#tab-panel", "aria-current") == "page"

    def reload(self, page):
        page.reload()
        page.wait_for_selector("html[data-ready=yes]")

    def test_nothing_is_kept_unless_it_is_asked_for(self):
        page = self.open()
        page.click("#tab-panel")
        self.reload(page)
        self.assertFalse(self.at_panel(page))
        self.assertEqual(page.evaluate(STORED), [])

    def test_the_work_is_kept_over_a_reload_once_it_is_asked_for(self):
        page = self.open()
        page.check("#store")
        page.click("#tab-panel")
        self.reload(page)
        self.assertTrue(self.at_panel(page))
        self.assertTrue(page.is_checked("#store"))

    def test_what_was_typed_last_is_kept_however_soon_the_page_is_left(self):
        page = self.open(script=FIELDS)
        page.check("#store")
        page.click("#tab-panel")
        page.evaluate("""() => {
            one.value = "last";
            one.dispatchEvent(new InputEvent("input", { bubbles: true }));
            location.reload();
        }""")
        page.wait_for_selector("html[data-ready=yes]")
        self.assertEqual(self.events(page, "open")[0]["file:one"], "last")

    def test_it_is_deleted_by_one_button_and_by_the_box(self):
        page = self.open()
        for forget in [lambda: page.click("#forget"), lambda: page.uncheck("#store")]:
            page.check("#store")
            page.click("#tab-panel")
            self.until(page, f"{STORED}.length === 1")
            forget()
            self.until(page, f"{STORED}.length === 0")
            page.click("#tab-finance")
            page.wait_for_timeout(400)
            self.assertEqual(page.evaluate(STORED), [])
            self.assertFalse(page.is_checked("#store"))
        self.reload(page)
        self.assertFalse(self.at_panel(page))

    def test_pages_of_different_councils_keep_apart(self):
        page = self.open(council_page())
        page.check("#store")
        page.click("#tab-panel")
        self.until(page, f"{STORED}.length === 1")
        self.asked.clear()
        other = self.tab(plain_page())
        self.asked.clear()
        self.assertFalse(self.at_panel(other))

    def test_a_browser_with_no_room_says_so_and_the_page_goes_on(self):
        page = self.open()
        page.evaluate("""() => {
            Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
        }""")
        page.check("#store")
        page.wait_for_selector("text=This browser has no room to keep the work")
        self.assertFalse(page.is_checked("#store"))
        self.look(page, "no room")

    def test_it_goes_on_being_kept_when_the_module_stops(self):
        page = self.open(script=FIELDS + 'window.topupTrap = (event) => event.text === "stop";')
        page.check("#store")
        page.click("#tab-panel")
        page.fill("#one", "first")
        page.fill("#one", "stop")
        page.wait_for_selector("#fault:not([hidden])")
        self.assertTrue(page.is_checked("#store"))
        self.until(page, f"{STORED}.length === 1")
        page.fill("#two", "second")
        self.reload(page)
        opened = self.events(page, "open")[0]
        self.assertEqual((opened["stored"], opened["file:one"], opened["file:two"]),
                         ("yes", "first", "second"))

    def test_what_cannot_be_opened_is_said_and_stays_kept(self):
        page = self.open(script='window.topupTrap = (event) => event.stored === "yes";')
        page.check("#store")
        page.click("#tab-panel")
        page.wait_for_timeout(400)
        self.reload(page)
        self.assertIn("could not be opened", page.inner_text("#fault"))
        self.assertEqual(len(page.evaluate(STORED)), 1)
        self.assertFalse(page.is_checked("#store"))
        page.click("#tab-finance")
        page.wait_for_selector("#tab-finance[aria-current]")

    def leave(self, page):
        """Whether the browser asks before the page is left."""
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        page.click("h1")
        other = self.context.new_page()
        page.close(run_before_unload=True)
        for _ in range(100):
            if page.is_closed():
                break
            other.wait_for_timeout(50)
        self.assertTrue(page.is_closed())
        return asked == ["beforeunload"]

    UNSAVED = """window.topupAnswer = (event) => event.key === "desk panel"
        ? [["frame:desk", "<h1>Test</h1>"], ["unsaved:", "yes"]] : null;"""

    def test_the_browser_asks_before_work_that_is_not_saved_is_left(self):
        page = self.open(script=self.UNSAVED)
        page.click("#tab-panel")
        self.assertTrue(self.leave(page))

    def test_the_browser_does_not_ask_where_there_is_none(self):
        page = self.open(script=self.UNSAVED)
        self.assertFalse(self.leave(page))

    def test_the_browser_does_not_ask_where_the_work_is_kept(self):
        page = self.open(script=self.UNSAVED)
        page.check("#store")
        page.click("#tab-panel")
        self.assertFalse(self.leave(page))
