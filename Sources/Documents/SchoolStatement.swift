import Applications
import Borough
import Costing

/// What one school, with those that it took over from, is told of its awards and its payments.
struct SchoolStatement {
  /// The newest of the schools.
  let school: SchoolNumber
  /// In the order of pupils, then of days.
  var awards: [Award] = []
  /// What was paid beside what this authority owes.
  var matches: [Match] = []

  struct Award {
    let record: AwardRecord
    let pupil: FundedPupil
    /// Of the schedule, in order; they add up to what is due of the award.
    var lines: [ScheduleLine] = []

    var reference: String { String(decoding: pupil.details.reference, as: UTF8.self) }
  }

  private init(_ school: SchoolNumber) {
    self.school = school
  }

  /// Of every school with an award or a payment, in the order of numbers.
  static func all(of paper: FinancePaper) -> [SchoolStatement] {
    let finance = paper.finance
    var statements: [SchoolNumber: SchoolStatement] = [:]
    func add(_ school: SchoolNumber, _ change: (inout SchoolStatement) -> Void) {
      let chain = finance.schools.chain(of: school)
      change(&statements[chain, default: SchoolStatement(chain)])
    }
    let lines = Dictionary(grouping: paper.schedule) { $0.record }
    for (place, record) in finance.records.enumerated() {
      let pupil = finance.pupil(record)
      add(pupil.details.school) {
        $0.awards.append(Award(record: record, pupil: pupil, lines: lines[place] ?? []))
      }
    }
    for match in paper.matches where match.isOfMoney {
      add(match.school) { $0.matches.append(match) }
    }
    return statements.values.ordered { $0.school < $1.school }
  }
}

/// What the statement adds up.
extension SchoolStatement {
  /// For the days on roll in the year.
  var due: Money { awards.reduce(.zero) { $0 + $1.record.due } }

  /// Of it, for periods that were over when the panel decided.
  var backdated: Money {
    awards.reduce(.zero) { sum, award in
      award.lines.reduce(sum) { $1.isBackdated ? $0 + $1.amount : $0 }
    }
  }

  /// Due on the days that payments are looked at.
  var dueSoFar: Money { matches.reduce(.zero) { $0 + $1.due } }
  var paid: Money { matches.reduce(.zero) { $0 + $1.paid } }
  var takenBack: Money { matches.reduce(.zero) { $0 + $1.takenBack } }
  var toTakeBack: Money { matches.reduce(.zero) { $0 + $1.toTakeBack } }
  var toPay: Money { matches.reduce(.zero) { $0 + $1.toPay } }

  /// Who pays, `first` before the others in the order of codes, not stated last: the awards of each
  /// and what is due of them.
  func payers(_ first: UInt16) -> [(payer: UInt16?, awards: Int64, due: Money)] {
    let groups = Dictionary(grouping: awards) { $0.pupil.payer.code }
    func place(_ payer: UInt16?) -> UInt16 { payer == first ? 0 : payer ?? .max }
    return groups.ordered { place($0.key) < place($1.key) }.map { payer, awards in
      (payer, Int64(awards.count), awards.reduce(.zero) { $0 + $1.record.due })
    }
  }
}

extension Match {
  /// Whether it is of something due or paid, and not of who pays.
  fileprivate var isOfMoney: Bool { finding != .homeAuthorityChanged }

  /// Paid beyond what is due and not yet taken back.
  var toTakeBack: Money { max(.zero, difference) }
  /// Due and not paid.
  var toPay: Money { max(.zero, -difference) }
}
