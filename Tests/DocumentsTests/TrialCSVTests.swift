import Borough
import Costing
import Documents
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
private func lines(_ lines: [String]) -> String { lines.map { $0 + "\r\n" }.joined() }

private let figures =
  "name,pupils,above_threshold,provision,countable,school_share,top_up,adjusted,top_up_in_year,"
  + "change,change_percent,winners,losers,unchanged,gained,lost,rejected_rows,cost_neutral,"
  + "tolerance"

@Test func trialsAreWrittenBesideToday() throws {
  let expected = [
    figures,
    "today,4,3,29000.00,29000.00,23000.00,6000.00,0.00,6000.00,,,,,,,,1,,",
    "new.csv,3,2,19700.00,19700.00,17100.00,2600.00,0.00,2600.00,-3400.00,-56.67,1,2,1,200.00,"
      + "3600.00,3,no,30.00",
  ]
  #expect(text(TrialsCSV.bytes(try SampleTrial.report)) == lines(expected))
}

@Test func winnersAndLosersAreWrittenEachWay() throws {
  let expected = [
    "trial,grouping,key,label,pupils,winners,losers,unchanged,before,after,change",
    "new.csv,school,100100,\"Ash \"\"Grove\"\", Infants\",2,1,1,0,3000.00,2600.00,-400.00",
    "new.csv,school,343/2001,'=cmd,2,0,1,1,3000.00,0.00,-3000.00",
    "new.csv,primary_need,ASD,Autistic spectrum disorder,1,1,0,0,2000.00,2200.00,200.00",
    "new.csv,primary_need,VI,Vision impairment,1,0,0,1,0.00,0.00,0.00",
    "new.csv,primary_need,not-stated,Not stated,2,0,2,0,4000.00,400.00,-3600.00",
    "new.csv,placement,mainstream,mainstream,3,1,1,1,3000.00,2600.00,-400.00",
    "new.csv,placement,not-stated,Not stated,1,0,1,0,3000.00,0.00,-3000.00",
    "new.csv,size_of_change,less-over-5000,\"Over £5,000 less\",0,0,0,0,0.00,0.00,0.00",
    "new.csv,size_of_change,less-over-2000,\"Over £2,000, up to £5,000 less\",1,0,1,0,3000.00,"
      + "0.00,-3000.00",
    "new.csv,size_of_change,less-over-500,\"Over £500, up to £2,000 less\",1,0,1,0,1000.00,"
      + "400.00,-600.00",
    "new.csv,size_of_change,less,Up to £500 less,0,0,0,0,0.00,0.00,0.00",
    "new.csv,size_of_change,none,No change,1,0,0,1,0.00,0.00,0.00",
    "new.csv,size_of_change,more,Up to £500 more,1,1,0,0,2000.00,2200.00,200.00",
    "new.csv,size_of_change,more-over-500,\"Over £500, up to £2,000 more\",0,0,0,0,0.00,0.00,0.00",
    "new.csv,size_of_change,more-over-2000,\"Over £2,000, up to £5,000 more\",0,0,0,0,0.00,0.00,"
      + "0.00",
    "new.csv,size_of_change,more-over-5000,\"Over £5,000 more\",0,0,0,0,0.00,0.00,0.00",
  ]
  #expect(text(TrialGroupsCSV.bytes(try SampleTrial.report)) == lines(expected))
}

@Test func aPupilWhoIsNotCostedIsBlankAndNotNothing() throws {
  let expected = [
    "trial,school,pupil,before,after,change",
    "new.csv,100100,A1,2000.00,2200.00,200.00",
    "new.csv,100100,'=B2,1000.00,400.00,-600.00",
    "new.csv,343/2001,C3,0.00,0.00,0.00",
    "new.csv,343/2001,D4,3000.00,,-3000.00",
    "new.csv,343/2001,E5,,,",
  ]
  #expect(text(TrialPupilsCSV.bytes(try SampleTrial.report)) == lines(expected))
}

@Test func aSweepHasAColumnForEachAxis() throws {
  let expected = [
    "weeks-per-year," + figures,
    ",today,2,2,15000.00,15000.00,12000.00,3000.00,0.00,3000.00,,,,,,,,0,,",
    "37,37,2,2,14800.00,14800.00,12000.00,2800.00,0.00,2800.00,-200.00,-6.67,0,2,0,0.00,200.00,"
      + "0,no,15.00",
    "38,38,2,2,15000.00,15000.00,12000.00,3000.00,0.00,3000.00,0.00,0.00,0,0,2,0.00,0.00,0,yes,"
      + "15.00",
    "39,39,2,2,15200.00,15200.00,12000.00,3200.00,0.00,3200.00,200.00,6.67,2,0,0,200.00,0.00,0,"
      + "no,15.00",
  ]
  #expect(text(SweepCSV.bytes(try SampleTrial.sweep)) == lines(expected))
}

@Test func jsonHasWholePenceAndNullsForToday() throws {
  let written = text(TrialJSON.bytes(try SampleTrial.report))
  for part in [
    #""notice": "Internal: small numbers not suppressed. Use `publish`.""#,
    #""name": "today""#, #""change_pence": null"#, #""change_pence": -340000"#,
    #""change_hundredths_of_a_percent": -5667"#, #""verdict": "costs-less""#,
    #""tolerance_pence": 3000"#, #""what": "weeks-per-year""#, #""trial_in": "new.csv row 6""#,
    #""after_pence": null"#,
  ] {
    #expect(written.contains(part), "\(part)")
  }
}
