import Costing
import Testing

@testable import Documents

@Suite("Rules and rates in words") struct RulesTextTests {
  @Test("a value is written as rules.csv writes it, and read with its unit")
  func values() throws {
    func check(_ value: RuleValue, _ written: String, _ text: String) {
      #expect(value.written == written && value.text == text)
    }
    check(.money(Money(pence: 600_000)), "6000.00", "£6,000.00")
    check(.weeks(try #require(Weeks(hundredths: 3800))), "38", "38 weeks")
    check(.weeks(try #require(Weeks(hundredths: 3860))), "38.6", "38.6 weeks")
    check(.weeks(try #require(Weeks(hundredths: 3905))), "39.05", "39.05 weeks")
    let time = try #require(WeeklyTime(tenThousandthsOfAMinute: 12_002_500))
    check(.minutesPerWeek(time), "1200.25", "1200.25 minutes a week")
    check(.rounding(.halfUpToAPenny), "half-up 0.01", "half-up 0.01")
    check(.rounding(Rounding(.halfEven, unitPence: 100)), "half-even 1", "half-even 1")
    check(.rounding(.downToAPenny), "down 0.01", "down 0.01")
    check(.word(.atOrAbove), "at-or-above", "at-or-above")
    let year = try #require(FundingYear(startYear: 2025, .academic))
    check(.fundingYear(year), "2025-26 academic", "2025-26 academic")
    check(.authority(343), "343", "343")
    check(.count(1_000), "1000", "1,000")
    check(.percent(1_500), "15", "15%")
    check(.percent(2_868), "28.68", "28.68%")
    check(.rounding(Rounding(.down, unitPence: 1_000)), "down 10", "down 10")
    check(.rounding(Rounding(.halfUp, unitPence: 50)), "half-up 0.50", "half-up 0.50")
  }

  @Test("a value of two parts is written with both")
  func valuesOfTwoParts() {
    func check(_ value: RuleValue, _ written: String, _ text: String) {
      #expect(value.written == written && value.text == text)
    }
    check(.amount(.costLessThreshold), "cost-less-threshold", "cost-less-threshold")
    check(.amount(.bandNet), "band net", "band net")
    check(.amount(.hours(175_000)), "hours 17.50", "hours at £17.50 an hour")
    check(.amount(.points(Money(pence: 35_000))), "points 350", "points at £350.00 each")
    check(.amount(.points(Money(pence: 35_050))), "points 350.50", "points at £350.50 each")
    let days = YearBasis(.schoolDays, divisorHundredths: 19_000)
    check(.yearBasis(days), "school-days 190", "school-days, 190 in a year")
    let weeks = YearBasis(.weeks, divisorHundredths: nil)
    check(.yearBasis(weeks), "weeks", "weeks")
    check(.targetedFunding(.share(5_000)), "share 50", "share 50% of the notional SEN budget")
    check(
      .targetedFunding(.allowance(200)), "allowance 0.02", "allowance 0.02 of the pupils on roll")
  }

  @Test(
    "a rounding in words says to what",
    arguments: [(1, "a penny"), (100, "a pound"), (1_000, "£10.00")])
  func roundings(_ unitPence: Int64, _ unit: String) {
    #expect(Rounding(.halfUp, unitPence: unitPence).inWords == "rounded half-up to " + unit)
  }

  @Test("whom it applies to is joined by plus signs")
  func scopes() throws {
    var scope = RuleScope(placement: .mainstream)
    scope.senProvision = .support
    scope.yearGroups = YearGroup.allCases[14]...YearGroup.allCases[14]
    #expect(scope.text(roles: []) == "mainstream + K + 12")
    scope = RuleScope()
    #expect(scope.text(roles: []) == "")
    scope.yearGroups = YearGroup.allCases[0]...YearGroup.allCases[1]
    #expect(scope.text(roles: []) == "N1..N2")
    scope = RuleScope()
    scope.role = Role(index: 1)
    #expect(scope.text(roles: ["TA2", "Teacher"]) == "Teacher")
    #expect(scope.text(roles: []) == "role 2")
    scope = RuleScope(placement: .senUnit)
    scope.yearGroups = YearGroup.allCases[0]...YearGroup.allCases[1]
    scope.senProvision = .plan
    scope.role = Role(index: 1)
    #expect(scope.text(roles: ["Teacher", "TA2"]) == "sen-unit + E + N1..N2 + TA2")
  }

  @Test("a rate says all that is needed to use it")
  func rates() throws {
    #expect(Rate.timed(175_000, per: .hour).text == "£17.50 an hour")
    #expect(Rate.timed(2_917, per: .minute).text == "£0.2917 a minute")
    #expect(
      Rate.worked(450_000_000, per: .year, hundredthsOfAMinute: 7_590_000).text
        == "£45,000.00 a year of 75,900 minutes")
    #expect(
      Rate.worked(1_052_500, per: .day, hundredthsOfAMinute: 39_050).text
        == "£105.25 a day of 390.5 minutes")
    let weeks = try #require(Weeks(hundredths: 3800))
    #expect(
      Rate.weeklyHourYear(6_550_000, builtOn: weeks).text
        == "£655.00 a year for a weekly hour, built on 38 weeks")
  }

  @Test("a rate keeps the places it was stated to")
  func rateCells() throws {
    let hourly = Rate.timed(148_925, per: .hour)
    #expect(hourly.pounds == "£14.8925" && hourly.written == "14.8925")
    #expect(hourly.period == "an hour")
    #expect(hourly.writtenMinutes == nil && hourly.writtenWeeks == nil)
    #expect(Rate.timed(2_500, per: .minute).pounds == "£0.25")
    let yearly = Rate.worked(553_000_000, per: .year, hundredthsOfAMinute: 7_590_000)
    #expect(yearly.pounds == "£55,300.00" && yearly.written == "55300.00")
    #expect(yearly.period == "a year of 75,900 minutes" && yearly.writtenMinutes == "75900")
    let weeks = try #require(Weeks(hundredths: 3800))
    #expect(Rate.weeklyHourYear(6_550_000, builtOn: weeks).writtenWeeks == "38")
  }
}
