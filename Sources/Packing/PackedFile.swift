/// A file in a ZIP file.
public struct PackedFile: Hashable, Sendable {
  /// With the folders it is in, `/` between them: `returns/oak.csv`.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
