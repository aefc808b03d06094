import Costing
import Documents

/// The offline page: what it holds, and what it answers to each thing that a person does.
///
/// Nothing here is stored or sent. The script keeps what `PageAnswer` tells it to keep, so that a
/// module that has stopped can be started again where it was.
public struct Page: Sendable {
  private var council = CouncilPack()
  private var work = PageWork()
  private var past: [PageWork] = []
  private var undone: [PageWork] = []
  /// The field that was edited last: what is typed in one field is undone at once.
  private var lastField = ""
  private var isStoring = false
  private var notice = ""
  /// By the id of each region, as it stands on the screen.
  private var shown: [String: String] = [:]
  /// As the script has them.
  private var kept: [PageFile] = []

  private static let mostUndone = 200

  public init() {}

  /// - Parameter bytes: records of one event, as the script writes them.
  /// - Returns: records of what the script is to do.
  public mutating func answer(_ bytes: [UInt8]) -> [UInt8] {
    var answer = PageAnswer()
    if let event = PageEvent(bytes) { take(event, &answer) }
    return answer.bytes
  }

  mutating func take(_ event: PageEvent, _ answer: inout PageAnswer) {
    switch event {
    case .council(let pack): council = pack
    case .open(let view, let files, let isQuiet, let isStored):
      isStoring = isStored
      answer.store(isStored)
      kept = files
      work.open(view, files, council)
      work.wake(council)
      isQuiet ? showFigures(&answer) : showAll(&answer)
    case .press("undo"): undo(&answer)
    case .press("redo"): redo(&answer)
    case .press("store"), .press("forget"), .press("store-failed"): store(event, &answer)
    case .press(let key) where key.hasPrefix("desk "):
      work.desk = PageWork.DeskName(rawValue: String(key.dropFirst(5))) ?? work.desk
      showAll(&answer)
      keep(&answer)
    default: takeAtDesk(event, &answer)
    }
  }

  private mutating func takeAtDesk(_ event: PageEvent, _ answer: inout PageAnswer) {
    let before = work
    // What a desk says or shows comes after what is drawn, so that it finds its place there.
    var own = PageAnswer()
    let change = work.take(event, council, &own)
    if change.isEdit {
      remember(before, event)
      answer.unsaved(true)
    }
    switch change.drawing {
    case .nothing: break
    case .figures: showFigures(&answer)
    case .all: showAll(&answer)
    }
    answer.add(own)
    if change.isEdit || change.drawing == .all { keep(&answer) }
  }

  private mutating func remember(_ before: PageWork, _ event: PageEvent) {
    undone = []
    if case .edit(let field, _) = event {
      if field == lastField { return }
      lastField = field
    } else {
      lastField = ""
    }
    past.append(before.resting)
    if past.count > Self.mostUndone { past.removeFirst() }
  }

  private mutating func undo(_ answer: inout PageAnswer) {
    guard let before = past.popLast() else { return answer.say("There is nothing to undo.") }
    undone.append(work.resting)
    goTo(before, "The last change is undone.", &answer)
  }

  private mutating func redo(_ answer: inout PageAnswer) {
    guard let after = undone.popLast() else { return answer.say("There is nothing to redo.") }
    past.append(work.resting)
    goTo(after, "The change is made again.", &answer)
  }

  private mutating func goTo(_ other: PageWork, _ words: String, _ answer: inout PageAnswer) {
    work = other
    lastField = ""
    showAll(&answer)
    keep(&answer)
    answer.say(words)
  }

  private mutating func store(_ event: PageEvent, _ answer: inout PageAnswer) {
    switch event {
    case .press("store"):
      isStoring.toggle()
      notice = ""
    case .press("store-failed"):
      isStoring = false
      notice = "This browser has no room to keep the work, or may not. Save it to a file instead."
    default:
      isStoring = false
      notice = "Nothing of this page is kept in this browser any more."
    }
    answer.store(isStoring)
    answer.say(
      notice.isEmpty
        ? isStoring
          ? "What you type is kept in this browser." : "What was kept in this browser is deleted."
        : notice)
    showTop(&answer)
  }
}

/// What is drawn.
extension Page {
  private mutating func showAll(_ answer: inout PageAnswer) {
    shown = [:]
    work.wake(council)
    answer.frame("desk", work.frame(council))
    showFigures(&answer)
    for paper in work.papers(council) { answer.paper(paper.name, paper.bytes) }
  }

  private mutating func showFigures(_ answer: inout PageAnswer) {
    let regions = work.live(council)
    var gone = shown
    for region in regions {
      gone[region.id] = nil
      if shown[region.id] != region.text { answer.region(region) }
    }
    let old = gone.keys.filter { $0 != "top" }.ordered()
    for id in old { answer.region(LiveRegion(id, "")) }
    let top = shown["top"]
    shown = [:]
    for region in regions { shown[region.id] = region.text }
    shown["top"] = top
    showTop(&answer)
  }

  private mutating func showTop(_ answer: inout PageAnswer) {
    let top = PageTop(
      council: council.name, desk: work.desk, canUndo: !past.isEmpty, canRedo: !undone.isEmpty,
      isStoring: isStoring, notice: notice
    ).markup
    if shown["top"] != top.text {
      shown["top"] = top.text
      answer.frame("top", top)
    }
  }

  /// Tells the script what has changed of what it keeps.
  private mutating func keep(_ answer: inout PageAnswer) {
    let now = work.files
    for file in now where !kept.contains(file) { answer.keep(file) }
    for file in kept where !now.contains(where: { $0.name == file.name }) {
      answer.drop(file.name)
    }
    kept = now
    answer.keep(PageFile(name: "view", bytes: Array(work.view.utf8)))
  }
}
