import Borough
import Costing
import Testing

@testable import Documents

/// The small trial twice, a sweep, and the working of a mover under both sets of rules.
private func page() throws -> String {
  var report = try SampleTrial.report
  report.trials.append(report.trials[0])
  report.sweep = try SampleTrial.sweep
  var council = ExplainedCouncil()
  let line = ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(1_500))
  report.trials[1].movers[0].before = try council.explain([("<Support>", line)])
  council.rule(.weeklyCap, .minutesPerWeek(try #require(ExplainedCouncil.minutes(300))), row: 3)
  report.trials[1].movers[0].after = try council.explain([("<Support>", line)])
  return String(decoding: TrialHTML.bytes(report), as: UTF8.self)
}

@Test(arguments: [
  "<script", "<link", "<img", "<iframe", "<object", "src=", "url(", "@import", "href=\"http",
  "http://", "https://", "javascript:", " onload", " onerror", "&lt;span", "&lt;p", "&lt;div",
])
func aTrialsPageLoadsAndRunsNothing(_ way: String) throws {
  #expect(!(try page().contains(way)))
}

@Test func aTrialsPageRefusesWhatItMightBeMadeToLoad() throws {
  #expect(try page().contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
}

@Test func theVerdictComesFirst() throws {
  let page = String(decoding: TrialHTML.bytes(try SampleTrial.report), as: UTF8.self)
  let verdict = try #require(page.firstRange(of: "<strong>Not cost-neutral</strong> It costs"))
  let table = try #require(page.firstRange(of: "<table>"))
  #expect(verdict.lowerBound < table.lowerBound)
}

@Test func trialsStandBesideOneAnother() throws {
  let trial = [
    "new.csv", "£2,600.00", "−£3,400.00", "−56.67%", "1", "2", "Not cost-neutral",
  ]
  #expect(
    HTMLReader(page: try page()).tables[0].body == [
      ["Today", "£6,000.00", "", "", "", "", ""], trial, trial,
    ])
}

@Test func everyTableOfATrialAddsUpToItsTotal() throws {
  let tables = HTMLReader(page: try page()).tables.filter { $0.foot != nil }
  #expect(tables.count == 8)
  for table in tables {
    let foot = table.foot ?? []
    for column in foot.indices.dropFirst() {
      let sum = table.body.reduce(0) { $0 + units($1[column]) }
      #expect(sum == units(foot[column]), "\(table.caption), column \(column)")
    }
  }
}

@Test func theSweepsTableSaysWhatItsChartShows() throws {
  let page = try page()
  let table = try #require(HTMLReader(page: page).tables.first { $0.caption.hasPrefix("Every") })
  #expect(
    table.body == [
      ["37", "£2,800.00", "−£200.00", "−6.67%", "0", "2", "Not cost-neutral"],
      ["38", "£3,000.00", "£0.00", "0.00%", "0", "0", "Cost-neutral"],
      ["39", "£3,200.00", "+£200.00", "+6.67%", "2", "0", "Not cost-neutral"],
    ])
  let dots = page.split(separator: "<circle class=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  #expect(dots == ["dot ring", "dot", "dot ring"])
}

/// 25 hours a week at £17.50 for 38 weeks is £16,625.00; 5 of them count when 300 minutes may.
@Test func aMoversWorkingStandsUnderBothSetsOfRules() throws {
  let page = try page()
  #expect(page.contains("&lt;Support&gt;"))
  let workings = page.split(separator: "<table class=\"working\">").dropFirst()
  #expect(workings.count == 2)
  #expect(workings.first?.contains("<td class=\"number\">£10,625.00</td></tr></tfoot>") == true)
  #expect(workings.last?.contains("<td class=\"number\">£0.00</td></tr></tfoot>") == true)
  #expect(workings.last?.contains("(new.csv row 3)</bdi> <span class=\"mark\">only here") == true)
  #expect(workings.first?.contains("(rules.csv row 2)") == true)
}

@Test func aSweepOfTwoAxesIsAGrid() throws {
  let two = try SampleTrial.sweep(["weeks-per-year", "rate"], [["1"], ["2"]])
  let grid = try #require(SweepGrid(two)?.markup.text)
  let cells = grid.split(separator: "<td class=\"number ").dropFirst().map {
    $0.prefix { $0 != "\"" }
  }
  #expect(cells == ["less4", "less4", "same neutral", "same neutral", "more4", "more4"])
  #expect(try SweepGrid(SampleTrial.sweep) == nil)
  let wide = try SampleTrial.sweep(["weeks-per-year", "rate"], (1...8).map { ["\($0)%"] })
  let turned = try #require(SweepGrid(wide)?.markup.text)
  #expect(turned.contains("<code>rate</code> down") && turned.contains("<bdi>39</bdi></th></tr>"))
}

@Test func pointsStandByTheirNumbersElseEvenly() throws {
  func places(_ labels: [String]) -> [Int64] {
    SweepChart(
      id: "c", title: "", summary: "", today: .zero, tolerance: .zero,
      points: labels.map { .init(label: $0, total: .zero, shown: "", isNeutral: true) }
    ).places
  }
  #expect(places(["37", "38", "40"]) == [500, 3_500, 9_500])
  #expect(places(["+2.5%", "0", "-0.5%"]) == [500, 8_000, 9_500])
  #expect(places(["full", "half", "none"]) == [500, 5_000, 9_500])
  #expect(places(["38", "37", "40"]) == [500, 5_000, 9_500])
  #expect(places(["38"]) == [5_000])
}

@Test func noIdOfATrialsPageIsUsedTwice() throws {
  let ids = try page().split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  #expect(ids.count > 40)
  #expect(Set(ids).count == ids.count)
}

/// Pence, or a count, with its sign.
private func units(_ cell: String) -> Int64 {
  let size = Int64(String(cell.filter { $0.isNumber })) ?? 0
  return cell.contains("−") ? -size : size
}
