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

  /// Those with rows: topup would ask what a file without any is for.
  var files: [SampleFile] {
    [applications, decisions, evidence, scores, staff].compactMap { $0.file }
  }
}

/// A file written row by row.
private struct SampleTable {
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
