public import Costing
import Documents
public import Returns
public import Tables

/// Why a run ends before anything is costed, with every fault that was found on the way.
public enum Stop: Error, Sendable {
  /// rates.csv or rules.csv cannot be used.
  case council([Fault], names: [String])
  /// Another file cannot be used.
  case files([Fault], names: [String])
  /// Neither the command line nor the rules say which year the run serves.
  case noYear([Fault], names: [String], choices: [String])
  /// The day that figures are asked for is not in the year.
  case dayOutsideYear(CivilDate, FundingYear)
  /// A file of rules to try, none of which has started.
  case triedNothing(String, FundingYear)
  /// A sweep that cannot be understood, or tried.
  case sweep(String, SweepProblem)
  /// The folder of the earlier run cannot be used.
  ///
  /// - Parameter year: the new run's, where the folder names none of its own.
  case sinceUnusable(String, errors: Int64, year: FundingYear?)
  /// A file of this run that can be read only once, where it is to be read again.
  case sincePassingFile
  /// No applications.csv was found or named.
  case noApplications
  /// No decisions.csv was found or named.
  case noDecisions
  /// Files that are not there, or cannot be told apart.
  case inputs([UnreadInput])
  /// No rates.csv was found or named.
  case noRates
  /// No rule names the authority that publishes, or it names none of England's.
  case noAuthority
  case noSuchPupil
  case noSuchSchool
  case pupilAtSchools([String])
  /// Every row of the pupil who was asked about is rejected.
  case pupilRejected

  /// Names the years that could be meant.
  public static func noYear(_ files: CouncilFiles, _ names: [String]) -> Stop {
    .noYear(
      files.faults, names: names, choices: files.startingYears.map { $0.description })
  }

  /// How a run ends that is stopped so.
  public var status: ExitStatus {
    switch self {
    case .council, .triedNothing, .noAuthority: .ratesUnusable
    case .files, .noRates, .noApplications, .noDecisions, .sinceUnusable: .fileUnusable
    case .noYear, .noSuchPupil, .pupilAtSchools, .sweep, .dayOutsideYear: .wrongCommand
    case .noSuchSchool, .sincePassingFile: .wrongCommand
    case .inputs: .fileUnusable
    case .pupilRejected: .rowsRejected
    }
  }

  /// What was found on the way, and the files' names.
  public var faults: (faults: [Fault], names: [String]) {
    switch self {
    case .council(let faults, let names), .files(let faults, let names),
      .noYear(let faults, let names, _):
      (faults, names)
    default: ([], [])
    }
  }

  /// Why, and what to do.
  ///
  /// - Parameter verb: what was asked for.
  public func words(_ verb: Verb) -> String {
    let nothing = verb == .page ? "Nothing was written" : "Nothing was costed"
    return switch self {
    case .council: "\(nothing): the council's rates or rules cannot be used."
    case .files: "\(nothing): a file cannot be used."
    case .inputs(let unread): unread.map { $0.words }.joined(separator: "\n")
    case .noYear where verb == .page:
      "No rule says which funding year the page is for. Add a funding-year row to rules.csv, such "
        + "as: funding-year,,2026-04-01,2026-27,our handbook"
    case .noYear(_, _, let choices):
      "No funding year. Add --year"
        + (choices.isEmpty ? ", such as 2026-27" : " with one of: ")
        + choices.joined(separator: ", ")
        + " (and --academic for the year from 1 September), or a funding-year row to rules.csv, "
        + "such as: funding-year,,2026-04-01,2026-27,our handbook"
    case .dayOutsideYear(let day, let year):
      "--on \(day) is not in \(year): write a day from \(year.firstDay) to \(year.lastDay)."
    case .triedNothing(let name, let year):
      "No rule of \(PlainText.visible(name)) has started by \(year.firstDay), the first day of "
        + "\(year): write dates in from that are on or before it."
    case .sweep(let text, let problem):
      "--sweep \(PlainText.visible(text)): \(problem.words)"
    case .sinceUnusable(let path, let errors, let year):
      "\(PlainText.visible(path)): the earlier run cannot be worked: "
        + (errors > 0
          ? "a file in it has \(FigureText.count(errors, "error", "errors")). "
          : "it has no rates.csv. ")
        + (year.map { "It names no funding-year, and was taken as \($0). " } ?? "")
        + "topup batch \(PlainText.visible(path)) says what to put right."
    case .sincePassingFile:
      "--since reads this run's files again, and one of them can be read only once. Save it as a "
        + "file, and give its name."
    case .noApplications:
      "There is no applications.csv, so there is nothing to put before a panel. Add one to the "
        + "folder, or give --applications FILE. [file-missing]"
    case .noDecisions:
      "There is no decisions.csv. topup panel writes one to fill in; or give --decisions FILE. "
        + "[file-missing]"
    case .noRates:
      "There is no rates.csv. Add one to the folder, or give --rates FILE. "
        + "topup sample -o try writes one to look at. [file-missing]"
    case .noAuthority:
      "Nothing was published: no rule says which of England's authorities this is. Add its code to "
        + "rules.csv, such as: authority,,2025-04-01,343,our handbook"
    case .noSuchPupil:
      "No row of provision that can be costed is for that pupil. Write the reference as the files "
        + "write it, or run topup check to see the rows that are rejected."
    case .noSuchSchool:
      "No row of provision that can be costed is at that school. Write its number as the files do."
    case .pupilAtSchools(let schools):
      "That reference is used at more than one school. Add --school with one of: "
        + schools.joined(separator: ", ") + "."
    case .pupilRejected: "Every row of that pupil is rejected, so there is no figure to explain."
    }
  }

  /// How many errors were found before the run ended.
  public var errors: Int64 { Int64(faults.faults.count { $0.id.severity == .error }) }

  /// Ends the run when a file cannot be used; faults of single rows do not.
  public static func check(_ faults: [Fault], council: [Int32], _ names: [String]) throws(Stop) {
    let errors = faults.filter { $0.id.severity == .error }
    if errors.contains(where: { council.contains($0.file) && $0.id != .namesColumn }) {
      throw .council(faults, names: names)
    }
    if errors.contains(where: { $0.id.stopsItsFile }) { throw .files(faults, names: names) }
  }
}

/// A file of a run that is not read, and why.
public struct UnreadInput: Hashable, Sendable {
  public let name: String
  public let problem: InputProblem

  public init(_ name: String, _ problem: InputProblem) {
    self.name = name
    self.problem = problem
  }

  /// `rates.csv: error: there is no such file. …`
  public var words: String { "\(PlainText.visible(name)): error: \(problem.words)" }
}

extension FaultID {
  /// Whether nothing in the file can be read.
  fileprivate var stopsItsFile: Bool {
    switch self {
    case .emptyFile, .notText, .oldLineEnds, .noHeader, .missingColumn, .repeatedColumn,
      .namesColumn:
      true
    default: false
    }
  }
}
