public import Borough
public import Costing
import Tables

/// A run's publication with whose it is and which year it is of.
public struct PublicationPaper: Sendable {
  public let publication: Publication
  public let year: FundingYear
  public let authority: PublishingAuthority
  public let version: String

  public init(
    _ publication: Publication, _ year: FundingYear, _ authority: PublishingAuthority,
    version: String
  ) {
    self.publication = publication
    self.year = year
    self.authority = authority
    self.version = version
  }

  /// Every file, in the order in which a reader would open them.
  public var files: [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for table in tables {
      files.append((table.fileName + ".csv", OpenDataCSV.bytes(table, self)))
      files.append((table.fileName + ".meta.csv", OpenDataMeta.bytes(table)))
    }
    files.append(("schools_forum.csv", ForumCSV.bytes(self)))
    files.append(("schools_forum.html", ForumHTML.bytes(self)))
    files.append(("publication.html", PublicationHTML.bytes(self)))
    return files
  }

  /// The tables with a row for each code, then that of phases.
  var tables: [OpenDataTable] {
    publication.tables.map { OpenDataTable($0.grouping, $0.rows, publication.all) }
      + [OpenDataTable(.phase, publication.phases.map { $0.total }, publication.all)]
  }

  func cells(of row: PublishedRow, _ figures: [PublishedFigure]) -> [PublishedCell] {
    figures.map { row.cell($0, areAwardsKnown: publication.areAwardsKnown) }
  }
}

/// The authority that publishes, by the codes that statistics use.
public struct PublishingAuthority: Hashable, Sendable {
  /// Three digits.
  public let code: UInt16
  public let onsCode: String
  public let name: String

  public init(code: UInt16, onsCode: String, name: String) {
    self.code = code
    self.onsCode = onsCode
    self.name = name
  }
}

/// One open-data file: a filter, its rows and the total of them all.
struct OpenDataTable {
  let grouping: Grouping
  /// With the total first, as the standard's files are read.
  let rows: [PublishedRow]

  init(_ grouping: Grouping, _ rows: [PublishedRow], _ all: PublishedRow) {
    self.grouping = grouping
    self.rows = [all] + rows
  }

  var fileName: String { "top_up_by_" + grouping.name }

  /// The filter's column.
  var filter: String { grouping.name }

  /// What a row's filter says.
  func label(of row: PublishedRow) -> String {
    guard grouping == .placement else { return row.label }
    return Placement.allCases.first { $0.name == row.key }?.label ?? row.label
  }
}
