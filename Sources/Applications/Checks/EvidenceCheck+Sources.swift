/// Where what checks ask for has been published.
extension EvidenceCheck {
  static func code(_ paragraphs: String) -> String {
    "SEND Code of Practice: 0 to 25 years (January 2015), " + paragraphs
  }

  static let notionalGuidance =
    "DfE, The notional SEN budget for mainstream schools: operational guidance 2025 to 2026"

  static let highNeedsGuide =
    "DfE, High needs funding: 2023 to 2024 operational guide, table 1"

  static let schoolWeekGuidance =
    "DfE, Length of the school week: non-statutory guidance (July 2023)"

  static let bristolPanel =
    "Bristol City Council, Top Up: supporting you to make your decisions (guidance to its panel)"

  static let teachingAssistants =
    "Education Endowment Foundation, Making Best Use of Teaching Assistants"
}
