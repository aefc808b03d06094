import Costing
import Testing

@testable import Documents

/// Figures are worked by hand beside `SampleFinance`.
@Suite("Pages for each school") struct SchoolPagesTests {
  private let pages: [(name: String, bytes: [UInt8])]

  init() throws {
    pages = try SampleFinance.paper().pages
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try #require(pages.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test("are one for governors, and a statement and a list where there is an award")
  func names() {
    let schools = ["100100", "341-2002", "343-2001"]
    #expect(
      pages.map { $0.name } == schools.map { "governors/\($0).html" }
        + schools.map { "statements/\($0).html" }
        + schools.map { "roll-confirmation/\($0).csv" })
  }

  @Test("say that they are internal, show what was typed, and load nothing")
  func internalAndEscaped() throws {
    for page in pages where page.name.hasSuffix(".html") {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains("Internal: small numbers not suppressed. Use <code>publish</code>."))
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
      #expect(!text.contains("<script") && !text.contains("<i>"))
    }
    #expect(try text("governors/100100.html").contains("Oak &lt;i&gt;&amp; Acorn&lt;/i&gt;"))
  }

  @Test("name no pupil to governors")
  func governorsSeeNoPupil() {
    for page in pages where page.name.hasPrefix("governors/") {
      let text = String(decoding: page.bytes, as: UTF8.self)
      for reference in SampleFinance.references { #expect(!text.contains(reference)) }
    }
  }

  @Test("tell governors what the school meets, what is committed, and three things to ask")
  func governors() throws {
    let page = try text("governors/100100.html")
    for fact in [
      "<dt>Pupils whose provision is costed</dt><dd>3</dd>",
      "<dt>Of those, with an EHC plan</dt><dd>2</dd>",
      "<dt>Pupils on SEN support, costed or not</dt><dd>4</dd>",
      "<dt>Of it, what counts towards the threshold</dt><dd>£22,600.00</dd>",
      "<dt>Of that, what the school meets</dt><dd>£18,000.00</dd>",
      "<dd>£12,000.00 for 2 pupils, 100.00% of the budget</dd>",
      "<dt>Left for each other pupil on SEN support</dt><dd>£0.00 for each of 4</dd>",
      "<dt>Top-up sought for the year</dt><dd>£4,600.00</dd>",
      "<dt>Awarded</dt><dd>£3,600.00</dd>", "<dt>Reviews overdue</dt><dd>1</dd>",
      "How is support for the 4 other pupils on SEN support paid",
      "1 review of an award is overdue.",
    ] { #expect(page.contains(fact), "\(fact)") }
    #expect(HTMLReader(page: page).section("ask").split(separator: "<li>").count == 4)
  }

  @Test("ask what the school's own figures raise")
  func questions() throws {
    let elm = HTMLReader(page: try text("governors/343-2001.html")).section("ask")
    #expect(
      elm.contains(
        "After thresholds, £17,484.93 is left of our notional SEN budget. What does it pay for?"))
    let ash = HTMLReader(page: try text("governors/341-2002.html")).section("ask")
    #expect(ash.contains("How much is our notional SEN budget, and what is it spent on?"))
    #expect(ash.contains("Does every pupil with an award get what the award is for?"))
  }

  /// 600 - 50 - 200 + 250 = 600: what is owed each way is never set off.
  @Test("state the account line by line, and it adds up")
  func account() throws {
    let tables = HTMLReader(page: try text("statements/100100.html")).tables
    #expect(
      tables[0].body.map { $0[1] } == ["£3,600.00", "£0.00"]
        && tables[0].foot == ["Due in the year", "£3,600.00"])
    #expect(tables[1].body.map { $0[1] } == ["£600.00", "-£50.00", "-£200.00", "£250.00"])
    #expect(tables[1].foot == ["Due as far as that day", "£600.00"])
    let paid = try #require(tables.last)
    #expect(
      paid.body.map { $0[2] } == [
        "Paid less than is due", "Paid twice", "Awarded and not paid",
      ])
    #expect(
      paid.foot == ["All lines", "", "", "£600.00", "£600.00", "£50.00", "£200.00", "£250.00"])
  }

  @Test("add up each award's periods to what is due of it, backdated money on its own lines")
  func awards() throws {
    let page = try text("statements/343-2001.html")
    let awards = try #require(HTMLReader(page: page).tables.first { $0.caption.hasPrefix("Each") })
    #expect(
      awards.body.dropFirst().map { $0[2] + " " + $0[3] + " " + $0[4] } == [
        "Backdated June 2026 £100.00", "Backdated June 2026 £100.00", "Award June 2026 £100.00",
        "Award July 2026 £100.00", "Award August 2026 £100.00",
      ])
    #expect(awards.foot?.last == "£500.00")
    #expect(page.contains("Pupil <bdi>B343200126004</bdi>: £1,200.00 for"))
    #expect(page.contains("ends when the pupil left; due £500.00"))
  }

  @Test("say whom to invoice where another authority pays, or the school is in one")
  func invoices() throws {
    let oak = try text("statements/100100.html")
    #expect(oak.contains("<bdi>Sefton</bdi> pays the school."))
    #expect(oak.contains("The school invoices <bdi>Liverpool &amp; &lt;City&gt;</bdi>."))
    #expect(try text("statements/341-2002.html").contains("The school invoices <bdi>Sefton</bdi>."))
    let paid = HTMLReader(page: oak).section("paid")
    #expect(!paid.contains("B343200126002"))
  }

  @Test("list who is to be confirmed on roll, with blanks to fill in")
  func roll() throws {
    #expect(
      try text("roll-confirmation/343-2001.csv") == """
        school,pupil,year_group,award_from,award_to,amount,on_roll_from,on_roll_to,still_on_roll,\
        left_on,new_school,confirmed_by\r
        343/2001,B343200126004,,2026-04-01,2027-03-31,1200.00,,2026-08-31,,,,\r

        """)
  }
}
