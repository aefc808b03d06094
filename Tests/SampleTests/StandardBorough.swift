@testable import topup

/// The borough that `topup sample` writes when nothing else is asked of it, made and read once.
enum StandardBorough {
  private static let files = Sample(seed: 1, schools: 40, pupils: 1500).borough()

  static let pupils = files.grid("pupils.csv")
  static let provision = files.grid("provision.csv")
  static let applications = files.grid("applications.csv")
  static let evidence = files.grid("evidence.csv")
  static let staff = files.grid("staff.csv")
  static let scores = files.grid("scores.csv")
  static let decisions = files.grid("decisions.csv")

  /// Those with an EHC plan, as `Grid.pupils` writes them.
  static let withPlans = Set(
    pupils.rows.filter { pupils.cell("sen_provision", $0) == "E" }.map { pupils.pupil($0) })
}
