/// A row of one of the run's files.
public struct RowPlace: Hashable, Comparable, Sendable {
  public var file: Int32
  public var row: Int64

  public static func < (left: RowPlace, right: RowPlace) -> Bool {
    left.file == right.file ? left.row < right.row : left.file < right.file
  }
}
