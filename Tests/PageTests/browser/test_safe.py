"""That the page can send nothing, fetch nothing, and run nothing but its own script."""
from harness import PageCase

class SafeTests(PageCase):
    tries_the_policy = True

    def refused(self, page):
        self.until(page, "topupRefused.length > 0")
        return page.evaluate("topupRefused.map((refused) => refused.split(' ')[0])")

    def test_a_script_that_is_put_in_the_page_does_not_run(self):
        page = self.open()
        page.evaluate("""() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        }""")
        self.assertEqual(self.refused(page), ["script-src-elem"])
        self.assertFalse(page.evaluate("'ran' in window"))
        self.expect("Executing inline script")

    def test_a_handler_in_markup_does_not_run(self):
        page = self.open()
        page.evaluate("""() => {
            desk.innerHTML = '<button id="b" onclick="window.ran = true">b</button>';
            document.getElementById("b").click();
        }""")
        self.assertEqual(self.refused(page), ["script-src-attr"])
        self.assertFalse(page.evaluate("'ran' in window"))
        self.expect("Executing inline event handler")

    def test_a_style_that_is_put_in_the_page_has_no_effect(self):
        page = self.open()
        page.evaluate("""() => { desk.innerHTML = '<p id="p" style="color: red">p</p>'; }""")
        self.assertEqual(self.refused(page), ["style-src-attr"])
        self.expect("Applying inline style")

    def test_no_picture_is_fetched(self):
        page = self.open()
        self.why = []
        page.on("requestfailed", lambda request: self.why.append(request.failure))
        page.evaluate("""() => { desk.innerHTML = '<img alt="" src="https://example.org/a.png">'; }""")
        self.assertEqual(self.refused(page), ["img-src"])
        self.assertEqual(self.why, ["csp"])
        self.asked.clear()
        self.expect("Loading the image")

    def test_nothing_is_sent(self):
        page = self.open()
        ends = page.evaluate("""async () => {
            const end = (promise) => promise.then(() => "sent", () => "refused");
            const socket = new Promise((done, failed) => {
                try {
                    const one = new WebSocket("wss://example.org");
                    one.onopen = done;
                    one.onerror = failed;
                } catch (error) { failed(error); }
            });
            return [
                await end(fetch("https://example.org", { method: "POST", body: "B343" })),
                await end(socket),
                navigator.sendBeacon("https://example.org", "B343") ? "queued" : "refused",
            ];
        }""")
        self.assertEqual(ends[:2], ["refused", "refused"])
        self.assertEqual(set(self.refused(page)), {"connect-src"})
        self.expect("example.org")

    def test_no_form_leads_away_and_no_frame_is_fetched(self):
        page = self.open()
        page.evaluate("""() => {
            desk.innerHTML = '<form action="https://example.org"><input id="f"></form>'
                + '<iframe title="f" src="https://example.org"></iframe>';
            document.querySelector("form").requestSubmit();
        }""")
        self.assertIn("frame-src", self.refused(page))
        self.assertTrue(page.url.startswith("file://"))
        self.expect("example.org")

    def test_text_is_not_run_as_script(self):
        page = self.open()
        said = page.evaluate("""() => new Promise((done) => setTimeout(() => {
            try { done(String((0, eval)("1"))); } catch (error) { done(error.name); }
        }))""")
        self.assertEqual(said, "EvalError")
        self.assertEqual(self.refused(page), ["script-src"])
