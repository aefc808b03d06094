import Borough
import Costing
import Documents
import Tables
import Testing

@Test func totalsAreWrittenAsTheDesignListsThem() {
  let expected = [
    "grouping,key,label,pupils,above_threshold,provision,not_counted,countable,school_share,"
      + "top_up,adjusted,top_up_in_year,awarded,shortfall",
    "all,all,All pupils,2,1,13100.00,100.00,13000.00,10000.00,3000.00,0.00,3000.00,,",
    "school,100100,\"Ash \"\"Grove\"\", Infants\",1,1,9100.00,100.00,9000.00,6000.00,3000.00,"
      + "0.00,3000.00,,",
    "school,343/2001,'=cmd,1,0,4000.00,0.00,4000.00,4000.00,0.00,0.00,0.00,,",
  ]
  let written = TotalsCSV.bytes(SampleReport.small.totals)
  #expect(String(decoding: written, as: UTF8.self) == lines(expected))
}

@Test func pupilCostsAreWrittenAsTheDesignListsThem() throws {
  let expected = [
    "school,pupil,lines,provision,not_counted,countable,threshold,school_share,top_up,adjusted,"
      + "top_up_in_year,to_threshold,awarded,shortfall,award_over,notes",
    "100100,\"A\"\"1\",2,8000.50,1000.25,7000.25,6000.00,6000.00,1000.25,0.00,1000.25,0.00,,,,"
      + "placement-not-stated; provisional",
    "343/2001,'=B2,1,1200.00,0.00,1200.00,6000.00,1200.00,0.00,0.00,0.00,4800.00,,,,",
  ]
  var writer = CSVWriter()
  PupilCostsCSV.appendHeader(to: &writer)
  for pupil in try SampleReport.pupils { PupilCostsCSV.append(pupil, to: &writer) }
  #expect(String(decoding: writer.bytes, as: UTF8.self) == lines(expected))
}

private func lines(_ lines: [String]) -> String {
  lines.map { $0 + "\r\n" }.joined()
}
