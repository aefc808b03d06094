import Applications
import Borough
import Costing

/// Finance's own codes as people read them.
extension MatchFinding {
  var label: String {
    switch self {
    case .matched: "Paid what is due"
    case .paidAfterLeaving: "Paid after the pupil left"
    case .awardedNotPaid: "Awarded and not paid"
    case .paidTwice: "Paid twice"
    case .paidToAnotherSchool: "Paid to another school"
    case .paidWithoutAward: "Paid without an award"
    case .paidMore: "Paid more than is due"
    case .paidLess: "Paid less than is due"
    case .schoolTotal: "A school’s total, for no one pupil"
    case .notOursToPay: "Paid for a pupil whom we do not pay for"
    case .homeAuthorityChanged: "School and council name different authorities"
    }
  }
}

extension AwardStart {
  var label: String {
    switch self {
    case .continues: "in payment before the year"
    case .new: "new"
    case .changed: "follows another award"
    case .joined: "from the day the pupil joined"
    }
  }
}

extension AwardEnd {
  var label: String {
    switch self {
    case .continues: "goes on after the year"
    case .ended: "ends"
    case .changed: "another award follows"
    case .left: "ends when the pupil left"
    case .moved: "ends when the pupil moved school"
    case .neverOnRoll: "not due: the pupil was on roll on none of its days"
    }
  }
}

extension Transfer.Kind {
  var label: String {
    switch self {
    case .toReception: "Nursery 2 to Reception"
    case .toYear7: "Year 6 to Year 7"
    case .toPost16: "Year 11 to post-16"
    case .fromSchool: "Year 14, leaving school"
    }
  }
}

extension PaymentPeriod {
  /// `April 2025`, `Autumn term`, `Payment 1`.
  func label(_ basis: PaymentBasis) -> String {
    switch basis {
    case .months, .schoolDays: days.lowerBound.monthInWords
    case .terms: name
    case .fourWeeks: "Payment " + name
    }
  }

  /// `Apr`, `Autumn`, `1`: to stand under a column.
  func tick(_ basis: PaymentBasis) -> String {
    switch basis {
    case .months, .schoolDays: String(days.lowerBound.monthInWords.prefix(3))
    case .terms: name.split(separator: " ").first.map { String($0.prefix(8)) } ?? name
    case .fourWeeks: name
    }
  }
}

extension PaymentBasis {
  /// For the heading of periods.
  var periodWord: String {
    switch self {
    case .months, .schoolDays: "Month"
    case .terms: "Term"
    case .fourWeeks: "Payment"
    }
  }
}

extension CivilDate {
  /// `April 2025`.
  var monthInWords: String {
    inWords.split(separator: " ").dropFirst().joined(separator: " ")
  }
}

extension SchoolNumber {
  /// `343-2001`: a file's name may not hold `/`.
  var inFileNames: String { description.split(separator: "/").joined(separator: "-") }
}

extension ForecastLine {
  /// `1.2.1 Top-up funding, maintained schools`, or the council's own name.
  var lineLabel: String {
    if line == TotalsRow.notStated { return "Schools whose type schools.csv does not say" }
    let known = Section251Line.allCases.first { $0.name == line }
    return known.map { line + " " + $0.label } ?? line
  }

  var phaseLabel: String {
    let known = Section251Column.allCases.first {
      $0.name.split(separator: "_").joined(separator: "-") == phase
    }
    return known?.label ?? phase
  }
}

extension FinancePaper {
  /// `Sefton (343)`, or that it is not stated.
  func authority(_ code: UInt16?) -> String {
    code.map { "\(name(ofAuthority: $0)) (\($0))" } ?? "Not stated"
  }
}
