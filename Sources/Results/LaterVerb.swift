/// Commands that are planned but not built yet.
public enum LaterVerb: String, CaseIterable, Hashable, Sendable {
  case page
}
