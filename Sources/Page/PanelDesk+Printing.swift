import Documents

/// The whole pack, to print and to save.
extension PanelDesk {
  var printing: Markup {
    """
    <h1 id="panel-title" tabindex="-1">Print or save the pack</h1>
    <div class="buttons">
    <button type="button" id="panel-back" data-press="list">All applications</button>
    </div>
    <section aria-labelledby="panel-print-title">
    <h2 id="panel-print-title">Print</h2>
    <div class="buttons">
    <button type="button" id="panel-print-agenda" data-press="paper agenda">Print the agenda</button>
    <button type="button" id="panel-print-all" data-press="paper all">Print the agenda and every \
    sheet</button>
    </div>
    <p>One sheet alone is printed from its case.</p>
    </section>
    <section aria-labelledby="panel-save-title">
    <h2 id="panel-save-title">Save</h2>
    <div class="buttons">
    <button type="button" id="panel-save-panel" data-press="save panel">Save panel.html</button>
    <button type="button" id="panel-save-pack" data-press="save pack">Save the pack as a ZIP \
    file</button>
    <button type="button" id="panel-save-work" data-press="save work">Save everything, to go on \
    another day</button>
    </div>
    <p class="hint">The pack is what <code>topup panel</code> writes: the agenda, a sheet for each \
    case, and decisions.csv. Everything is also what was loaded: give that ZIP file to this page to \
    go on.</p>
    </section>
    <section aria-labelledby="panel-agenda-title">
    <h2 id="panel-agenda-title">The agenda</h2>
    <iframe id="panel-paper" title="The agenda"></iframe>
    </section>
    """
  }
}
