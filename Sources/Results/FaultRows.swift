public import Documents
public import Returns
public import Tables

/// The rows of `faults.csv`, and how many there are of each fault.
public struct FaultRows: Sendable {
  private let csv: FaultsCSV
  private var counted: [FaultID: Int64] = [:]

  /// - Parameter names: the run's files, by a fault's `file`.
  public init(_ names: [String]) {
    csv = FaultsCSV(files: names)
  }

  /// The first row of `faults.csv`.
  public static var header: [UInt8] {
    var writer = CSVWriter()
    writer.row(FaultsCSV.header)
    return writer.bytes
  }

  /// Counts faults; returns their rows of `faults.csv`.
  public mutating func add(_ told: [SchoolFault]) -> [UInt8] {
    count(told)
    var writer = CSVWriter()
    for one in told { csv.append(one.fault, to: &writer) }
    return writer.bytes
  }

  /// Counts faults.
  public mutating func count(_ told: [SchoolFault]) {
    for one in told { counted[one.fault.id, default: 0] += 1 }
  }

  /// In the order of `FaultID`.
  public var counts: [FaultCount] {
    FaultID.allCases.compactMap { id in counted[id].map { FaultCount(id, $0) } }
  }
}

/// Puts the faults of whole files among those of rows, in the order of files.
public struct FaultQueue: Sendable {
  private var waiting: ArraySlice<Fault>

  /// - Parameter faults: in the order of files.
  public init(_ faults: [Fault]) {
    waiting = faults[...]
  }

  /// Those that come before a file's rows.
  public mutating func next(upTo file: Int32) -> [SchoolFault] {
    let ready = waiting.prefix { $0.file <= file }
    waiting = waiting.dropFirst(ready.count)
    return ready.map { SchoolFault(school: nil, fault: $0) }
  }
}
