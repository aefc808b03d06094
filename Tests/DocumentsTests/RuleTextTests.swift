import Costing
import Testing

@testable import Documents

@Test func rulesAreWrittenAsTheirFileWritesThem() {
  #expect(RuleText.written(.money(Money(pence: 600_000))) == "6000.00")
  #expect(RuleText.written(.weeks(Weeks(hundredths: 3860)!)) == "38.6")
  #expect(RuleText.written(.weeks(Weeks(hundredths: 3905)!)) == "39.05")
  let minutes = WeeklyTime(tenThousandthsOfAMinute: 12_000_000)!
  #expect(RuleText.written(.minutesPerWeek(minutes)) == "1200")
  #expect(RuleText.written(.rounding(Rounding(.halfEven, unitPence: 100))) == "half-even 1")
  #expect(RuleText.written(.rounding(.downToAPenny)) == "down 0.01")
  #expect(RuleText.written(.word(.atOrAbove)) == "at-or-above")
}

@Test func whatARuleAppliesToNamesEveryValue() {
  var scope = RuleScope(placement: .senUnit)
  scope.yearGroups = YearGroup.allCases[0]...YearGroup.allCases[1]
  scope.senProvision = .plan
  scope.role = Role(index: 1)
  #expect(
    RuleText.scope(scope, roles: ["Teacher", "TA2"]) == "sen-unit + N1..N2 + E + TA2")
  scope.yearGroups = YearGroup.allCases[3]...YearGroup.allCases[3]
  #expect(RuleText.scope(scope, roles: []) == "sen-unit + 1 + E + role 1")
  #expect(RuleText.scope(RuleScope(), roles: []) == "")
}

@Test func ratesKeepThePlacesTheyWereStatedTo() {
  let hourly = Rate.timed(148_925, per: .hour)
  #expect(RuleText.rate(hourly) == "£14.8925" && RuleText.period(hourly) == "an hour")
  #expect(RuleText.rate(.timed(2_500, per: .minute)) == "£0.25")
  let yearly = Rate.worked(553_000_000, per: .year, hundredthsOfAMinute: 7_590_000)
  #expect(RuleText.rate(yearly) == "£55,300.00")
  #expect(RuleText.writtenRate(yearly) == "55300.00")
  #expect(RuleText.period(yearly) == "a year of 75,900 minutes")
  let weekly = Rate.weeklyHourYear(6_550_000, builtOn: Weeks(hundredths: 3800)!)
  #expect(RuleText.period(weekly) == "a weekly hour all year, built on 38 weeks")
}
