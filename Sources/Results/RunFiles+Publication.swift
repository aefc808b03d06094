import Borough
import Costing
public import Documents
public import Returns

/// What `publish` gives.
extension RunFiles {
  /// The authority that publishes.
  public func publishingAuthority() throws(Stop) -> PublishingAuthority {
    guard let code = council.authority, let onsCode = Authorities.onsCode(of: Int64(code)) else {
      throw .noAuthority
    }
    return PublishingAuthority(code: code, onsCode: onsCode, name: council.authorityName)
  }

  /// What the borough may publish, with small numbers hidden.
  public func publication(
    _ settlement: Settlement, by authority: PublishingAuthority
  ) -> PublicationPaper {
    PublicationPaper(
      settlement.publication(), council.year, authority, version: Version.number)
  }

  /// What ran, for those who find it beside what is published.
  public var publicManifest: String { "topup \(Version.number) publish, \(council.year)\n" }
}

extension PublicationPaper {
  /// Writes its files.
  public func write<Out: Outputs & ~Copyable>(to out: inout Out) throws(Out.Problem) {
    for file in files { try out.write(file.name, file.bytes) }
  }
}
