import Documents

/// One of the three desks, as the page treats them all.
protocol Desk: Sendable {
  /// Takes what a person did; figures are worked again before it returns.
  mutating func take(
    _ event: PageEvent, _ council: CouncilPack, _ answer: inout PageAnswer
  ) -> DeskChange
  /// Everything with fields in it, which is drawn only when rows or views change.
  func frame(_ council: CouncilPack) -> Markup
  /// Every figure and fault, which is drawn after each event where it differs.
  func live(_ council: CouncilPack) -> [LiveRegion]
  /// The documents in a frame that has just been drawn, each by its element's id.
  func papers(_ council: CouncilPack) -> [PageFile]
  /// What is to be kept, each by its name within the desk.
  var files: [PageFile] { get }
  /// Where the person is, in one line that `open` understands.
  var place: String { get }
  mutating func open(place: String, files: [PageFile], _ council: CouncilPack)
}

extension Desk {
  func papers(_ council: CouncilPack) -> [PageFile] { [] }
}

/// What an event did to a desk.
struct DeskChange: Sendable {
  /// How much of the desk is to be drawn again.
  enum Drawing: Sendable { case nothing, figures, all }

  var drawing: Drawing
  /// Whether anything typed or loaded changed, and so may be undone and must be kept.
  var isEdit: Bool

  static let nothing = DeskChange(drawing: .nothing, isEdit: false)
  /// Something else is looked at.
  static let view = DeskChange(drawing: .all, isEdit: false)
  /// Something shown beside the fields changed, and no more.
  static let note = DeskChange(drawing: .figures, isEdit: false)
  /// A field was typed in: it is left as it stands on the screen.
  static let typed = DeskChange(drawing: .figures, isEdit: true)
  /// Rows or files came or went.
  static let edit = DeskChange(drawing: .all, isEdit: true)
}

/// Markup that is kept current while somebody types.
struct LiveRegion: Sendable {
  /// An element's id, or `ID@NAME` for one of its attributes.
  var id: String
  var text: String

  init(_ id: String, _ markup: Markup) {
    self.id = id
    text = markup.text
  }

  /// An attribute's value, which is not markup.
  init(_ id: String, value: String) {
    self.id = id
    text = value
  }
}
