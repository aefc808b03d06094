import Documents

/// What a person has typed, loaded and chosen, at every desk: what undo goes back to.
struct PageWork: Sendable {
  enum DeskName: String, CaseIterable { case school, panel, finance, help }

  var desk = DeskName.school
  var school = SchoolDesk()
  var panel = PanelDesk()
  var finance = FinanceDesk()

  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange {
    switch desk {
    case .school: school.take(event, council, &answer)
    case .panel: panel.take(event, council, &answer)
    case .finance: finance.take(event, council, &answer)
    case .help: .nothing
    }
  }

  /// What undo goes back to: what was given, without what is worked from it and takes room.
  var resting: PageWork {
    var rest = self
    rest.finance.rest()
    return rest
  }

  /// Works again what rested, once it is to be seen.
  mutating func wake(_ council: CouncilPack) {
    if desk == .finance { finance.wake(council) }
  }

  func frame(_ council: CouncilPack) -> Markup {
    switch desk {
    case .school: school.frame(council)
    case .panel: panel.frame(council)
    case .finance: finance.frame(council)
    case .help: PageHelp.markup
    }
  }

  func papers(_ council: CouncilPack) -> [PageFile] {
    switch desk {
    case .school: school.papers(council)
    case .panel: panel.papers(council)
    case .finance: finance.papers(council)
    case .help: []
    }
  }

  func live(_ council: CouncilPack) -> [LiveRegion] {
    switch desk {
    case .school: school.live(council)
    case .panel: panel.live(council)
    case .finance: finance.live(council)
    case .help: []
    }
  }
}

/// What is kept of the work, for a module that is started again or a page that is opened another day.
extension PageWork {
  /// Every desk's files, each under the desk's name.
  var files: [PageFile] {
    Self.named(.school, school.files) + Self.named(.panel, panel.files)
      + Self.named(.finance, finance.files)
  }

  private static func named(_ desk: DeskName, _ files: [PageFile]) -> [PageFile] {
    files.map { PageFile(name: desk.rawValue + "/" + $0.name, bytes: $0.bytes) }
  }

  /// The desk that is open, and where each was, a line each.
  var view: String {
    [desk.rawValue, school.place, panel.place, finance.place].joined(separator: "\n")
  }

  mutating func open(_ view: String, _ files: [PageFile], _ council: CouncilPack) {
    let lines = view.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    func place(_ number: Int) -> String { number < lines.count ? lines[number] : "" }
    func own(_ desk: DeskName) -> [PageFile] {
      let start = desk.rawValue + "/"
      return files.filter { $0.name.hasPrefix(start) }.map {
        PageFile(name: String($0.name.dropFirst(start.count)), bytes: $0.bytes)
      }
    }
    desk = DeskName(rawValue: place(0)) ?? desk
    school.open(place: place(1), files: own(.school), council)
    panel.open(place: place(2), files: own(.panel), council)
    finance.open(place: place(3), files: own(.finance), council)
  }
}
