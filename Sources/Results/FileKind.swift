/// What a file holds, told by its name.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case provision, rates, rules, bands, terms, pay, schools, pupils, applications, decisions
  case evidence, scores, staff
  case caseload, payments, budget, expected
  // A school's own list, read only where --names gives it.
  case names

  /// Those of which a run reads one, in the order in which faults name them.
  public static let single: [FileKind] = [
    .rates, .rules, .bands, .terms, .pay, .schools, .pupils, .caseload, .applications, .decisions,
    .evidence, .scores, .staff, .payments, .budget, .expected,
  ]

  /// What the council itself says.
  public static let council: [FileKind] = [.rates, .rules, .bands, .terms, .pay]

  /// `rates.csv` in any case; any other name is provision.
  public init(fileName: String) {
    let name = fileName.lowercased()
    self = Self.allCases.first { $0.rawValue + ".csv" == name } ?? .provision
  }

  public var isUsed: Bool { self != .names }
}

/// A file that a run reads.
public struct InputFile: Hashable, Sendable {
  /// As messages show it: the path as it was given, or `standard input`.
  public let name: String
  /// `-` is standard input.
  public let path: String
  /// What a copy of it is called; no two files of a run share one.
  public var outputName: String

  public init(path: String) {
    self.path = path
    name = path == "-" ? "standard input" : path
    outputName = path == "-" ? "standard-input.csv" : lastPart(of: path)
  }
}

extension InputFile {
  /// Leavings of a Mac, LibreOffice or Excel beside the file itself.
  public static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  /// A spreadsheet program's own file, which is not read.
  public static func isWorkbook(_ path: String) -> Bool {
    [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"].contains { path.lowercased().hasSuffix($0) }
  }
}

/// The last part of a path: `returns/north.csv` is `north.csv`.
public func lastPart(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// What comes before the last part of a path: `returns/north.csv` is in `returns/`.
public func parentPart(of path: String) -> String {
  String(path.dropLast(lastPart(of: path).count))
}

/// Names are put in order by their bytes, so that no language's alphabet changes a result.
public func isBefore(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// The folder that all paths are in, with its last stroke: messages leave it out, so that a report
/// says the same wherever it was made.
public func commonFolder(_ paths: [String]) -> String {
  var common: Substring?
  for path in paths where path != "-" {
    let folder = parentPart(of: path)[...]
    guard let so = common else {
      common = folder
      continue
    }
    let shared = zip(so.utf8, folder.utf8).prefix { $0 == $1 }.count
    let prefix = so.utf8.prefix(shared)
    common = prefix.lastIndex(of: UInt8(ascii: "/")).map { so[...$0] } ?? ""
  }
  return paths.contains("-") ? "" : String(common ?? "")
}
