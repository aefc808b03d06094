import Documents

/// Council finance: the returns of every school, totalled.
struct FinanceDesk: Desk {
  private(set) var files: [PageFile] = []
  var place: String { "" }

  mutating func open(place: String, files: [PageFile], _ council: CouncilPack) {
    self.files = files
  }

  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange { .nothing }

  func frame(_ council: CouncilPack) -> Markup { "<h1>Council finance</h1>" }

  func live(_ council: CouncilPack) -> [LiveRegion] { [] }
}
