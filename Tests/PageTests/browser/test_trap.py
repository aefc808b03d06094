"""That the page goes on when its module stops, and nothing that was typed is lost."""
from harness import PageCase

# A desk of two fields for the tests of the script alone: the module's own desks have their own.
FIELDS = """
    const answers = { "desk panel": [["frame:desk", '<h1>Test</h1><label for="one">One</label>'
        + '<input id="one" data-edit="one"><label for="two">Two</label>'
        + '<input id="two" data-edit="two"><p id="told"></p>']] };
    window.topupAnswer = (event) => event.kind === "press" ? answers[event.key]
        : event.kind === "edit" ? [["live:told", event.text], ["keep:" + event.key, event.text]]
        : null;
"""

class TrapTests(PageCase):
    def fields(self, script=""):
        page = self.open(script=FIELDS + script)
        page.click("#tab-panel")
        return page

    def test_each_event_may_be_the_one_at_which_it_stops(self):
        for number in range(2, 6):
            page = self.open(
                script=f"let once = 0; window.topupTrap = (_, count) => count === {number} && !once++;")
            for desk in ["panel", "finance", "help", "school"]:
                page.click(f"#tab-{desk}")
                page.wait_for_selector(f"#tab-{desk}[aria-current]")
            self.assertEqual(page.evaluate("topupInstances"), 2)
            self.assertFalse(page.is_visible("#fault"))
            self.context.close()

    def test_what_always_stops_it_is_said_and_the_rest_goes_on(self):
        page = self.fields('window.topupTrap = (event) => event.text === "12,5";')
        page.fill("#one", "first")
        page.fill("#two", "12,5")
        page.wait_for_selector("#fault:not([hidden])")
        self.assertIn("could not work with that last change", page.inner_text("#fault"))
        self.assertEqual(page.input_value("#one"), "first")
        self.assertEqual(page.input_value("#two"), "12,5")
        self.assert_accessible(page, "a fault")
        page.fill("#two", "12.5")
        page.wait_for_selector("#fault", state="hidden")
        self.assertEqual(page.inner_text("#told"), "12.5")

    def test_what_could_not_be_taken_stays_in_its_field_when_that_is_drawn_again(self):
        page = self.fields('window.topupTrap = (event) => event.text === "12,5";')
        page.fill("#two", "12,5")
        page.wait_for_selector("#fault:not([hidden])")
        for key, text in [("finance", None), ("panel", "12,5")]:
            page.click(f"#tab-{key}")
            page.wait_for_selector("#fault", state="hidden")
            if text:
                self.assertEqual(page.input_value("#two"), text)
        page.fill("#two", "12.5")
        self.until(page, "told.textContent === '12.5'")
        page.click("#tab-panel")
        self.assertEqual(page.input_value("#two"), "")

    def test_a_new_module_is_told_all_that_was_kept(self):
        page = self.fields('window.topupTrap = (event) => event.text === "stop";')
        page.fill("#one", "first")
        page.fill("#two", "second")
        page.fill("#two", "stop")
        page.wait_for_selector("#fault:not([hidden])")
        opened = self.events(page, "open")[-1]
        self.assertEqual(
            opened, {"kind": "open", "quiet": "yes", "stored": "", "file:one": "first",
                     "file:two": "second"})

    def test_events_while_it_starts_again_wait_their_turn(self):
        page = self.fields("let once = 0;"
                           'window.topupTrap = (event) => event.text === "a" && !once++;')
        page.evaluate("""() => {
            for (const text of ["a", "ab", "abc"]) {
                one.value = text;
                one.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
        }""")
        self.until(page, "told.textContent === 'abc'")
        asked = [(event["kind"], event.get("text")) for event in self.events(page)][-5:]
        self.assertEqual(asked, [("edit", "a"), ("open", None), ("edit", "a"), ("edit", "ab"),
                                 ("edit", "abc")])

    def test_events_before_it_is_ready_wait_for_it(self):
        page = self.open(ready=False, script="""
            document.addEventListener("DOMContentLoaded", () => {
                const tab = document.createElement("button");
                tab.dataset.press = "desk finance";
                document.body.append(tab);
                tab.click();
                tab.remove();
            });""")
        page.wait_for_selector("#tab-finance[aria-current]")
        self.assertFalse(page.is_visible("#fault"))

    def test_it_is_tried_again_when_it_could_not_be_started(self):
        page = self.fields('window.topupTrap = (event) => event.text === "stop";')
        page.fill("#one", "first")
        page.evaluate("window.topupNoModule = () => true")
        page.fill("#two", "stop")
        page.wait_for_selector("#fault:not([hidden])")
        page.evaluate("window.topupNoModule = null")
        page.fill("#two", "second")
        page.wait_for_selector("#fault", state="hidden")
        self.assertEqual(self.events(page, "open")[-1]["file:one"], "first")
        self.assertEqual(page.inner_text("#told"), "second")

    def test_a_browser_without_what_it_needs_is_told(self):
        page = self.open(ready=False, script="delete window.WebAssembly.compile;")
        page.wait_for_selector("#fault:not([hidden])")
        self.assertIn("This browser cannot run the page", page.inner_text("#fault"))
