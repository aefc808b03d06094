/// What members' marks of one application come to. Members mark alone, so no mark is held here until
/// every member has given all four.
public enum ScoreSummary: Hashable, Sendable {
  /// No member marks anything: scores are optional.
  case notUsed
  /// How many of the panel's members have given all four marks.
  case waiting(marked: Int64, members: Int64)
  /// By question, in the order of `ScoreQuestion`.
  case allIn(members: Int64, [MarkRange])

  /// - Parameters:
  ///   - scores: of this application.
  ///   - panel: every member who marks any application, each spelt as in `scores`.
  public init(_ scores: [Score], panel: Set<String>) {
    guard !panel.isEmpty else {
      self = .notUsed
      return
    }
    let whole = scores.filter { !$0.marks.contains(nil) }
    let marked = Int64(Set(whole.map { $0.member }).intersection(panel).count)
    let members = Int64(panel.count)
    guard marked == members else {
      self = .waiting(marked: marked, members: members)
      return
    }
    self = .allIn(
      members: members,
      ScoreQuestion.allCases.enumerated().compactMap { place, question in
        MarkRange(question, of: whole.compactMap { $0.marks[place] })
      })
  }
}

/// What members mark from 1 to 5, in the order of the columns of scores.csv.
public enum ScoreQuestion: CaseIterable, Hashable, Sendable {
  case efficient, likelyToSucceed, evidence, outcomes

  public var label: String {
    switch self {
    case .efficient: "Efficient"
    case .likelyToSucceed: "Likely to succeed"
    case .evidence: "Evidence"
    case .outcomes: "Outcomes"
    }
  }
}

/// The least and the most that members gave for one question.
public struct MarkRange: Hashable, Sendable {
  public let question: ScoreQuestion
  public let least: Int64
  public let most: Int64

  public enum Agreement: Hashable, Sendable { case same, withinOne, apart }

  /// Fails where there is no mark.
  init?(_ question: ScoreQuestion, of marks: [Int64]) {
    guard let least = marks.min(), let most = marks.max() else { return nil }
    self.question = question
    self.least = least
    self.most = most
  }

  public var agreement: Agreement {
    switch most - least {
    case 0: .same
    case 1: .withinOne
    default: .apart
    }
  }
}
