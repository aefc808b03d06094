import Documents

/// The page's script, which moves text and events between the screen and the module and knows
/// nothing of what they mean.
enum PageScript {
  static let text: Markup = #"""
    (() => {
    "use strict";
    const utf8 = new TextEncoder();
    const words = new TextDecoder();
    const place = (id) => document.getElementById(id);
    // What the module said to keep, by name: enough to open the page again as it was.
    const kept = new Map();
    const council = [];
    let compiled, module, storing = false, unsaved = false, toSay = 0, toStore = 0;

    const bytesOf = (letters) => {
      const bytes = new Uint8Array(letters.length);
      for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
      return bytes;
    };
    const lettersOf = (bytes) => {
      let letters = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        letters += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
      }
      return letters;
    };
    const inPage = (id) => bytesOf(atob(place(id).textContent.trim()));

    function written(records) {
      const parts = [];
      let count = 0;
      for (const [name, value] of records) {
        const body = typeof value === "string" ? utf8.encode(value) : value;
        const head = utf8.encode(body.length + " " + name + "\n");
        parts.push(head, body);
        count += head.length + body.length;
      }
      const all = new Uint8Array(count);
      let at = 0;
      for (const part of parts) { all.set(part, at); at += part.length; }
      return all;
    }
    function read(bytes) {
      const records = [];
      let at = 0;
      while (at < bytes.length) {
        const end = bytes.indexOf(10, at);
        const head = words.decode(bytes.subarray(at, end));
        const space = head.indexOf(" ");
        const stop = end + 1 + Number(head.slice(0, space));
        records.push([head.slice(space + 1), bytes.subarray(end + 1, stop)]);
        at = stop;
      }
      return records;
    }
    // The module's memory is looked at anew after each call, which may have made it larger.
    function ask(records) {
      const question = written(records);
      const at = module.topup_allocate(question.length) >>> 0;
      new Uint8Array(module.memory.buffer, at, question.length).set(question);
      const result = module.topup_page(at, question.length) >>> 0;
      const count = module.topup_result_length(result);
      const answer = new Uint8Array(module.memory.buffer, result, count).slice();
      module.topup_free(result);
      module.topup_free(at);
      return read(answer);
    }

    // One event at a time, in the order in which they happened: an event may wait for files to be
    // read, or for a module to be started again.
    const waiting = [];
    let busy = true;
    async function send(event) {
      waiting.push(event);
      if (!busy) await work();
    }
    async function work() {
      busy = true;
      while (waiting.length) {
        const next = waiting.shift();
        const event = next instanceof Promise ? await next : next;
        if (event) await take(event); else fault("unread");
      }
      busy = false;
    }
    // A module that has stopped is done with; a new one is told all that was kept, and the event
    // is tried once more. Without one, what was kept stays as it is and the next event tries again.
    async function take(records) {
      for (const isFirst of [true, false]) {
        try {
          if (!isFirst || !module) await startAgain();
          act(ask(records));
          if (refused && refused.key === typedIn(records).key) refused = null;
          return fault("");
        } catch (error) { stopped(error); }
      }
      refused = typedIn(records).key ? typedIn(records) : refused;
      fault("words");
      try { await startAgain(); } catch (error) { stopped(error); module = null; }
    }
    // What was typed and could not be taken stays in its field, however often that is drawn.
    let refused = null;
    const typedIn = (records) => {
      const { kind, key, text } = Object.fromEntries(records);
      return kind === "edit" ? { key, text } : {};
    };
    const stopped = (error) => console.warn("topup:", error.message);
    // What the page says of a fault stands on the element that shows it.
    function fault(which) {
      const shown = place("fault");
      if (shown.hidden && !which) return;
      shown.textContent = which ? shown.dataset[which] : "";
      shown.hidden = !which;
    }
    async function start(kept, wasStored, isQuiet) {
      module = (await WebAssembly.instantiate(compiled)).exports;
      act(ask([["kind", "council"], ...council]));
      const files = [...kept].map(
        ([name, body]) => [name === "view" ? name : "file:" + name, body]);
      const yes = (is) => is ? "yes" : "";
      act(ask([["kind", "open"], ["quiet", yes(isQuiet)], ["stored", yes(wasStored)], ...files]));
    }
    const startAgain = () => start(kept, storing, true);

    const acts = {
      frame(id, body) { draw(place(id), words.decode(body)); },
      live(id, body) { draw(place(id), words.decode(body)); },
      attribute(target, body) {
        const [id, name] = target.split("@");
        const element = place(id);
        if (!element) return;
        const text = words.decode(body);
        if (text) element.setAttribute(name, text); else element.removeAttribute(name);
        if (name === "value" && element !== document.activeElement) element.value = text;
      },
      // Once typing rests; the same words twice are made to differ, or they would not be read out.
      say(_, body) {
        clearTimeout(toSay);
        toSay = setTimeout(() => {
          const said = place("said"), text = words.decode(body);
          said.textContent = said.textContent === text ? text + "\u00a0" : text;
        }, 400);
      },
      focus(id) { focus(place(id), null); },
      save(name, body) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([body], { type: "application/octet-stream" }));
        link.download = name.split("/").pop();
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      },
      paper(id, body) { paper(place(id), words.decode(body)); },
      // After all that this answer shows: nothing runs while the browser asks for a printer.
      print(id) { setTimeout(() => { if (place(id)) place(id).contentWindow.print(); }); },
      keep(name, body) { kept.set(name, body.slice()); storeSoon(); },
      drop(name) { kept.delete(name); storeSoon(); },
      store(_, body) {
        const was = storing;
        storing = body.length > 0;
        if (storing) storeSoon(); else if (was) forget();
      },
      unsaved(_, body) { unsaved = body.length > 0; },
    };
    function act(records) {
      for (const [name, body] of records) {
        const colon = name.indexOf(":");
        acts[name.slice(0, colon)](name.slice(colon + 1), body);
      }
    }
    // Draws an element's inside again; the focus, and what was unfolded, stay where they were.
    function draw(element, markup) {
      if (!element) return;
      const before = document.activeElement;
      const end = "selectionEnd" in before ? before.selectionEnd : null;
      const unfolded = [...element.querySelectorAll("details[open][id]")].map(({ id }) => id);
      element.innerHTML = unstyled(markup);
      style(element);
      const field = refused && element.querySelector(`[data-edit="${CSS.escape(refused.key)}"]`);
      if (field) field.value = refused.text;
      for (const id of unfolded) if (place(id)) place(id).open = true;
      if (!before.isConnected) focus(place(before.id) || element.closest("[tabindex]"), end);
    }
    function focus(element, end) {
      if (!element) return;
      element.focus();
      if (end !== null && element.type === "text") element.setSelectionRange(end, end);
    }
    // Styles are taken out of markup and set one by one, as the policy lets none be read from it; what
    // looks like one is one, because no text in markup has a bare quote or angle bracket.
    const unstyled = (markup) => markup.replaceAll(' style="', ' data-style="');
    function style(element) {
      for (const one of element.querySelectorAll("[data-style]")) {
        one.style.cssText = one.dataset.style;
      }
    }
    // A document's own style and body in a frame, where no script of it runs. A browser may put an
    // empty document in a new frame after this, and then it is filled once more.
    function paper(frame, text) {
      if (!frame) return;
      const styles = [];
      const plain = unstyled(text)
        .replace(/<style>([^]*?)<\/style>/g, (_, style) => { styles.push(style); return ""; });
      const page = new DOMParser().parseFromString(plain, "text/html");
      for (const script of page.querySelectorAll("script")) script.remove();
      const fill = () => {
        const inside = frame.contentDocument;
        const sheet = new frame.contentWindow.CSSStyleSheet();
        sheet.replaceSync(styles.join("\n"));
        inside.adoptedStyleSheets = [sheet];
        inside.documentElement.lang = page.documentElement.lang;
        inside.title = page.title;
        inside.body.replaceChildren(...inside.importNode(page.body, true).childNodes);
        style(inside);
        inside.onclick = follow;
        frame.style.height = inside.documentElement.scrollHeight + 32 + "px";
      };
      fill();
      frame.onload = fill;
    }
    // In a frame a link leads to another place of its document, and nowhere else.
    function follow(event) {
      const link = event.target.closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const to = link.ownerDocument.getElementById(link.getAttribute("href").slice(1));
      if (to) to.scrollIntoView();
    }

    // Nothing is stored until the person says so, and then under the page's own name.
    const drawer = "topup " + document.title;
    function storeSoon() {
      clearTimeout(toStore);
      if (storing) toStore = setTimeout(store, 300);
    }
    function store() {
      clearTimeout(toStore);
      if (!storing) return;
      try {
        const all = [...kept].map(([name, body]) => [name, lettersOf(body)]);
        localStorage.setItem(drawer, JSON.stringify(all));
      } catch (error) { press("store-failed"); }
    }
    function forget() {
      clearTimeout(toStore);
      try { localStorage.removeItem(drawer); } catch (error) { stopped(error); }
    }
    function stored() {
      try {
        const all = JSON.parse(localStorage.getItem(drawer) || "[]");
        return all.map(([name, letters]) => [name, bytesOf(letters)]);
      } catch (error) { return []; }
    }

    \#(unpacking)
    \#(events)
    // What was kept but cannot be opened stays in the browser until something else is kept there.
    async function open() {
      compiled = await WebAssembly.compile(joined(unlzma(bytesIn(place("module").textContent))));
      council.push(...read(inPage("council")));
      const before = stored();
      try {
        await start(before, before.length > 0, false);
        for (const [name, body] of before) kept.set(name, body);
      } catch (error) {
        if (before.length === 0) throw error;
        stopped(error);
        await start([], false, false);
        fault("kept");
      }
      document.documentElement.dataset.ready = "yes";
      await work();
    }
    open().catch((error) => { stopped(error); fault("start"); });
    })();

    """#
}
