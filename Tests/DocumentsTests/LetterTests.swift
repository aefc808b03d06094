import Applications
import Costing
import Documents
import Testing

@Suite("A letter about a decision")
struct LetterTests {
  static func letter(
    _ decision: Decision, _ audience: DecisionLetter.Audience,
    provision: SENProvision? = .support, reference: String = "B343200126001",
    paper: ApplicationPaper? = nil, name: String = ""
  ) throws -> PanelPage {
    let panelCase = try SamplePanel.panelCase(
      reference, provision: provision, paper: paper, decisions: [decision])
    let letter = try #require(
      DecisionLetter(panelCase, name: name, authority: "Sefton Council"))
    return PanelPage(LetterHTML.bytes(letter, for: audience))
  }

  static let audiences = DecisionLetter.Audience.allCases

  static var inPart: Decision {
    var decision = SamplePanel.decision(.agreeInPart, pence: 300_000)
    decision.from = CivilDate(2025, 4, 1)
    decision.to = CivilDate(2026, 3, 31)
    decision.reviewBy = CivilDate(2026, 3, 1)
    return decision
  }

  @Test("says to the school what was decided, for how much, and when it is reviewed")
  func school() throws {
    let expected = [
      (
        SamplePanel.decision(.agree),
        "The panel agreed on 2 June 2025 to top-up funding for this pupil of £5,218.21, for the "
          + "funding year from 1 April 2025 to 31 March 2026. It is all that the school sought. "
          + "No day is recorded for the review of the award.",
        "The school meets £6,000.00 of it, up to the threshold. Sefton pays the top-up of "
          + "£5,218.21."
      ),
      (
        Self.inPart,
        "The panel agreed on 2 June 2025 to a part of the top-up funding that the school sought "
          + "for this pupil: £3,000.00 of £5,218.21, from 1 April 2025 to 31 March 2026. The "
          + "award is to be reviewed by 1 March 2026.",
        "Sefton pays the top-up of £3,000.00. £2,218.21 of what was sought is not awarded."
      ),
      (
        SamplePanel.decision(.deferred),
        "The panel put off its decision on 2 June 2025. It has neither agreed nor declined the "
          + "top-up funding of £5,218.21 that the school sought for this pupil.",
        "No top-up has been agreed yet."
      ),
      (
        SamplePanel.decision(.decline),
        "The panel decided on 2 June 2025 not to agree top-up funding for this pupil. The school "
          + "sought £5,218.21.",
        "No top-up is paid by this decision."
      ),
    ]
    for (decision, decided, pays) in expected {
      let words = try Self.letter(decision, .school).words
      #expect(words.contains(decided))
      #expect(words.contains(pays))
      #expect(
        words.contains("Why The panel asks for a plan to share the support. It thanks the school."))
      #expect(
        words.contains("The provision that counts costs £11,218.21 in a whole year."))
    }
  }

  @Test("says the same to parents in plain words")
  func parents() throws {
    let expected = [
      (
        SamplePanel.decision(.agree),
        "On 2 June 2025 the panel agreed to £5,218.21, for the funding year from 1 April 2025 to "
          + "31 March 2026.",
        "Sefton pays the £5,218.21 that was agreed."
      ),
      (
        Self.inPart,
        "On 2 June 2025 the panel agreed to part of it: £3,000.00, from 1 April 2025 to 31 March "
          + "2026. The school had asked for £5,218.21. The panel will look at it again by "
          + "1 March 2026.",
        "Sefton pays the £3,000.00 that was agreed."
      ),
      (
        SamplePanel.decision(.deferred),
        "On 2 June 2025 the panel put off its decision. It has not said yes or no to the "
          + "£5,218.21 that the school asked for.",
        "No other money has been agreed yet."
      ),
      (
        SamplePanel.decision(.decline),
        "On 2 June 2025 the panel decided not to give this money. The school had asked for "
          + "£5,218.21.",
        "No other money comes from this decision."
      ),
    ]
    for (decision, decided, pays) in expected {
      let words = try Self.letter(decision, .parents).words
      #expect(words.contains(decided))
      #expect(words.contains(pays))
      #expect(words.contains("The school meets £6,000.00 of that from the money it has."))
      #expect(
        words.contains("The panel wrote: The panel asks for a plan to share the support."))
    }
  }

  @Test(
    "never holds the pupil's reference, whoever typed it",
    arguments: audiences)
  func noReference(_ audience: DecisionLetter.Audience) throws {
    var decision = Self.inPart
    decision.reason = "B343200126001 needs less time (b343200126001)."
    decision.endReason = "B343200126001 moved."
    let upn = try Self.letter(decision, audience, name: "B343200126001")
    #expect(!upn.text.lowercased().contains("b343200126001"))
    #expect(upn.text.contains("[pupil number] needs less time ([pupil number])."))
    let own = try Self.letter(decision, audience, reference: "OWN-9917")
    #expect(!own.text.contains("OWN-9917"))
  }

  @Test(
    "names the pupil as the list it is given does, else leaves a line",
    arguments: audiences)
  func name(_ audience: DecisionLetter.Audience) throws {
    let named = try Self.letter(Self.inPart, audience, name: "Ann <Other>")
    #expect(named.text.contains("Ann &lt;Other&gt;"))
    let label = audience == .school ? "Pupil" : "Name"
    let blank = try Self.letter(Self.inPart, audience)
    #expect(
      blank.text.contains("<dt>\(label)</dt><dd><span class=\"ruled\"></span></dd>"))
    #expect(!named.text.contains("<dt>\(label)</dt><dd><span class=\"ruled\">"))
    #expect(blank.text.contains("content:\"Row 7 of decisions.csv\""))
  }

  @Test("leaves lines for its date and for whom to ask", arguments: audiences)
  func lines(_ audience: DecisionLetter.Audience) throws {
    let page = try Self.letter(Self.inPart, audience)
    let ask = audience == .school ? "Whom to ask about it" : "About this decision"
    for label in ["Date of this letter", ask] {
      #expect(page.text.contains("<dt>\(label)</dt><dd><span class=\"ruled\"></span></dd>"))
    }
  }

  @Test("shows a reason as it was typed, never run", arguments: audiences)
  func hostile(_ audience: DecisionLetter.Audience) throws {
    var decision = Self.inPart
    decision.reason = SampleReport.hostileName
    let page = try Self.letter(decision, audience)
    #expect(!page.text.contains("<script") && !page.text.contains("\u{202E}"))
    #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("says that an award is a personal budget, and why one ends", arguments: audiences)
  func termsOfAward(_ audience: DecisionLetter.Audience) throws {
    var decision = Self.inPart
    #expect(!(try Self.letter(decision, audience).words.contains("personal budget")))
    decision.isPersonalBudget = true
    decision.endReason = "The pupil moved."
    let words = try Self.letter(decision, audience).words
    #expect(words.contains("It is given as a personal budget."))
    #expect(words.contains("The award ends for this reason: The pupil moved."))
  }

  @Test("names the band where no amount is stated", arguments: audiences)
  func band(_ audience: DecisionLetter.Audience) throws {
    var decision = SamplePanel.decision(.agree)
    decision.band = "C"
    #expect(try Self.letter(decision, audience).words.contains("band C"))
  }

  @Test("needs a decision")
  func undecided() throws {
    #expect(DecisionLetter(try SamplePanel.panelCase()) == nil)
  }
}
