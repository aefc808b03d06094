import Borough
import Costing

/// Pages and lists for each school.
extension FinancePaper {
  /// Files of the folders `governors`, `statements` and `roll-confirmation`, by name.
  public var pages: [(name: String, bytes: [UInt8])] {
    let governors = GovernorsPaper.all(of: self).map { paper in
      (
        name: "governors/\(paper.school.inFileNames).html",
        bytes: GovernorsHTML.bytes(paper, of: self)
      )
    }
    let statements = SchoolStatement.all(of: self)
    return governors
      + statements.map {
        (
          name: "statements/\($0.school.inFileNames).html",
          bytes: StatementHTML.bytes($0, of: self)
        )
      }
      + statements.filter { !$0.awards.isEmpty }.map {
        (
          name: "roll-confirmation/\($0.school.inFileNames).csv",
          bytes: RollConfirmationCSV.bytes($0, of: self)
        )
      }
  }
}
