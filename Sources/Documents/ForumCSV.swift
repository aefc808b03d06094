import Borough
import Tables

/// The bytes of `schools_forum.csv`: schools under their phase, each phase with its total.
enum ForumCSV {
  static func bytes(_ paper: PublicationPaper) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["phase", "school", "school_name"] + PublishedFigure.sums.map { $0.name })
    for phase in paper.publication.phases {
      for school in phase.schools {
        append(
          school.row, phase.total.label, [school.row.key, school.row.label], paper, to: &writer)
      }
      append(phase.total, phase.total.label, ["Total", phase.total.label], paper, to: &writer)
    }
    append(paper.publication.all, "Total", ["Total", "All schools"], paper, to: &writer)
    return writer.bytes
  }

  private static func append(
    _ row: PublishedRow, _ phase: String, _ school: [String], _ paper: PublicationPaper,
    to writer: inout CSVWriter
  ) {
    for cell in [phase] + school { writer.text(cell) }
    for cell in paper.cells(of: row, PublishedFigure.sums) { writer.published(cell) }
    writer.endRow()
  }
}
