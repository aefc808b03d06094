import Tables

/// The columns of a file that people fill in, as topup names them.
public struct FileColumns: Sendable {
  /// In the order in which they are written.
  public let names: [String]
  private let aliases: [(written: String, name: String)]

  init<Column: ColumnSet>(_ columns: [Column]) {
    names = columns.map { $0.name }
    aliases = columns.flatMap { column in column.aliases.map { ($0, column.name) } }
  }

  /// The column that a header means, in any of the ways that it may be written.
  public func named(_ written: String) -> String? {
    let folded = Folding.fold(written)
    return names.first { $0 == folded } ?? aliases.first { $0.written == folded }?.name
  }

  public static let provision = FileColumns(ProvisionColumn.allCases)
  public static let pupils = FileColumns(PupilColumn.allCases)
  public static let applications = FileColumns(ApplicationColumn.allCases)
  public static let evidence = FileColumns(EvidenceColumn.allCases)
  public static let staff = FileColumns(StaffColumn.allCases)
  public static let decisions = FileColumns(DecisionColumn.allCases)
  public static let scores = FileColumns(ScoreColumn.allCases)
  public static let pay = FileColumns(PayColumn.allCases)
}
