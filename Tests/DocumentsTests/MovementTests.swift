import Borough
import Costing
import Testing

@testable import Documents

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Test func movementCSVHasEveryReasonOfEverySchool() {
  let rows = text(MovementCSV.bytes(SampleMovement.report)).split(separator: "\r\n")
  #expect(
    rows.first == """
      school,name,from,new,ended,moved_school,provision_changed,rate,rule,award,correction,to,\
      sought_from,sought_to,awarded_from,awarded_to
      """)
  #expect(rows.count == 4)
  #expect(
    rows[1].hasSuffix(
      ",1000.00,500.00,0.00,0.00,0.00,0.00,-250.00,0.00,0.00,1250.00,1000.00,1250.00,,"))
  #expect(
    rows[2]
      == "900002,,300.00,0.00,-300.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,300.00,0.00,,")
  #expect(
    rows[3] == """
      all,All schools,1300.00,500.00,-300.00,0.00,0.00,0.00,-250.00,0.00,0.00,1250.00,1300.00,\
      1250.00,,
      """)
}

@Test func movementPupilsCSVHasEachChangeUnderItsReason() {
  let rows = text(MovementPupilsCSV.bytes(SampleMovement.report))
  #expect(
    rows == """
      school,pupil,reason,change,from,to,note\r
      900001,'=A2,new,500.00,0.00,500.00,\r
      900001,A1,rule,-250.00,1000.00,750.00,\r
      900002,B1,ended,-300.00,300.00,0.00,\r

      """)
}

@Test func movementNotesSayWhatIsKnown() {
  let schools = [SchoolNumber(urn: 900_001)!, SchoolNumber(authority: 343, establishment: 2001)!]
  #expect(MovementNote.movedTo(schools).text == "to 900001 and 343/2001")
  #expect(MovementNote.movedFrom([schools[0]]).text == "from 900001")
  #expect(MovementNote.leaves(CivilDate(2025, 9, 30)).text == "last day on roll 2025-09-30")
  #expect(MovementNote.rejectedRows(before: 0, now: 2).text == "rows rejected: 0 before, 2 now")
  #expect(
    MovementNote.rejectedCase(isNow: true).text == "a decision or application is rejected now")
  #expect(
    MovementNote.rejectedCase(isNow: false).text == "a decision or application was rejected")
}

@Test func thePageTellsWhyItMovedAndItsTablesAddUp() {
  let page = text(ReportHTML.bytes(SampleMovement.small))
  #expect(page.contains("<a href=\"#movement\">Why it moved</a>"))
  #expect(
    page.contains(
      "<svg class=\"lying\" role=\"img\" tabindex=\"0\" "
        + "aria-labelledby=\"movement-chart-title"))
  #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
  let tables = HTMLReader(page: page).tables
  let reasons = tables.first { $0.caption == "Change by reason" }
  #expect(reasons?.body.map { $0[1] } == ["£1,300.00", "+£500.00", "−£300.00", "−£250.00"])
  #expect(reasons?.foot?[1] == "£1,250.00")
  let schools = tables.first { $0.caption == "Change by school" }
  #expect(
    schools?.body.map { $0.dropFirst() } == [
      ["£1,000.00", "+£500.00", "£0.00", "−£250.00", "£1,250.00"],
      ["£300.00", "£0.00", "−£300.00", "£0.00", "£0.00"],
    ])
  #expect(
    schools?.foot == ["All schools", "£1,300.00", "+£500.00", "−£300.00", "−£250.00", "£1,250.00"])
}

@Test func aReportWithoutAnEarlierRunSaysNothingOfMovement() {
  #expect(!text(ReportHTML.bytes(SampleReport.small)).contains("movement"))
  #expect(!text(ReportJSON.bytes(SampleReport.small)).contains("movement"))
  #expect(!SummaryText.text(SampleReport.small).contains("Why it moved"))
}

@Test func movementInJSONIsInPence() {
  let json = text(ReportJSON.bytes(SampleMovement.small))
  #expect(json.contains("\"movement_since\": \"2025-26\""))
  #expect(json.contains("\"rule_pence\": -25000"))
  #expect(json.contains("\"awarded_to_pence\": null"))
}

@Test func theSummaryGoesFromTheEarlierRunToThisOne() {
  let lines = SummaryText.text(SampleMovement.small).split(separator: "\n").map { String($0) }
  let start = lines.firstIndex(of: "Why it moved") ?? 0
  #expect(
    Array(lines[start...].prefix(6)) == [
      "Why it moved",
      "Earlier run         £1,300.00  expected to be paid in 2025-26",
      "New                  +£500.00  pupils who are in this run alone",
      "Ended                −£300.00  pupils who are in the earlier run alone, or leave sooner",
      "Rule                 −£250.00  rules, bands, terms and the year",
      "This run            £1,250.00  awarded where that is decided, else sought",
    ])
}

/// Where each bar starts and how wide it is, and where the line for nothing is.
private func drawn(
  _ steps: [WaterfallChart.Step]
) -> (bars: [String], zeros: [String]) {
  let chart = WaterfallChart(id: "w", title: "T", summary: "S", steps: steps).markup.text
  func value(_ name: String, _ text: Substring) -> String {
    String(text.split(separator: "\(name)=\"")[1].prefix { $0 != "\"" })
  }
  let bars = chart.split(separator: "<rect class=\"bar").dropFirst().map {
    value(" x", $0) + " " + value(" width", $0)
  }
  let zeros = chart.split(separator: "<line class=\"axis\"").dropFirst().map { value("x1", $0) }
  return (bars, zeros)
}

@Test func eachStepOfAWaterfallBeginsWhereTheOneBeforeEnded() {
  let (bars, zeros) = drawn([
    .init(label: "From", shown: "", from: 0, to: 800, isWhole: true),
    .init(label: "More", shown: "", from: 800, to: 1000),
    .init(label: "Less", shown: "", from: 1000, to: 400),
    .init(label: "To", shown: "", from: 0, to: 400, isWhole: true),
  ])
  #expect(bars == ["0.00% 80.00%", "80.00% 20.00%", "40.00% 60.00%", "0.00% 40.00%"])
  #expect(zeros == ["0.00%", "0.00%", "0.00%", "0.00%"])
}

@Test func aWaterfallBelowNothingGoesToTheLeftOfItsLine() {
  let (bars, zeros) = drawn([
    .init(label: "Less", shown: "", from: 0, to: -100),
    .init(label: "More", shown: "", from: -100, to: 300),
  ])
  #expect(bars == ["0.00% 25.00%", "0.00% 100.00%"])
  #expect(zeros == ["25.00%", "25.00%"])
}

@Test func aSmallStepOfAWaterfallCanBeSeenAndNothingHasNoWidth() {
  let (bars, _) = drawn([
    .init(label: "From", shown: "", from: 0, to: 1_000_000_00, isWhole: true),
    .init(label: "Penny", shown: "", from: 1_000_000_00, to: 999_999_99),
    .init(label: "None", shown: "", from: 999_999_99, to: 999_999_99),
  ])
  #expect(bars[1].hasSuffix(" 0.40%"))
  #expect(bars[2].hasSuffix(" 0.00%"))
  #expect(drawn([.init(label: "None", shown: "", from: 0, to: 0)]).bars == ["0.00% 0.00%"])
}
