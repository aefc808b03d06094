@testable import topup

/// The borough that `topup sample` writes when nothing else is asked of it, made and read once.
enum StandardBorough {
  static let files = Sample(seed: 1, schools: 40, pupils: 1500).borough()

  static let pupils = files.grid("pupils.csv")
  static let provision = files.grid("provision.csv")
  static let applications = files.grid("applications.csv")
  static let evidence = files.grid("evidence.csv")
  static let staff = files.grid("staff.csv")
  static let scores = files.grid("scores.csv")
  static let allDecisions = files.grid("decisions.csv")
  static let schools = files.grid("schools.csv")
  static let caseload = files.grid("caseload.csv")
  static let payments = files.grid("payments.csv")
  static let budget = files.grid("budget.csv")
  static let expected = files.grid("expected.csv")

  /// Those of pupils for whom a school applies.
  static let decisions: Grid = {
    let applying = Set(applications.pupils)
    return allDecisions.only { applying.contains(allDecisions.pupil($0)) }
  }()

  /// Those with an EHC plan, as `Grid.pupils` writes them.
  static let withPlans = Set(
    pupils.rows.filter { pupils.cell("sen_provision", $0) == "E" }.map { pupils.pupil($0) })
}
