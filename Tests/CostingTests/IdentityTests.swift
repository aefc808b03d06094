import Costing
import Testing

/// UPNs, school numbers, dates and years.
@Suite struct IdentityTests {
  /// Field facts, "Identifiers and codes": numbers that published guidance gives as valid.
  @Test(arguments: [
    "B801200005001", "P207000016049", "B343200126001", "U343402026001", "M34320012600A",
    "Y34320012600Z",
  ])
  func aValidNumberKeepsItsText(_ text: String) {
    guard case .upn(let upn) = UPN.read(Array(text.utf8)[...]) else {
      Issue.record("not read as a UPN")
      return
    }
    #expect(String(decoding: upn.bytes, as: UTF8.self) == text)
    #expect(UPN.read(Array(text.lowercased().utf8)[...]) == .upn(upn))
    #expect(upn.issuingAuthority == Int64(text.dropFirst().prefix(3)))
  }

  @Test(arguments: [
    ("Q207000016049", UPN.Reading.wrongCheckLetter), ("I207000016049", .wrongCheckLetter),
    ("M34320012600O", .wrongCheckLetter), ("P20700001604", .notOne), ("P2070000160490", .notOne),
    ("PP07000016049", .notOne), ("3207000016049", .notOne), ("P20700001604-", .notOne),
  ])
  func anythingElseIsToldApart(_ text: String, _ reading: UPN.Reading) {
    #expect(UPN.read(Array(text.utf8)[...]) == reading)
  }

  @Test func aNumberMadeFromItsPartsHasItsCheckLetter() {
    let upn = UPN(authority: 343, establishment: 2001, year: 26, serial: 1)
    #expect(upn.map { String(decoding: $0.bytes, as: UTF8.self) } == "B343200126001")
  }

  @Test func schoolsAreInByteOrderOfWhatIsWritten() {
    let urns = [SchoolNumber(urn: 343_001)!, SchoolNumber(urn: 100_000)!]
    let numbers = urns + [SchoolNumber(authority: 343, establishment: 2001)!]
    #expect(numbers.sorted().map { $0.description } == ["100000", "343/2001", "343001"])
    #expect(SchoolNumber(urn: 99_999) == nil)
    #expect(SchoolNumber(authority: 343, establishment: 0) == nil)
  }

  /// 2024 was a leap year, 1900 and 2100 are not; day 20,000 is 4 October 2024.
  @Test func daysAreCountedFrom1970() {
    #expect(CivilDate(1970, 1, 1).dayNumber == 0)
    #expect(CivilDate(2024, 10, 4).dayNumber == 20_000)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2025, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2025, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2025, month: 4, day: 31) == nil)
    #expect(CivilDate(2024, 2, 29).yearLater == CivilDate(2025, 3, 1))
    #expect(CivilDate(2025, 4, 1).inWords == "1 April 2025")
  }

  @Test func everyDayFollowsTheOneBefore() {
    var expected: Int32? = nil
    for year in Int64(1900)...2199 {
      for month in Int64(1)...12 {
        for day in Int64(1)...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          if let expected { #expect(date.dayNumber == expected) }
          #expect(date.parts == (year, month, day))
          expected = date.dayNumber + 1
        }
      }
    }
  }

  @Test func aYearStartsInAprilOrSeptember() {
    let financial = FundingYear("2025-26")
    let academic = FundingYear("2025-26 academic")
    #expect(financial?.firstDay == CivilDate(2025, 4, 1))
    #expect(financial?.lastDay == CivilDate(2026, 3, 31))
    #expect(academic?.firstDay == CivilDate(2025, 9, 1))
    #expect(academic?.lastDay == CivilDate(2026, 8, 31))
    #expect(academic?.description == "2025-26 academic")
    #expect(FundingYear("1999-00")?.startYear == 1999)
    for wrong in ["2025-27", "2025", "25-26", "2025-26 school", "2025-2026"] {
      #expect(FundingYear(wrong) == nil)
    }
  }
}
