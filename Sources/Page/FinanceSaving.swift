import Documents
import Results

/// Every file that a command would write, to be saved by itself or with all.
struct FinanceSaving {
  private let outputs: [Verb: FinanceWritten]
  private let switches: Set<Flag>

  init(_ outputs: [Verb: FinanceWritten], _ switches: Set<Flag>) {
    (self.outputs, self.switches) = (outputs, switches)
  }

  var markup: Markup {
    """
    <section aria-labelledby="fin-batch"><h2 id="fin-batch">The totals’ files</h2>
    <p>What <code>topup batch</code> writes, byte for byte.</p>
    \(FinanceParts.tick("fin-lines", "lines", "Every line with its working too (<code>lines.csv</code>)", isOn: switches.contains(.lines)))
    \(FinanceParts.tick("fin-excel", "excel", "A mark in CSV files by which Excel knows £ and accents", isOn: switches.contains(.excel)))
    \(files(.batch))</section>
    <section aria-labelledby="fin-check"><h2 id="fin-check">Rows to send back</h2>
    <p>What <code>topup check</code> writes: every file in two, rows accepted and rows rejected, and \
    a note for each school.</p>
    \(files(.check))</section>
    <section aria-labelledby="fin-publish"><h2 id="fin-publish">To publish</h2>
    <p>What <code>topup publish</code> writes, with small numbers hidden: open data, and tables for \
    the schools forum.</p>
    \(files(.publish))</section>
    """
  }

  private func files(_ verb: Verb) -> Markup {
    switch outputs[verb] {
    case nil:
      return """
        <div class="buttons">\(FinanceParts.button("fin-make-\(verb.rawValue)", "make \(verb.rawValue)", "List these files"))\
        \(Self.saveAll(verb))</div>
        """
    case .stopped(let stop)?: return "<p class=\"notice\">\(prose: stop.words)</p>"
    case .files(let files)?:
      return """
        <div class="buttons">\(Self.saveAll(verb))</div>
        \(Self.table(verb, files))
        """
    }
  }

  static func saveAll(_ verb: Verb) -> Markup {
    FinanceParts.button(
      "fin-save-\(verb.rawValue)", "save \(verb.rawValue)", "Save all as one ZIP file",
      verb == .batch || verb == .trial ? "main" : "")
  }

  static func table(_ verb: Verb, _ files: [PageFile]) -> Markup {
    FinanceParts.table(
      "fin-files-\(verb.rawValue)", "\(Int64(files.count)) files", ["File", "Size", "Save"],
      numbers: [1],
      rows: files.enumerated().map { place, file in
        [
          "<code>\(file.name)</code>", "\(FinanceParts.size(file.bytes.count))",
          FinanceParts.button(
            "fin-save-\(verb.rawValue)-\(place)", "save \(verb.rawValue) \(file.name)",
            "Save<span class=\"quiet\"> \(file.name)</span>", "plain"),
        ]
      })
  }
}
