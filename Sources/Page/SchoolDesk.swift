import Documents

/// A school: its pupils and what it provides for each.
struct SchoolDesk: Desk {
  private(set) var files: [PageFile] = []
  var place: String { "" }

  mutating func open(place: String, files: [PageFile], _ council: CouncilPack) {
    self.files = files
  }

  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange { .nothing }

  func frame(_ council: CouncilPack) -> Markup { "<h1>School</h1>" }

  func live(_ council: CouncilPack) -> [LiveRegion] { [] }
}
