import Borough
import Costing
import Documents
public import Returns
import Tables

/// One of the runs that an earlier run and this one are bridged by, and whose rows it rejects.
public struct BridgeRun<Text: RunText>: Sendable {
  public let files: RunFiles<Text>
  public let settlement: Settlement
  private var rejected: [PupilPlace] = []
  private var faults: [FaultID: Int64] = [:]

  public init(_ files: RunFiles<Text>, _ settlement: Settlement) {
    self.files = files
    self.settlement = settlement
    for fault in files.faultsBeforeRows(settlement) { faults[fault.id, default: 0] += 1 }
  }

  /// What must be told of rows.
  public static var wanted: Telling.Wanted { .pupilsOfRejected }

  /// Takes up what is told of the next block.
  public mutating func take(_ telling: Telling) {
    rejected += telling.pupilsOfRejected
    for told in telling.faults { faults[told.fault.id, default: 0] += 1 }
  }

  func figures(_ schools: SchoolsOfTwoRuns) -> RunFigures {
    settlement.figures(files.records, rejected: rejected, schools)
  }

  func count(_ severity: FaultID.Severity) -> Int64 {
    var sum: Int64 = 0
    for (id, count) in faults where id.severity == severity { sum += count }
    return sum
  }
}
