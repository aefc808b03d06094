extension SchoolChoice {
  /// Hides rows that were not asked for, sorts by a column that was, and says what is shown.
  static let script: Markup = #"""
    (function () {
      "use strict";
      var choice = document.getElementById("choice");
      var words = document.getElementById("choice-words");
      var phase = document.getElementById("choice-phase");
      var type = document.getElementById("choice-type");
      var shown = document.getElementById("choice-shown");
      var tables = Array.from(document.querySelectorAll(".schools table"));
      var all = new Set(rowsOf(document).map(function (row) { return row.dataset.school; }));

      function rowsOf(place) {
        return Array.from(place.querySelectorAll("tr[data-school]"));
      }
      function isAskedFor(row) {
        var text = row.cells[0].textContent.toLowerCase();
        return words.value.toLowerCase().split(/\s+/).every(function (word) {
          return text.includes(word);
        }) && (!phase.value || row.dataset.phase === phase.value)
          && (!type.value || row.dataset.type === type.value);
      }
      function choose() {
        var seen = new Set();
        tables.forEach(function (table) {
          var rows = rowsOf(table);
          var left = rows.filter(function (row) {
            row.hidden = !isAskedFor(row);
            return !row.hidden;
          });
          left.forEach(function (row) { seen.add(row.dataset.school); });
          table.caption.lastChild.textContent = left.length === rows.length ? ""
            : " (" + left.length + " of " + rows.length + " rows shown)";
        });
        shown.textContent = seen.size + " of " + all.size + " schools shown.";
      }
      function value(row, column) {
        var day = row.cells[column].querySelector("time");
        var text = day ? day.dateTime : row.cells[column].textContent.trim();
        var number = parseFloat(text.replace(/[£,%]/g, ""));
        return { text: text, number: number, isNumber: !isNaN(number) };
      }
      function sort(table, head, column) {
        var isFirst = head.getAttribute("aria-sort") === null;
        var isNumber = head.classList.contains("number");
        var isUp = isFirst ? !isNumber : head.getAttribute("aria-sort") === "descending";
        Array.from(head.parentNode.cells).forEach(function (cell) {
          cell.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        var body = table.tBodies[0];
        Array.from(body.rows).map(function (row, place) {
          return { row: row, place: place, value: value(row, column) };
        }).sort(function (one, other) {
          var order = isNumber ? byNumber(one.value, other.value, isUp)
            : (isUp ? 1 : -1) * one.value.text.localeCompare(other.value.text, "en");
          return order || one.place - other.place;
        }).forEach(function (entry) { body.appendChild(entry.row); });
        shown.textContent = table.caption.firstChild.textContent + ": sorted by "
          + head.textContent + (isNumber ? (isUp ? ", least first." : ", most first.")
            : (isUp ? ", in order." : ", in reverse."));
      }
      function byNumber(one, other, isUp) {
        if (!one.isNumber || !other.isNumber) { return other.isNumber - one.isNumber; }
        return (isUp ? 1 : -1) * (one.number - other.number);
      }
      function addSorting(table) {
        Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
          var button = document.createElement("button");
          button.type = "button";
          button.className = "sort";
          button.textContent = head.textContent;
          head.replaceChildren(button);
          button.addEventListener("click", function () { sort(table, head, column); });
        });
      }

      tables.forEach(function (table) {
        var count = document.createElement("span");
        count.className = "count";
        table.caption.appendChild(count);
        addSorting(table);
      });
      [words, phase, type].forEach(function (field) { field.addEventListener("input", choose); });
      document.getElementById("choice-all").addEventListener("click", function () {
        words.value = phase.value = type.value = "";
        choose();
        words.focus();
      });
      choice.hidden = false;
      choose();
    })();

    """#
}
