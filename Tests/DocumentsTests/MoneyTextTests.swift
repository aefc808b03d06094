import Costing
import Documents
import Testing

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
  #expect(MoneyText.pounds(Money(pence: example.pence)) == example.shown)
}

@Test func countsAreGroupedInThousands() {
  #expect(MoneyText.count(999) == "999")
  #expect(MoneyText.count(1_050) == "1,050")
  #expect(MoneyText.count(-24_000) == "-24,000")
  #expect(MoneyText.count(1, "pupil", "pupils") == "1 pupil")
  #expect(MoneyText.count(0, "pupil", "pupils") == "0 pupils")
}
