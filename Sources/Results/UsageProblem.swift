/// One mistake on the command line, in facts.
public enum UsageProblem: Hashable, Sendable {
  case noVerb
  case unknownVerb(String, meant: String?)
  case fileWithoutVerb(String)
  case unknownFlag(String, meant: String?)
  /// Word and Outlook turn two hyphens into one long dash.
  case longDash(String, Flag)
  case notTaken(Flag, by: Verb)
  case needsValue(Flag)
  case takesNoValue(Flag)
  case givenTwice(Flag)
  case notAYear(String, meant: String?)
  case notANumber(String, Flag, ClosedRange<Int>)
  case notASchool(String)
  case notTogether(Flag, Flag)
  case needs(Flag, Flag)
  case standardInput(Flag)
  case noPupil
  case nothingToRead(Verb)
  case emptyInput
  case takesNoFiles(Verb, String)
  case nowhereToWrite(Verb)
  case nothingToTry
  case notATolerance(String)
  case notAnAmount(String, Flag)
  case notOneOf(String, Flag, [String])
  /// A protected floor that nobody says the amount of.
  case floorNeeded
  case notADay(String)
  /// A starter's dates are those of a year, and the clock is never read.
  case noYearToStart
}

/// Everything wrong with a command line, reported together.
public struct UsageProblems: Error, Equatable {
  public var problems: [UsageProblem]
  /// Whose help would say more.
  public var verb: Verb?
}
