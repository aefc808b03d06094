"""What the browser tests stand on: a page opened from a file, offline, and watched.

    class SchoolTests(PageCase):
        def test_what_it_does(self):
            page = self.open()
            page.click("#tab-school")
            self.look(page, "the school's table")

Every test ends by failing if the page asked for anything, if its console had an error, or if its
security policy was tried. `look` is for each view: axe, its width, and its pictures.
"""
import io
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest
import zipfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SPY = (HERE / "spy.js").read_text()
# Widths that the page must fit: a desktop, a phone, and a desktop at 400 %, which WCAG puts at 320.
WIDTHS = {"wide": 1280, "phone": 360, "zoom": 320}
PICTURES = os.environ.get("TOPUP_PICTURES")

class Shared:
    """What all tests use: set by run.py before the first."""
    topup = None
    browser = None
    folder = None
    version = None

def make_page(name, *arguments):
    """Writes a page with `topup page`, once for the same name, and says where it is."""
    path = Shared.folder / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([Shared.topup, "page", "-q", "-o", path, *arguments], check=True)
    return path

def plain_page():
    """A page for any council."""
    return make_page("topup.html")

def council_page():
    """A page with a council's files in it, whose folder has spaces and accents."""
    return make_page("École d'été, 100 % & more/Sefton #1.html", ROOT / "Scenarios/borough",
                     "--name", "Sefton")

def command(verb, *arguments):
    """What the command writes with `-o` for the same files: bytes by name, to compare with a page's.

        self.assertEqual(unzipped(saved), command("batch", ROOT / "Scenarios/borough"))
    """
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        ended = subprocess.run([Shared.topup, verb, *arguments, "-q", "-o", out],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if ended.returncode > 1:  # 1 is done, with rows that were rejected
            raise AssertionError(f"topup {verb} exits {ended.returncode}")
        return {str(path.relative_to(out)): path.read_bytes()
                for path in sorted(out.rglob("*")) if path.is_file()}

def unzipped(saved):
    """The files in a ZIP file that the page saved: bytes by name."""
    with zipfile.ZipFile(io.BytesIO(saved)) as files:
        return {name: files.read(name) for name in files.namelist() if not name.endswith("/")}

def start(topup):
    """Starts the browser; returns what ends it."""
    Shared.topup = topup
    Shared.folder = pathlib.Path(tempfile.mkdtemp(prefix="topup-page-"))
    driver = sync_playwright().start()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    Shared.browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    Shared.version = Shared.browser.version
    def end():
        Shared.browser.close()
        driver.stop()
        shutil.rmtree(Shared.folder)
    return end

class PageCase(unittest.TestCase):
    """One test of the page; each has a browser's context of its own."""
    # Whether these tests do what the page's policy refuses.
    tries_the_policy = False

    def setUp(self):
        self.asked, self.errors = [], []
        self.expected = []
        self.pages = []
        self.context = None

    def open(self, path=None, width=1280, height=900, script="", ready=True, **context):
        """Opens a page offline.

        script: what runs before the page's own, such as `window.topupTrap = …`: see spy.js.
        """
        path = path or plain_page()
        self.context = Shared.browser.new_context(
            offline=True, viewport={"width": width, "height": height}, **context)
        self.addCleanup(self.context.close)
        self.context.add_init_script(SPY + script)
        self.context.on("request", lambda request: self.note(request, path))
        return self.tab(path, ready)

    def tab(self, path, ready=True):
        """Opens the page in another tab of the same browser."""
        page = self.context.new_page()
        page.on("console", lambda words: words.type == "error" and self.errors.append(words.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.pages.append(page)
        page.goto(pathlib.Path(path).as_uri())
        if ready:
            page.wait_for_selector("html[data-ready=yes]")
        return page

    def note(self, request, path):
        """The page itself may be read from its file; anything else is a request too many."""
        url = request.url.split("#")[0]
        if url != pathlib.Path(path).as_uri() and not url.startswith("blob:file://"):
            self.asked.append(request.url)

    def expect(self, *words):
        """Errors of the console that this test provokes: each is one that holds these words."""
        self.expected += words

    def tearDown(self):
        self.assertEqual(self.asked, [], "the page asked for something")
        left = list(self.errors)
        for words in self.expected:
            self.assertTrue(any(words in error for error in left), f"no error says {words!r}")
        left = [error for error in left if not any(words in error for words in self.expected)]
        self.assertEqual(left, [], "the console has errors")
        if self.tries_the_policy:
            return
        for page in self.pages:
            for frame in [] if page.is_closed() else page.frames:
                self.assertEqual(frame.evaluate("window.topupRefused || []"), [],
                                 "the security policy was tried")

    def events(self, page, kind=None):
        """What the module was given, in order."""
        events = page.evaluate("topupEvents")
        return [event for event in events if kind in (None, event["kind"])]

    def look(self, page, name):
        """Checks one view as it is now: axe, no sideways scroll at any width, dark and print."""
        self.assert_accessible(page, name)
        before = page.viewport_size
        for look, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 900})
            self.assert_fits(page, f"{name}, {look}")
            self.picture(page, name, look)
        page.set_viewport_size(before)
        page.emulate_media(color_scheme="dark")
        self.assert_accessible(page, name + ", dark")
        self.picture(page, name, "dark")
        page.emulate_media(color_scheme="light", media="print")
        self.picture(page, name, "print")
        page.emulate_media(color_scheme="light", media="screen")
        self.assertTrue(page.pdf(format="A4").startswith(b"%PDF"))

    def assert_accessible(self, page, name):
        """Nothing found by axe, in the page and in the documents in its frames."""
        for frame in page.frames:
            found = Axe().run(frame, options={"resultTypes": ["violations"], "iframes": False})
            self.assertEqual(found.violations_count, 0, f"{name}: {found.generate_report()}")
            # What Embedded Swift says in place of a value that it has no words for.
            self.assertNotIn("cannot print value", frame.content(), name)

    def assert_fits(self, page, name):
        """The page itself never scrolls sideways; tables scroll in their own region."""
        width, most = page.evaluate(
            "[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
        self.assertLessEqual(most, width, f"{name} is wider than the screen")

    def picture(self, page, name, look):
        """For somebody to look at, where TOPUP_PICTURES names a folder."""
        if PICTURES:
            os.makedirs(PICTURES, exist_ok=True)
            page.screenshot(path=os.path.join(PICTURES, f"{name}-{look}.png"), full_page=True)

    def saved(self, page, act):
        """The name and the bytes of the one file that `act` saves."""
        with page.expect_download() as download:
            act()
        return download.value.suggested_filename, pathlib.Path(download.value.path()).read_bytes()

    def until(self, page, truth, seconds=10):
        """Waits for a JavaScript expression to be true.

        Playwright's own waiting evaluates text in the page, which the page's policy refuses.
        """
        end = time.monotonic() + seconds
        while not page.evaluate(truth):
            self.assertLess(time.monotonic(), end, f"never so: {truth}")
            page.wait_for_timeout(20)

    def press_until(self, page, key, selector, most=200):
        """Presses a key, such as Tab, until an element has the focus; fails where it never has."""
        for _ in range(most):
            page.keyboard.press(key)
            if page.evaluate("(s) => document.activeElement.matches(s)", selector):
                return
        self.fail(f"{key} never came to {selector}")
