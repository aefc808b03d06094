import Applications
import Borough
import Costing
import Documents
import Tables
import Testing

@Suite("A decisions file to fill in")
struct DecisionsCSVTests {
  static func rows(_ panelCase: PanelCase) -> [String] {
    var writer = CSVWriter()
    DecisionsCSV.append(panelCase, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n").map {
      String($0)
    }
  }

  @Test("has the columns of decisions.csv in their order")
  func header() {
    var writer = CSVWriter()
    DecisionsCSV.appendHeader(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "pupil,school,decided,decision,amount,band,from,to,review_by,reason,payer,"
        + "personal_budget,end_reason,priority\r\n")
  }

  @Test("has who pays and the days of the year, and leaves what the panel decides blank")
  func toFillIn() throws {
    #expect(
      Self.rows(try SamplePanel.panelCase())
        == ["A7,123456,,,,,2025-04-01,2026-03-31,,,343,,,"])
  }

  @Test("has the days that the pupil's top-up runs, and no payer where nobody is known to pay")
  func partOfYear() throws {
    var sample = SampleApplication()
    sample.council.standing.part = try sample.council.terms.days.part(
      YearBasis(.weeks, divisorHundredths: 3800), from: CivilDate(2025, 4, 14),
      to: CivilDate(2025, 9, 28))
    sample.notes = [.partYear]
    var paper = try sample.paper
    paper.application.payer = .notStated(.authorityOfPupil)
    #expect(
      Self.rows(try SamplePanel.panelCase(paper: paper))
        == ["A7,123456,,,,,2025-04-14,2025-09-28,,,,,,"])
  }

  @Test("has no day where none is known")
  func notStarted() throws {
    var sample = SampleApplication()
    sample.notes = [.partYear, .notStarted]
    #expect(
      Self.rows(try SamplePanel.panelCase(paper: sample.paper)) == ["A7,123456,,,,,,,,,343,,,"])
  }

  @Test("has a decision that stands as it is")
  func decided() throws {
    var decision = SamplePanel.decision(.agreeInPart, pence: 300_000)
    decision.band = "=C"
    decision.from = CivilDate(2025, 4, 1)
    decision.to = CivilDate(2026, 3, 31)
    decision.reviewBy = CivilDate(2026, 3, 1)
    decision.reason = "Share, \"if possible\""
    decision.payer = 342
    decision.isPersonalBudget = true
    decision.endReason = "moved"
    decision.priority = 2
    #expect(
      Self.rows(try SamplePanel.panelCase(decisions: [decision])) == [
        "A7,123456,2025-06-02,agree-in-part,3000.00,'=C,2025-04-01,2026-03-31,2026-03-01,"
          + "\"Share, \"\"if possible\"\"\",342,yes,moved,2"
      ])
  }

  @Test("keeps earlier decisions, and has a row for the next while it is put off")
  func putOff() throws {
    var earlier = SamplePanel.decision(.agree, day: CivilDate(2024, 6, 3))
    earlier.reason = "Agreed."
    var deferred = SamplePanel.decision(.deferred)
    deferred.reason = "More evidence."
    #expect(
      Self.rows(try SamplePanel.panelCase(decisions: [deferred, earlier])) == [
        "A7,123456,2024-06-03,agree,,,,,,Agreed.,,,,",
        "A7,123456,2025-06-02,defer,,,,,,More evidence.,,,,",
        "A7,123456,,,,,2025-04-01,2026-03-31,,,343,,,",
      ])
  }
}
