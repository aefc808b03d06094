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

  static let employerNI2024 = Citation(
    title: "Employer Class 1 national insurance, 2024-25: 13.8% above £9,100 a year",
    address: "")

  static let employerNI2025 = Citation(
    title: "Employer Class 1 national insurance, from 6 April 2025: 15% above £5,000 a year",
    address: "")

  static let teachersPension2024 = Citation(
    title: "Teachers' Pension Scheme employer contribution, April 2024 to March 2027", address: "")
}
