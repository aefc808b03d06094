import Applications
import Borough
import Costing
import Tables

/// Why the made-up panel decided as it did, where no application of the year is on file.
enum SampleReasons {
  static let continuing = [
    "The annual review found the support still needed and in use. The award goes on as it was.",
    "Reviewed with the family and the school. What the plan asks for is made, and the award goes "
      + "on.",
    "Progress is steady with the support and was not without it. The panel continues the award.",
  ]
  static let begun = [
    "The plan names the school, and the support was agreed with it before the place began.",
    "The papers came with the pupil, and show what the support is for. The panel agrees the top-up "
      + "sought.",
  ]
  static let inPart =
    "The panel agrees what is for this pupil alone. The rest of the support is shared with others."
  static let changed =
    "The annual review in October found more support needed. The panel agrees the top-up sought "
    + "from November."
  static let backdated =
    "The plan was issued in July. The panel agrees the top-up sought from April, when the support "
    + "began."
  static let withoutPlan =
    "An individual agreement without a plan: the support is new, and the school will say in a year "
    + "what came of it."
  static let declined =
    "The support can be made from what the school has. The panel will look again whenever the "
    + "school sends more."
  static let deferred =
    "The panel asks what came of the last two terms of support, and will decide when it has been "
    + "told."
}

/// A row of decisions.csv.
extension Decision {
  func row(on pupil: FundedPupil) -> [String] {
    func day(_ day: CivilDate?) -> String { day.map { "\($0)" } ?? "" }
    return [
      String(decoding: pupil.details.reference, as: UTF8.self), "\(pupil.details.school)",
      "\(decided)", outcome.name, amount.map { CSVWriter.pounds(pence: $0.pence) } ?? "", band,
      day(from), day(to), day(reviewBy), reason, payer.map { "\($0)" } ?? "",
      isPersonalBudget ? "yes" : "", endReason,
    ]
  }
}
