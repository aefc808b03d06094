import Tables
import Testing

@Suite("Dates")
struct DateTests {
  @Test(
    "are read as ISO, dd/mm/yyyy and GIAS's dd-mm-yyyy",
    arguments: [
      "2025-04-01", "01/04/2025", "1/4/2025", "01-04-2025", "1-4-2025", " 01/04/2025 ",
    ])
  func firstOfApril(_ cell: String) {
    #expect(cursor(at: cell).date(0) == .date(year: 2025, month: 4, day: 1))
  }

  @Test("are never guessed cell by cell: 04/05/2025 is the fourth of May")
  func order() {
    #expect(cursor(at: "04/05/2025").date(0) == .date(year: 2025, month: 5, day: 4))
    #expect(cursor(at: "12/12/2025").date(0) == .date(year: 2025, month: 12, day: 12))
  }

  @Test("written the US way are named as such")
  func american() {
    #expect(cursor(at: "04/25/2025").date(0) == .usDate(year: 2025, month: 4, day: 25))
    #expect(cursor(at: "1/31/2025").date(0) == .usDate(year: 2025, month: 1, day: 31))
  }

  @Test(
    "that no calendar has are read all the same, for a fault that says so",
    arguments: [
      ("31/02/2025", DateReading.date(year: 2025, month: 2, day: 31)),
      ("2025-02-31", .date(year: 2025, month: 2, day: 31)),
      ("2025-13-01", .date(year: 2025, month: 13, day: 1)),
      ("13/13/2025", .date(year: 2025, month: 13, day: 13)),
      ("00/04/2025", .date(year: 2025, month: 4, day: 0)),
      ("01/32/2025", .date(year: 2025, month: 32, day: 1)),
    ])
  func impossible(cell: String, reading: DateReading) {
    #expect(cursor(at: cell).date(0) == reading)
  }

  @Test(
    "in any other form are none",
    arguments: [
      "01/04/25", "1/4/25", "25-04-01", "2025/04/01", "2025-4-1", "2025-04-1", "20250401",
      "01.04.2025", "1 April 2025", "Apr-25", "01/04", "2025-04", "01/04-2025", "01/04/2025/1",
      "01//2025", "/04/2025", "01/04/", "-", "//", "n/a", "45748", "2025-04-01T00:00:00",
      "01/04/2025 00:00", "001/04/2025", "01/004/2025", "01/04/02025", "-2025-04-01", "٠١/٠٤/٢٠٢٥",
    ])
  func others(_ cell: String) {
    #expect(cursor(at: cell).date(0) == .notADate)
  }

  @Test("that are blank are blank", arguments: ["", "  "])
  func blank(_ cell: String) {
    #expect(cursor(at: cell).date(0) == .blank)
  }
}
