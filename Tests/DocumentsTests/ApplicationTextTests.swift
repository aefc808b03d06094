import Costing
import Testing

@testable import Applications
@testable import Documents

@Suite("An application in the terminal") struct ApplicationTextTests {
  @Test("shows the figures, then what is missing and who supplies it")
  func whole() throws {
    #expect(
      ApplicationText.text(try SampleApplication().paper) == """
        Pupil B343200126001 at Oak Primary (123456), 2025-26
        Internal: about one child.

        Provision           £11,518.21  everything costed
        Not counted            £300.00  provision - not counted = countable
        Countable           £11,218.21  what counts towards the threshold
        Threshold            £6,000.00  threshold, £6,000.00 for mainstream, since 1 April 2025
        School's share       £6,000.00  what the school meets
        Top-up sought        £5,218.21  for a whole year

        What is missing: 3 of 6 checks
        School business manager
          Adults are not over-booked: cannot tell
            There is no staff.csv.
            Give staff.csv with each adult's hours.
        The pupil, through the SENCO
          Parents and pupil contribute: not met
            Nothing is stated of what the pupil contributes.
            Write what the pupil does towards the outcomes.
        The specialist, through the SENCO
          A specialist is involved where progress is little: not met
            Little progress towards A2; advice of 3 February 2025 is about speech.
            Ask a specialist about working alone, and send the advice.

        """)
  }

  @Test("below the threshold says that the school meets all of it")
  func below() throws {
    var paper = try SampleApplication.below()
    paper.findings = []
    let text = ApplicationText.text(paper)
    #expect(text.contains("\nThe school meets all of this: £5,688.00\n"))
    #expect(!text.contains("Top-up sought"))
    #expect(!text.contains("312.00"))
    #expect(text.hasSuffix("\nNothing is missing: every check that applies is met.\n"))
  }

  @Test("keeps to the width of the terminal, whatever was typed", arguments: [60, 80, 100])
  func narrow(_ width: Int) throws {
    var paper = try SampleApplication().paper
    paper.findings[1].finding.toMeet = String(repeating: "word ", count: 100) + "\u{1B}[31m"
    let text = ApplicationText.text(paper, style: Style(width: width, setsOff: false))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(text.contains("␛[31m"))
  }
}
