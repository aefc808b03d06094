import Borough
import Costing

/// What a reader may choose the rows of schools by, and the script that does it.
///
/// The page is whole without it: the controls are hidden until the script has run, and only hide
/// rows or put them in another order.
enum SchoolChoice {
  /// Fewer schools than these are read without being searched.
  static let fewest = 10

  /// On a row of a table of schools.
  static func attributes(_ number: String, _ school: School?) -> Markup {
    let phase = school?.phase ?? ""
    let type = school?.type ?? ""
    return """
       data-school="\(number)" data-phase="\(phase.isEmpty ? TotalsRow.notStated : phase)" \
      data-type="\(type.isEmpty ? TotalsRow.notStated : type)"
      """
  }

  static func controls(of report: Report) -> Markup {
    """
    <section id="choice" class="choice" role="search" aria-labelledby="choice-title" hidden>
    <h2 id="choice-title">Choose schools</h2>
    <div class="fields">
    <p><label for="choice-words">Name or number</label>
    <input id="choice-words" type="search" autocomplete="off" spellcheck="false"></p>
    \(select("phase", "Phase", report.rows(of: .phase)))\
    \(select("type", "Type of school", report.rows(of: .type)))\
    <p><button id="choice-all" type="button">Show all schools</button></p>
    </div>
    <p id="choice-shown" role="status" aria-live="polite"></p>
    <p class="note">This hides rows of the tables of schools. Their totals, the other tables and \
    the charts are always of all schools.</p>
    </section>

    """
  }

  private static func select(_ name: Markup, _ label: Markup, _ rows: [TotalsRow]) -> Markup {
    """
    <p><label for="choice-\(name)">\(label)</label>
    <select id="choice-\(name)"><option value="">All</option>\
    \(options(rows))</select></p>

    """
  }

  private static func options(_ rows: [TotalsRow]) -> Markup {
    rows.reduce("") { "\($0)<option value=\"\($1.key)\">\($1.shownLabel)</option>" }
  }

  static let style: Markup = """
    .fields{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:end}
    .fields p{margin:0;min-width:min(100%,12rem)}
    .fields label{display:block;margin-bottom:.25rem;font-weight:bold}
    .fields input,.fields select,.fields button{width:100%;min-height:2.5rem;padding:.25rem .75rem;
    border:2px solid #45535f;border-radius:.25rem;background:#fff;color:#1c2733;font:inherit}
    .fields button{font-weight:bold;cursor:pointer}
    .sort{min-width:1.5rem;min-height:1.5rem;padding:.125rem 0;border:0;background:none;color:inherit;font:inherit;
    font-weight:bold;text-align:inherit;text-decoration:underline;cursor:pointer}
    .fields :focus-visible,.sort:focus-visible{outline:3px solid #12344d;outline-offset:2px}
    [aria-sort=ascending] .sort:after{content:" \\2191"}
    [aria-sort=descending] .sort:after{content:" \\2193"}
    #choice-shown{margin:1rem 0 .25rem;font-weight:bold}
    caption .count{font-weight:normal}
    [hidden]{display:none!important}
    @media print{.choice{display:none}.sort{min-height:0;text-decoration:none}}

    """
}
