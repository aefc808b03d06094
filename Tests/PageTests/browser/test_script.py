"""The page's script alone: each thing that it may be told to do, and each thing that a person does.

The module's answers are made up here; what the desks answer is tested with each desk.
"""
from harness import PageCase

# The panel's tab shows MARKUP; every other event is answered by ANSWER, which has `event`.
SHOWING = """
    window.topupAnswer = (event) => {{
        if (event.key === "desk panel") return [["frame:desk", `{markup}`], ["focus:{focus}", ""]];
        if (event.kind === "open" || event.kind === "council") return null;
        {answer}
        return [];
    }};
"""
TABLE = """<h1>Test</h1><table><tbody>
    <tr><td><input id="a1" data-edit="a1" data-block></td><td><input id="a2" data-edit="a2"></td></tr>
    <tr><td><input id="b1" data-edit="b1"></td><td><input id="b2" data-edit="b2"></td></tr>
    </tbody></table>"""

class ScriptCase(PageCase):
    def show(self, markup, answer="", focus="", script=""):
        page = self.open(script=SHOWING.format(markup=markup, answer=answer, focus=focus) + script)
        page.click("#tab-panel")
        return page

    def edits(self, page):
        """What was said of each field, but not the same twice running: browsers differ in that."""
        edits = [(event["key"], event["text"]) for event in self.events(page, "edit")]
        return [edit for at, edit in enumerate(edits) if at == 0 or edit != edits[at - 1]]

    def focused(self, page):
        return page.evaluate("document.activeElement.id")

class DrawingTests(ScriptCase):
    AGAIN = """<h1>Test</h1><input id="x" data-edit="x" value="abc"><details id="d">
        <summary>s</summary>d</details><button id="go" data-press="again">go</button>"""

    def test_the_focus_stays_in_a_field_that_is_drawn_again(self):
        page = self.show(self.AGAIN, 'if (event.kind === "edit") return [["frame:desk", `%s`]];'
                         % self.AGAIN)
        page.focus("#x")
        page.keyboard.press("Home")
        page.keyboard.type("1")
        self.assertEqual(self.focused(page), "x")
        self.assertEqual(page.evaluate("x.selectionStart"), 1)

    def test_the_focus_is_not_lost_with_a_row_that_goes(self):
        page = self.show(self.AGAIN, 'return [["frame:desk", "<h1>Gone</h1>"]];')
        page.focus("#go")
        page.keyboard.press("Enter")
        self.assertEqual(self.focused(page), "desk")

    def test_what_was_unfolded_stays_so(self):
        page = self.show(self.AGAIN, 'return [["frame:desk", `%s`]];' % self.AGAIN)
        page.click("summary")
        page.click("#go")
        self.assertTrue(page.evaluate("d.open"))

    def test_the_module_may_move_the_focus(self):
        page = self.show(self.AGAIN, focus="x")
        self.assertEqual(self.focused(page), "x")

    def test_an_attribute_comes_and_goes_and_a_value_is_what_the_field_shows(self):
        page = self.show(self.AGAIN, """if (event.key === "again") return [
            ["attribute:x@aria-invalid", "true"], ["attribute:x@value", "9"],
            ["attribute:gone@title", "t"]];
            if (event.key === "x") return [["attribute:x@aria-invalid", ""],
                ["attribute:x@value", "7"]];""")
        page.fill("#x", "typed")
        page.click("#go")
        self.assertEqual(page.get_attribute("#x", "aria-invalid"), "true")
        self.assertEqual(page.input_value("#x"), "9")
        page.fill("#x", "8")
        self.assertIsNone(page.get_attribute("#x", "aria-invalid"))
        self.assertEqual(page.input_value("#x"), "8", "a field is not changed while it is typed in")

    def test_what_is_said_is_heard_again_when_it_is_the_same(self):
        page = self.show(self.AGAIN, 'return [["say:", "Total £5.00"]];')
        said = []
        for _ in range(2):
            page.click("#go")
            page.wait_for_timeout(500)
            said.append(page.evaluate("document.getElementById('said').textContent"))
        self.assertEqual([text.strip() for text in said], ["Total £5.00"] * 2)
        self.assertNotEqual(said[0], said[1])
        self.assertEqual(page.get_attribute("#said", "role"), "status")

class DocumentTests(ScriptCase):
    PAPER = ("<!DOCTYPE html><html lang=en-GB><head><title>Sheet</title>"
             "<style>p{color:rgb(1, 2, 3)}</style></head><body><main><h1>Sheet</h1>"
             '<a href="#end">End</a><p id="high" style="height:2000px">High</p>'
             '<p id="end">End</p></main><script>parent.ran = true</script></body></html>')
    FRAME = """<h1>Test</h1><button id="go" data-press="go">go</button>
        <iframe id="sheet" title="Sheet"></iframe>"""

    def shown(self):
        page = self.show(self.FRAME, """if (event.key === "go") return [
            ["paper:sheet", `%s`], ["print:sheet", ""]];""" % self.PAPER)
        page.evaluate("sheet.contentWindow.print = () => { window.printed = true; }")
        page.click("#go")
        return page

    def test_a_document_has_its_own_style_and_none_of_its_script(self):
        page = self.shown()
        inside = page.frames[1]
        self.assertEqual(inside.evaluate("getComputedStyle(document.querySelector('p')).color"),
                         "rgb(1, 2, 3)")
        self.assertEqual(inside.evaluate("document.title"), "Sheet")
        self.assertFalse(page.evaluate("'ran' in window"))
        self.assertEqual(inside.evaluate("high.clientHeight"), 2000)
        self.assertGreater(page.evaluate("sheet.clientHeight"), 2000)
        self.assert_accessible(page, "a document")

    def test_a_documents_links_stay_in_it(self):
        page = self.shown()
        page.set_viewport_size({"width": 1280, "height": 400})
        page.frames[1].click("a")
        self.assertGreater(page.evaluate("scrollY"), 500)
        self.assertEqual(page.frames[1].url, "about:blank")

    def test_a_document_is_printed(self):
        page = self.shown()
        self.until(page, "window.printed")

    def test_a_file_is_saved_under_the_last_part_of_its_name(self):
        page = self.show(self.FRAME, 'return [["save:finance/journal.csv", "a,b\\r\\n"]];')
        saved = self.saved(page, lambda: page.click("#go"))
        self.assertEqual(saved, ("journal.csv", b"a,b\r\n"))

class TypingTests(ScriptCase):
    def test_each_kind_of_control_says_what_it_holds(self):
        page = self.show("""<h1>Test</h1><input id="t" data-edit="t"><textarea id="m" data-edit="m">
            </textarea><input id="c" type="checkbox" data-edit="c"><input id="r" type="radio"
            name="r" value="one" data-edit="r"><select id="s" data-edit="s"><option>a</option>
            <option>b</option></select><input id="n" type="number" data-edit="n">""")
        page.fill("#t", "é <b> \u200b")
        page.fill("#m", "one\ntwo")
        page.check("#c")
        page.uncheck("#c")
        page.check("#r")
        page.select_option("#s", "b")
        page.fill("#n", "5")
        self.assertEqual(self.edits(page), [
            ("t", "é <b> \u200b"), ("m", "one\ntwo"), ("c", "yes"), ("c", ""), ("r", "one"),
            ("s", "b"), ("n", "5")])

    def test_a_slider_says_where_it_is_once_a_frame(self):
        page = self.show("""<h1>Test</h1><input id="w" type="range" data-edit="w">""")
        page.evaluate("""() => {
            for (const value of [10, 20, 30]) {
                w.value = value;
                w.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
        }""")
        page.wait_for_timeout(100)
        self.assertEqual(self.edits(page), [("w", "30")])
        page.focus("#w")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)
        self.assertEqual(self.edits(page), [("w", "30"), ("w", "31")])

    def test_letters_that_are_composed_are_sent_when_they_are_chosen(self):
        page = self.show(TABLE)
        page.focus("#a1")
        keyboard = self.context.new_cdp_session(page)
        for text in ["k", "ka", "かん"]:
            keyboard.send("Input.imeSetComposition",
                          {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        self.assertEqual(self.edits(page), [])
        keyboard.send("Input.insertText", {"text": "かん"})
        self.assertEqual(set(self.edits(page)), {("a1", "かん")})

    def test_enter_and_arrows_go_up_and_down_a_column_of_cells(self):
        page = self.show(TABLE)
        page.focus("#a2")
        for key, there in [("Enter", "b2"), ("Shift+Enter", "a2"), ("ArrowDown", "b2"),
                           ("ArrowDown", "b2"), ("ArrowUp", "a2"), ("ArrowUp", "a2")]:
            page.keyboard.press(key)
            self.assertEqual(self.focused(page), there, key)
        self.assertEqual(self.edits(page), [])

    def test_the_keys_of_other_controls_are_their_own(self):
        page = self.show("""<h1>Test</h1><table><tr><td><select id="s" data-edit="s"><option>a</option>
            <option>b</option></select></td><td><input id="l" list="roles" data-edit="l"></td></tr>
            <tr><td><input id="t" data-edit="t"></td><td><input id="u" data-edit="u"></td></tr>
            </table><datalist id="roles"><option>TA1</option></datalist>""")
        page.focus("#s")
        page.keyboard.press("ArrowDown")
        self.assertEqual(self.focused(page), "s")
        self.assertEqual(self.edits(page), [("s", "b")])
        page.focus("#l")
        page.keyboard.press("ArrowDown")
        self.assertEqual(self.focused(page), "l")

    def test_undo_and_redo_have_their_keys(self):
        page = self.show(TABLE)
        page.focus("#a1")
        for key in ["Control+z", "Control+y", "Control+Shift+z"]:
            page.keyboard.press(key)
        pressed = [event["key"] for event in self.events(page, "press")][1:]
        self.assertEqual(pressed, ["undo", "redo", "redo"])

    def paste(self, page, text):
        page.evaluate("""(text) => {
            const board = new DataTransfer();
            board.setData("text/plain", text);
            const event = new ClipboardEvent("paste",
                { clipboardData: board, bubbles: true, cancelable: true });
            return document.activeElement.dispatchEvent(event);
        }""", text)
        return [event["text"] for event in self.events(page, "paste")]

    def test_a_block_of_cells_is_pasted_whole_and_one_cell_as_text(self):
        page = self.show(TABLE)
        page.focus("#a1")
        self.assertEqual(self.paste(page, "Reading\r\n"), [])
        self.assertEqual(self.paste(page, "\tTA1"), ["\tTA1"])
        self.assertEqual(self.paste(page, "a\tb\r\nc\td\r\n")[1:], ["a\tb\r\nc\td\r\n"])
        page.focus("#a2")
        self.assertEqual(len(self.paste(page, "a\tb")), 2)

class FileTests(ScriptCase):
    PLACE = """<h1>Test</h1><div id="place" data-drop="returns">Drop</div>
        <label>Files <input id="files" type="file" multiple data-give="files"></label>
        <label>A folder <input id="folder" type="file" webkitdirectory data-give="folder"></label>"""

    def given(self, page):
        self.until(page, "topupEvents.at(-1)?.kind === 'give'")
        event = self.events(page, "give")[-1]
        return {name: text for name, text in event.items() if name != "kind"}

    def test_files_that_are_chosen_are_given_as_they_are(self):
        page = self.show(self.PLACE)
        page.set_input_files("#files", [
            {"name": "rates é.csv", "mimeType": "text/csv", "buffer": b"a\r\n"},
            {"name": "b.csv", "mimeType": "text/csv", "buffer": b""}])
        self.assertEqual(self.given(page), {"key": "files", "file:rates é.csv": "a\r\n",
                                            "file:b.csv": ""})
        self.assertEqual(page.evaluate("document.getElementById('files').value"), "",
                         "the same file may be chosen again")

    def test_files_of_a_folder_are_named_by_their_path_in_it(self):
        from harness import Shared
        folder = Shared.folder / "made é"
        (folder / "returns").mkdir(parents=True, exist_ok=True)
        (folder / "rates.csv").write_text("r")
        (folder / "returns" / "a.csv").write_text("p")
        page = self.show(self.PLACE)
        page.set_input_files("#folder", folder)
        self.assertEqual(self.given(page), {"key": "folder", "file:rates.csv": "r",
                                            "file:returns/a.csv": "p"})

    def drop(self, page, selector, count=1):
        page.evaluate("""([selector, count]) => {
            const given = new DataTransfer();
            for (let at = 0; at < count; at++) given.items.add(new File([`${at}`], `${at}.csv`));
            const event = new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true });
            document.querySelector(selector).dispatchEvent(event);
        }""", [selector, count])

    def test_files_dropped_anywhere_are_taken(self):
        page = self.show(self.PLACE)
        for selector in ["#place", "#top"]:
            page.evaluate("topupEvents.length = 0")
            self.drop(page, selector, 2)
            self.assertEqual(self.given(page), {"key": "returns", "file:0.csv": "0",
                                                "file:1.csv": "1"})

    def test_text_that_is_dragged_into_a_field_is_the_browsers(self):
        page = self.show(self.PLACE)
        stopped = page.evaluate("""() => {
            const given = new DataTransfer();
            given.setData("text/plain", "dragged");
            return !place.dispatchEvent(
                new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
        }""")
        self.assertFalse(stopped)
        self.assertEqual(self.events(page, "give"), [])

    def test_what_is_done_while_a_file_is_read_comes_after_it(self):
        page = self.show(self.PLACE, script="""
            const whole = File.prototype.arrayBuffer;
            File.prototype.arrayBuffer = async function () {
                await new Promise((done) => setTimeout(done, 200));
                return whole.call(this);
            };""")
        self.drop(page, "#place")
        page.keyboard.press("Control+z")
        self.until(page, "topupEvents.at(-1).key === 'undo'")
        self.assertEqual([event["kind"] for event in self.events(page)][-2:], ["give", "press"])

    def test_a_file_that_cannot_be_read_is_said_and_the_page_goes_on(self):
        page = self.show(self.PLACE, script="""
            File.prototype.arrayBuffer = async () => { throw new Error("NotReadableError"); };""")
        self.drop(page, "#place")
        page.wait_for_selector("text=A file could not be read")
        page.click("#tab-panel")
        page.wait_for_selector("#fault", state="hidden")

    def test_ten_megabytes_are_taken_at_once(self):
        page = self.show(self.PLACE, 'if (event.kind === "give") window.size = event["file:0.csv"].length;')
        page.evaluate("""() => {
            const given = new DataTransfer();
            given.items.add(new File(["x".repeat(10e6)], "0.csv"));
            place.dispatchEvent(
                new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
        }""")
        self.until(page, "window.size === 10e6")
