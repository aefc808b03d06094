import Documents

extension PageScript {
  /// What a person does, turned into events for the module.
  static let events: Markup = #"""
    const press = (key) => send([["kind", "press"], ["key", key]]);
    const give = (key, files) => send(
      files.then(contents).then((all) => [["kind", "give"], ["key", key], ...all], stopped));
    // Each file is named by its path within the folder that was given.
    async function contents(files) {
      const top = files.length ? files[0][0].split("/")[0] + "/" : "";
      const isFolder = files.every(([path]) => path.startsWith(top));
      const all = [];
      for (const [path, file] of files) {
        const name = isFolder ? path.slice(top.length) : path;
        all.push(["file:" + name, new Uint8Array(await file.arrayBuffer())]);
      }
      return all;
    }
    // A file that was dropped, or every file of a folder and of the folders in it.
    async function inEntry(entry) {
      if (entry instanceof File) return [[entry.name, entry]];
      if (entry.isFile) {
        const file = await new Promise((done, failed) => entry.file(done, failed));
        return [[entry.fullPath.slice(1), file]];
      }
      const reader = entry.createReader();
      const all = [];
      for (;;) {
        const some = await new Promise((done, failed) => reader.readEntries(done, failed));
        if (some.length === 0) return all;
        all.push(...await inAll(some));
      }
    }
    async function inAll(entries) {
      const all = [];
      for (const entry of entries) all.push(...await inEntry(entry));
      return all;
    }

    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-press]");
      if (!button) return;
      if (button.type !== "checkbox" && button.type !== "radio") event.preventDefault();
      press(button.dataset.press);
    });
    document.addEventListener("submit", (event) => event.preventDefault());

    function edit(field) {
      const text = field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value;
      send([["kind", "edit"], ["key", field.dataset.edit], ["text", text]]);
    }
    // A slider says where it is once a frame; letters being composed are sent once they are chosen.
    const sliding = new Set();
    document.addEventListener("input", (event) => {
      const field = event.target.closest("[data-edit]");
      if (!field || event.isComposing) return;
      if (field.type !== "range") { edit(field); return; }
      if (sliding.size === 0) requestAnimationFrame(() => {
        for (const slider of sliding) edit(slider);
        sliding.clear();
      });
      sliding.add(field);
    });
    document.addEventListener("compositionend", (event) => {
      const field = event.target.closest("[data-edit]");
      if (field) edit(field);
    });
    document.addEventListener("paste", (event) => {
      const field = event.target.closest("[data-block]");
      const text = event.clipboardData.getData("text/plain");
      if (!field || !/[\t\r\n]/.test(text.replace(/\r?\n$/, ""))) return;
      event.preventDefault();
      send([["kind", "paste"], ["key", field.dataset.edit], ["text", text]]);
    });
    document.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        press(key === "y" || event.shiftKey ? "redo" : "undo");
        return;
      }
      const field = event.target, cell = field.closest("td, th");
      if (event.key === "Enter" && field.dataset.enter) return press(field.dataset.enter);
      // Up and down a column of cells; where a list may be open, the keys are the list's.
      if (!cell || field.type !== "text" || field.list || !field.dataset.edit) return;
      const step = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
      if (!step) return;
      const row = cell.parentElement;
      const next = row.parentElement.rows[row.sectionRowIndex + step];
      const other = next && next.cells[cell.cellIndex]?.querySelector("[data-edit]");
      if (!other) return;
      event.preventDefault();
      other.focus();
      if (other.select) other.select();
    });

    document.addEventListener("change", (event) => {
      const chooser = event.target.closest("[data-give]");
      if (!chooser) return;
      const files = [...chooser.files].map((file) => [file.webkitRelativePath || file.name, file]);
      chooser.value = "";
      give(chooser.dataset.give, Promise.resolve(files));
    });
    // A file dropped anywhere is taken, or the browser would leave the page to show it.
    const hasFiles = (event) => event.dataTransfer.types.includes("Files");
    document.addEventListener("dragover", (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const target = event.target.closest("[data-drop]") || document.querySelector("[data-drop]");
      if (!target) return;
      const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
      const entries = items.map((item) => item.webkitGetAsEntry() || item.getAsFile());
      give(target.dataset.drop, inAll(entries));
    });
    window.addEventListener("pagehide", store);
    window.addEventListener("beforeunload", (event) => {
      if (!unsaved || storing) return;
      event.preventDefault();
      event.returnValue = true;
    });

    """#
}
