public import Applications
import Costing
import Tables

/// scores.csv, read: the marks that members of the panel give each application.
public typealias ScoresFile = PupilRecords<Score>

extension Score: PupilRowRecord {}

extension PupilRecords<Score> {
  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    var members = Rivals<MemberMark>()
    self.init(text, council, into: &register, allowNames: allowNames) {
      (sheet: inout Sheet<ScoreColumn>, key) in
      let score = sheet.score()
      if let key, score != nil {
        members.add(
          MemberMark(key: key, member: Folding.matched(sheet.text(.member))), sheet.row)
      }
      return score
    }
    reject(.scoredTwice, [(ScoreColumn.member, members.clashes)])
  }

  /// Every member who marks any application, spelt as in their scores.
  public var members: Set<String> { Set(byPupil.values.flatMap { $0.map { $0.member } }) }

  /// The members' marks of a pupil's application, in the order of the file.
  public func scores(of number: Int, in settlement: Settlement) -> [Score] {
    records(of: number, in: settlement)
  }
}

/// A member, who marks a pupil's application once.
private struct MemberMark: Hashable {
  let key: PupilKey
  let member: [UInt8]
}

extension Sheet<ScoreColumn> {
  fileprivate mutating func score() -> Score? {
    if isBlank(.member) { fault(.blank, .member) }
    var score = Score(
      member: String(decoding: Folding.matched(text(.member)), as: UTF8.self))
    score.efficient = mark(.efficient)
    score.likelyToSucceed = mark(.likelyToSucceed)
    score.evidence = mark(.evidence)
    score.outcomes = mark(.outcomes)
    score.row = row
    return isBlank(.member) ? nil : score
  }

  private mutating func mark(_ column: ScoreColumn) -> Int64? {
    let mark = number(column, places: 0, zero: .isAValue).value
    if let mark, !(1...5).contains(mark) { fault(.scoreRange, column) }
    return mark
  }
}
