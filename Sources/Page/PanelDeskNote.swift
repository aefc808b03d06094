/// Something that the panel's desk has to say of what it was given, and what to do about it.
struct PanelDeskNote: Hashable, Sendable {
  /// The file, with its row where it is of one; empty for what is of no file.
  var place = ""
  var words: String
  /// A sentence without its full stop; empty where there is nothing to do.
  var fix = ""
  /// Whether something could not be used.
  var isWrong = true
}
