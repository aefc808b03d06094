import Borough
import Costing
import Documents

/// Two schools between two runs, worked by hand, one with a hostile name.
enum SampleMovement {
  /// 900001: £1,000.00 + £500.00 new - £250.00 rule = £1,250.00. 900002: £300.00 - £300.00 ended.
  static let report = MovementReport(
    Bridge(
      from: run([(900_001, "A1", 1000), (900_002, "B1", 300)]),
      by: [
        BridgeStep(.rule, run([(900_001, "A1", 750), (900_002, "B1", 900)])),
        BridgeStep(.award, run([(900_001, "A1", 750), (900_001, "=A2", 500)])),
      ]),
    since: FundingYear(startYear: 2025, .financial)!,
    schoolNames: [SampleReport.hostileName, ""])

  /// The small report, with the movement.
  static var small: Report {
    var small = SampleReport.small
    small.movement = report
    return small
  }

  private static func run(_ pupils: [(Int64, String, Int64)]) -> RunFigures {
    var run = RunFigures(areAwardsKnown: false)
    for (urn, reference, pounds) in pupils {
      run.add(
        PupilFigures(sought: Money(pence: pounds * 100), awarded: nil),
        of: PupilPlace(SchoolNumber(urn: urn)!, Array(reference.utf8)))
    }
    return run
  }
}
