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
    let compiled, module, storing = false, unsaved = false, toSay = 0, toStore = 0;

    const inPage = (id) => {
      const text = atob(place(id).textContent.trim());
      const bytes = new Uint8Array(text.length);
      for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
      return bytes;
    };
    const letters = (bytes) => {
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
      }
      return text;
    };
    const fromLetters = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

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
    function ask(records) {
      const question = written(records);
      const at = module.topup_allocate(question.length) >>> 0;
      new Uint8Array(module.memory.buffer, at, question.length).set(question);
      const result = module.topup_page(at, question.length) >>> 0;
      const answer = new Uint8Array(
        module.memory.buffer, result, module.topup_result_length(result)).slice();
      module.topup_free(result);
      module.topup_free(at);
      return read(answer);
    }

    // A module that has stopped is done with; a new one is told all that was kept, and the event
    // is tried once more.
    async function send(records) {
      try { return act(ask(records)); } catch (error) { stopped(error); }
      try {
        await start();
        act(ask([["kind", "open"], ["quiet", "yes"], ...held()]));
        act(ask(records));
        fault("");
      } catch (error) {
        stopped(error);
        await start();
        try { act(ask([["kind", "open"], ["quiet", "yes"], ...held()])); } catch (again) {
          stopped(again);
        }
        fault(place("fault").dataset.words);
      }
    }
    const stopped = (error) => console.warn("topup:", error.message);
    const fault = (text) => {
      place("fault").textContent = text;
      place("fault").hidden = text === "";
    };
    const held = () => [...kept].map(
      ([name, body]) => [name === "view" ? "view" : "file:" + name, body]);
    async function start() {
      module = (await WebAssembly.instantiate(compiled)).exports;
      act(ask([["kind", "council"], ...council]));
    }

    const acts = {
      frame(id, body) {
        const before = document.activeElement;
        const held = before && before.id;
        const end = before && "selectionEnd" in before ? before.selectionEnd : null;
        place(id).innerHTML = words.decode(body);
        if (held && !document.contains(before)) focus(held, end);
      },
      live(id, body) { const element = place(id); if (element) element.innerHTML = words.decode(body); },
      attribute(target, body) {
        const [id, name] = target.split("@");
        const element = place(id);
        if (!element) return;
        if (body.length) element.setAttribute(name, words.decode(body));
        else element.removeAttribute(name);
      },
      say(_, body) {
        clearTimeout(toSay);
        toSay = setTimeout(() => { place("said").textContent = words.decode(body); }, 400);
      },
      focus(id) { focus(id, null); },
      save(name, body) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([body]));
        link.download = name.split("/").pop();
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      },
      paper(id, body) { paper(place(id), words.decode(body)); },
      print(id) { place(id).contentWindow.focus(); place(id).contentWindow.print(); },
      keep(name, body) { kept.set(name, body.slice()); store(); },
      drop(name) { kept.delete(name); store(); },
      store(_, body) { storing = body.length > 0; if (storing) store(); else forget(); },
      unsaved(_, body) { unsaved = body.length > 0; },
    };
    function act(records) {
      for (const [name, body] of records) {
        const colon = name.indexOf(":");
        acts[name.slice(0, colon)](name.slice(colon + 1), body);
      }
    }
    function focus(id, end) {
      const element = place(id);
      if (!element) return;
      element.focus();
      if (end !== null && element.setSelectionRange && element.type === "text") {
        element.setSelectionRange(end, end);
      }
    }
    // A document's own style and body in a frame, where no script of it runs.
    function paper(frame, text) {
      if (!frame) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      const inside = frame.contentDocument;
      const sheet = new frame.contentWindow.CSSStyleSheet();
      sheet.replaceSync([...page.querySelectorAll("style")].map((s) => s.textContent).join("\n"));
      inside.adoptedStyleSheets = [sheet];
      inside.documentElement.lang = "en-GB";
      inside.title = page.title;
      inside.body.replaceChildren(...page.body.childNodes);
      for (const script of inside.querySelectorAll("script")) script.remove();
      frame.style.height = inside.documentElement.scrollHeight + 32 + "px";
    }

    // Nothing is stored until the person says so, and then under the page's own name.
    const drawer = () => "topup " + document.title;
    function store() {
      if (!storing) return;
      clearTimeout(toStore);
      toStore = setTimeout(() => {
        try {
          const all = [...kept].map(([name, body]) => [name, letters(body)]);
          localStorage.setItem(drawer(), JSON.stringify(all));
        } catch (error) { send([["kind", "press"], ["key", "store-failed"]]); }
      }, 300);
    }
    function forget() {
      clearTimeout(toStore);
      try { localStorage.removeItem(drawer()); } catch (error) { stopped(error); }
    }
    function stored() {
      try {
        const all = JSON.parse(localStorage.getItem(drawer()) || "[]");
        for (const [name, text] of all) kept.set(name, fromLetters(text));
        return all.length > 0;
      } catch (error) { return false; }
    }

    async function filesOf(list) {
      const files = [];
      for (const file of list) {
        const name = file.webkitRelativePath || file.path || file.name;
        files.push(["file:" + name, new Uint8Array(await (file.file || file).arrayBuffer())]);
      }
      return files;
    }
    // A folder that was dropped, and the folders in it.
    async function inFolder(entry) {
      if (entry.isFile) {
        const file = await new Promise((done, failed) => entry.file(done, failed));
        return [{ file, path: entry.fullPath.slice(1), name: file.name }];
      }
      const reader = entry.createReader();
      const all = [];
      for (;;) {
        const some = await new Promise((done, failed) => reader.readEntries(done, failed));
        if (some.length === 0) break;
        for (const one of some) all.push(...await inFolder(one));
      }
      return all;
    }
    const press = (key) => send([["kind", "press"], ["key", key]]);

    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-press]");
      if (!button || button.tagName === "SELECT") return;
      if (button.type !== "checkbox" && button.type !== "radio") event.preventDefault();
      press(button.dataset.press);
    });
    document.addEventListener("input", (event) => {
      const field = event.target.closest("[data-edit]");
      if (!field) return;
      const text = field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value;
      send([["kind", "edit"], ["key", field.dataset.edit], ["text", text]]);
    });
    document.addEventListener("change", async (event) => {
      const chooser = event.target.closest("[data-give]");
      if (!chooser) return;
      const files = await filesOf(chooser.files);
      chooser.value = "";
      send([["kind", "give"], ["key", chooser.dataset.give], ...files]);
    });
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", async (event) => {
      event.preventDefault();
      const target = event.target.closest("[data-drop]") || document.querySelector("[data-drop]");
      if (!target) return;
      const entries = [...event.dataTransfer.items].map(
        (item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter((entry) => entry);
      const dropped = [...event.dataTransfer.files];
      const found = [];
      for (const entry of entries) found.push(...await inFolder(entry));
      const files = await filesOf(entries.length ? found : dropped);
      send([["kind", "give"], ["key", target.dataset.drop], ...files]);
    });
    document.addEventListener("paste", (event) => {
      const field = event.target.closest("[data-block]");
      const text = event.clipboardData.getData("text/plain");
      if (!field || !/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      send([["kind", "paste"], ["key", field.dataset.edit], ["text", text]]);
    });
    document.addEventListener("keydown", (event) => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y")) {
        event.preventDefault();
        return press(key === "y" || event.shiftKey ? "redo" : "undo");
      }
      const cell = event.target.closest("td, th");
      if (!cell || !event.target.matches("input[data-edit]")) return;
      const step = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key];
      if (!step || event.target.list && event.key !== "Enter") return;
      const row = cell.parentElement;
      const next = row.parentElement.rows[row.sectionRowIndex + step];
      const field = next && next.cells[cell.cellIndex] && next.cells[cell.cellIndex].querySelector("[data-edit]");
      if (field) { event.preventDefault(); field.focus(); if (field.select) field.select(); }
    });
    window.addEventListener("beforeunload", (event) => {
      if (unsaved && !storing) event.preventDefault();
    });

    const council = [];
    async function open() {
      const packed = new Blob([inPage("module")]).stream()
        .pipeThrough(new DecompressionStream("deflate-raw"));
      compiled = await WebAssembly.compile(await new Response(packed).arrayBuffer());
      council.push(...read(inPage("council")));
      const wasStored = stored();
      await start();
      act(ask([["kind", "open"], ["stored", wasStored ? "yes" : ""], ...held()]));
      document.documentElement.dataset.ready = "yes";
    }
    open().catch((error) => { stopped(error); fault(place("fault").dataset.start); });
    })();

    """#
}
