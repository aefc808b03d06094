import Applications
import Costing
import Tables
import Testing

@testable import Returns

/// A file beside provision, and what is wrong with it: row, fault and column, in order.
struct FaultyFile: Sendable, CustomTestStringConvertible {
  enum Kind { case applications, decisions, evidence, scores, staff }

  let kind: Kind
  let text: String
  let faults: [String]
  /// Rows that are accepted.
  let kept: [Int64]

  init(_ kind: Kind, _ text: String, _ faults: [String], kept: [Int64] = []) {
    self.kind = kind
    self.text = text
    self.faults = faults
    self.kept = kept
  }

  var testDescription: String { "\(kind): \(faults.joined(separator: ", "))" }

  private static let applied = "pupil,school,submitted,reason"
  private static let decided = "pupil,school,decided,decision,amount,band,from,to,reason,payer"
  private static let cycles =
    "pupil,school,cycle,outcome_ref,outcome,assessed,planned,started,reviewed"

  static let examples = [
    FaultyFile(
      .applications,
      applied + ",attendance_percent,parents_told\nA,100001,2025-05-01,,100.01,soon\n",
      ["2 blank reason", "2 too-large attendance_percent", "2 not-a-date parents_told"]),
    FaultyFile(
      .applications, applied + ",attendance_percent,cycles_not_needed\nA,100001,,r,95.125,never\n",
      [
        "2 blank submitted", "2 too-many-places attendance_percent",
        "2 unknown-code cycles_not_needed",
      ]),
    FaultyFile(
      .applications,
      applied + ",attendance_percent\nA,100001,2025-05-01,r,0\nB,,2025-05-01,r,100\n",
      ["3 blank school"], kept: [2]),
    FaultyFile(
      .applications,
      applied
        + """

        A,100001,2025-05-01,one
        A,100001,2025-06-01,another day
        A,100002,2025-05-01,another school
        A,343/2001,01/05/2025,two
        A,100001,2025-05-01,

        """,
      [
        "2 applied-twice submitted", "5 applied-twice submitted", "6 blank reason",
        "6 applied-twice submitted",
      ], kept: [3, 4]),
    FaultyFile(
      .decisions, decided + "\nA,100001,2025-05-01,agree,-1,,2025-05-02,2025-05-01,,34\n",
      [
        "2 negative amount", "2 dates-out-of-order to", "2 blank reason", "2 unknown-code payer",
      ]),
    FaultyFile(
      .decisions, decided + ",personal_budget\nA,100001,2025-05-01,agreed,,,,,r,343,perhaps\n",
      ["2 unknown-code decision", "2 unknown-code personal_budget"]),
    FaultyFile(
      .decisions,
      decided
        + """

        A,100001,2025-05-01,agree-in-part,,,,,r,
        B,100001,2025-05-01,agree-in-part,0,,,,r,
        C,100001,2025-05-01,agree,,,,,r,
        D,100001,2025-05-01,defer,0,Band A,,,r,
        E,100001,2025-05-01,decline,,,,,r,

        """,
      [
        "2 amount-needed amount", "5 amount-without-award amount", "5 amount-without-award band",
      ], kept: [3, 4, 6]),
    FaultyFile(
      .decisions,
      decided
        + """

        A,100001,2025-05-01,agree,,,,,one day,
        A,100001,01/05/2025,decline,,,,,one day,
        B,100001,2025-05-01,agree,,,,,for ever,
        B,100001,2025-09-01,agree,,,2025-09-01,2025-12-31,within it,
        B,100001,2025-10-01,decline,,,2025-09-01,,while one runs,
        C,100001,2025-05-01,agree,,,,2025-08-31,r,
        C,100001,2025-09-01,agree,,,2025-09-01,,the next day,
        D,100001,2025-05-01,agree,,,2025-05-01,2025-08-31,r,
        D,100001,2025-09-01,agree,,,soon,,not known,

        """,
      [
        "2 decided-twice decided", "3 decided-twice decided", "4 decided-twice from",
        "5 decided-twice from", "6 decided-twice to", "10 not-a-date from",
      ], kept: [7, 8, 9]),
    FaultyFile(
      .evidence, cycles + "\nA,100001,0,,,,,,\nA,100001,1.5,r,o,,,,\nA,100001,100,r,o,,,,\n",
      [
        "2 zero cycle", "2 blank outcome_ref", "2 blank outcome", "3 too-many-places cycle",
        "4 too-large cycle",
      ]),
    FaultyFile(
      .evidence,
      cycles
        + """
        ,progress
        A,100001,1,a,o,2025-01-02,2025-01-01,2025-01-01,2024-12-31,met
        A,100001,1,b,o,2025-01-02,,,2025-01-01,good
        A,100001,1,c,o,2025-01-02,2025-01-02,2025-01-02,2025-01-02,

        """,
      [
        "2 dates-out-of-order planned", "2 dates-out-of-order reviewed",
        "3 dates-out-of-order reviewed", "3 unknown-code progress",
      ], kept: [4]),
    FaultyFile(
      .evidence,
      cycles
        + """

        A,100001,1,O-1,o,,,,
        A,100001,1,o 1,o,,,,
        A,100001,1,?,o,,,,
        A,100001,1,!,o,,,,
        A,100001,2,O-1,o,,,,
        B,100001,1,O-1,o,,,,
        A,100002,1,O-1,o,,,,

        """,
      ["2 outcome-twice outcome_ref", "3 outcome-twice outcome_ref"], kept: [4, 5, 6, 7, 8]),
    FaultyFile(
      .scores,
      """
      pupil,school,member,efficient,evidence
      A,100001,m,0,6
      A,100001,n,1,5
      A,100001,o,good,2.5
      A,100001,,1,
      A,100001,M,3,3
      B,100001,m,3,3

      """,
      [
        "2 score-range efficient", "2 score-range evidence", "2 scored-twice member",
        "4 not-a-number efficient", "4 too-many-places evidence", "5 blank member",
        "6 scored-twice member",
      ], kept: [3, 7]),
    FaultyFile(
      .staff,
      """
      school,adult,hours_per_week,from,to
      100001,a,168.01,,
      100001,,0,2025-02-01,2025-01-01
      100001,b,,,
      100001,c,168,,2025-08-31
      343/2001,C,20,2025-08-31,
      100001,d,20,,2025-08-31
      100001,d,20,2025-09-01,
      100002,d,20,2025-08-31,

      """,
      [
        "2 beyond-a-week hours_per_week", "3 blank adult", "3 zero hours_per_week",
        "3 dates-out-of-order to", "4 blank hours_per_week", "5 staff-twice adult",
        "6 staff-twice adult",
      ]),
  ]
}

@Suite("Faults of files that applications need")
struct ApplicationFaultTests {
  @Test("are all told in one run, and reject their rows alone", arguments: FaultyFile.examples)
  func faults(_ file: FaultyFile) {
    var run = SmallRun()
    switch file.kind {
    case .applications: Self.expect(run.applications(file.text), file)
    case .decisions: Self.expect(run.decisions(file.text), file)
    case .evidence: Self.expect(run.evidence(file.text), file)
    case .scores: Self.expect(run.scores(file.text), file)
    case .staff:
      let read = run.staff(file.text)
      #expect(read.faults.words == file.faults)
      #expect(read.rejectedRows == Self.rows(read.faults))
      let hours = ["a", "b", "c", "d"].flatMap { adult in
        [100_001, 100_002].flatMap { read.hours(of: adult, at: SchoolNumber(urn: $0)!) }
      }
      #expect(hours.map { $0.row } == [7, 8, 9])
    }
  }

  private static func expect<Record>(_ read: PupilRecords<Record>, _ file: FaultyFile) {
    #expect(read.faults.words == file.faults)
    #expect(read.keptRows == file.kept)
    #expect(read.rejectedRows == rows(read.faults))
    #expect(Int64(read.keptRows.count + read.rejectedRows.count) == read.read)
  }

  private static func rows(_ faults: [Fault]) -> [Int64] { Set(faults.map { $0.row }).sorted() }

  @Test("a band is one of bands.csv where there is one, and the nearest is told")
  func bands() {
    let text = """
      pupil,school,decided,decision,band,reason
      A,100001,2025-05-01,agree,Bannd B,r
      B,100001,2025-05-01,agree,zzz,r
      C,100001,2025-05-01,agree,band a,r

      """
    var run = SmallRun(
      bands: """
        band,from,at_least,value,source
        Band A,2025-04-01,6000,2000,made up
        Band B,2025-04-01,9000,5000,made up

        """)
    let read = run.decisions(text)
    #expect(read.faults.words == ["2 unknown-band band", "3 unknown-band band"])
    #expect(
      read.faults.map { $0.detail } == [.nearest("Band B"), .choices(["Band A", "Band B"])])
    #expect(read.keptRows == [4])
    var without = SmallRun()
    #expect(
      without.decisions(text).faults.words
        == [2, 3, 4].map { "\($0) amount-needed amount" }, "nothing says what a band is worth")
  }

  @Test("a rejected row that may have started a top-up keeps the pupil from being costed")
  func brokenStart() {
    let provision = "pupil,school,provision,cost\nA1,100001,Interpreter,9000\n"
    for (rule, isRejected) in [
      ("submission", true), ("decision", true), ("placement-start", false),
    ] {
      var run = SmallRun(rules: "top-up-start,,2025-04-01,\(rule),made up\n")
      _ = run.applications(
        """
        pupil,school,submitted,reason
        A1,100001,2025-05-01,one
        A1,100001,2025-05-01,two

        """)
      _ = run.decisions("pupil,school,decided,decision,reason\nA1,100001,2025-05-01,agree,\n")
      let settlement = run.settled(provision)
      #expect(settlement.results().isEmpty == isRejected)
      #expect(settlement.rejected == (isRejected ? 1 : 0))
    }
  }
}
