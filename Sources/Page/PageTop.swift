import Documents

/// The head of the page: whose it is, its desks, undo, and what is kept of the work.
struct PageTop {
  var council: String
  var desk: PageWork.DeskName
  var canUndo: Bool
  var canRedo: Bool
  var isStoring: Bool
  var notice: String

  var markup: Markup {
    """
    <div class="bar"><p class="brand">topup</p>\
    <span class="council">\(council)</span>
    <p class="safe">Nothing leaves this computer.</p></div>
    <nav class="tabs" aria-label="Desks">\(Markup(PageWork.DeskName.allCases) { tab($0) })</nav>
    <div class="tools">
    <button type="button" id="undo" data-press="undo"\(.when(!canUndo, " disabled"))>Undo</button>
    <button type="button" id="redo" data-press="redo"\(.when(!canRedo, " disabled"))>Redo</button>
    <span><input type="checkbox" id="store" data-press="store"\(.when(isStoring, " checked"))> \
    <label for="store" class="beside-box">Keep my work in this browser</label></span>
    \(.when(isStoring, forget))
    \(.when(!notice.isEmpty, "<span>\(notice)</span>"))
    </div>
    """
  }

  private func tab(_ name: PageWork.DeskName) -> Markup {
    """
    <button type="button" id="tab-\(name.rawValue)" data-press="desk \(name.rawValue)"\
    \(.when(name == desk, " aria-current=\"page\""))>\(name.title)</button>
    """
  }

  private let forget: Markup =
    "<button type=\"button\" class=\"plain\" id=\"forget\" data-press=\"forget\">Delete what is kept</button>"
}

extension PageWork.DeskName {
  var title: String {
    switch self {
    case .school: "School"
    case .panel: "Panel"
    case .finance: "Council finance"
    case .help: "Help"
    }
  }
}
