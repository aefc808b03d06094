import Testing

@testable import Page

/// Figures of the sample school are worked by hand: 38 weeks, the rates of `SchoolSample`.
@Suite("The school's desk")
struct SchoolDeskTests {
  private func sample() -> PageDriver {
    var page = PageDriver()
    page.press("sample")
    return page
  }

  @Test("costs the sample: 3,116.00 + 558.00 + 6,232.00 + 120.00 for the first pupil")
  func sampleFigures() {
    var page = sample()
    #expect(page.text("p0-provision") == "£10,026.00")
    #expect(page.text("p0-share") == "£6,000.00")
    #expect(page.text("p0-topup") == "£4,026.00")
    #expect(page.text("p1-countable") == "£1,088.94")
    #expect(page.text("p1-topup") == "None")
    #expect(page.text("p2-topup") == "£3,996.40")
    page.press("pupil 1")
    #expect(page.text("figures").contains("The school meets all of this £1,088.94"))
    #expect(page.text("trouble") == "")
  }

  @Test("costs the sample by a council's own roles: £20 × (5 × 38 + 0.75 × 12 + 10 × 38) + £120")
  func sampleOfCouncil() {
    let files = [
      ("rates.csv", "role,from,rate,per,source\nTA2,2025-04-01,20,hour,made up\n"),
      (
        "rules.csv",
        """
        rule,applies_to,from,value,source
        funding-year,,2025-04-01,2025-26,made up
        weeks-per-year,,2025-04-01,38,made up
        threshold,mainstream,2025-04-01,6000,made up
        rounding,,2025-04-01,half-up 0.01,made up

        """
      ),
    ].map { PageFile(name: $0, bytes: Array($1.utf8)) }
    var page = PageDriver(council: CouncilPack(name: "Made up", files: files))
    page.press("sample")
    #expect(page.text("p0-provision") == "£11,700.00")
    page.press("pupil 0")
    #expect(page.text("trouble") == "")
  }

  @Test("works a line again at each key: 360 minutes are 6 × 38 × £16.40")
  func typing() {
    var page = sample()
    page.press("pupil 0")
    #expect(page.text("cost-0").hasPrefix("£3,116.00"))
    page.type("360", in: "provision/0/minutes_per_week")
    #expect(page.text("cost-0").hasPrefix("£3,739.20"))
    #expect(page.text("figures").contains("Top-up sought £4,649.20"))
    #expect(page.said == "Counts £10,649.20. The school meets £6,000.00. Top-up sought £4,649.20.")
  }

  @Test("takes what health pays for out of what counts: £10,026.00 less £558.00")
  func otherFunding() {
    var page = sample()
    page.press("pupil 0")
    page.press("line 1")
    page.type("health", in: "provision/1/funding")
    #expect(page.text("figures").contains("Provision £10,026.00 Counts £9,468.00"))
    #expect(page.text("figures").contains("Top-up sought £3,468.00"))
  }

  @Test("shows real pay beside the tariff, and costs a group's share, as the scenario was worked")
  func realPay() throws {
    var page = PageDriver()
    page.give("school", try FinanceGoldens.scenario("worked/real-pay"))
    page.type("2025-26", in: "year")
    page.press("pupil 0")
    #expect(page.text("figures").contains("At real pay £756.90 where the tariff comes to £665.00"))
    page.press("pupil 1")
    #expect(page.text("figures").contains("At real pay £214.22 where the tariff comes to £191.25"))
  }

  @Test("shows the rates that lines are costed at")
  func rates() {
    var page = sample()
    page.press("files")
    #expect(page.text("desk").contains("Speech and language therapist £62.00 an hour"))
  }

  @Test("finds no fault with a pupil and a line of which nothing is written yet")
  func nothingYet() {
    var page = PageDriver()
    page.give("school", SchoolSample.files(for: CouncilPack()).filter { $0.name == "rates.csv" })
    page.give("school", SchoolSample.files(for: CouncilPack()).filter { $0.name == "rules.csv" })
    page.type("999002", in: "school")
    page.type("K7", in: "new-pupil")
    page.press("add-pupil")
    #expect(page.text("trouble").contains("No provision is written yet"))
    page.press("add provision")
    #expect(page.text("trouble") == "")
    #expect(page.screen["provision-0-error"] ?? "" == "")
    page.type("Lego therapy", in: "provision/0/provision")
    #expect(page.text("trouble").contains("To put right"))
  }

  @Test("says beside the field what is wrong, and takes it away when it is put right")
  func faults() {
    var page = sample()
    page.press("pupil 0")
    page.type("12,5", in: "provision/0/minutes_per_week")
    #expect(page.text("provision-0-minutes_per_week-error").contains("Write 12.5"))
    #expect(page.screen["provision-0-minutes_per_week@aria-invalid"] == "true")
    #expect(page.screen["trouble"]?.contains("href=\"#provision-0-minutes_per_week\"") == true)
    page.type("12.5", in: "provision/0/minutes_per_week")
    #expect(page.text("provision-0-minutes_per_week-error") == "")
    #expect(page.screen["provision-0-minutes_per_week@aria-invalid"] == "")
    #expect(page.text("trouble") == "")
  }

  @Test("undoes a field at once, then a row, and makes them again")
  func undo() {
    var page = sample()
    page.press("pupil 0")
    page.press("remove provision 0")
    #expect(page.text("figures").contains("Top-up sought £910.00"))
    for text in ["7", "72", "720"] { page.type(text, in: "provision/1/minutes_per_week") }
    #expect(page.text("figures").contains("£2,156.40"))
    page.press("undo")
    #expect(page.text("figures").contains("Top-up sought £910.00"))
    page.press("undo")
    #expect(page.text("figures").contains("Top-up sought £4,026.00"))
    page.press("redo")
    #expect(page.text("figures").contains("Top-up sought £910.00"))
  }

  @Test("takes a block of cells from a spreadsheet, with its header or without")
  func paste() {
    var page = sample()
    page.press("pupil 1")
    page.paste("Reading\tTeacher\t60\nSpelling\tTeacher\t30", in: "provision/4/provision")
    // 38 × £46.20 shared by four, and half an hour alone.
    #expect(page.text("cost-4").hasPrefix("£438.90"))
    #expect(page.text("figures").contains("£1,316.70"))
    page.press("undo")
    page.paste(
      "Hours per week\tDelivered by\tProvision\n1\tTeacher\tReading", in: "provision/4/provision")
    #expect(page.text("desk").contains("Hours a week"))
  }

  @Test("opens again where it was, from what the script keeps")
  func kept() {
    var page = sample()
    page.press("pupil 2")
    page.type("10", in: "provision/6/minutes_per_week")
    let again = PageDriver(kept: page.kept)
    #expect(again.text("figures") == page.text("figures"))
    #expect(again.screen["desk"]?.contains("value=\"10\"") == true)
  }
}
