import Costing
import Testing

@testable import Documents

struct MoneyCase: Sendable, CustomTestStringConvertible {
  var pence: Int64
  var shown: String
  var testDescription: String { "\(pence) pence is \(shown)" }
}

@Test(arguments: [
  MoneyCase(pence: 0, shown: "£0.00"),
  MoneyCase(pence: 5, shown: "£0.05"),
  MoneyCase(pence: -5, shown: "-£0.05"),
  MoneyCase(pence: -500, shown: "-£5.00"),
  MoneyCase(pence: 99_999, shown: "£999.99"),
  MoneyCase(pence: 123_450, shown: "£1,234.50"),
  MoneyCase(pence: 100_000_709, shown: "£1,000,007.09"),
  MoneyCase(pence: .max, shown: "£92,233,720,368,547,758.07"),
  MoneyCase(pence: .min, shown: "-£92,233,720,368,547,758.08"),
])
func moneyReadsAsPoundsWithTwoPlaces(_ example: MoneyCase) {
  #expect(FigureText.pounds(Money(pence: example.pence)) == example.shown)
}

@Test func countsAreGroupedInThousands() {
  #expect(FigureText.count(999) == "999")
  #expect(FigureText.count(1_050) == "1,050")
  #expect(FigureText.count(-24_000) == "-24,000")
  #expect(FigureText.count(1, "pupil", "pupils") == "1 pupil")
  #expect(FigureText.count(0, "pupil", "pupils") == "0 pupils")
}

@Test func decimalsKeepOnlyThePlacesThatSaySomething() {
  #expect(FigureText.decimal(12_002_500, places: 4) == "1,200.25")
  #expect(FigureText.decimal(12_002_500, places: 4, grouped: false) == "1200.25")
  #expect(FigureText.decimal(3800, places: 2) == "38")
  #expect(FigureText.decimal(175_000, places: 4, atLeast: 2) == "17.50")
  #expect(FigureText.decimal(5, places: 2) == "0.05")
}
