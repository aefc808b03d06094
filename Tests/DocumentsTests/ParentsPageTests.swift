import Borough
import Costing
import Testing

@testable import Applications
@testable import Documents

private func page(_ paper: ApplicationPaper) -> String {
  String(decoding: ParentsPageHTML.bytes(paper), as: UTF8.self)
}

@Suite("The page for parents") struct ParentsPageTests {
  @Test("says what help is given, by whom, how often, with whom and what for")
  func help() throws {
    let written = "We have not written this down yet"
    #expect(
      HTMLReader(page: page(try SampleApplication().paper)).tables[0].body == [
        [
          "Reading in a small group", "TA2", "2 hours 30 minutes a week, for 38 weeks of the year",
          "In a group of 3", "Reads forty words a minute",
        ],
        [
          "Support in class", "TA2", "15 hours a week, for 38 weeks of the year",
          "Just your child", "Works alone for ten minutes",
        ],
        [
          "Speech and language programme", "Therapist",
          "30 minutes a week, for 20 weeks of the year", "Just your child",
          "Asks for help in a sentence",
        ],
        [
          "Tablet with speech software", "The school arranges it", "No set time",
          "Just your child", "Asks for help in a sentence",
        ],
        ["Breakfast club", "The school arranges it", "No set time", "Just your child", written],
        [
          "Mentor", "Mentor", "1 hour a week, for 38 weeks of the year", "In a group of 2", written,
        ],
      ])
  }

  @Test("has a line for the name, and neither money nor the pupil's number")
  func leftOut() throws {
    var paper = try SampleApplication().paper
    paper.application.schoolName = "Oak (B343200126001)"
    paper.application.lines[0].provision = "Reading with b343200126001, and A343200126001"
    paper.application.outcomes[2].outcome = "Reads;B343200126001!"
    let page = page(paper)
    #expect(page.contains("<dt>Name</dt><dd><span class=\"ruled\"></span></dd>"))
    #expect(page.contains("Oak ([pupil number])"))
    #expect(page.contains("Reading with [pupil number], and [pupil number]"))
    #expect(page.contains("Reads;[pupil number]!"))
    #expect(!page.lowercased().contains("343200126001"))
    for sign in ["£", "&pound;", "topup"] { #expect(!page.contains(sign), "\(sign)") }
  }

  @Test("says when it is reviewed, or that no date is set")
  func review() throws {
    var paper = try SampleApplication().paper
    #expect(
      page(paper).contains("going by <time datetime=\"2025-07-14\">14 July 2025</time>."))
    paper.application.application?.reviewDate = nil
    #expect(page(paper).contains("We have not set a date yet. Ask us when it will be."))
  }

  @Test(
    "says that money changes no plan, and that a child without one can be assessed",
    arguments: [
      (SENProvision.support, "<li>You can ask the council for an EHC needs assessment, whatever"),
      (nil, "<li>If your child has no EHC plan, you can ask the council for an EHC needs"),
      (.plan, "<li>Your child has an EHC plan. The council must make sure that your child gets"),
    ])
  func rights(_ provision: SENProvision?, _ words: String) throws {
    var paper = try SampleApplication().paper
    paper.application.pupil.senProvision = provision
    let page = page(paper)
    #expect(page.contains(words))
    #expect(page.contains("It does not change the help that an education, health and care (EHC)"))
    #expect(page.contains("needs assessment") == (provision != .plan))
  }

  @Test("leaves out help that is wholly outside the year")
  func outside() throws {
    var sample = SampleApplication()
    sample.add(
      "Last year's club",
      ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 100), to: CivilDate(2025, 3, 31)))
    sample.add(
      "Summer club",
      ProvisionLine(
        ownCost: ExplainedCouncil.pounds(pence: 100), kind: .universal, from: CivilDate(2025, 6, 2),
        to: CivilDate(2025, 7, 18)))
    let rows = HTMLReader(page: page(try sample.paper)).tables[0].body
    #expect(rows.count == 7)
    #expect(
      rows[6].dropFirst(2).prefix(2)
        == ["No set timefrom 2 June 2025to 18 July 2025", "Open to all children"])
  }

  @Test(
    "says minutes as people do",
    arguments: [
      (30, "30 minutes"), (60, "1 hour"), (61, "1 hour 1 minute"), (150, "2 hours 30 minutes"),
    ])
  func minutes(_ minutes: Int64, _ words: String) throws {
    #expect(try #require(ExplainedCouncil.minutes(minutes)).inWords == words)
  }

  @Test("escapes what was typed and is marked as private")
  func safe() throws {
    var paper = try SampleApplication().paper
    paper.application.lines[0].provision = "<script>alert(1)</script>"
    let page = page(paper)
    #expect(!page.contains("<script"))
    #expect(page.contains("@bottom-left{content:\"Private: about one child\";"))
  }
}
