import Applications
import Costing
import Documents
import Testing

@Suite("What a letter says a decision does not change")
struct LetterRightsTests {
  private static let outcomes: [Decision] = [
    SamplePanel.decision(.agree), LetterTests.inPart, SamplePanel.decision(.deferred),
    SamplePanel.decision(.decline),
  ]
  private static let duty = [
    DecisionLetter.Audience.school:
      "This decision is about the school’s funding. It does not change the provision in the "
      + "pupil’s EHC plan, or the authority’s duty to secure that provision.",
    .parents:
      "This decision is about the school’s money. It does not change the help in your child’s "
      + "EHC plan. The council must make sure that your child gets that help.",
  ]
  private static let assessment = [
    DecisionLetter.Audience.school:
      "The parents or the school may ask the authority for an EHC needs assessment, whatever the "
      + "decision. The threshold settles who pays, and is not a test for an assessment.",
    .parents:
      "You can ask the council for an EHC needs assessment, whatever this decision says, and so "
      + "can the school. What the help costs is not a test for that.",
  ]

  @Test(
    "with a plan: the provision in it, and the duty to secure it",
    arguments: LetterTests.audiences)
  func plan(_ audience: DecisionLetter.Audience) throws {
    for decision in Self.outcomes {
      let words = try LetterTests.letter(decision, audience, provision: .plan).words
      #expect(words.contains(try #require(Self.duty[audience])))
      #expect(!words.contains("needs assessment"))
    }
  }

  @Test(
    "without a plan: that parents and school may ask for an assessment",
    arguments: LetterTests.audiences)
  func noPlan(_ audience: DecisionLetter.Audience) throws {
    for decision in Self.outcomes {
      for provision in [SENProvision.support, .none] {
        let words = try LetterTests.letter(decision, audience, provision: provision).words
        #expect(words.contains(try #require(Self.assessment[audience])))
        #expect(!words.contains("EHC plan"))
      }
    }
  }

  @Test(
    "both, where nobody says whether there is a plan", arguments: LetterTests.audiences)
  func notStated(_ audience: DecisionLetter.Audience) throws {
    let words = try LetterTests.letter(Self.outcomes[3], audience, provision: nil).words
    #expect(words.contains("With an EHC plan: It does not change"))
    #expect(
      words.contains("Without one: " + (try #require(Self.assessment[audience]))))
  }

  @Test(
    "below the threshold it says that the school meets all of it",
    arguments: LetterTests.audiences)
  func below(_ audience: DecisionLetter.Audience) throws {
    let words = try LetterTests.letter(
      SamplePanel.decision(.decline), audience, paper: SampleApplication.below()
    ).words
    #expect(words.contains("The school meets all of this: £5,688.00."))
    #expect(!words.contains("to reach"))
  }

  @Test("no word is used that the field does not", arguments: LetterTests.audiences)
  func words(_ audience: DecisionLetter.Audience) throws {
    for decision in Self.outcomes {
      for provision in [SENProvision.plan, .support, nil] {
        let words = try LetterTests.letter(decision, audience, provision: provision).words
          .lowercased()
        for word in ["claim", "entitle", "please", "sorry", "invalid", "eligib", "appeal"] {
          #expect(!words.contains(word), "\(word)")
        }
      }
    }
  }
}
