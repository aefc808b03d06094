extension JSONValue {
  /// The one way to write this value (RFC 8785), whose SHA-256 two machines agree on.
  ///
  /// A number beyond 2⁵³ keeps all its digits, where RFC 8785 would round it as JavaScript does.
  public var canonicalBytes: [UInt8] { JSONWriter.canonical(self) }

  /// As topup writes its documents: indented by two spaces, in this value's order, and ended with
  /// a line feed.
  public var printed: [UInt8] { JSONWriter.document(self) }
}
