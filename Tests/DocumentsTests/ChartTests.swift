import Testing

@testable import Documents

private let chart = Chart(
  id: "c", title: "Cost & need", summary: "Summary",
  bars: [
    Chart.Bar(label: "One", value: 300, shown: "£3.00"),
    Chart.Bar(label: "Two", value: 100, shown: "£1.00"),
    Chart.Bar(label: "<Three>", value: 0, shown: "£0.00"),
  ])

@Test func theLongestBarFillsTheWidthAndTheRestFollow() {
  let drawing = chart.lyingBars.text
  let widths = drawing.split(separator: "<rect class=\"bar\"").dropFirst().map {
    $0.split(separator: "width=\"")[1].prefix { $0 != "\"" }
  }
  #expect(widths == ["100.00%", "33.33%", "0.00%"])
  #expect(drawing.contains("&lt;Three&gt;") && drawing.contains("Cost &amp; need"))
}

@Test func columnsStandOnOneLine() {
  let drawing = chart.standingColumns(axis: "Pounds", mark: nil).text
  let columns = drawing.split(separator: "<rect class=\"bar\"").dropFirst()
  let feet = columns.map { column in
    ["y=\"", "height=\""].reduce(Int64(0)) { sum, name in
      sum + (Int64(column.split(separator: name)[1].prefix { $0 != "\"" }) ?? -1)
    }
  }
  #expect(feet == [284, 284, 284])
}

@Test func aChartOfNothingHasNoLength() {
  let empty = Chart(
    id: "c", title: "None", summary: "", bars: [.init(label: "One", value: 0, shown: "£0.00")])
  #expect(empty.length(0, of: Chart.whole) == 0)
}

@Test func theLargestSumsStillFit() {
  let vast = Chart(
    id: "c", title: "Vast", summary: "", bars: [.init(label: "One", value: .max, shown: "")])
  #expect(vast.length(.max, of: Chart.whole) == 10_000)
  #expect(vast.length(.max / 2, of: Chart.whole) == 4_999)
}
