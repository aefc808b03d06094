/// Where a national value is written.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  public let title: String
  public let address: String

  public var description: String { address.isEmpty ? title : title + ", " + address }
}

extension Citation {
  static let finance2024Regulation11 = Citation(
    title: "School and Early Years Finance (England) Regulations 2024, regulation 11(3)",
    address: "http://www.legislation.gov.uk/uksi/2024/66/regulation/11/made")

  static let notionalSENGuidance2025 = Citation(
    title: "DfE notional SEN operational guidance 2025 to 2026", address: "")
}
