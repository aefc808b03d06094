import Applications
public import Costing

/// A line of the Section 251 statement that high-needs money is put on.
///
/// Source: Department for Education, Section 251 budget and outturn, lines 1.2.1 to 1.2.11.
public enum Section251Line: UInt8, Code {
  case maintained, academies, independent, targeted, directPayments

  /// As the statement numbers it.
  public var name: String {
    switch self {
    case .maintained: "1.2.1"
    case .academies: "1.2.2"
    case .independent: "1.2.3"
    case .targeted: "1.2.4"
    case .directPayments: "1.2.11"
    }
  }

  public var label: String {
    switch self {
    case .maintained: "Top-up funding, maintained schools"
    case .academies: "Top-up funding, academies, free schools and colleges"
    case .independent: "Top-up and other funding, non-maintained and independent"
    case .targeted: "Targeted high-needs funding for mainstream schools"
    case .directPayments: "Direct payments"
    }
  }

  /// - Parameter type: as schools.csv writes it, folded with `-`.
  /// - Returns: nil where the words say no kind of school that the statement knows.
  public init?(schoolType type: String) {
    let words = type.split(separator: "-").map(String.init)
    func has(_ one: String) -> Bool { words.contains { $0.hasPrefix(one) } }
    if has("independent") || type.hasPrefix("non-maintained") || type.hasPrefix("special-post-16") {
      self = .independent
    } else if has("academ") || has("free") || has("college") || has("studio") || has("technical")
      || has("further") || has("sixth")
    {
      self = .academies
    } else if has("maintained") || has("communit") || has("voluntary") || has("foundation")
      || has("authority") || has("nursery") || has("pupil")
    {
      self = .maintained
    } else {
      return nil
    }
  }
}

/// A column of the Section 251 statement.
public enum Section251Column: UInt8, Code {
  case earlyYears, primary, secondary, special, alternative, post16, notStated

  public var name: String {
    switch self {
    case .earlyYears: "early_years"
    case .primary: "primary"
    case .secondary: "secondary"
    case .special: "special"
    case .alternative: "alternative"
    case .post16: "post_16"
    case .notStated: "not_stated"
    }
  }

  /// As phases are written in schools.csv and budget.csv: `post-16`.
  var hyphenated: String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  public var label: String {
    switch self {
    case .earlyYears: "Early years"
    case .primary: "Primary"
    case .secondary: "Secondary"
    case .special: "Special"
    case .alternative: "Alternative provision"
    case .post16: "Post-16"
    case .notStated: "Not stated"
    }
  }

  /// Years 12 to 14 are post-16 wherever they are; else the phase of the school says, else its type,
  /// since GIAS gives special schools no phase; an all-through school's pupils go by their year group.
  ///
  /// - Parameters:
  ///   - phase: as schools.csv writes it, folded with `-`.
  ///   - type: the same.
  public init(phase: String, type: String, yearGroup: YearGroup?) {
    if let yearGroup, yearGroup > .year11 {
      self = .post16
    } else if let column = Self(words: phase) {
      self = column
    } else {
      self = Self(kind: type) ?? Self(yearGroup: yearGroup)
    }
  }

  private init?(words phase: String) {
    let words = phase.split(separator: "-")
    if words.contains("nursery") {
      self = .earlyYears
    } else if let kind = Self(kind: phase) {
      self = kind
    } else if words.contains("primary") {
      self = .primary
    } else if words.contains("secondary") {
      self = .secondary
    } else if words.contains("16") {
      self = .post16
    } else {
      return nil
    }
  }

  /// Special schools and alternative provision, by a word of their phase or type.
  private init?(kind: String) {
    let words = kind.split(separator: "-")
    if words.contains("special") {
      self = .special
    } else if words.contains("alternative") || words.contains("ap") || words.contains("pru")
      || words.contains("referral")
    {
      self = .alternative
    } else {
      return nil
    }
  }

  private init(yearGroup: YearGroup?) {
    guard let yearGroup else {
      self = .notStated
      return
    }
    self = yearGroup < .reception ? .earlyYears : yearGroup <= .year6 ? .primary : .secondary
  }
}

/// A line and a column of the statement; nil for a line that the school's type does not say.
public struct Section251Cell: Hashable, Sendable {
  public let line: Section251Line?
  public let column: Section251Column

  public init(line: Section251Line?, column: Section251Column) {
    self.line = line
    self.column = column
  }
}

extension BoroughFinance {
  /// Where the statement has what is paid of an award to a school: by the school's type, and direct
  /// payments apart.
  public func section251(_ record: AwardRecord, at school: SchoolNumber) -> Section251Cell {
    let found = schools.school(school)
    let line =
      record.decision.isPersonalBudget
      ? .directPayments : Section251Line(schoolType: found?.type ?? "")
    return Section251Cell(
      line: line,
      column: Section251Column(
        phase: found?.phase ?? "", type: found?.type ?? "",
        yearGroup: pupil(record).details.yearGroup))
  }

  /// What this authority pays, by line and column; place funding is no part of it.
  public func section251() -> [Section251Cell: Money] {
    var cells: [Section251Cell: Money] = [:]
    for line in schedule() where isOurs(pupil(records[line.record])) {
      cells[section251(records[line.record], at: line.school), default: .zero] += line.amount
    }
    for commitment in commitments() {
      guard let targeted = commitment.targeted, targeted > .zero else { continue }
      let school = schools.school(commitment.school)
      guard school?.authority == authority else { continue }
      let column = Section251Column(
        phase: school?.phase ?? "", type: school?.type ?? "", yearGroup: nil)
      cells[Section251Cell(line: .targeted, column: column), default: .zero] += targeted
    }
    return cells
  }
}
