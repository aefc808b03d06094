import Tables
import Testing

/// A cell, and the number times a hundred that it is.
struct AmountCase: Sendable, CustomTestStringConvertible {
  var cell: String
  var reading: NumberReading
  var testDescription: String { "\"\(cell)\" to two places is \(reading)" }

  init(_ cell: String, _ reading: NumberReading) {
    self.cell = cell
    self.reading = reading
  }
}

@Suite("Numbers")
struct NumberTests {
  @Test(
    "are read as people write them",
    arguments: [
      AmountCase("1234.5", .number(123_450)), AmountCase("1,234.50", .number(123_450)),
      AmountCase("£1,234.50", .number(123_450)), AmountCase("£5", .number(500)),
      AmountCase("1,234", .number(123_400)), AmountCase("12,345,678.90", .number(1_234_567_890)),
      AmountCase("0", .number(0)), AmountCase("0.00", .number(0)), AmountCase("007", .number(700)),
      AmountCase(".5", .number(50)), AmountCase("0.5", .number(50)),
      AmountCase(" 12 ", .number(1200)), AmountCase("\t12", .number(1200)),
      AmountCase("-0", .number(0)), AmountCase("(0.00)", .number(0)),
      AmountCase("92233720368547758.07", .number(.max)),
    ])
  func written(_ example: AmountCase) {
    #expect(cursor(at: example.cell).number(0, places: 2) == example.reading)
  }

  @Test(
    "are negative with a sign or in brackets",
    arguments: [
      AmountCase("-1,234.50", .negative(123_450)), AmountCase("(1,234.50)", .negative(123_450)),
      AmountCase("-£1,234.50", .negative(123_450)), AmountCase("(£1,234.50)", .negative(123_450)),
      AmountCase("-0.01", .negative(1)), AmountCase("(5)", .negative(500)),
    ])
  func negative(_ example: AmountCase) {
    #expect(cursor(at: example.cell).number(0, places: 2) == example.reading)
  }

  @Test(
    "with separators in the wrong place are none, and one comma suggests a point",
    arguments: [
      AmountCase("5,449.200", .notANumber(nearest: nil)),
      AmountCase("163,539,09", .notANumber(nearest: nil)),
      AmountCase("12,5", .notANumber(nearest: "12.5")),
      AmountCase("1,23", .notANumber(nearest: "1.23")),
      AmountCase("1234,567", .notANumber(nearest: "1234.567")),
      AmountCase("0,500", .notANumber(nearest: "0.500")),
      AmountCase("00,500", .notANumber(nearest: "00.500")),
      AmountCase("5,", .notANumber(nearest: "5.")), AmountCase(",5", .notANumber(nearest: nil)),
      AmountCase("1,,234", .notANumber(nearest: nil)),
      AmountCase("1.234,50", .notANumber(nearest: nil)),
      AmountCase("1,2345", .notANumber(nearest: "1.2345")),
      AmountCase("5.", .notANumber(nearest: nil)), AmountCase("1.2.3", .notANumber(nearest: nil)),
      AmountCase("1 234", .notANumber(nearest: nil)),
      AmountCase("12.5,0", .notANumber(nearest: nil)),
    ])
  func separators(_ example: AmountCase) {
    #expect(cursor(at: example.cell).number(0, places: 2) == example.reading)
  }

  @Test(
    "are never guessed from words, signs or a spreadsheet's damage",
    arguments: [
      "n/a", "X", "up to £4,000", "1.23E+12", "£", "-", "()", "(", "(£)", "(-5)", "--5", "£-5",
      "5-", "5%", "+5", "£ 5", "£££5", "(5", "5)", "#N/A", "٣", "½", "5 hours", ".", ",", "1_000",
      "0x10", "NaN", "inf",
    ])
  func words(_ cell: String) {
    #expect(cursor(at: cell).number(0, places: 2) == .notANumber(nearest: nil))
  }

  @Test("that are blank are blank, not zero", arguments: ["", " ", "\t "])
  func blank(_ cell: String) {
    #expect(cursor(at: cell).number(0, places: 2) == .blank)
    #expect(cursor(at: cell).isBlank(0))
    #expect(cursor(at: "5").number(3, places: 2) == .blank)
  }

  @Test(
    "may have so many decimal places and no more",
    arguments: [
      ("0.001", 2, NumberReading.tooManyPlaces), ("1.000", 2, .tooManyPlaces),
      ("-0.001", 2, .tooManyPlaces), ("0.1667", 4, .number(1667)),
      ("1,234.5678", 4, .number(12_345_678)),
      ("0.16667", 4, .tooManyPlaces), ("3", 0, .number(3)), ("3.0", 0, .tooManyPlaces),
      ("1.99999999999999999999", 2, .tooManyPlaces),
    ])
  func places(cell: String, places: Int, reading: NumberReading) {
    #expect(cursor(at: cell).number(0, places: places) == reading)
  }

  @Test(
    "too large to hold are said to be so",
    arguments: [
      "92233720368547758.08", "92233720368547759", "99999999999999999999999999",
      "-92233720368547758.08", "999,999,999,999,999,999,999",
    ])
  func tooLarge(_ cell: String) {
    #expect(cursor(at: cell).number(0, places: 2) == .tooLarge)
  }

  @Test("may have Windows' pound sign, a byte that is no UTF-8")
  func windowsPound() {
    #expect(cursor(at: [0xA3] + Array("1,234.50".utf8)).number(0, places: 2) == .number(123_450))
    #expect(cursor(at: [0x2D, 0xA3, 0x35]).number(0, places: 0) == .negative(5))
    #expect(cursor(at: [0xA3]).number(0, places: 0) == .notANumber(nearest: nil))
  }
}
