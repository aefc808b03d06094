import Costing
public import Documents

/// What a run says beside its results.
public struct RunMessage: Hashable, Sendable {
  public let text: String
  /// Whether a person must know it; a note is left out of a quiet run.
  public let isWarning: Bool

  /// For what a person may like to know.
  public static func note(_ text: String) -> RunMessage {
    RunMessage(text: text, isWarning: false)
  }

  /// For what a person must know.
  public static func warning(_ text: String) -> RunMessage {
    RunMessage(text: text, isWarning: true)
  }
}

extension [RowCount] {
  /// The proof that no row was lost: every row read is accepted or rejected.
  public var messages: [RunMessage] {
    map { count in
      .note(
        "\(count.kind): \(FigureText.count(count.read, "row", "rows")) read, "
          + "\(FigureText.count(count.accepted)) accepted, "
          + "\(FigureText.count(count.rejected)) rejected.")
    }
  }

  /// How a run ends that says no more than its counts.
  public var status: ExitStatus { contains { $0.rejected > 0 } ? .rowsRejected : .done }
}
