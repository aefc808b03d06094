import Applications
import Borough
import Tables

/// The files of a borough's applications, row by row as schools are made.
struct SamplePapers {
  private var applications = SampleTable("applications.csv", SampleApplication.columns)
  private var evidence = SampleTable("evidence.csv", SampleApplication.evidenceColumns)
  private var staff = SampleTable("staff.csv", SampleStaff.columns)
  private var scores = SampleTable("scores.csv", SamplePanel.scoreColumns)
  private var decisions = SampleTable("decisions.csv", SampleDecision.columns)
  private var panel = SamplePanel()

  mutating func take(_ roll: SampleRoll) {
    for application in roll.applications {
      applications.add([application.row])
      evidence.add(application.evidence)
      scores.add(panel.scores(of: application))
      if application.isDecided { decisions.add([SampleDecision(on: application).row]) }
    }
    for adult in roll.staff {
      let hours = SamplePlan.hours(adult.minutesPerWeek)
      staff.add([["\(roll.school.urn)", adult.name, adult.role, hours, "", ""]])
    }
  }

  /// What was decided where no school applies.
  ///
  /// - Parameter awards: by place among the pupils costed.
  mutating func decide(_ awards: [Int: [Decision]], _ finance: BoroughFinance) {
    for (place, made) in awards.sorted(by: { $0.key < $1.key }) {
      decisions.add(made.map { $0.row(on: finance.pupils[place]) })
    }
  }

  /// What is known before anything else is decided.
  var applied: [SampleFile] { [applications].compactMap { $0.file } }

  /// Those with rows: topup would ask what a file without any is for.
  var files: [SampleFile] {
    [applications, decisions, evidence, scores, staff].compactMap { $0.file }
  }
}

/// A file written row by row.
struct SampleTable {
  private let name: String
  private var writer = CSVWriter()
  private var hasRows = false

  init(_ name: String, _ columns: [String]) {
    self.name = name
    writer.row(columns)
  }

  mutating func add(_ rows: [[String]]) {
    for row in rows { writer.row(row) }
    hasRows = hasRows || !rows.isEmpty
  }

  var file: SampleFile? { hasRows ? SampleFile(name: name, bytes: writer.bytes) : nil }
}
