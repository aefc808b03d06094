extension EvidenceCheck {
  /// Every check once, in the order in which an application lists them.
  public static let all: [EvidenceCheck] = []
}
